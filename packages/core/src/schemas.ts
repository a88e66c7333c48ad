/** Exports the schemas of all commands, with the sensitivity of every field. Loads zod. */
import type * as z from 'zod';
import { accessCommandSchemas } from './access/schema.ts';
import { breachCommandSchemas } from './breach/schema.ts';
import { caseCommandSchemas } from './case/schema.ts';
import { chapterCommandSchemas } from './chapter/schema.ts';
import { communityCommandSchemas } from './community/schema.ts';
import { conditionReportCommandSchemas } from './condition-report/schema.ts';
import { dataRequestCommandSchemas } from './data-request/schema.ts';
import { engagementCommandSchemas } from './engagement/schema.ts';
import { escalationCommandSchemas } from './escalation/schema.ts';
import { pactCommandSchemas } from './pact/schema.ts';
import { referralCommandSchemas } from './referral/schema.ts';
import { reportCommandSchemas } from './report/schema.ts';
import { visitCommandSchemas } from './visit/schema.ts';
import { volunteerCommandSchemas } from './volunteer/schema.ts';

export { areaCodeSchema, handlingAreaSchema, neighbourhoodNumberSchema, neighbourhoodSchema } from './area/schema.ts';
export { instantSchema } from './calendar/schema.ts';
export { periodSchema } from './condition-report/schema.ts';
export { choiceRows, wordsOf } from './input/choice.ts';
export { describeInputRefusal } from './input/describe-refusal.ts';
export { parsedSchema } from './input/open-text.ts';
export { inputLimits, notPlain, plainCopy } from './input/plain-copy.ts';
export * from './input/validate.ts';
export { birthDateSchema, familyCardSchema, nikSchema, phoneSchema } from './person/schema.ts';
export { type CardContent, type ExtractedData, extractPersonalData } from './privacy/extract-personal-data.ts';
export { type FieldMark, fieldMarks, markOf, optionsOf } from './privacy/field.ts';
export {
  actorSchema,
  commandOptionsSchema,
  conceptsNamed,
  numberedRefSchema,
  officeRefSchema,
  personRefSchema,
  streamSchema,
} from './record/schema.ts';

/** By concept, then by type of command. */
export const commandSchemas = {
  access: accessCommandSchemas,
  breach: breachCommandSchemas,
  case: caseCommandSchemas,
  chapter: chapterCommandSchemas,
  community: communityCommandSchemas,
  'condition-report': conditionReportCommandSchemas,
  'data-request': dataRequestCommandSchemas,
  engagement: engagementCommandSchemas,
  escalation: escalationCommandSchemas,
  pact: pactCommandSchemas,
  referral: referralCommandSchemas,
  report: reportCommandSchemas,
  visit: visitCommandSchemas,
  volunteer: volunteerCommandSchemas,
};

type Schemas = typeof commandSchemas;

/** Fields of commands that the engine looks up and adds: no caller sets them, and no form asks for them. */
export const lookedUpFields = ['readers', 'noted', 'ofPeace', 'unread', 'stale', 'matter'] as const;

type InputOfOne<Schema> = Schema extends z.ZodType ? Omit<z.output<Schema>, (typeof lookedUpFields)[number]> : never;

/** The commands of a concept as a caller writes them, without what the engine looks up and adds. Their fields say what is sealed. */
export type InputOf<Concept extends keyof Schemas> = InputOfOne<Schemas[Concept][keyof Schemas[Concept]]>;

/** What stands at the door: the schemas of every command, with the sensitivity of every field. Loads zod. */
import { accessCommandSchemas } from './access/schema.ts';
import { chapterCommandSchemas } from './chapter/schema.ts';
import { communityCommandSchemas } from './community/schema.ts';
import { engagementCommandSchemas } from './engagement/schema.ts';
import { escalationCommandSchemas } from './escalation/schema.ts';
import { conditionReportCommandSchemas } from './monitoring/schema.ts';
import { pactCommandSchemas } from './pact/schema.ts';
import { reportCommandSchemas } from './report/schema.ts';
import { volunteerCommandSchemas } from './volunteer/schema.ts';

export { deriveAtDoor } from './input/derive.ts';
export { type CommandSchemas, inputRefusals, type ReadInput, readCommand, readInput } from './input/door.ts';
export { type FieldMark, fieldMarks, markOf } from './privacy/field.ts';
export { type CardContent, type TakenOut, takeOut } from './privacy/take-out.ts';

/** By concept, then by type of command. */
export const commandSchemas = {
  access: accessCommandSchemas,
  chapter: chapterCommandSchemas,
  community: communityCommandSchemas,
  'condition-report': conditionReportCommandSchemas,
  engagement: engagementCommandSchemas,
  escalation: escalationCommandSchemas,
  pact: pactCommandSchemas,
  report: reportCommandSchemas,
  volunteer: volunteerCommandSchemas,
};

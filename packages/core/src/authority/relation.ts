import type { OfficeKind } from '../directory/office.ts';
import type { Choices } from '../language/choices.ts';
import words from './relations.json' with { type: 'json' };

/** The relations of a person to a record. Nothing is granted to a person without one. */
export const relations = words.relations satisfies Choices;

export type Relation = keyof typeof relations;

/** The rules of one concept: the relations that grant each kind of access. */
export interface AccessRule {
  /** Everything on record of it, with its history. */
  readonly whole: readonly Relation[];
  /** A few fields. */
  readonly redacted?: readonly Relation[];
  /** Its sealed cards; of an addressee, the classes that go along. */
  readonly cards?: readonly Relation[];
  /** Decisions on it. */
  readonly decide?: readonly Relation[];
}

/** Offices that see reports of their area before they are notified: the LPA's own, and the services that protect victims. */
export const areaDuties: readonly OfficeKind[] = [
  'lpaDuty',
  'coordinator',
  'lastResort',
  'uptdPpa',
  'uptdPpaProvince',
  'lpsk',
];

const opened = ['lpa', 'notified', 'emergency'] as const;
const handled = ['lpa', 'notified', 'handler'] as const;
const anyOffice = ['lpa', 'notified', 'areaDuty'] as const;
const local = ['lpa', 'areaOffice', 'member'] as const;
const lpa = ['lpa'] as const;

/** Who may know what, by concept. What is not named grants nothing; people barred or suspended have no relation at all. */
export const accessRules = {
  report: {
    whole: [...anyOffice, 'emergency'],
    redacted: ['reporter'],
    cards: [...opened, 'handler'],
    decide: anyOffice,
  },
  escalation: { whole: [...anyOffice, 'emergency'], cards: opened, decide: anyOffice },
  delivery: { whole: [...anyOffice, 'emergency'] },
  case: { whole: [...handled, 'emergency'], cards: [...handled, 'emergency'], decide: handled },
  referral: {
    whole: [...handled, 'emergency'],
    redacted: ['addressee'],
    cards: [...handled, 'emergency', 'addressee'],
    decide: handled,
  },
  volunteer: { whole: lpa, redacted: ['areaOffice'], cards: lpa },
  engagement: { whole: local, cards: lpa },
  'condition-report': { whole: local },
  visit: { whole: ['lpa', 'areaDuty', 'member'], cards: lpa },
  pact: { whole: local },
  community: { whole: local },
  breach: { whole: lpa },
  'data-request': { whole: lpa, cards: lpa, decide: lpa },
  access: { whole: lpa },
} as const satisfies Readonly<Record<string, AccessRule>>;

/** A concept that is read through an actor. */
export type AccessConcept = keyof typeof accessRules;

/** Returns the rule of a record's concept. */
export function ruleOf(record: string): AccessRule {
  const rules: Readonly<Record<string, AccessRule>> = accessRules;
  return rules[record.slice(0, record.indexOf('/'))] ?? { whole: [] };
}

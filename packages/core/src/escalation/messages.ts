import type { OtherInstitution } from '../authority/authority.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { wordsIn } from '../language/choices.ts';
import { phrases } from '../language/phrases.ts';
import { silent, worded } from '../language/template.ts';
import type { Language, Localized, Messages, RefusalsOf } from '../language/words.ts';
import type { TriageLevel } from '../policy/choices.ts';
import { vocabulary } from '../policy/vocabulary.ts';
import refused from './refused.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };

const says = phrases(said);

interface EscalationRefusalFacts {
  /** An act of an authority needs an officer's name or a reference (R3). */
  'escalation.reference-missing': { office: OfficeKind };
  'escalation.act-unnamed': { field: 'reference' };
  'escalation.step-unknown': { steps: readonly string[] };
  /** Nobody accepted that these steps are dropped (N3). */
  'escalation.migration-drops': { steps: readonly string[] };
  'escalation.needs-second-person': { by: string };
  /** Both are named: lifting one alone would let nobody in. */
  'escalation.kept-out-by-office': { offices: readonly OfficeKind[] };
  'escalation.needs-outsider': { by: string };
  'escalation.not-asked-to-call': { office: OfficeKind };
  'escalation.call-not-owed': { office: OfficeKind };
}

export const escalationMessages = {
  ...worded<EscalationRefusalFacts, typeof refused>(refused, {
    office: wordsIn(officeKinds),
    offices: wordsIn(officeKinds),
    field: silent,
  }),
  'escalation.answered': ({ stands }: { stands: 'acknowledged' | 'declined' }) => says.answered[stands],
  /** The level it has now: a person only raises it (V5). */
  'escalation.triage-not-higher': ({ level }: { level: TriageLevel | null }) =>
    level === null ? says.triageUnknown : says.triageIs(saidLevel(level)),
  'escalation.path-not-open': ({ open }: { open: readonly string[] }) =>
    says.pathNotOpen(open.length === 0 ? says.none : open.join(', ')),
  'escalation.needs-other-institution': ({ by, because }: { by: string; because: OtherInstitution }) =>
    says.otherInstitution(because === 'sameInstitution' ? says.why.sameInstitution(by) : says.why[because]),
  /** Said to those alone who may know of the report (X5). */
  'escalation.call-barred': (contact: { office: OfficeKind; tell: readonly OfficeKind[] }) =>
    says.callBarred(barredContactWords(contact)),
} satisfies Messages;

/** None repeats what a caller typed: it may be a person's name. */
export type EscalationRefusal = RefusalsOf<typeof escalationMessages>;

/** An office that a report bars, and offices that are told at once if it may know. */
export interface BarredContact {
  readonly office: OfficeKind;
  readonly tell: readonly OfficeKind[];
}

/** Says that nobody contacts an office, and what to do where it may know already. */
export function barredContactWords({ office, tell }: BarredContact): Localized {
  const whom = (language: Language, and: string) => tell.map((one) => officeKinds[one].said[language]).join(and);
  const told = tell.length === 0 ? says.whoMayKnow : { id: whom('id', ' dan '), en: whom('en', ' and ') };
  return says.contactBarred(officeKinds[office].said, told);
}

function saidLevel(level: TriageLevel): Localized {
  return vocabulary.triage.values.find(({ value }) => value === level)?.said ?? { id: level, en: level };
}

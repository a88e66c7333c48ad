import type { InputRefusal } from '@kawal/core';
import type {
  AccessRefusal,
  BreachInput,
  BreachRefusal,
  CaseInput,
  CaseRefusal,
  ChapterCommand,
  ChapterRefusal,
  CommunityCommand,
  CommunityRefusal,
  ConditionReportCommand,
  ConditionReportRefusal,
  DeliveryRefusal,
  EngagementInput,
  EngagementRefusal,
  EscalationRefusal,
  PactCommand,
  PactRefusal,
  ReferralInput,
  ReferralRefusal,
  ReportInput,
  ReportRefusal,
  VisitInput,
  VisitRefusal,
  VolunteerInput,
  VolunteerRefusal,
} from '@kawal/core/concepts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import type { CommandRefusal } from '../command/refusals.ts';

/** What a caller may say to each concept. */
export interface Commands {
  readonly chapter: ChapterCommand;
  readonly engagement: EngagementInput;
  readonly pact: PactCommand;
  readonly community: CommunityCommand;
  readonly volunteer: VolunteerInput;
  readonly 'condition-report': ConditionReportCommand;
  readonly visit: VisitInput;
  readonly report: ReportInput;
  readonly referral: ReferralInput;
  readonly case: CaseInput;
  readonly breach: BreachInput;
}

export type CommandConcept = keyof Commands;

/** What each concept can refuse, and with it the records that react to it in the same commit. */
export interface Refusals {
  readonly access: AccessRefusal;
  readonly chapter: ChapterRefusal;
  readonly engagement: EngagementRefusal;
  readonly pact: PactRefusal | CommunityRefusal;
  readonly community: CommunityRefusal;
  readonly volunteer: VolunteerRefusal;
  readonly 'condition-report': ConditionReportRefusal | CommunityRefusal;
  readonly visit: VisitRefusal | CommunityRefusal;
  readonly report:
    | ReportRefusal
    | EscalationRefusal
    | DeliveryRefusal
    | VolunteerRefusal
    | CaseRefusal
    | ReferralRefusal;
  readonly escalation: EscalationRefusal | DeliveryRefusal;
  readonly referral: ReferralRefusal | CaseRefusal;
  readonly case: CaseRefusal | ReferralRefusal;
  readonly breach: BreachRefusal;
}

/** The name of a record of a concept, as `report/01j…`. */
export type RecordName<Name extends string> = `${Name}/${string}`;

/** Takes any text that may name a record of the concept, and none that names a record of another. */
export type Named<Name extends string, Given extends string> = string extends Given ? unknown : RecordName<Name>;

/** What a verb answers: a receipt, or every refusal that can come of it and no other. */
export type VerbOutcome<Name extends keyof Refusals, Given = Receipt<RecordName<Name>>> = Outcome<
  Given,
  Refusals[Name] | InputRefusal | CommandRefusal
>;

import type { HandlingArea } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Observed } from '../indicator/observed.ts';
import type { Party } from '../party/party.ts';
import type { PersonContact, PersonIdentity } from '../person/person.ts';
import type { StatedFacts } from '../policy/stated-facts.ts';
import type { CorrectedParty, CorrectionReason, ReportChannel, ReportCommand } from './report.ts';

/**
 * What a caller hands in. Persons and the story are taken out at the door and sealed in cards; the commands of
 * `report.ts` are what is left of it.
 */
export type ReportInput =
  | SubmitReportInput
  | AddToReportInput
  | CorrectReportInput
  | MarkDuplicateInput
  | UnmarkDuplicateInput
  | CloseReportInput;

export interface SubmitReportInput {
  readonly type: 'submit-report';
  /** Where it happened; else the reporter's own kelurahan; else `unknown`. */
  readonly area: HandlingArea;
  readonly channel: ReportChannel;
  /** When the reporter wrote it down, if their device was offline. */
  readonly capturedAt?: Instant;
  readonly facts: StatedFacts;
  /** Facts that the chapter declares itself, by their names (V5); those it does not declare count for nothing. */
  readonly chapterFacts?: Readonly<Record<string, readonly string[]>>;
  /** Indicators, acts, means and purposes by their codes; the facts that are sure to follow are worked out. */
  readonly observed?: Observed;
  readonly parties: readonly PartyInput[];
  /** The person of the directory, or the volunteer, who reports. */
  readonly reporter?: string;
  /** In the reporter's own words; sealed as `narrative`. */
  readonly story?: string;
}

export interface AddToReportInput {
  readonly type: 'add-to-report';
  readonly facts: StatedFacts;
  /** Facts that the chapter declares itself, by their names (V5); those it does not declare count for nothing. */
  readonly chapterFacts?: Readonly<Record<string, readonly string[]>>;
  /** Indicators, acts, means and purposes by their codes; the facts that are sure to follow are worked out. */
  readonly observed?: Observed;
  readonly parties: readonly PartyInput[];
  readonly story?: string;
}

/** What stood there stays in the history; nothing that was told or is owed is called off by it. */
export interface CorrectReportInput {
  readonly type: 'correct-report';
  readonly reason: CorrectionReason;
  /** The values that should have stood there; facts left out stay as they are. */
  readonly facts?: StatedFacts;
  readonly chapterFacts?: Readonly<Record<string, readonly string[]>>;
  readonly parties?: readonly CorrectedParty[];
}

export type MarkDuplicateInput = Extract<ReportCommand, { type: 'mark-duplicate' }>;

export type UnmarkDuplicateInput = Extract<ReportCommand, { type: 'unmark-duplicate' }>;

export type CloseReportInput = Extract<ReportCommand, { type: 'close-report' }>;

export interface PartyInput extends Party {
  /** Sealed as `identity`. */
  readonly identity?: PersonIdentity;
  /** Sealed as `contact`. */
  readonly contact?: PersonContact;
}

import type { HandlingArea } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Observed } from '../indicator/observed.ts';
import type { Party } from '../party/party.ts';
import type { PersonContact, PersonIdentity, SafeContact } from '../person/person.ts';
import type { StatedFacts } from '../policy/stated-facts.ts';
import type { ReportChannel } from './choices.ts';
import type { ReportCommand } from './report.ts';

/** Input of report commands. Persons and narratives are sealed in cards before `report.ts` sees them. */
export type ReportInput =
  | SubmitReportInput
  | AddToReportInput
  | CorrectReportInput
  | MarkDuplicateInput
  | UnmarkDuplicateInput
  | CloseReportInput;

/** A report as an app hands it in: where, by which channel, what is known, who is in it, and what is to be sealed. */
export interface SubmitReportInput extends Omit<AddToReportInput, 'type'> {
  readonly type: 'submit-report';
  /** Place of the incident; else the reporter's kelurahan; else `unknown`. */
  readonly area: HandlingArea;
  readonly channel: ReportChannel;
  /** Time of writing, if the reporter's device was offline. */
  readonly capturedAt?: Instant;
  /** The person of the directory, or the volunteer, who reports. */
  readonly reporter?: string;
}

export interface AddToReportInput {
  readonly type: 'add-to-report';
  readonly facts: StatedFacts;
  /** Facts that the chapter declares itself, by their names (V5); those it does not declare count for nothing. */
  readonly chapterFacts?: Readonly<Record<string, readonly string[]>>;
  /** Indicators, acts, means and purposes by their codes; the facts that are sure to follow are worked out. */
  readonly observed?: Observed;
  readonly parties: readonly PartyInput[];
  /** In the reporter's own words; sealed as `narrative`. */
  readonly story?: string;
}

/** A correction. The history keeps earlier values; nothing told or owed is called off. */
export interface CorrectReportInput extends Omit<Extract<ReportCommand, { type: 'correct-report' }>, 'facts'> {
  /** The values that should have stood there; facts left out stay as they are. */
  readonly facts?: StatedFacts;
}

export type MarkDuplicateInput = Extract<ReportCommand, { type: 'mark-duplicate' }>;

export type UnmarkDuplicateInput = Extract<ReportCommand, { type: 'unmark-duplicate' }>;

export interface CloseReportInput extends Omit<Extract<ReportCommand, { type: 'close-report' }>, 'noted' | 'readers'> {
  /** States what shows the reason: who said so, and when. Sealed as `narrative`. */
  readonly note?: string;
}

export interface PartyInput extends Party {
  /** The way, the hours and the code word. Sealed as `contact`, before the number. */
  readonly howToContact?: SafeContact;
  /** Sealed as `identity`. */
  readonly identity?: PersonIdentity;
  /** Sealed as `contact`. */
  readonly contact?: PersonContact;
}

import type { HandlingArea } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonContact, PersonIdentity } from '../person/person.ts';
import type { StatedFacts } from '../policy/stated-facts.ts';
import type { ClosureReason, Party, ReportChannel } from './report.ts';

/**
 * What a caller hands in. Persons and the story are taken out at the door and sealed in cards; the commands of
 * `report.ts` are what is left of it.
 */
export type ReportInput = SubmitReportInput | AddToReportInput | CloseReportInput;

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
  readonly parties: readonly PartyInput[];
  readonly story?: string;
}

export interface CloseReportInput {
  readonly type: 'close-report';
  readonly reason: ClosureReason;
}

export interface PartyInput extends Party {
  /** Sealed as `identity`. */
  readonly identity?: PersonIdentity;
  /** Sealed as `contact`. */
  readonly contact?: PersonContact;
}

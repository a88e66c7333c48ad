import type { Observed } from '../indicator/observed.ts';
import type { Party } from '../party/party.ts';
import type { PersonContact, PersonIdentity, SafeContact } from '../person/schema.ts';
import type { StatedFacts } from '../policy/stated-facts.ts';
import type { ClosingEvidence } from './closing.ts';
import type { CorrectedParty, ReportCommand, Stated } from './report.ts';

/** Input of report commands. Persons and narratives are sealed in cards before `report.ts` sees them. */
export type ReportInput =
  | SubmitReportInput
  | AddToReportInput
  /** Values that should have stood there; facts left out stay as they are, and nothing told or owed is called off. */
  | (Omit<Extract<ReportCommand, { type: 'correct-report' }>, 'facts' | 'parties' | 'unread' | 'resealed'> & {
      readonly facts?: StatedFacts;
      readonly parties?: readonly (CorrectedParty & SealedOfParty)[];
    })
  | Omit<Extract<ReportCommand, { type: 'mark-duplicate' }>, 'unread'>
  | Extract<ReportCommand, { type: 'note-help-answer' | 'unmark-duplicate' }>
  /** `note`: what shows the reason, as who said so and when. Sealed as `narrative`. */
  | (Omit<Extract<ReportCommand, { type: 'close-report' }>, keyof ClosingEvidence> & { readonly note?: string });

/** A report as an app hands it in: where, by which channel, what is known, who is in it, and what is to be sealed. */
export type SubmitReportInput = Omit<Extract<ReportCommand, { type: 'submit-report' }>, keyof Stated> &
  Omit<AddToReportInput, 'type'>;

export interface AddToReportInput {
  readonly type: 'add-to-report';
  readonly facts: StatedFacts;
  /** Facts that the chapter declares itself, by their names (V5); those it does not declare count for nothing. */
  readonly chapterFacts?: Readonly<Record<string, readonly string[]>>;
  /** Indicators, acts, means and purposes by their codes; the facts that are sure to follow are worked out. */
  readonly observed?: Observed;
  /** A known `ref` is the same person; who is both victim and suspected is said to be both (1401). */
  readonly parties: readonly PartyInput[];
  /** In the reporter's own words; sealed as `narrative`. */
  readonly story?: string;
}

export type PartyInput = Party & SealedOfParty;

/** Holds who a person is and how they are reached. A correction seals it anew beside what stood there. */
export interface SealedOfParty {
  /** The way, the hours and the code word. Sealed as `contact`, before the number. */
  readonly howToContact?: SafeContact;
  /** Sealed as `identity`. */
  readonly identity?: PersonIdentity;
  /** Sealed as `contact`. */
  readonly contact?: PersonContact;
}

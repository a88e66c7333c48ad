import type { HandlingArea } from '../area/area.ts';
import type { Agreed, FirstWord } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { Addition } from '../escalation/grounds.ts';
import type { Observed } from '../indicator/observed.ts';
import type { PartyRole } from '../party/choices.ts';
import type { Party } from '../party/party.ts';
import type { AgeClass, ContactAnswer } from '../person/choices.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { ReportChannel } from './channels.ts';
import type { ClosureReason, CorrectionReason, DuplicateReason, HelpAnswer, UnmarkReason } from './choices.ts';
import type { ClosingWord } from './closing.ts';
import type { reportCommandSchemas } from './schema.ts';
import type { Sighting } from './seen.ts';

/**
 * An incident report: what somebody saw, heard or suffered. It is taken in whatever else is broken, grows by additions, is corrected by named people without losing what
 * stood there, and ends only when a named person closes it; a child's report needs two. Nothing ever deletes it, and no automation rejects, corrects or closes it.
 */

export type ReportState =
  | { readonly status: 'none' }
  /** Taken in, and an escalation runs (or waits for a policy). */
  | ({ readonly status: 'open' } & ReportFacts)
  /** One person wants to close it; a second, of another institution, has not agreed yet. */
  | ({ readonly status: 'closing'; readonly proposal: FirstWord & ForReason } & ReportFacts)
  | ({ readonly status: 'closed'; readonly closedAt: Instant } & ForReason & Met & ReportFacts);

/** The reason for closing a report, with what was said of who saw the victim. */
export interface ForReason extends Sighting {
  readonly reason: ClosureReason;
}

/** Who recorded, by the closing, that they met the victim. */
export interface Met {
  readonly metBy?: readonly PersonId[];
}

/** A report as it was taken in. */
export interface ReceivedReport {
  readonly area: HandlingArea;
  readonly channel: ReportChannel;
  readonly receivedAt: Instant;
  /** Time of writing on an offline device; never after `receivedAt`. */
  readonly capturedAt: Instant;
  readonly facts: Facts;
  readonly parties: readonly Party[];
  /** The directory person or volunteer who reports, by reference; null for anybody else. */
  readonly reporter: string | null;
}

/** The report on record. `facts` and `parties` only grow, and closing, floors and exclusions use them, so a correction removes no protection. `corrected` is how it reads now. */
export interface ReportFacts extends ReceivedReport {
  readonly drill: boolean;
  readonly corrected: AsCorrected;
  readonly corrections: readonly Correction[];
  /** Set while the age of a victim was unknown and nobody said "child", nor two institutions "adult": two close it (0892). */
  readonly ageOpen?: true;
  /** The first word that victims of open age are adults, and of whom. */
  readonly adultWord?: FirstWord & { readonly of: string };
  /** How often an addition or a correction called a victim a child. */
  readonly childSaid?: number;
  /** How often an addition said that a story tells of a guardian. */
  readonly guardianSaid?: number;
  /** When an addition or a correction last said danger, a known day of departure, or a child: what was done before ends nothing. */
  readonly graveAt?: Instant;
  /** When somebody added to it last. */
  readonly addedAt?: Instant;
  readonly observations: readonly Observation[];
  /** Answers of adults to the help offered, by their reference: the newest counts, while they are held to be adults. */
  readonly help?: Readonly<Record<string, { readonly answer: HelpAnswer; readonly by: string; readonly at: Instant }>>;
  /** The report it is held to be a duplicate of; null if of none. */
  readonly duplicateOf: DuplicateMark | null;
  readonly word?: ClosingWord;
}

export interface AsCorrected {
  readonly facts: Facts;
  readonly parties: readonly Party[];
}

/** An observation, with its time. */
export interface Observation {
  /** The person or app that submitted it. */
  readonly by: string;
  readonly at: Instant;
  readonly observed: Observed;
}

/** One correction: who, when, why, and what stood there before. */
export interface Correction extends Corrected {
  readonly by: string;
  readonly at: Instant;
  /** The values that it lowered, by what was known then. */
  readonly takenBack: readonly FactCorrection[];
}

export interface Corrected {
  readonly reason: CorrectionReason;
  readonly facts: readonly FactCorrection[];
  readonly parties: readonly PartyCorrection[];
  /** The newest cards hold a name, a number or a way to contact as it should have stood there. */
  readonly resealed?: true;
}

export interface FactCorrection {
  readonly fact: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface PartyCorrection {
  readonly ref: string;
  readonly roles?: { readonly from: readonly PartyRole[]; readonly to: readonly PartyRole[] };
  readonly ageClass?: { readonly from: AgeClass; readonly to: AgeClass };
  /** `from` is left out where nobody had asked. */
  readonly safeToContact?: { readonly from?: ContactAnswer; readonly to: ContactAnswer };
}

/** A named person's mark that another report is about the same incident. Both stay whole. */
export interface DuplicateMark {
  /** The other report. */
  readonly of: string;
  readonly reasons: readonly DuplicateReason[];
  readonly by: string;
  readonly at: Instant;
}

/** Facts, observations and persons, as a report or an addition states them. */
export interface Stated extends Addition {
  readonly chapterFacts?: Facts;
  readonly observed?: Observed;
}

export type ReportCommand =
  | ({
      readonly type: 'submit-report';
      /** Place of the incident; else the reporter's kelurahan; else `unknown`. */
      readonly area: HandlingArea;
      readonly channel: ReportChannel;
      /** Time of writing, if the reporter's device was offline. */
      readonly capturedAt?: Instant;
      /** The person of the directory, or the volunteer, who reports. */
      readonly reporter?: string;
    } & Stated)
  | ({ readonly type: 'add-to-report' } & Stated)
  | {
      readonly type: 'correct-report';
      readonly reason: CorrectionReason;
      /** The values that should have stood there, fact by fact. */
      readonly facts?: Facts;
      readonly chapterFacts?: Facts;
      readonly parties?: readonly CorrectedParty[];
      /** The values as its author saw them: one that changed since is corrected by nobody unawares. */
      readonly seen?: Facts;
      /** This report, where its newest story was not read. */
      readonly unread?: string;
      readonly resealed?: true;
    }
  /** Given by whatever holds it to be of one matter with another record: an erasure under way sees that. */
  | { readonly type: 'tie-report'; readonly to: string }
  | CommandsIn<Omit<typeof reportCommandSchemas, 'submit-report' | 'add-to-report' | 'correct-report'>, 'note'>;

/** A party as it should have stood there; what is left out stays. */
export interface CorrectedParty {
  readonly ref: string;
  readonly roles?: readonly PartyRole[];
  readonly ageClass?: AgeClass;
  readonly safeToContact?: ContactAnswer;
}

export type ReportEvent =
  | ({ readonly type: 'report-received'; readonly observed?: Observed } & ReceivedReport & Pick<Addition, 'byApps'>)
  | ({ readonly type: 'report-extended' } & Omit<Stated, 'chapterFacts'>)
  | ({ readonly type: 'report-corrected'; readonly confirmed?: true } & Corrected)
  | { readonly type: 'help-answered'; readonly victim: string; readonly answer: HelpAnswer }
  | ({ readonly type: 'duplicate-marked' } & Pick<DuplicateMark, 'of' | 'reasons'>)
  /** `to`: what holds this report to be of its matter; who may not know of that is shown no tie (X5). */
  | { readonly type: 'report-tied'; readonly to: string }
  | { readonly type: 'duplicate-unmarked'; readonly of: string; readonly reason: UnmarkReason }
  | ({ readonly type: 'closure-proposed'; readonly by: string } & ForReason)
  | ({
      readonly type: 'report-closed';
      /** Of a `duplicate`: the report that goes on. */
      readonly duplicateOf?: string;
      /** The report that goes on does not speak for it: calls about it are made all the same. */
      readonly owesItsOwn?: true;
    } & ForReason &
      Met &
      Agreed);

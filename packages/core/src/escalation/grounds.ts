import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Party } from '../party/party.ts';
import type { Facts } from '../policy/vocabulary.ts';

/** People and offices that the report itself excludes: its grounds, less those that two people lifted (X7). */
export interface Exclusions {
  /** Named as suspected, close to a suspect, or in an unclear part: barred with every office they hold (X1, X2). */
  readonly people: readonly PersonId[];
  /** Named by office only, with its chain of command (X3). */
  readonly offices: readonly OfficeKind[];
  /** Victims who hold a post, and who held a named office then: not told themselves; an office of theirs is (X1). */
  readonly keptOut: readonly PersonId[];
}

/** One reason to keep somebody out: a party of the report, or a fact. What is lifted is lifted from the namings there are. */
export interface ExclusionGround extends Exclusions {
  /** The party's reference, or the fact and its value. */
  readonly ref: string;
  /** A word for the party that is said outright: of somebody in an unclear part it is another one. */
  readonly as?: 'suspected' | 'closeToSuspect';
  /** The words of apps that alone say it, by number: nobody answers for them, so they keep out only while somebody is told (0800). */
  readonly byApp?: number;
  /** People and offices that two people lifted from it (X7). */
  readonly lifted: readonly string[];
  /** People who held its offices when it was said: they stay out in any later post. */
  readonly holders?: OfficeHolders;
}

export type Grounds = readonly ExclusionGround[];

/** The number of the words with which a report came. */
export const firstWords = 0;

/** An addition to a report, as its escalation looks at it. */
export interface Addition {
  readonly facts: Facts;
  readonly parties: readonly Party[];
  /** A story came along: it is in a card. */
  readonly storied?: true;
  /** Who held offices that these words name when they were first said: Kawal alone carries that over, by a mark or a link. */
  readonly holders?: readonly OfficeHolders[];
  /** The parties whom apps alone named in the report that it is carried from, or whom a name guesses (1989). */
  readonly byApps?: readonly string[];
  /** The log is known to lack acts, as a suspension of who says it: it names as an app's words do (1281). */
  readonly unsure?: true;
}

export type OfficeHolders = Readonly<Partial<Record<OfficeKind, readonly PersonId[]>>>;

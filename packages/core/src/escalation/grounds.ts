import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';

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
  /** The party is called a suspect: of somebody in an unclear part that is another word. */
  readonly isSuspect?: true;
  /** People and offices that two people lifted from it (X7), or whom an app named where nobody else was left (0760). */
  readonly lifted: readonly string[];
  /** People who held its offices when it was said: they stay out in any later post. */
  readonly holders?: OfficeHolders;
}

export type OfficeHolders = Readonly<Partial<Record<OfficeKind, readonly PersonId[]>>>;

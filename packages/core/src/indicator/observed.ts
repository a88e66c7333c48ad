import type { ExploitationPurpose, TraffickingAct, TraffickingMeans } from './elements.ts';
import type { KnownIndicator } from './indicator.ts';
import type { UnodcChildIndicator, UnodcIndicator } from './lists.ts';

/** Observations by the codes of the lists. A missing code was not observed, which proves nothing. */
export interface Observed {
  /** Indicators of forced labour (ILO). */
  readonly ilo?: readonly KnownIndicator[];
  /** General indicators (UNODC). */
  readonly unodc?: readonly UnodcIndicator[];
  /** Indicators of trafficking in children (UNODC). */
  readonly unodcChild?: readonly UnodcChildIndicator[];
  readonly acts?: readonly TraffickingAct[];
  readonly means?: readonly TraffickingMeans[];
  /** The kinds of exploitation it is for, or has led to. */
  readonly purposes?: readonly ExploitationPurpose[];
}

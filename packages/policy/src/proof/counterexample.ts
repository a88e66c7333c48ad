import type { Facts, HandlingArea, Instant, OfficeKind, PersonId, TriageLevel } from '@kawal/core';

/** The smallest report that shows a finding: fewest facts, then fewest exclusions, then the earliest instant. */
export interface Counterexample {
  /** Stated facts that are known; every other one is `unknown`. */
  readonly facts: Facts;
  readonly area: HandlingArea;
  readonly raised: TriageLevel | null;
  /** People and offices that the report names. */
  readonly excluded: { readonly people: readonly PersonId[]; readonly offices: readonly OfficeKind[] };
  /** When the report comes in, where that matters. */
  readonly at: Instant | null;
}

import type { Facts, Instant, OfficeKind, PersonId } from '@kawal/core';
import type { FactQuery } from '@kawal/core/policy';

/** The smallest report that shows a finding: fewest facts, then fewest exclusions, then the earliest instant. */
export interface Counterexample extends FactQuery {
  /** Stated facts that are known; every other one is `unknown`. */
  readonly facts: Facts;
  /** People and offices that the report names. */
  readonly excluded: { readonly people: readonly PersonId[]; readonly offices: readonly OfficeKind[] };
  /** When the report comes in, where that matters. */
  readonly at: Instant | null;
}

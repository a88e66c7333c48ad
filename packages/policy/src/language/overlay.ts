import type { Guard, OfficeKind, Path, Policy } from '@kawal/core';
import type { LayerReference, Offset, Wait } from '@kawal/core/policy';
import type { PolicyTest } from './policy-test.ts';

/** One layer of a policy, as one file writes it: it follows one parent at most (L1), and says how it differs (L2). */
export interface PolicyOverlay extends Omit<Policy, 'lineage' | 'vocabulary'> {
  readonly parent: Pick<LayerReference, 'id' | 'version'> | null;
  /** Per office, instead of what the parent requires of it. */
  readonly requires: Policy['requires'];
  /** After the parent's callers. */
  readonly callers: readonly OfficeKind[];
  readonly adjust: readonly Adjustment[];
  readonly replace: readonly Path[];
  /** Ids of paths. */
  readonly remove: readonly string[];
  /** The author's expectations; they are no part of what runs. */
  readonly tests: readonly PolicyTest[];
}

/**
 * Tightens one path or one of its steps (L3): `after`, `hold`, `review` and `every` only down, `times` and `tell` only
 * up, `unless` dropped (null) or narrowed. Left out: as the parent has it.
 */
export interface Adjustment {
  readonly path: string;
  /** Null for what belongs to the path as a whole: `hold`, `review`. */
  readonly step: string | null;
  readonly after?: Offset;
  readonly hold?: Wait;
  readonly review?: Wait;
  readonly every?: Wait;
  readonly times?: number;
  /** Offices added to those told. */
  readonly tell?: readonly OfficeKind[];
  readonly unless?: Guard | null;
}

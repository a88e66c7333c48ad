import type { Policy } from '@kawal/core';
import type { LoudChange } from '../language/compose.ts';
import { diffPolicies, type PolicyDifference } from './difference.ts';
import { compareStrictness } from './strictness.ts';
import type { CompareOptions, Strictness } from './verdict.ts';

/** A policy and the hash that running escalations are pinned to (N1). */
export interface HashedPolicy {
  readonly hash: string;
  readonly policy: Policy;
}

/** How many escalations run under a policy. */
export interface RunningUnder {
  readonly hash: string;
  readonly escalations: number;
}

/** The effect of putting a policy into force; nothing here does it. */
export interface PolicyPlan {
  /** Parts of the parent that the layer replaces or removes, by verb (L2). */
  readonly loud: readonly LoudChange[];
  /** The new policy against the one in force, and the other way round; null if none is in force. */
  readonly strictness: { readonly afterThanBefore: Strictness; readonly beforeThanAfter: Strictness } | null;
  readonly differences: readonly PolicyDifference[];
  /** Escalations that go on under the policy they began with, by its hash. */
  readonly pinned: readonly RunningUnder[];
}

export interface PlanOptions extends CompareOptions {
  /** As `composePolicy` gave it. */
  readonly loud?: readonly LoudChange[];
}

/** Plans the application of a policy, to show before the decision and to record with it. */
export function planPolicy(
  before: HashedPolicy | null,
  after: HashedPolicy,
  running: readonly RunningUnder[],
  options: PlanOptions = {},
): PolicyPlan {
  const pinned = running.filter(({ hash, escalations }) => hash !== after.hash && escalations > 0);
  const { loud = [] } = options;
  if (before === null || before.hash === after.hash) return { loud, strictness: null, differences: [], pinned };
  return {
    loud,
    strictness: {
      afterThanBefore: compareStrictness(after.policy, before.policy, options),
      beforeThanAfter: compareStrictness(before.policy, after.policy, options),
    },
    differences: diffPolicies(before.policy, after.policy, options),
    pinned,
  };
}

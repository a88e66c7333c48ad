import type { Instant } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** The causes of a loss that a person can name. */
export const lossReasons = ['restored', 'went-back', 'copied', 'damaged'] as const;

export type LossReason = (typeof lossReasons)[number];

export interface LossFacts {
  readonly reason: LossReason;
  /** The log ends before the entry that the keyring knows, or has another in its place. */
  readonly found: 'log.rolled-back' | 'log.rewritten';
  /** The place of the newest entry that the keyring knew. */
  readonly knownTo: number;
  /** The link of that entry in its record's chain, and the hash over the log up to it. */
  readonly hash: string;
  readonly root: string;
}

/** Entries that the store lost, and who says that they know of it. */
export type LossState =
  | { readonly status: 'none' }
  | (LossFacts & { readonly status: 'acknowledged'; readonly at: Instant; readonly by: string });

export type LossCommand = { readonly type: 'acknowledge-loss' } & LossFacts;

export type LossEvent = { readonly type: 'loss-acknowledged' } & LossFacts;

export const lossConcept = {
  name: 'loss',
  shape: 1,
  initial: { status: 'none' },
  reads: () => [],
  decide: ({ reason, found, knownTo, hash, root }) =>
    accept<LossEvent>({ type: 'loss-acknowledged', reason, found, knownTo, hash, root }),
  evolve: (_, { reason, found, knownTo, hash, root }, { at, actor }): LossState => ({
    status: 'acknowledged',
    at,
    by: actor.ref,
    reason,
    found,
    knownTo,
    hash,
    root,
  }),
  refuses: {},
  keys: {},
  wakeAt: () => null,
} satisfies Concept<LossCommand, LossEvent, LossState, never>;

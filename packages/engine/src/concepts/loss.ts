import type { Entry, Instant } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** The causes of a loss that a person can name. */
export const lossReasons = ['restored', 'went-back', 'copied', 'damaged'] as const;

export type LossReason = (typeof lossReasons)[number];

export interface LossFacts {
  readonly reason: LossReason;
  /** The log ends before the entry that the keyring knows, or has another in its place; or such was noticed before. */
  readonly found: 'log.rolled-back' | 'log.rewritten' | 'entry.unvouched' | 'change.noticed';
  /** The place of the newest entry that the keyring knew. */
  readonly knownTo: number;
  /** The link of that entry in its record's chain, and the hash over the log up to it. */
  readonly hash: string;
  readonly root: string;
  /** Lists cards destroyed in what is gone, as the keyring knew them; a later tombstone needs an entry of its own. */
  readonly destroyed: readonly string[];
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
  decide: ({ type: _, ...facts }) => accept<LossEvent>({ type: 'loss-acknowledged', ...facts }),
  evolve: (_, { type: __, ...facts }, { at, actor }): LossState => ({
    status: 'acknowledged',
    at,
    by: actor.ref,
    ...facts,
  }),
  refuses: {},
  keys: {},
  // Whoever notes it may be the one whose suspension was lost: the others hear of it.
  alarms: () => ({ code: 'loss.noted' }),
  wakeAt: () => null,
} satisfies Concept<LossCommand, LossEvent, LossState, never>;

/** Returns the cards that an entry says were destroyed in what is gone. */
export function destroyedInLoss({ changes }: Entry): readonly string[] {
  return (changes as readonly (LossEvent | { readonly type: string })[]).flatMap((one) =>
    one.type === 'loss-acknowledged' && 'destroyed' in one ? one.destroyed : [],
  );
}

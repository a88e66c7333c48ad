import { type Instant, later } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/**
 * Rolls a chapter just put into force out to the running cases: proves their contracts anew, and wakes each of them. It takes longer than a commit may, so it
 * is owed by the commit that puts the chapter into force: a record that is due until it was done, which another process does if the first one died.
 */
export interface Rollout {
  /** The bundle that was put into force. */
  readonly bundle: string;
  /** The one before it, where only what the new one breaks anew is of interest; null for one that was laid as files. */
  readonly before: string | null;
  /** When somebody else begins with it; null once it was done. */
  readonly settleAt: Instant | null;
}

export type RolloutCommand =
  | { readonly type: 'owe-settlement'; readonly bundle: string; readonly before: string | null }
  | { readonly type: 'note-settled' };

export type RolloutEvent =
  | { readonly type: 'settlement-owed'; readonly bundle: string; readonly before: string | null }
  | { readonly type: 'settled' };

/** So long has the process that put the chapter into force: a proof over a large city takes seconds, a wake milliseconds. */
const turn = 5 * 60_000;

export const rolloutConcept = {
  name: 'settlement',
  shape: 1,
  initial: { bundle: '', before: null, settleAt: null },
  reads: () => [],
  decide: (command, { settleAt }) => {
    if (command.type === 'owe-settlement') {
      return accept({ type: 'settlement-owed', bundle: command.bundle, before: command.before });
    }
    return settleAt === null ? accept<RolloutEvent>() : accept({ type: 'settled' });
  },
  evolve: (settlement, event, { at }) =>
    event.type === 'settlement-owed'
      ? { bundle: event.bundle, before: event.before, settleAt: later(at, turn) }
      : { ...settlement, settleAt: null },
  refuses: {},
  keys: {},
  wakeAt: ({ settleAt }) => settleAt,
  perform: 'rollOut',
} satisfies Concept<RolloutCommand, RolloutEvent, Rollout, never>;

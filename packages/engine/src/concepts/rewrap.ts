import type { Instant } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** Who had the card keys wrapped anew under the chapter's key on record, or withdrew a former key of the chapter. */
export type RewrapState =
  | { readonly status: 'none' }
  | {
      readonly status: 'begun' | 'ended' | 'withdrawn';
      /** The epoch that the card keys are wrapped under, or that was withdrawn. */
      readonly epoch: number;
      readonly by: string;
      readonly at: Instant;
    };

export type RewrapEvent =
  | { readonly type: 'rewrap-begun' | 'key-withdrawn'; readonly epoch: number }
  | ({ readonly type: 'rewrap-ended' } & Counted);

export type RewrapCommand =
  | { readonly type: 'begin-rewrap' | 'withdraw-key'; readonly epoch: number }
  | ({ readonly type: 'end-rewrap' } & Counted);

interface Counted {
  readonly rewrapped: number;
  /** Keys that do not open and stay as they were. */
  readonly shut: number;
  /** Keys of erased cards that had come back, and were destroyed again; left out for none. */
  readonly destroyed?: number;
}

export const rewrapConcept = {
  name: 'rewrap',
  shape: 1,
  initial: { status: 'none' },
  reads: () => [],
  decide: (command) => {
    if (command.type === 'end-rewrap') {
      const { rewrapped, shut, destroyed = 0 } = command;
      return accept<RewrapEvent>({ type: 'rewrap-ended', rewrapped, shut, ...(destroyed > 0 && { destroyed }) });
    }
    const type = command.type === 'begin-rewrap' ? 'rewrap-begun' : 'key-withdrawn';
    return accept<RewrapEvent>({ type, epoch: command.epoch });
  },
  evolve: (state, event, { at, actor }): RewrapState => {
    if (event.type === 'rewrap-ended') return state.status === 'none' ? state : { ...state, status: 'ended', at };
    const status = event.type === 'rewrap-begun' ? 'begun' : 'withdrawn';
    return { status, epoch: event.epoch, by: actor.ref, at };
  },
  refuses: {},
  keys: { status: ({ status }) => status },
  wakeAt: () => null,
} satisfies Concept<RewrapCommand, RewrapEvent, RewrapState, never>;

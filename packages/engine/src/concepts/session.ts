import type { Instant } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** The session of a person, whom an app has proved. Of its token only a hash is on record. */
export type SessionState =
  | { readonly status: 'none' }
  | (SessionFacts & { readonly status: 'open' })
  | (SessionFacts & { readonly status: 'ended' });

export interface SessionFacts {
  readonly person: string;
  readonly role: string;
  /** The hash of the token: whoever reads the store cannot act as the person. */
  readonly token: string;
  readonly until: Instant;
  /** The lineage of the store at its opening; under another one the session is over. */
  readonly lineage: string;
  /** Rises with each session of a person, for instants may be alike while a clock is behind. One of before has none. */
  readonly turn?: number;
}

/** The causes of an end: a person or their app, the session's own time, the post, a newer session, or a loss of the store. */
export type SessionEnd = 'signed-out' | 'expired' | 'out-of-post' | 'too-many' | 'store-lost';

export type SessionCommand =
  | ({ readonly type: 'open-session' } & SessionFacts)
  | { readonly type: 'end-session'; readonly cause: SessionEnd }
  | { readonly type: 'wake' };

export type SessionEvent =
  | ({ readonly type: 'session-opened' } & SessionFacts)
  | { readonly type: 'session-ended'; readonly cause: SessionEnd };

export const sessionConcept = {
  name: 'session',
  shape: 2,
  initial: { status: 'none' },
  reads: () => [],
  decide: (command, state, { now }) => {
    if (command.type === 'open-session') return accept<SessionEvent>({ ...command, type: 'session-opened' });
    if (state.status !== 'open') return accept<SessionEvent>();
    if (command.type === 'end-session') return accept({ type: 'session-ended', cause: command.cause });
    return now < state.until ? accept<SessionEvent>() : accept({ type: 'session-ended', cause: 'expired' });
  },
  evolve: (state, event): SessionState => {
    if (event.type === 'session-opened') {
      const { type: _, ...facts } = event;
      return { status: 'open', ...facts };
    }
    return state.status === 'open' ? { ...state, status: 'ended' } : state;
  },
  refuses: {},
  claims: (state) => (state.status === 'open' ? [claimOfToken(state.token)] : []),
  // An ended session is found by nobody, so that a list of a person's sessions stays as short as their limit.
  keys: { person: (state) => (state.status === 'open' ? state.person : null) },
  wakeAt: (state) => (state.status === 'open' ? state.until : null),
} satisfies Concept<SessionCommand, SessionEvent, SessionState, never>;

export function claimOfToken(hash: string) {
  return { name: 'session', value: hash };
}

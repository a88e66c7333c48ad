import { type Instant, minute } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** A notifier's listening to its provider: the process that does, how far it has read, and whether it fails. */
export interface Listening {
  /** The process that listens; null if none does. */
  readonly holder: string | null;
  /** When the holder last gave a sign of life. */
  readonly seenAt: Instant | null;
  /** Another process that asked whether the holder is still there. */
  readonly asked: { readonly by: string; readonly at: Instant } | null;
  /** Offsets of the notifier, by the names that it gives them. */
  readonly kept: Readonly<Record<string, string>>;
  readonly failing: { readonly since: Instant; readonly code: string } | null;
}

/** A listener whose provider fails, and since when. */
export interface FailingListener {
  readonly notifier: string;
  readonly since: number;
  readonly code: string;
}

/** `by` names a process. */
export type ListeningCommand = { readonly by: string } & (
  | { readonly type: 'ask' }
  | { readonly type: 'leave' }
  | { readonly type: 'keep'; readonly name: string; readonly value: string }
  /** The listener failed; null: it listens again. */
  | { readonly type: 'note'; readonly code: string | null }
);

export type ListeningEvent =
  | { readonly type: 'listening-asked' | 'listening-taken' | 'listening-continued'; readonly by: string }
  | { readonly type: 'listening-left' | 'listening-resumed' }
  | { readonly type: 'offset-kept'; readonly name: string; readonly value: string }
  | { readonly type: 'listening-failed'; readonly code: string };

/** A holder that showed itself so lately is not asked. */
const quietFor = 5 * minute;

/** A holder that answers nothing for so long has died: whoever asked listens in its place. */
const patience = minute;

export const listeningConcept = {
  name: 'listening',
  shape: 1,
  initial: { holder: null, seenAt: null, asked: null, kept: {}, failing: null },
  reads: () => [],
  decide: (command, state, { now }) => {
    const { by } = command;
    if (command.type === 'ask') return decideAsk(by, state, now);
    if (state.holder !== by) return accept<ListeningEvent>();
    switch (command.type) {
      case 'leave':
        return accept<ListeningEvent>({ type: 'listening-left' });
      case 'keep': {
        const { name, value } = command;
        return state.kept[name] === value ? accept<ListeningEvent>() : accept({ type: 'offset-kept', name, value });
      }
      case 'note':
        if (command.code === null && state.failing !== null) return accept({ type: 'listening-resumed' });
        if (command.code === null || state.failing?.code === command.code) return accept<ListeningEvent>();
        return accept({ type: 'listening-failed', code: command.code });
    }
  },
  evolve: (state, event, { at }): Listening => {
    switch (event.type) {
      case 'listening-asked':
        return { ...state, asked: { by: event.by, at } };
      case 'listening-taken':
      case 'listening-continued':
        return { ...state, holder: event.by, seenAt: at, asked: null };
      case 'listening-left':
        return { ...state, holder: null, asked: null };
      case 'offset-kept':
        return { ...state, seenAt: at, kept: { ...state.kept, [event.name]: event.value } };
      case 'listening-failed':
        return { ...state, seenAt: at, failing: { since: state.failing?.since ?? at, code: event.code } };
      case 'listening-resumed':
        return { ...state, seenAt: at, failing: null };
    }
  },
  refuses: {},
  keys: {},
  wakeAt: () => null,
} satisfies Concept<ListeningCommand, ListeningEvent, Listening, never>;

/** Gives an empty place to a process that asks; else its holder has a minute to answer. One process alone writes nothing. */
function decideAsk(by: string, { holder, seenAt, asked }: Listening, now: Instant) {
  if (holder === null) return accept<ListeningEvent>({ type: 'listening-taken', by });
  if (holder === by) return asked === null ? accept<ListeningEvent>() : accept({ type: 'listening-continued', by });
  if (asked?.by === by && now - asked.at >= patience) return accept<ListeningEvent>({ type: 'listening-taken', by });
  const isAnswering = asked !== null && now - asked.at < 2 * patience;
  if (isAnswering || now - (seenAt ?? 0) < quietFor) return accept<ListeningEvent>();
  return accept<ListeningEvent>({ type: 'listening-asked', by });
}

/** The record of a notifier, by its name. */
export function listeningOf(notifier: string): string {
  return `${listeningConcept.name}/${notifier}`;
}

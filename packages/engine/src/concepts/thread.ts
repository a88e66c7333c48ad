import type { Instant } from '@kawal/core';
import { accept, type Concept } from '@kawal/core/record';

/** Holds the last text to a person of the last resort. While it is new, repeats only ring (E4); the next names all reports. */
export interface Thread {
  readonly sentAt: Instant | null;
  /** The escalations that the text names. */
  readonly escalations: readonly string[];
}

export interface ThreadCommand {
  readonly type: 'note-text';
  readonly escalations: readonly string[];
}

export interface ThreadEvent {
  readonly type: 'text-sent';
  readonly escalations: readonly string[];
}

export const threadConcept = {
  name: 'thread',
  shape: 1,
  initial: { sentAt: null, escalations: [] },
  reads: () => [],
  decide: ({ escalations }) => accept<ThreadEvent>({ type: 'text-sent', escalations }),
  evolve: (_, { escalations }, { at }): Thread => ({ sentAt: at, escalations }),
  refuses: {},
  keys: {},
  wakeAt: () => null,
} satisfies Concept<ThreadCommand, ThreadEvent, Thread, never>;

/** A person's thread; that of drills is another, so that what a drill leaves behind is marked. No reference holds an `@`. */
export function threadOf(person: string, drill: boolean): string {
  return `${threadConcept.name}/${person}${drill ? '@drill' : ''}`;
}

import { createHash } from 'node:crypto';
import type { OutgoingMessage } from '../notifier/notifier.ts';

/** The newest whole text of each thread at each address, by the provider's own id of it: a later message quotes it. */
export interface Threads<Id> {
  /** Returns the id to quote; undefined for the first message of a thread, and after a restart. */
  quotedBy(message: OutgoingMessage): Id | undefined;
  /** Keeps the id of a message that the provider took. One that only rings, or is news of an answer, is not quoted. */
  took(message: OutgoingMessage, id: Id): void;
}

const longest = 10_000;

/** Remembers threads in memory and by a hash, the newest alone: whatever is forgotten arrives without a quotation. */
export function createThreads<Id>(): Threads<Id> {
  const newest = new Map<string, Id>();
  const keyOf = ({ thread, address }: OutgoingMessage): string =>
    createHash('sha256').update(`${thread}\n${address}`).digest('base64');
  return {
    quotedBy: (message) => (message.thread === undefined ? undefined : newest.get(keyOf(message))),
    took(message, id) {
      if (message.thread === undefined || message.onlyRings === true || message.purpose !== undefined) return;
      const key = keyOf(message);
      newest.delete(key);
      newest.set(key, id);
      const [oldest] = newest.keys();
      if (newest.size > longest && oldest !== undefined) newest.delete(oldest);
    },
  };
}

import { hash } from 'node:crypto';
import type { Entry } from '@kawal/core';
import type { NewEvent } from '@kawal/sdk';

/** Writes an entry as exact text, with its link in the stream's hash chain. Verifying needs no canonical form. */
export function writeEntry(entry: Entry, head: string): NewEvent {
  const text = JSON.stringify(entry);
  return { id: entry.id, text, hash: chainLink(head, text) };
}

/** Reads what `writeEntry` wrote; the events are those of the record's concept. */
export function readEntry<Event extends Entry['changes'][number]>(text: string): Entry<Event> {
  return JSON.parse(text);
}

/** Where a head and a text are written beside each other: to make one string of them takes a third of the link. */
const bytes = Buffer.alloc(16_384);

/** The first link of a stream stands on the empty text. */
export function chainLink(head: string, text: string): string {
  // A character is at most three bytes.
  if ((head.length + text.length) * 3 + 1 > bytes.length) return hash('sha256', `${head}\n${text}`, 'hex');
  const start = bytes.write(head);
  bytes[start] = 0x0a;
  const end = start + 1 + bytes.write(text, start + 1);
  return hash('sha256', bytes.subarray(0, end), 'hex');
}

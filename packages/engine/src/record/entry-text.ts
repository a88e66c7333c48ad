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

/** The first link of a stream stands on the empty text. */
export function chainLink(head: string, text: string): string {
  return hash('sha256', `${head}\n${text}`, 'hex');
}

import type { Entry } from '@kawal/core';
import type { AnswerMark, WrittenEntry } from './entry-text.ts';

// What these texts say is nothing that the keyring vouches for: only `record` and `audit` read them so. Everybody else asks
// `vouchedEntries`, and a rule of dependency-cruiser holds it (0642).

/** Reads what `writeEntry` wrote; the events are those of the record's concept. */
export function readEntry<Event extends Entry['changes'][number]>(text: string): Entry<Event> {
  const entry = JSON.parse(text);
  if (entry.answer !== undefined) delete entry.answer;
  return entry;
}

/** Reads the answer that an entry names: null where it names none, undefined where it was written before entries named any. */
export function readAnswerMark(text: string): AnswerMark | null | undefined {
  return text.includes('"answer":') ? (JSON.parse(text) as WrittenEntry).answer : undefined;
}

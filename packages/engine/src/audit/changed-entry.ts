import type { Entry } from '@kawal/core';
import type { LogEntry } from '@kawal/sdk';
import { z } from 'zod';
import { readEntry } from '../record/raw-entry.ts';

/** Reads an entry that somebody may have changed: undefined where it has not what every entry has. */
export function entryIn(text: string): Entry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(text)).success ? readEntry(text) : undefined;
  } catch {
    return undefined;
  }
}

const cardSchema = z.looseObject({ record: z.string(), subject: z.string(), class: z.string() });

const entrySchema = z.looseObject({
  stream: z.string(),
  at: z.number(),
  bundle: z.string().nullable(),
  changes: z.array(z.looseObject({})),
  cards: z.array(cardSchema).optional(),
  answer: z.looseObject({ key: z.string(), digest: z.string() }).nullish(),
});

/** Returns true for a row that stands at the record that its text names. Most texts need not be read for that. */
export function isOwnEntry(row: LogEntry): boolean {
  const own = `{"id":"${row.id}","stream":"${row.stream}","version":${row.version},`;
  return row.text.startsWith(own) || saysSo(row, entryIn(row.text));
}

/** Returns true for a row that says of itself what its text says. */
export function saysSo({ stream, version, id }: LogEntry, entry: Entry | undefined): boolean {
  return entry !== undefined && entry.stream === stream && entry.version === version && entry.id === id;
}

import type { Entry } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { entryIn } from './changed-entry.ts';
import { rowsOf } from './log-rows.ts';

/** The record whose card a destroyed key belonged to, and the erasure that names the key. */
export interface ErasedKey {
  readonly record: string;
  readonly erasure: string;
}

/** Gathers the keys that erasures name, entry by entry in the order of the log. */
export function namedErasures() {
  const named = new Map<string, ErasedKey>();
  const waiting = new Map<string, string[]>();
  const gone = new Map<string, ErasedKey>();
  return {
    note({ changes, stream }: Pick<Entry, 'changes' | 'stream'>): void {
      for (const change of changes) {
        if (change.type === 'cards-erased' && 'keys' in change && Array.isArray(change.keys)) {
          const record = 'record' in change ? String(change.record) : stream;
          for (const key of change.keys) named.set(String(key), { record, erasure: stream });
          waiting.set(stream, [...(waiting.get(stream) ?? []), ...change.keys.map(String)]);
        }
        if (change.type !== 'keys-destroyed') continue;
        for (const key of waiting.get(stream) ?? []) gone.set(key, named.get(key) as ErasedKey);
        waiting.delete(stream);
      }
    },
    /** Those of erasures that may still be under way, too. */
    named: named as ReadonlyMap<string, ErasedKey>,
    /** Those that were destroyed, as their erasure says. */
    gone: gone as ReadonlyMap<string, ErasedKey>,
  };
}

export async function erasedKeys(storage: Pick<Storage, 'log'>): Promise<ReadonlyMap<string, ErasedKey>> {
  const erasures = namedErasures();
  for await (const { text } of rowsOf(storage)) {
    const entry = text.includes('"cards-erased"') ? entryIn(text) : undefined;
    if (entry !== undefined) erasures.note(entry);
  }
  return erasures.named;
}

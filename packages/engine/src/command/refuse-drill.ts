import type { Storage } from '@kawal/sdk';
import { readEntry } from '../record/entry-text.ts';

/**
 * Returns whether a record was begun in earnest, so that no drill may continue it: what is marked as a drill is left out of
 * every count. The chapter is always in earnest.
 */
export async function isReal(stream: string, storage: Storage): Promise<boolean> {
  if (stream.startsWith('chapter/')) return true;
  const [first] = await storage.history(stream, 0);
  return first !== undefined && readEntry(first.text).drill !== true;
}

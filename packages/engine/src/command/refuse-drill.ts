import type { Storage } from '@kawal/sdk';
import { readEntry } from '../record/entry-text.ts';

/** Returns true for a record that is no drill, so no drill may continue it. The chapter never is one. */
export async function isReal(stream: string, storage: Storage): Promise<boolean> {
  if (stream.startsWith('chapter/')) return true;
  const [first] = await storage.history(stream, 0);
  return first !== undefined && readEntry(first.text).drill !== true;
}

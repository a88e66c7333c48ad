import type { Storage } from '@kawal/sdk';
import { vouchedEntries } from '../audit/vouched-entries.ts';

/** Returns true for a record that is no drill, so no drill may continue it. The chapter never is one. */
export async function isReal(stream: string, storage: Storage): Promise<boolean> {
  if (stream.startsWith('chapter/')) return true;
  const [first] = await vouchedEntries(stream, storage);
  return first !== undefined && first.drill !== true;
}

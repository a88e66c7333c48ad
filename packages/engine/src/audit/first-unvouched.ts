import type { LogEntry, Storage } from '@kawal/sdk';
import { chains } from '../record/chains.ts';
import { chainKey } from '../record/store-id.ts';
import { isOwnEntry } from './changed-entry.ts';

const page = 1_000;

/**
 * Returns the first entry from a place on that nobody with the keyring wrote, or that stands at another record than its own; undefined where there is none, or no key. The
 * entry at the place itself says whether those after it need the key.
 */
export async function firstUnvouched(
  from: number,
  storage: Pick<Storage, 'keyring' | 'log' | 'history'>,
): Promise<LogEntry | undefined> {
  const key = await chainKey(storage);
  const chain = chains(key);
  const heads = new Map<string, string>();
  const headOf = async ({ stream, version }: LogEntry): Promise<string> =>
    heads.get(stream) ?? (version === 1 ? '' : ((await storage.history(stream, version - 2))[0]?.hash ?? ''));
  for (let after = Math.max(0, from - 1), isEnd = key === ''; !isEnd; ) {
    const rows = await storage.log(after, page);
    for (const row of rows) {
      if (chain.look(row, [await headOf(row)]).code !== null || !isOwnEntry(row)) return row;
      heads.set(row.stream, row.hash);
    }
    after = rows.at(-1)?.place ?? after;
    isEnd = rows.length < page;
  }
  return undefined;
}

import { createHash } from 'node:crypto';
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { reachedRow } from '@kawal/sdk';
import { ownerOnly } from './private-file.ts';
import { syncFile } from './sync-file.ts';

/** The end of its name. */
export const reachedEnd = '-reached';

/** No row that is put has so many bytes. */
const longest = 1_000;

/**
 * The newest row of the keyring that tells how far the log of the store was, in a small file beside it: whoever clears
 * each `-wal` away after a crash takes what the store had, and leaves what tells of it.
 */
export interface ReachedBeside {
  /** Keeps the newest of the rows that are put. */
  put(ids: readonly string[]): void;
  /** Keeps none where it is among those that are destroyed. */
  destroy(ids: readonly string[]): void;
  newest(): string | undefined;
}

/** Each call is made in a transaction of the keyring, so that no two processes write at once. What fails here fails no row. */
export function reachedBeside(keyring: string): ReachedBeside {
  const file = keyring + reachedEnd;
  const newest = (): string | undefined => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const [id = '', sum] = size === 0 || size > longest ? [] : readFileSync(file, 'utf8').split('\n');
    // A power cut may leave half of it.
    return id.startsWith(reachedRow) && sum === sumOf(id) ? id : undefined;
  };
  const keep = (id: string): void => {
    try {
      const open = openSync(file, existsSync(file) ? 'r+' : 'wx', ownerOnly);
      try {
        ftruncateSync(open, writeSync(open, `${id}\n${sumOf(id)}\n`, 0));
      } finally {
        closeSync(open);
      }
      // A newer row may wait for the disk: the one before tells of the loss as well. One that is gone may not come back.
      if (id === '') syncFile(file);
    } catch {
      // The rows stand in the keyring.
    }
  };
  return {
    newest,
    put(ids) {
      const id = ids.findLast((one) => one.startsWith(reachedRow));
      if (id !== undefined) keep(id);
    },
    destroy(ids) {
      if (ids.some((one) => one.startsWith(reachedRow)) && ids.includes(newest() ?? '')) keep('');
    },
  };
}

const sumOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16);

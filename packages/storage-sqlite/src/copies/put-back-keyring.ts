import { existsSync } from 'node:fs';
import type { WrappedKey } from '@kawal/sdk';
import { fault } from '../failure.ts';
import { keyringFile } from '../file/file-kinds.ts';
import { openFile } from '../file/open.ts';
import { placeOf } from '../file/place-of.ts';
import { sqliteKeys } from '../sqlite-keyring.ts';
import { byDraft, isWhole, refused } from './draft.ts';
import { sqliteFound } from './found.ts';
import { moveAside, standsAt } from './move-aside.ts';

export interface PutBackKeyringOptions {
  /** A copy that `backups.copyKeyring` made. It is only read. */
  readonly from: string;
  /** Where the keyring shall stand: `<store>.keyring` unless the store is opened with another. */
  readonly file: string;
  /** The new name of a keyring at `file` that is damaged, or holds nothing, and of a log there. Without it each is a reason to refuse. */
  readonly aside?: string;
  /** Rows that it shall have instead of those of the same ids, as `restoredMark` of `@kawal/engine` makes one. */
  readonly rows?: readonly WrappedKey[];
}

/**
 * Puts a copy of the keyring back, for one that is lost. Only where there is none: the one that is there knows more, unless it is damaged or
 * holds nothing. The copy is checked on a draft beside the place and gets its name at once, whole and synced.
 *
 * Throws a `KawalError`: `storage.corrupt` where the copy is damaged, `storage.newer-schema`, `storage.invalid-call` where
 * it is no keyring or a file stands there, `storage.read-only`, `storage.full`.
 */
export async function putBackSqliteKeyring({ from, aside, rows = [], ...to }: PutBackKeyringOptions): Promise<void> {
  const file = placeOf(to.file);
  if (!existsSync(from)) throw refused('`from` is not there.');
  const replaced = sqliteFound(file) === 'held' ? undefined : aside;
  if (standsAt(file) && replaced === undefined)
    throw refused('A keyring stands at `file` already; it is not written over.');
  await byDraft(from, file, (draft) => {
    // What is no keyring, or a newer one, is refused as when it is opened for work.
    const database = openFile({ file: draft, kind: keyringFile, busyTimeoutMs: 0 });
    try {
      const keys = sqliteKeys(database);
      keys.destroy(rows.map(({ id }) => id));
      keys.put(rows);
    } finally {
      database.close();
    }
    if (!isWhole(draft)) throw fault('storage.corrupt', 'The copy is damaged. Take another one.');
    if (replaced !== undefined) moveAside(file, replaced);
  });
}

import { closeSync, constants, openSync, rmSync } from 'node:fs';
import type { Backups, CopyNote, Plain } from '@kawal/sdk';
import { failure, fault } from './failure.ts';
import { type Connection, copyDatabase, openDatabase, pragma } from './file/database.ts';
import type { FileRole, PlacedFile } from './file/open.ts';
import { syncFile } from './file/sync-file.ts';

/** Copies of both files; notes of them stand in the keyring's. */
export function sqliteBackups(store: PlacedFile, keys: PlacedFile, keyringDatabase: Connection): Plain<Backups> {
  const note = keyringDatabase.prepare('INSERT INTO copy (kind, at, remove_by) VALUES (?, ?, ?)');
  const made = keyringDatabase.prepare(
    'SELECT kind, at, remove_by AS removeBy FROM copy ORDER BY at DESC, number DESC',
  );
  const forget = keyringDatabase.prepare('DELETE FROM copy WHERE kind = ? AND at = ?');

  return {
    copyStore: (file) =>
      copyInto(file, store, (copy) => {
        const newest = copy.prepare('SELECT place, newest_at FROM event ORDER BY place DESC LIMIT 1').get();
        return {
          schema: Number(pragma(copy, 'user_version')),
          place: Number(newest?.['place'] ?? 0),
          newestAt: newest === undefined ? null : Number(newest['newest_at']),
        };
      }),
    copyKeyring: (file) => copyInto(file, keys, () => undefined),
    note: ({ kind, at, removeBy }) => void note.run(kind, at, removeBy),
    made: () => made.all() as unknown as readonly CopyNote[],
    forget: ({ kind, at }) => void forget.run(kind, at),
  };
}

/** Copies one file as it stands at one instant, then looks at the copy: only a whole one is left. */
async function copyInto<facts>(
  file: string,
  { file: from, kind, busyTimeoutMs }: PlacedFile,
  look: (copy: Connection) => facts,
): Promise<facts> {
  // Taken first, so that no file that is there is ever written over, and nobody else may read what will stand in it.
  closeSync(take(file));
  try {
    await copyDatabase(from, file, busyTimeoutMs);
    const facts = lookedAt(file, kind, look);
    syncFile(file);
    return facts;
  } catch (error) {
    rmSync(file, { force: true });
    throw failure(error);
  }
}

function lookedAt<facts>(file: string, { option }: FileRole, look: (copy: Connection) => facts): facts {
  const copy = openDatabase(file, 0);
  try {
    // A copy is one file: nothing that belongs to it stands in a second one beside it.
    pragma(copy, 'journal_mode = DELETE');
    if (pragma(copy, 'integrity_check(1)') === 'ok') return look(copy);
    throw fault(
      'storage.corrupt',
      `The copy of \`${option}\` is damaged, so the original may be. Keep every earlier copy.`,
    );
  } finally {
    copy.close();
  }
}

function take(file: string): number {
  try {
    return openSync(file, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const words = there
      ? 'There is a file of this name already; a copy is never written over one.'
      : 'The copy cannot be written there. Check that its folder exists, has space, and that this user may write there.';
    throw fault(there ? 'storage.invalid-call' : 'storage.unavailable', words);
  }
}

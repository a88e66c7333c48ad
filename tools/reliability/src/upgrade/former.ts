import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { filesIn, makeVault } from '../on-disk/office.ts';

/** The files of a chapter as a version of storage-sqlite kept them, written down by freeze.ts at its time. */
export interface Former {
  /** Its folder's name: the version of its schema, and for what it was frozen. */
  readonly name: string;
  readonly version: number;
  /** Its entries bear the key of the keyring (0276); the dossiers of one without it are not read. */
  readonly isVouched: boolean;
  readonly store: string;
  readonly keyring: string;
}

const folder = fileURLToPath(new URL('former', import.meta.url));

export function formerStores(): readonly Former[] {
  return readdirSync(folder)
    .map((name) => ({
      name,
      version: Number(name.split('-')[1]),
      isVouched: !['sqlite-1', 'sqlite-2'].includes(name),
      store: readFileSync(join(folder, name, 'store.sql'), 'utf8'),
      keyring: readFileSync(join(folder, name, 'keyring.sql'), 'utf8'),
    }))
    .sort((one, other) => one.version - other.version || (one.name < other.name ? -1 : 1));
}

/** Makes the files as they were, with the keys that open what they hold. */
export async function makeFormer({ store, keyring }: Former, place: string): Promise<void> {
  const files = filesIn(place);
  for (const [file, sql] of [
    [files.store, store],
    [files.keyring, keyring],
  ] as const) {
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA journal_mode = WAL; BEGIN; ${sql} COMMIT;`);
    database.close();
  }
  await makeVault(place, 1);
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { KawalError, refuseNewStore, type Storage } from '@kawal/sdk';
import { journalStorage } from './journal-storage.ts';

/** The ways in which a folder can be begun wrongly. */
export type BegunFlaw = 'renamed-unsynced' | 'names-inside-unsynced' | 'parent-unsynced';

const mark = 'begun';

/** A journal in a folder that comes into being whole: it is made beside its place, synced, and then named. */
export async function begunStorage(folder: string, flaw?: BegunFlaw): Promise<Storage> {
  refuseNewStore(folder, 'storage-begun');
  if (!existsSync(folder)) begin(folder, flaw);
  const file = join(folder, mark);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== mark || !existsSync(join(folder, 'entries'))) {
    throw new KawalError('storage.corrupt', 'A folder without its mark is no store.', { source: 'storage-begun' });
  }
  return await journalStorage(join(folder, 'entries'));
}

function begin(folder: string, flaw: BegunFlaw | undefined): void {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  for (const made of [draft, join(draft, 'entries')]) mkdirSync(made, { mode: 0o700 });
  writeFileSync(join(draft, mark), mark, { mode: 0o600 });
  if (flaw !== 'renamed-unsynced') sync(join(draft, mark));
  if (flaw !== 'names-inside-unsynced') sync(draft);
  renameSync(draft, folder);
  if (flaw !== 'parent-unsynced') sync(dirname(folder));
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

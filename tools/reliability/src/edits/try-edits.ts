import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storageFaults, verifyStore } from '@kawal/engine';
import { KawalError } from '@kawal/sdk';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { chanceOf } from '../world/chance.ts';
import { edits, NothingToChange } from './edits.ts';
import { storeFile, type WrittenStore, writeStore } from './store.ts';

export interface TriedKind {
  readonly tried: number;
  readonly found: number;
  /** Found, and told at which record or place; a whole log that was cut or put back has no record. */
  readonly placed: number;
}

export interface TriedEdits {
  readonly kinds: Readonly<Record<string, TriedKind>>;
  /** Examples of what was not found: the kind and the way within it. */
  readonly missed: readonly string[];
  /** A store that nobody changed must be found whole. */
  readonly untouched: readonly string[];
}

/** Changes copies of a store from outside by SQL, each kind so many times, and looks whether opening or the audit tells it. */
export async function tryEdits(each: number, seed: number): Promise<TriedEdits> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-edits-'));
  try {
    const chance = chanceOf(seed, 'edits');
    const store = await writeStore(folder, chance);
    const kinds: Record<string, TriedKind> = {};
    const missed: string[] = [];
    const copy = join(folder, 'copy');
    for (const [kind, ways] of Object.entries(edits)) {
      const figures = { tried: 0, found: 0, placed: 0 };
      for (let turn = 0; turn < each; turn += 1) {
        renew(store.whole, copy);
        const way = turn % ways.length;
        const database = new DatabaseSync(join(copy, storeFile));
        const touched = touchedBy(() => (ways[way] as (typeof ways)[number])(database, chance));
        database.close();
        if (touched === null) continue;
        const told = await lookAt(copy);
        figures.tried += 1;
        if (told.length > 0) figures.found += 1;
        else if (!missed.includes(`${kind} ${way}`)) missed.push(`${kind} ${way}`);
        if (
          told.some(
            (line) => touched.length === 0 || touched.some((stream) => line.includes(stream)) || line.includes('place'),
          )
        )
          figures.placed += 1;
      }
      kinds[kind] = figures;
    }
    kinds['log rolled back'] = await rollBack(store, copy);
    renew(store.whole, copy);
    return { kinds, missed, untouched: await lookAt(copy) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An older copy of the store beside the keyring of today. */
async function rollBack({ whole, earlier }: WrittenStore, copy: string): Promise<TriedKind> {
  renew(whole, copy);
  for (const end of ['', '-wal', '-shm']) rmSync(join(copy, `${storeFile}${end}`), { force: true });
  cpSync(join(earlier, storeFile), join(copy, storeFile));
  const told = await lookAt(copy);
  return { tried: 1, found: told.length > 0 ? 1 : 0, placed: told.some((line) => line.includes('place')) ? 1 : 0 };
}

function renew(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Returns the records that an edit touched; null where the tables refuse it, or hold nothing that it could change. */
function touchedBy(edit: () => readonly string[] | null): readonly string[] | null {
  try {
    return edit();
  } catch (error) {
    if (error instanceof NothingToChange || (error instanceof Error && 'errcode' in error)) return null;
    throw error;
  }
}

/** Returns what opening and the audit say of a store, a line each. */
async function lookAt(folder: string): Promise<readonly string[]> {
  let storage: Awaited<ReturnType<typeof sqliteStorage>>;
  try {
    storage = await sqliteStorage({ file: join(folder, storeFile) });
  } catch (error) {
    if (error instanceof KawalError) return [`opening: ${error.code} at no place`];
    throw error;
  }
  try {
    const faults = await storageFaults(storage);
    const { findings } = await verifyStore(storage);
    return [...faults, ...findings].map((one) => JSON.stringify(one));
  } catch (error) {
    if (error instanceof KawalError) return [`audit: ${error.code} at no place`];
    throw error;
  } finally {
    await storage.close();
  }
}

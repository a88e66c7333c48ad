import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import type { Backups, CopyNote, Storage } from '@kawal/sdk';
import { KawalError } from '@kawal/sdk';

/** Returns what a copy is made of: what stands in the store, or in the keyring. */
export type PartOf = (part: 'store' | 'keyring') => unknown;

/** Where notes of copies are kept. */
export interface NoteBook {
  read(): readonly CopyNote[];
  write(notes: readonly CopyNote[]): void;
}

/** Copies, each in a file that was not there, and notes of them. */
export function soundBackups(storage: Pick<Storage, 'log' | 'newestInstant'>, book: NoteBook, of: PartOf): Backups {
  const copy = (to: string, content: Uint8Array): void => {
    try {
      writeFileSync(to, content, { flag: 'wx' });
    } catch {
      throw new KawalError('storage.invalid-call', 'The copy cannot be written there.', { source: 'storage-journal' });
    }
  };
  const end = async () => ({
    place: (await storage.log(0, 100_000)).at(-1)?.place ?? 0,
    newestAt: await storage.newestInstant(),
  });
  return {
    async copyStore(to) {
      for (;;) {
        const before = await end();
        const content = serialize(of('store'));
        // Others may have written meanwhile; then it is not known which of the two ends the copy has.
        if ((await end()).place !== before.place) continue;
        copy(to, content);
        return { schema: 1, ...before };
      }
    },
    copyKeyring: async (to) => copy(to, serialize(of('keyring'))),
    note: async (note) => book.write([...book.read(), note].sort((left, right) => right.at - left.at)),
    async made() {
      // Fails once the storage is closed.
      await storage.newestInstant();
      return book.read();
    },
    forget: async ({ kind, at }) => book.write(book.read().filter((note) => note.kind !== kind || note.at !== at)),
  };
}

export function notesIn(file: string): NoteBook {
  return {
    read: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []),
    write: (notes) => writeFileSync(file, JSON.stringify(notes), { mode: 0o600 }),
  };
}

export function notesInMemory(): NoteBook {
  let kept: readonly CopyNote[] = [];
  return {
    read: () => kept,
    write(notes) {
      kept = notes;
    },
  };
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { serialize } from 'node:v8';
import type { Backups, CopyNote, Storage } from '@kawal/sdk';
import { KawalError } from '@kawal/sdk';

/** Returns what a copy is made of: what stands in the store, or in the keyring. */
export type PartOf = (part: 'store' | 'keyring') => unknown;

/** Where notes of copies are kept. */
export interface NoteBook {
  read(): readonly CopyNote[];
  /** Nobody else writes between what is read and what is written. */
  change(how: (notes: readonly CopyNote[]) => readonly CopyNote[]): void | Promise<void>;
}

/** Copies, each in a file that was not there, and notes of them. */
export function soundBackups(
  storage: Pick<Storage, 'log' | 'newestInstant'>,
  book: NoteBook,
  of: PartOf,
): Backups & { readonly settled: () => Promise<unknown> | undefined } {
  let copying: Promise<unknown> | undefined;
  const copy = (to: string, content: Uint8Array): void => {
    try {
      writeSynced(to, 'wx', content);
    } catch {
      throw new KawalError('storage.invalid-call', 'The copy cannot be written there.', { source: 'storage-journal' });
    }
  };
  const end = async () => ({
    place: (await storage.log(0, 100_000)).at(-1)?.place ?? 0,
    newestAt: await storage.newestInstant(),
  });
  // Fails once the storage is closed.
  const whileOpen = async () => void (await storage.newestInstant());
  async function copyStore(to: string) {
    for (;;) {
      const before = await end();
      const content = serialize(of('store'));
      // Others may have written meanwhile; then it is not known which of the two ends the copy has.
      if ((await end()).place !== before.place) continue;
      copy(to, content);
      return { schema: 1, ...before };
    }
  }
  return {
    /** Settles once every copy is made; undefined where none was begun. */
    settled: () => copying,
    copyStore(to) {
      const mine = copyStore(to);
      copying = Promise.allSettled([copying, mine]);
      return mine;
    },
    async copyKeyring(to) {
      await whileOpen();
      copy(to, serialize(of('keyring')));
    },
    async note(note) {
      await whileOpen();
      await book.change((notes) => [...notes, note].sort((left, right) => right.at - left.at));
    },
    async made() {
      await whileOpen();
      return book.read();
    },
    async forget({ kind, at }) {
      await whileOpen();
      await book.change((notes) => notes.filter((note) => note.kind !== kind || note.at !== at));
    },
  };
}

function writeSynced(file: string, flag: 'wx' | 'w', content: Uint8Array): void {
  const descriptor = openSync(file, flag, 0o600);
  writeSync(descriptor, content);
  fsyncSync(descriptor);
  closeSync(descriptor);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Notes in a file that several processes write; `lets` others between reading and writing where it is broken. */
export function notesIn(file: string, lets = false): NoteBook {
  const read = (): readonly CopyNote[] => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
  const write = (notes: readonly CopyNote[]): void => {
    const draft = `${file}.${process.pid}`;
    writeSynced(draft, 'w', Buffer.from(JSON.stringify(notes)));
    renameSync(draft, file);
    writeSynced(`${file}.synced`, 'w', Buffer.alloc(0));
  };
  return {
    read,
    change(how) {
      if (lets) return write(how(read()));
      const lock = `${file}.lock`;
      while (!isMade(lock)) Atomics.wait(cell, 0, 0, 1);
      try {
        write(how(read()));
      } finally {
        rmdirSync(lock);
      }
    },
  };
}

const cell = new Int32Array(new SharedArrayBuffer(4));

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

export function notesInMemory(): NoteBook {
  let kept: readonly CopyNote[] = [];
  return {
    read: () => kept,
    change(how) {
      kept = how(kept);
    },
  };
}

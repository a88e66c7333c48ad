import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StorageFault } from '@kawal/sdk';
import { fault } from '../failure.ts';
import { copiesBeside, savedBeside } from './cut-off-copies.ts';
import { type Connection, openToRead, pragma } from './database.ts';

/** A connection that knows whether its files are those that it opened. */
export interface HeldFiles extends Connection {
  /**
   * Looks, before and after each write. Where the log was removed and no other stands there, moves what it holds into
   * the file. Throws where others stand there: nothing is read or written over this connection from then on.
   */
  look(isWritten?: boolean): void;
  faults(): readonly StorageFault[];
}

const [log, index] = ['-wal', '-shm'] as const;
const ends = ['', log, index] as const;

/**
 * Holds an open file with its write-ahead log and the index of that log. SQLite looks for none of them again: at its
 * end it writes a log that was removed over the pages of another process, and deletes the log of that process by name.
 */
export function heldFiles(database: Connection, given: string, name: 'store' | 'keyring'): HeldFiles {
  const file = resolve(given);
  const { found, hasIndex, hasSecondName } = changedFiles(database, file);
  const move = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const moveAll = database.prepare('PRAGMA wal_checkpoint(FULL)');
  // While a connection that only reads is open beside it, the last one moves no log into the file, and deletes none.
  const beside = openToRead(given);
  beside.prepare('SELECT 1 FROM sqlite_schema').get();
  let apart: { readonly from: string; copy: string } | undefined;
  let isMoved = true;

  /** Returns the ends of the names that are gone; none where nobody can tell, as in a folder that cannot be read. */
  function look(isWritten = false): readonly string[] {
    isMoved = true;
    if (apart !== undefined) return [];
    try {
      const { changed, isOther } = found();
      if (isOther) {
        database.stop(notTheirs);
        // What stands in a log that is still there, the others have.
        const isAlone = !changed.includes(index) || changed.length > 1;
        apart = { from: [name, ...changed].filter((end) => end !== '').join(' '), copy: isAlone ? notCopied : '' };
        copyAgain();
      } else if (changed.includes(log)) {
        isMoved = false;
        const moved = (isWritten ? moveAll : move).get();
        isMoved = moved?.['log'] === moved?.['checkpointed'];
        // With this index another process would read a log that is gone. Without it, it makes its own.
        rmSync(file + index, { force: true });
      }
      return changed;
    } catch {
      return [];
    }
  }

  /** A disk that was full may have space again. */
  function copyAgain(): void {
    if (apart?.copy === notCopied) apart.copy = savedBeside(file, database) ?? notCopied;
  }

  return {
    ...database,
    look(isWritten = false) {
      if (isWritten && apart === undefined && hasIndex()) return;
      look(isWritten);
      if (apart !== undefined) throw notTheirs;
      if (isWritten && !isMoved) throw notMoved;
    },
    faults() {
      copyAgain();
      const [gone] = look();
      if (apart !== undefined) return [{ code: 'file-split', detail: apart.from + apart.copy }];
      return [
        ...(gone === undefined ? [] : [{ code: 'file-replaced', detail: `${name} ${gone}` } as const]),
        ...(hasSecondName() ? [{ code: 'second-name', detail: name } as const] : []),
        ...copiesBeside(file).map((end) => ({ code: 'copy-left', detail: name + end }) as const),
      ];
    },
    close() {
      copyAgain();
      look();
      if (apart === undefined) beside.close();
      database.close();
      beside.close();
    },
  };
}

const notCopied = ', not copied';

const notMoved = fault('storage.unavailable', 'The log was removed, and another process reads the file.');

const notTheirs = fault(
  'storage.unavailable',
  'The files are not those that this process opened, or a log was cut. End it by `kill -9`, but only once `check` names a copy.',
);

/** Compares the files that have the names of those that were opened, and the size of the log with what stands in it. */
function changedFiles(database: Connection, file: string) {
  const paths = ends.map((end) => file + end);
  const seen = (path = '') => statSync(path, { bigint: true, throwIfNoEntry: false });
  const opened = paths.map((path) => seen(path)?.ino);
  const frame = BigInt(pragma(database, 'page_size')) + 24n;
  // It only counts, or where SQLite is older, moves what it can read.
  const count = database.prepare('PRAGMA wal_checkpoint(NOOP)');
  const counted = (): bigint => BigInt(Number(count.get()?.['log'] ?? 0)) * frame;
  let size = 0n;
  const isCut = (now: bigint): boolean => {
    const held = now < size ? counted() : 0n;
    size = now;
    // Another process may empty the log just now, and write to it again.
    return held > now && held > (seen(paths[1])?.size ?? 0n) && held === counted();
  };
  return {
    hasSecondName: (): boolean => (seen(paths[0])?.nlink ?? 1n) > 1n,
    /** Returns true while the index is that of this process: who opens the files anew without it makes another. */
    hasIndex: (): boolean => seen(paths[2])?.ino === opened[2],
    found() {
      const now = paths.map((path) => seen(path));
      const changed = ends.filter((_, at) => opened[at] !== undefined && now[at]?.ino !== opened[at]);
      if (changed.length === 0 && isCut(now[1]?.size ?? 0n)) return { changed: [log], isOther: true };
      // An empty log without an index of its own is of a process that could not open: nobody writes to it.
      const isUsed = (end: (typeof ends)[number]): boolean => {
        const there = now[ends.indexOf(end)];
        return there !== undefined && !(end === log && there.size === 0n);
      };
      return { changed, isOther: changed.some((end) => end === '' || isUsed(end)) };
    },
  };
}

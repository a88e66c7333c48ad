import { statSync } from 'node:fs';
import type { StorageFault } from '@kawal/sdk';
import type { Connection } from './database.ts';

const ends = ['', ' -wal'] as const;

/**
 * Looks whether a file and its write-ahead log are those that were opened. What only a removed log holds is lost with
 * the process: it is moved into the file, unless another log stands there, and the rest when the connection closes.
 */
export function replacedFiles(database: Connection, file: string, name: string): () => readonly StorageFault[] {
  const inodeOf = (end: string) => statSync(file + end.trim(), { bigint: true, throwIfNoEntry: false })?.ino;
  const opened = new Map(ends.map((end) => [end, inodeOf(end)]));
  const move = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  return () => {
    const replaced = ends.filter((end) => opened.get(end) !== undefined && inodeOf(end) !== opened.get(end));
    try {
      if (replaced.join() === ' -wal' && inodeOf(' -wal') === undefined) move.get();
    } catch {
      // The fault is told all the same, and each later look tries again.
    }
    return replaced.map((end) => ({ code: 'file-replaced', detail: name + end }));
  };
}

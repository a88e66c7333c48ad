import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { fault, resultCode } from '../failure.ts';
import { openDatabase, pragma } from '../file/database.ts';
import { closeToOthers } from '../file/private-file.ts';
import { reachedEnd } from '../file/reached-beside.ts';
import { syncFile } from '../file/sync-file.ts';
import { hasBytes } from './found.ts';

/** Tells whether a file stands there, or the log of one that is lost: SQLite would play it into whatever comes there. */
export function standsAt(file: string): boolean {
  return existsSync(file) || existsSync(`${file}-wal`);
}

/** Gives a file, and what stands beside it under its name, another name. No process may have it open. */
export function moveAside(file: string, aside: string): void {
  if (hasBytes(file)) refuseInUse(file);
  const there = ['', '-wal', '-shm', reachedEnd].filter((ending) => existsSync(`${file}${ending}`));
  try {
    for (const ending of there) renameSync(`${file}${ending}`, `${aside}${ending}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyAcross(there, file, aside);
  }
  for (const ending of there) closeToOthers(`${aside}${ending}`);
}

/** Nothing is removed before all of it stands on the other disk; where it has no room, nothing of it stays there. */
function copyAcross(endings: readonly string[], file: string, aside: string): void {
  try {
    for (const ending of endings) {
      copyFileSync(`${file}${ending}`, `${aside}${ending}`);
      syncFile(`${aside}${ending}`);
    }
  } catch (error) {
    for (const ending of endings) rmSync(`${aside}${ending}`, { force: true });
    throw error;
  }
  for (const ending of endings) rmSync(`${file}${ending}`);
}

/** Refuses a database that another process has open: it cannot leave WAL then. A damaged one cannot be checked. */
function refuseInUse(file: string): void {
  try {
    const database = openDatabase(file, 1_000);
    try {
      pragma(database, 'journal_mode = DELETE');
    } finally {
      database.close();
    }
  } catch (error) {
    if (resultCode(error) !== 5) return;
    throw fault(
      'storage.unavailable',
      'Another process has the store at `file` open. Stop every process of Kawal, then try again.',
    );
  }
}

import { constants, copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import type { KawalError } from '@kawal/sdk';
import { failure, fault } from '../failure.ts';
import { openDatabase, pragma } from '../file/database.ts';
import { closeToOthers } from '../file/private-file.ts';
import { syncFile } from '../file/sync-file.ts';

/** Puts a copy at a place by way of a draft, never over a file that is there; where anything fails, the draft goes. */
export async function byDraft<Facts>(
  from: string,
  file: string,
  prepare: (draft: string) => Facts | Promise<Facts>,
): Promise<Facts> {
  const draft = `${file}.restoring`;
  removeDraft(draft);
  try {
    copyFileSync(from, draft, constants.COPYFILE_EXCL);
    closeToOthers(draft);
    const facts = await prepare(draft);
    place(draft, file);
    return facts;
  } catch (error) {
    throw failureOf(error);
  } finally {
    removeDraft(draft);
  }
}

export function isWhole(file: string): boolean {
  const database = openDatabase(file, 0);
  try {
    return pragma(database, 'integrity_check(1)') === 'ok';
  } finally {
    database.close();
  }
}

/** A link fails where a file is: another process may have begun one there just now. */
function place(draft: string, file: string): void {
  syncFile(draft);
  try {
    linkSync(draft, file);
    // A file that has two names is not opened: no power cut shall leave both.
    rmSync(draft);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw refused('A file was begun at `file` just now. Stop every process of Kawal, then try again.');
    }
    // Some file systems have no links.
    renameSync(draft, file);
  }
  syncFile(file);
}

function removeDraft(draft: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${ending}`, { force: true });
}

function failureOf(error: unknown): KawalError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return fault('storage.full', 'No space is left beside the store. Free some, then try again.');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return fault('storage.read-only', 'Let this user write the folder of `file`.');
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return fault('storage.unavailable', 'The folder of `file` is not there. Make it first.');
  }
  return failure(error);
}

export const refused = (words: string): KawalError => fault('storage.invalid-call', words);

import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { KawalError } from '@kawal/sdk';

/** Held for as long as a store is open. */
export interface Lock {
  release(): void;
}

/**
 * Locks a store that one process at a time may open, by a file that stays empty. A second opener is refused with
 * `storage.unavailable`. The system lets go of the lock when its process ends, however it ends: nothing is left behind.
 *
 * It is the lock of a SQLite file, as Node itself can take no other. A process that opens and closes the file by itself
 * loses it. It holds on one machine, and not over a network share.
 */
export function takeLock(file: string, source: string): Lock {
  try {
    makeFor(file);
    const database = new DatabaseSync(file);
    try {
      database.exec('begin exclusive');
    } catch (error) {
      database.close();
      throw error;
    }
    return { release: () => database.close() };
  } catch (cause) {
    const isTaken = (cause as { errcode?: number }).errcode === busy;
    const words = isTaken
      ? 'Another process has this store open, and one at a time may. End that one first.'
      : 'The lock of the store cannot be taken. Its folder must exist, and this user may write there.';
    throw new KawalError('storage.unavailable', words, { source, cause });
  }
}

/** The code of SQLite for a file that somebody else has locked. */
const busy = 5;

/** Nobody else may open it. One that is there is not touched, for that could end the lock of this process. */
function makeFor(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

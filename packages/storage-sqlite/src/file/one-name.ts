import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { KawalError } from '@kawal/sdk';
import { fault } from '../failure.ts';

/**
 * Refuses a file that has a second name: SQLite keeps a log beside each name, and two processes then write over each
 * other unseen. A process that begins a file, or puts one back, gives it two names for an instant.
 */
export function refuseSecondName(file: string, option: string): void {
  for (let attempt = 1; hasSecondName(file); attempt += 1) {
    if (attempt === 50)
      throw notAlone(
        `\`${option}\` has a second name (a hard link). \`find / -xdev -samefile\` lists both; remove by \`rm\` only the one that no configuration has`,
      );
    pauseThread();
  }
  if (isMountedAlone(file)) throw notAlone(`\`${option}\` is mounted by itself. Mount its folder instead`);
}

const notAlone = (why: string): KawalError =>
  fault('storage.not-durable', `${why}: its log lies beside it, where other processes look for it.`);

function hasSecondName(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.nlink > 1;
}

/** Linux lists what is mounted, with the signs that part a line written as octal numbers. Elsewhere nobody can tell. */
function isMountedAlone(file: string): boolean {
  try {
    const octal = (sign: string): string => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`;
    const place = realpathSync(file).replace(/[ \t\n\\]/g, octal);
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return mounts.some((mount) => mount.split(' ')[4] === place);
  } catch {
    return false;
  }
}

/** Blocks this thread for ten milliseconds, while another process ends what it does. */
export function pauseThread(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

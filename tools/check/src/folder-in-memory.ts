import { readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const folder = '/dev/shm';
const needed = 4 * 1024 ** 3;

/**
 * Returns a folder in memory for the files of tests, where the system has one with room, from which programs may be loaded.
 * There a commit waits for no disk. What is on a disk and what is not is asked of a library in between, never of the disk.
 */
export function folderInMemory(): string | undefined {
  try {
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, place]) => place === folder);
    const [, , kind, options = ''] = mount ?? [];
    if (kind !== 'tmpfs' || options.split(',').some((one) => one === 'noexec' || one === 'ro')) return undefined;
    const { bavail, bsize } = statfsSync(folder);
    return Math.min(bavail * bsize, freemem()) >= needed ? folder : undefined;
  } catch {
    return undefined;
  }
}

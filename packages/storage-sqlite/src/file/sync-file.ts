import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Brings a file, and its name in its folder, to the disk. */
export function syncFile(file: string): void {
  for (const path of [file, dirname(file)]) {
    const open = openSync(path, 'r');
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  }
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one's own, in memory where there is some to write to: what a disk keeps is not asked of the disk here. */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kawal-reliability-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

import { chmodSync, closeSync, existsSync, linkSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Read and write for the owner alone. SQLite gives the log and the index beside a database the same mode. */
export const ownerOnly = 0o600;

/** Makes an empty file for its owner alone, unless one is there, linked from a closed folder: closing one gives up locks. */
export function makePrivateFile(file: string): void {
  if (file === '' || file === ':memory:' || file.startsWith('file:') || existsSync(file)) return;
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(dirname(file), '.kawal-new-'));
    const draft = join(folder, 'database');
    closeSync(openSync(draft, 'wx', ownerOnly));
    linkSync(draft, file);
  } catch {
    // Another process made it just now, or the folder takes no file or no link: opening it says which.
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Closes an existing file to others. On a file system without modes nothing changes. */
export function closeToOthers(file: string): void {
  try {
    chmodSync(file, ownerOnly);
  } catch (error) {
    if (!['ENOTSUP', 'ENOSYS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

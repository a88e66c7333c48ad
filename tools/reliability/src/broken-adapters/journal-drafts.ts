import { linkSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** False where a file of that name is there. The draft goes; late, where most kills are to meet it. */
export function isLinked(draft: string, file: string, isLate: boolean): boolean {
  try {
    linkSync(draft, file);
    if (isLate) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes drafts that killed processes left, with the bytes in them: those that are linked, and those of nobody. */
export function removeLeftDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith('draft-'))) {
    const draft = join(folder, name);
    const found = statSync(draft, { throwIfNoEntry: false });
    if (found && (found.nlink > 1 || !isAlive(Number(name.slice('draft-'.length))))) rmSync(draft, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

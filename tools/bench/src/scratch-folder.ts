import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Makes a folder for one benchmark. It lies with the repository: the system's own temporary folder is memory
 * on many machines, where a sync costs nothing; and from here `@kawal/…` is found as any dependency is.
 */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const cache = resolve(import.meta.dirname, '../../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const path = mkdtempSync(join(cache, 'kawal-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Removes the folder afterwards. */
export async function inScratchFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const { path, remove } = scratchFolder();
  try {
    return await use(path);
  } finally {
    remove();
  }
}

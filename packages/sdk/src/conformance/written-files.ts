import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { filesBelow } from './storage/on-disk.ts';

export interface WrittenFile {
  /** Below the folder that it was written into. */
  readonly name: string;
  readonly text: string;
}

/**
 * Whatever stands in new files after something was done; a store's own files aside. Temporary files and those of the user
 * have a folder of their own meanwhile.
 */
export async function writtenBy(play: () => Promise<unknown>, own = '\0'): Promise<readonly WrittenFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-kept-'));
  const names = ['TMPDIR', 'TMP', 'TEMP', 'HOME', 'USERPROFILE', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'] as const;
  const former = names.map((name) => process.env[name]);
  const before = new Set(readdirSync(process.cwd()));
  try {
    for (const name of names) process.env[name] = folder;
    await play().catch(() => undefined);
    const beside = readdirSync(process.cwd()).filter((name) => !before.has(name));
    return [folder, ...beside.map((name) => join(process.cwd(), name))]
      .filter((path) => !path.startsWith(own) && !own.startsWith(path))
      .flatMap(filesBelow)
      .map((file) => ({
        name: relative(file.startsWith(folder) ? folder : process.cwd(), file),
        text: readFileSync(file, 'latin1'),
      }));
  } finally {
    for (const [index, name] of names.entries()) {
      if (former[index] === undefined) delete process.env[name];
      else process.env[name] = former[index];
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

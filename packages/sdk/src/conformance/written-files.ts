import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from './storage/on-disk.ts';

/** Whatever stands in new files after something was done, with temporary files in a folder of its own; a store's own files aside. */
export async function writtenBy(play: () => Promise<unknown>, own = '\0'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-kept-'));
  const names = ['TMPDIR', 'TMP', 'TEMP'] as const;
  const former = names.map((name) => process.env[name]);
  const before = new Set(readdirSync(process.cwd()));
  try {
    for (const name of names) process.env[name] = folder;
    await play().catch(() => undefined);
    const beside = readdirSync(process.cwd()).filter((name) => !before.has(name));
    return [folder, ...beside.map((name) => join(process.cwd(), name))]
      .filter((path) => !path.startsWith(own) && !own.startsWith(path))
      .flatMap(filesBelow)
      .map((file) => `${file} ${readFileSync(file, 'latin1')}`)
      .join('\n');
  } finally {
    for (const [index, name] of names.entries()) {
      if (former[index] === undefined) delete process.env[name];
      else process.env[name] = former[index];
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';

/** Plays with other paths to a store: a link to its file, a link to its folder, and a path with a way back in it. None where it is at no path. */
export async function withOtherNames(
  location: string | undefined,
  play: (names: readonly string[]) => Promise<void>,
): Promise<void> {
  if (location === undefined || !isAbsolute(location) || !existsSync(location)) return await play([]);
  const folder = mkdtempSync(join(tmpdir(), 'kawal-name-'));
  try {
    const name = basename(location);
    const [link, linked] = [join(folder, name), join(folder, 'folder')];
    symlinkSync(location, link);
    symlinkSync(dirname(location), linked);
    await play([link, join(linked, name), `${dirname(location)}/./../${basename(dirname(location))}/${name}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

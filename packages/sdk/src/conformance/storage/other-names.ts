import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
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

/** Plays with two paths to a store that is not there yet, of which one leads through a link: each is the first in turn. */
export async function withNewNames(
  location: string | undefined,
  play: (first: string, later: string) => Promise<void>,
): Promise<void> {
  if (location === undefined || !isAbsolute(location) || !existsSync(location)) return;
  const folder = mkdtempSync(join(tmpdir(), 'kawal-new-'));
  try {
    for (const [index, names] of [['link', 'real'] as const, ['real', 'link'] as const].entries()) {
      const place = join(folder, String(index));
      mkdirSync(join(place, 'real'), { recursive: true });
      symlinkSync(join(place, 'real'), join(place, 'link'));
      const [first, later] = names.map((name) => join(place, name, basename(location)));
      await play(first ?? '', later ?? '');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { DoesNotApply } from '../case.ts';
import { diskLibrary } from '../disk/library.ts';
import { assertThat } from '../same.ts';
import { hasLink } from './on-disk.ts';
import type { StorageStage } from './stage.ts';

export interface DiskPlace {
  /** The environment that puts the library between a child and its disk. */
  readonly library: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly location: string;
}

/** Closes the store, and lets children work on it with the library of `disk.c` in front of their disk. */
export async function withDisk<result>(
  stage: StorageStage,
  play: (disk: DiskPlace) => Promise<result>,
): Promise<result> {
  const { location } = stage;
  if (location === undefined || !isAbsolute(location)) throw new DoesNotApply('its store is no file of this machine');
  const folder = mkdtempSync(join(tmpdir(), 'kawal-disk-'));
  try {
    const compiled = diskLibrary(folder);
    if (!compiled.ok) throw new DoesNotApply(compiled.reason);
    await stage.storage.close();
    assertThat(statSync(location, { throwIfNoEntry: false }) !== undefined, 'There is no file at `location`.');
    if (hasLink(location))
      throw new DoesNotApply('the store has a symbolic link in it, which the suite does not put back');
    const library = { LD_PRELOAD: compiled.file, KAWAL_DISK: location, UV_USE_IO_URING: '0' };
    return await play({ library, folder, location });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

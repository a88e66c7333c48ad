import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type ChapterFile, type ChapterReading, type ChapterReadingOptions, readChapter } from '@kawal/chapter';
import { callByOwnNames } from '@kawal/policy';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { findFolder } from './find-folder.ts';

/** Reads and checks the files of a folder and of its `kelurahan` folder, named in findings as the folder was. */
export async function readFolder(
  { io, nameOffices }: Pick<Session, 'io' | 'nameOffices'>,
  folder: string,
  options: ChapterReadingOptions = {},
): Promise<ChapterReading> {
  const path = resolve(io.cwd, folder);
  const names = await readdir(path).catch(() => {
    throw stopped({ code: 'folder.unreadable', folder });
  });
  if (folder === '.' && !names.some((name) => /^(?:chapter|areas|directory|policy)\b/i.test(name))) {
    throw stopped({ code: 'folder.no-chapter', below: (await findFolder({ io })) ?? null });
  }
  const inKelurahan = names.includes('kelurahan') ? await readdir(join(path, 'kelurahan')).catch(() => []) : [];
  const files = [...names, ...inKelurahan.map((name) => join('kelurahan', name))]
    .filter((name) => isChapterFile(basename(name)))
    .sort()
    .map(async (name): Promise<ChapterFile> => {
      const shown = folder === '.' ? name : join(folder, name);
      return { name: shown, text: await readTextFile(join(path, name), shown) };
    });
  const reading = readChapter(await Promise.all(files), options);
  if (reading.ok) nameOffices((text) => callByOwnNames(text, reading.chapter.directory.offices));
  return reading;
}

/**
 * YAML, or a policy in JSON; other JSON that lies there is somebody else's. What was meant to be one is read too, so that
 * it is answered: an ending in capitals, or the `.txt` that an editor puts behind it and a desktop then hides.
 */
function isChapterFile(name: string): boolean {
  const isMeant = /\.ya?ml(\.txt)?$/i.test(name) || /^(chapter|areas|directory|policy)\.txt$/i.test(name);
  return (isMeant || name === 'policy.json') && !name.startsWith('.');
}

import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ChapterFile, type ChapterReading, type ChapterReadingOptions, readChapter } from '@kawal/chapter';
import { stopped } from '../fault.ts';
import type { Session } from '../session.ts';

/** Reads and checks the YAML files of a folder. They are named in findings as the folder was, so that an editor finds them. */
export async function readFolder(
  { io }: Pick<Session, 'io'>,
  folder: string,
  options: ChapterReadingOptions = {},
): Promise<ChapterReading> {
  const path = resolve(io.cwd, folder);
  const names = await readdir(path).catch(() => {
    throw stopped({ code: 'folder.unreadable', folder });
  });
  const files = names
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.'))
    .sort()
    .map(async (name): Promise<ChapterFile> => {
      const text = await readFile(join(path, name), 'utf8').catch(() => {
        throw stopped({ code: 'file.unreadable', file: join(folder, name) });
      });
      return { name: folder === '.' ? name : join(folder, name), text };
    });
  return readChapter(await Promise.all(files), options);
}

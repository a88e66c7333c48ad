import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../command/session.ts';
import { exists } from '../files/exists.ts';

/** Finds the folder of a chapter here or one level below, as `kawal init` made it; undefined if there is none, or several. */
export async function findFolder({ io }: Pick<Session, 'io'>): Promise<string | undefined> {
  if (await isChapter(io.cwd)) return '.';
  const below = await readdir(io.cwd, { withFileTypes: true });
  const folders: string[] = [];
  for (const entry of below) {
    if (entry.isDirectory() && (await isChapter(join(io.cwd, entry.name)))) folders.push(entry.name);
  }
  return folders.length === 1 ? folders[0] : undefined;
}

function isChapter(folder: string): Promise<boolean> {
  return exists(join(folder, 'chapter.yaml'));
}

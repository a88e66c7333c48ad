import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Gives a file new content whole, or leaves it as it was, and returns when the new content would survive a power cut.
 * The content is asked for only when nobody else can change the file any more: the draft `<file>.new` is made so that
 * one process alone can make it, and so stands for the right to change. It fails with `EEXIST` for the others, and after
 * a crash until somebody removes the draft; a half-finished change is then a person's to look at.
 */
export async function replaceFile(file: string, mode: number, content: () => Promise<string>): Promise<void> {
  const draft = draftOf(file);
  const handle = await open(draft, 'wx', mode);
  try {
    try {
      await handle.writeFile(await content());
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncDirectory(dirname(file));
}

export function draftOf(file: string): string {
  return `${file}.new`;
}

/** A rename is kept only once its directory is. Windows cannot open a directory, and keeps names by itself. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

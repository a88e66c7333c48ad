import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Storage } from '@kawal/sdk';
import type { Checkup } from './checkup.ts';

/** Looks who may open the files of the storage and beside it. Undefined where it is no file, or the system has no modes. */
export async function filesCheckup({ files, signalFile }: Storage): Promise<Checkup | undefined> {
  if (files === undefined || process.platform === 'win32') return undefined;
  const found = new Set((await Promise.all(files.map(besides))).flat());
  // Its lines hold instants, nothing of a report.
  if (signalFile !== undefined) found.delete(signalFile);
  const modes = await Promise.all(
    [...found].map(async (file) => ({ file, mode: (await stat(file).catch(() => undefined))?.mode ?? 0 })),
  );
  const readable = modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ file }) => file);
  // SQLite gives a log and an index the mode of their database, each time that it makes them.
  const open = readable.filter(
    (file) => !readable.includes(file.replace(/-(wal|shm)$/, '')) || !/-(wal|shm)$/.test(file),
  );
  return open.length === 0 ? { code: 'files.private' } : { code: 'files.open', files: open.sort() };
}

async function besides(file: string): Promise<readonly string[]> {
  const [folder, name] = [dirname(file), basename(file)];
  const names = await readdir(folder).catch(() => []);
  return names.filter((one) => one.startsWith(name)).map((one) => join(folder, one));
}

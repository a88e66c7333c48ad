import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isKawalError } from '@kawal/sdk';
import { stopped } from '../fault/fault.ts';
import { faultOf } from '../fault/fault-of.ts';
import { makeFolder } from '../files/make-folder.ts';
import { type Manifest, manifestName, measured, parsed } from './manifest.ts';

/** Everything of a manifest but what is measured in the file itself. */
export type ManifestDraft = Omit<Manifest, 'format' | 'kind' | 'file' | 'bytes' | 'sha256'>;

/** Makes a folder of one copy with its manifest, for its owner alone, at once and never over one that is there. */
export async function writeCopyFolder(
  folder: string,
  kind: Manifest['kind'],
  at: number,
  copy: (file: string) => Promise<ManifestDraft>,
): Promise<string> {
  const name = `kawal-${kind}-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const draft = join(folder, `.${name}.${process.pid}.partial`);
  try {
    await makeFolder(folder);
    await removeDeadDrafts(folder);
    await mkdir(draft, { mode: 0o700 });
    const file = `${kind}.db`;
    const described = await copy(join(draft, file));
    const manifest: Manifest = {
      format: 'kawal.backup/1',
      kind,
      ...described,
      file,
      ...(await measured(join(draft, file))),
    };
    await writeSynced(join(draft, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    await sync(draft);
    await rename(draft, join(folder, name));
    await sync(folder);
    return name;
  } catch (error) {
    throw toldApart(error, folder);
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes the copies of a kind whose time is over, but for the newest of all. Gives when each was made. */
export async function removeExpired(folder: string, kind: Manifest['kind'], now: number): Promise<readonly number[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`kawal-${kind}-`)).sort();
  const removed: number[] = [];
  for (const name of names.slice(0, -1)) {
    const text = await readFile(join(folder, name, manifestName), 'utf8').catch(() => '');
    const manifest = parsed(text);
    if (manifest?.kind !== kind || manifest.removeBy > now) continue;
    await rm(join(folder, name), { recursive: true, force: true });
    removed.push(manifest.madeAt);
  }
  if (removed.length > 0) await sync(folder);
  return removed;
}

/** Removes the drafts of killed backups, which hold what a copy holds. The draft of a living process stays. */
async function removeDeadDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const process = /^\.kawal-(?:store|keyring)-\w+\.(\d+)\.partial$/.exec(name)?.[1];
    if (process !== undefined && !lives(Number(process)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function lives(id: number): boolean {
  try {
    process.kill(id, 0);
    return id !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function toldApart(error: unknown, folder: string): unknown {
  if (isKawalError(error) || faultOf(error) !== undefined) return error;
  const code = (error as NodeJS.ErrnoException).code;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return stopped({ code: full ? 'backup.no-space' : 'backup.not-written', folder });
}

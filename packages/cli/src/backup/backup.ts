import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { formatInstant, toInstant } from '@kawal/core';
import type { Backups } from '@kawal/sdk';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { makeFolder } from '../files/make-folder.ts';
import { type ManifestDraft, removeExpired, writeCopyFolder } from './copy-folder.ts';
import type { Manifest, ManifestChapter } from './manifest.ts';
import { backupWords } from './words.ts';

export interface BackupOptions {
  /** Where a copy of the keyring goes; without it, none is made. */
  readonly keyring?: string;
  /** Days until the copies are to be removed. */
  readonly keep?: string;
  readonly keyringKeep?: string;
  readonly json?: boolean;
}

const dayMs = 86_400_000;
/** A copy of the keyring opens what was erased since, so it lives no longer than it is needed. */
const keptDays = { store: 30, keyring: 7 };

interface Made {
  readonly kind: Manifest['kind'];
  readonly folder: string;
  readonly removeBy: number;
  readonly removed: number;
}

/** Copies the store while others write, and apart from it, if asked, the keyring. */
export async function backup(session: Session, folder: string, options: BackupOptions): Promise<ExitCode> {
  const keep = daysOf('--keep', options.keep, keptDays.store);
  const keyringKeep = daysOf('--keyring-keep', options.keyringKeep, keptDays.keyring);
  const { keyring } = options;
  if (keyring !== undefined) await refuseTogether(session, folder, keyring);
  return withDeployment(session, 'existing', async (deployment) => {
    const { backups, name } = deployment.storage;
    if (backups === undefined) throw stopped({ code: 'backup.own-tools', storage: name });
    const chapter = await describedChapter(deployment);
    const copier = { session, backups, storage: name, chapter };
    const made = [await copyStore(copier, folder, keep)];
    if (keyring !== undefined) {
      // Once more on the made folders: a disk may know two spellings of one name.
      await makeFolder(resolve(session.io.cwd, keyring)).catch(() => {
        throw stopped({ code: 'backup.not-written', folder: keyring });
      });
      await refuseTogether(session, folder, keyring);
    }
    // After the store, so that it has every key that the copy of the store needs.
    if (keyring !== undefined) made.push(await copyKeyring(copier, keyring, keyringKeep));
    if (options.json) session.json(made);
    else print(session, made, chapter);
    return exitCode.fine;
  });
}

interface Copier {
  readonly session: Session;
  readonly backups: Backups;
  readonly storage: string;
  readonly chapter: ManifestChapter | null;
}

async function copyStore(copier: Copier, folder: string, days: number): Promise<Made> {
  return copyInto(copier, 'store', folder, days, async (file) => {
    const { schema, place, newestAt } = await copier.backups.copyStore(file);
    return { schema, place, newestAt };
  });
}

async function copyKeyring(copier: Copier, folder: string, days: number): Promise<Made> {
  return copyInto(copier, 'keyring', folder, days, async (file) => {
    await copier.backups.copyKeyring(file);
    return { schema: null, place: null, newestAt: null };
  });
}

async function copyInto(
  { session, backups, storage, chapter }: Copier,
  kind: Manifest['kind'],
  folder: string,
  days: number,
  copy: (file: string) => Promise<Pick<ManifestDraft, 'schema' | 'place' | 'newestAt'>>,
): Promise<Made> {
  const at = nowOf(session);
  const removeBy = at + days * dayMs;
  const path = resolve(session.io.cwd, folder);
  const name = await writeCopyFolder(path, kind, at, async (file) => {
    // Before it is there, so that no copy of the keyring is ever unknown; one that then fails is forgotten.
    if (kind === 'keyring') await backups.note({ kind, at, removeBy });
    try {
      return { storage, chapter, madeAt: at, removeBy, ...(await copy(file)) };
    } catch (error) {
      await backups.forget({ kind, at });
      throw error;
    }
  });
  // Once it is there, so that nobody relies on a backup that was never finished.
  if (kind === 'store') await backups.note({ kind, at, removeBy });
  const removed = await removeExpired(path, kind, at);
  for (const madeAt of removed) await backups.forget({ kind, at: madeAt });
  return { kind, folder: folder === '.' ? name : `${folder}/${name}`, removeBy, removed: removed.length };
}

async function describedChapter(deployment: LoadedDeployment): Promise<ManifestChapter | null> {
  const { chapter, state } = await chapterInForce(deployment);
  if (chapter === null || state?.bundle == null) return null;
  return {
    name: chapter.name,
    bundle: state.bundle,
    publicKey: state.recipient?.publicKey ?? null,
    zone: chapter.zone,
  };
}

function print(session: Session, made: readonly Made[], chapter: ManifestChapter | null): void {
  const zone = chapter?.zone ?? 'WIB';
  for (const { kind, folder, removeBy, removed } of made) {
    const by = formatInstant(toInstant(removeBy), zone).slice(0, 10);
    session.line(session.tone('good', session.say(backupWords.made({ kind, folder, by }))));
    if (removed > 0) session.line(session.say(backupWords.removed({ kind, count: removed })));
  }
  const hasKeyring = made.some(({ kind }) => kind === 'keyring');
  session.line(session.say(hasKeyring ? backupWords.apart : backupWords.withoutKeyring));
  session.line(session.say(backupWords.keyFile));
}

/** In one place they open, to whoever takes both, all that a copy alone keeps shut. */
async function refuseTogether({ io }: Session, folder: string, keyring: string): Promise<void> {
  const [store, keys] = await Promise.all([folder, keyring].map((one) => realPath(resolve(io.cwd, one))));
  const isWithin = (inner: string, outer: string): boolean => {
    const way = relative(outer, inner);
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
  };
  if (isWithin(store ?? '', keys ?? '') || isWithin(keys ?? '', store ?? '')) {
    throw stopped({ code: 'backup.together' });
  }
}

/** Returns the path without symbolic links; what does not exist yet keeps its name below the folder that does. */
async function realPath(path: string): Promise<string> {
  const above = dirname(path);
  return realpath(path).catch(async () => (above === path ? path : join(await realPath(above), basename(path))));
}

function daysOf(option: string, written: string | undefined, usual: number): number {
  if (written === undefined) return usual;
  const days = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (days === 0) throw stopped({ code: 'usage.days', option });
  return days;
}

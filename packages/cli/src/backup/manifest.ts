import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Zone } from '@kawal/core';
import { stopped } from '../fault/fault.ts';

/** The file beside a copy: its chapter, its time, and how to check that the copy is whole. Nothing of any report. */
export interface Manifest {
  readonly format: 'kawal.backup/1';
  readonly kind: 'store' | 'keyring';
  readonly storage: string;
  /** The version of the store's schema; null for a keyring. */
  readonly schema: number | null;
  readonly chapter: ManifestChapter | null;
  readonly madeAt: number;
  readonly removeBy: number;
  /** The newest instant in the copy, and the place of the newest entry of its log; null for a keyring. */
  readonly newestAt: number | null;
  readonly place: number | null;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ManifestChapter {
  readonly name: string;
  readonly bundle: string;
  /** The key that cards of this chapter are sealed to. */
  readonly publicKey: string | null;
  readonly zone: Zone;
}

export const manifestName = 'manifest.json';

/** Size and hash of a file, read as it stands on the disk. */
export async function measured(file: string): Promise<Pick<Manifest, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

/** The manifest of a folder that `kawal backup` wrote, whose copy is what was written then. */
export async function readBackup(folder: string, shown: string): Promise<{ manifest: Manifest; file: string }> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined);
  const manifest = text === undefined ? undefined : parsed(text);
  if (manifest === undefined) throw stopped({ code: 'restore.no-backup', folder: shown });
  const file = join(folder, manifest.file);
  const found = await measured(file).catch(() => undefined);
  if (found?.bytes !== manifest.bytes || found.sha256 !== manifest.sha256) {
    throw stopped({ code: 'restore.damaged', folder: shown });
  }
  return { manifest, file };
}

/** Undefined where it is not a manifest, or a later form of one. */
export function parsed(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    const isOurs = value?.format === 'kawal.backup/1' && (value.kind === 'store' || value.kind === 'keyring');
    // A name only: what is read must stand in the folder itself.
    const isHere = /^[\w-]+\.db$/.test(value?.file ?? '');
    const isComplete = [value?.madeAt, value?.removeBy, value?.bytes].every(Number.isSafeInteger);
    return isOurs && isHere && isComplete ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

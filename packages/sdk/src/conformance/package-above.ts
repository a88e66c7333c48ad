import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesBelow } from './storage/on-disk.ts';

/** A package by its manifest. */
export interface PackageName {
  readonly name: string;
  readonly version: string;
  /** SHA-256 in hexadecimal digits over its folder `src`. A result with another sum than that of today is stale. */
  readonly sources?: string;
}

/** Returns the same with the sum of its sources, where it has a folder `src`. */
export function testedPackageAbove(path: string): PackageName | null {
  const found = packageAbove(path);
  const folder = folderAbove(path);
  if (found === null || folder === undefined || !existsSync(join(folder, 'src'))) return found;
  const sum = createHash('sha256');
  for (const file of filesBelow(join(folder, 'src')).toSorted()) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    sum.update(`${relative(folder, file).replaceAll('\\', '/')} ${content}\n`);
  }
  return { ...found, sources: sum.digest('hex') };
}

/** Returns the package that a path stands in, by the nearest `package.json` above; null where there is none. */
export function packageAbove(path: string): PackageName | null {
  const folder = folderAbove(path);
  if (folder === undefined) return null;
  const { name, version } = manifestIn(folder);
  return { name: String(name), version: typeof version === 'string' ? version : '' };
}

function folderAbove(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && typeof manifestIn(folder).name === 'string') return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function manifestIn(folder: string): { readonly name?: unknown; readonly version?: unknown } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package by its manifest. */
export interface PackageName {
  readonly name: string;
  readonly version: string;
}

/** Returns the package that a path stands in, by the nearest `package.json` above; null where there is none. */
export function packageAbove(path: string): PackageName | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { name, version }: { readonly name?: unknown; readonly version?: unknown } = JSON.parse(
        readFileSync(manifest, 'utf8'),
      );
      if (typeof name === 'string') return { name, version: typeof version === 'string' ? version : '' };
    }
    if (folder === dirname(folder)) return null;
  }
}

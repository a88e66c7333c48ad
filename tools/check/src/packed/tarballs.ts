import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Returns the tarballs of every package that is reached from those named: none of them is published. */
export function tarballsOf(names: readonly string[]): readonly string[] {
  const manifests = globSync('packages/*/package.json').map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const named = new Map(manifests.map((manifest) => [manifest.name, manifest]));
  const reached = new Set(names.filter((name) => named.has(name)));
  for (const name of reached) {
    for (const other of Object.keys(named.get(name).dependencies ?? {})) if (named.has(other)) reached.add(other);
  }
  return [...reached].map((name) => resolve('.packed', `${name.replace('@', '').replace('/', '-')}.tgz`));
}

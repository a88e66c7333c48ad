import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../wishes.ts';

/** How a template's `package.json` is called within this package: under its own name it would be taken for one. */
export const packedManifest = 'package.template.json';

/** The files of a template with their texts, by their paths in the new package. */
export function template(kind: Kind): Readonly<Record<string, string>> {
  const folder = templateFolder(kind);
  return Object.fromEntries(
    templateFiles(folder).map((file) => [
      file === packedManifest ? 'package.json' : file,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
}

/** Where a template stands: an example of the workspace, tested as such, of which the package carries a copy. */
function templateFolder(kind: Kind): string {
  const fromSources = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(fromSources ? exampleOf[kind] : `./templates/${kind}`, import.meta.url));
}

const exampleOf: Readonly<Record<Kind, string>> = {
  storage: '../../../../examples/adapter-storage',
  notifier: '../../../../examples/adapter-notifier',
};

/** All files but those that were installed, built or written by a test, and the suite's own test of this repository. */
function templateFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    if (!entry.isDirectory()) return [entry.name];
    return templateFiles(join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
  });
}

const made = new Set(['node_modules', 'dist', 'conformance.json', 'conformance.txt', 'suite.test.ts']);

import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

// The suites of storages start some four hundred processes. Each loads one file instead of a hundred sources, which takes a
// third of the time; what it then does is the same.

/** The folder of the crash scripts, each in one file. */
export const crashScripts = join(import.meta.dirname, '../../../node_modules/.cache/kawal-crash-scripts');

const sources: Readonly<Record<string, string>> = {
  contoh: 'examples/adapter-storage/src/crash-child.ts',
  journal: 'tools/reliability/src/broken-adapters/journal-child.ts',
  postgres: 'packages/storage-postgres/src/testing/crash-child.ts',
  sqlite: 'packages/storage-sqlite/src/testing/crash-child.ts',
};

/** Makes the scripts that are older than what they are made of, before the tests. */
export default async function makeCrashScripts(): Promise<void> {
  mkdirSync(crashScripts, { recursive: true });
  await Promise.all(Object.entries(sources).map(([name, source]) => makeScript(name, source)));
}

async function makeScript(name: string, source: string): Promise<void> {
  const [file, list] = [join(crashScripts, `${name}.mjs`), join(crashScripts, `${name}.json`)];
  if (isNewer(file, list)) return;
  const { outputFiles, metafile } = await build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kawal/source'],
    external: ['pg-native'],
    // What is written in CommonJS asks for the parts of Node by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    write: false,
    metafile: true,
  });
  // Other tests may run at this moment: each finds a whole file, this one or the one before.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, outputFiles[0]?.contents ?? '');
  renameSync(unfinished, file);
  writeFileSync(list, JSON.stringify([...Object.keys(metafile.inputs), import.meta.filename]));
}

/** Returns true for a script that is newer than everything that it was made of. */
function isNewer(file: string, list: string): boolean {
  try {
    const made = statSync(file).mtimeMs;
    const inputs = JSON.parse(readFileSync(list, 'utf8')) as readonly string[];
    return inputs.every((input) => statSync(input).mtimeMs < made);
  } catch {
    return false;
  }
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Registry } from './registry.ts';

// A second version, made from a copy of the sources: each store gets a migration, and a report's state a field more, so that
// every state on the disk is folded anew. It is built as the first one was.

const changed = ['core', 'storage-sqlite', 'storage-postgres'];

// These build a package, and stand beside all of them.
const shared = ['package.json', 'tsconfig.json', 'tsup.config.ts', 'tools/check/src/thin-map.ts'];

/** Names a place in the sources that the next version has otherwise. */
interface Seam {
  readonly file: string;
  /** Stands there once. */
  readonly at: RegExp;
  readonly becomes: (found: string, ...parts: readonly string[]) => string;
}

const column = 'ALTER TABLE stream ADD COLUMN rehearsed';

export const seams: readonly Seam[] = [
  {
    file: 'packages/core/src/report/concept.ts',
    at: /evolve: evolveReport,/g,
    becomes: () => 'evolve: (state, event, entry) => ({ ...evolveReport(state, event, entry), rehearsed: true }),',
  },
  {
    file: 'packages/core/src/report/concept.ts',
    at: /shape: (\d+)/g,
    becomes: (_, shape) => `shape: ${Number(shape) + 1}`,
  },
  {
    file: 'packages/storage-sqlite/src/file/file-kinds.ts',
    at: /migrations: \[(store\d+(?:, store\d+)*)\]/g,
    becomes: (_, all) => `migrations: [${all}, '${column} INTEGER NOT NULL DEFAULT 1']`,
  },
  {
    file: 'packages/storage-postgres/src/kinds.ts',
    at: /migrations: \{ ((?:'\d{4}': store\d+, )*'(\d{4})': store\d+) \}/g,
    becomes: (_, all, last) =>
      `migrations: { ${all}, '${`${Number(last) + 1}`.padStart(4, '0')}': '${column} integer NOT NULL DEFAULT 1' }`,
  },
  {
    file: 'packages/storage-postgres/src/migrations/picture.json',
    at: /"table stream, column shape"/g,
    becomes: (found) => `"table stream, column rehearsed": "integer not null default",\n    ${found}`,
  },
  // The types are those of the first version: nothing of a door has changed.
  { file: 'tsup.config.ts', at: /\n {2}dts: \{[\s\S]*?\n {2}\},/g, becomes: () => '\n  dts: false,' },
];

/** Returns a source as the next version has it. Throws, and names the seam, where the source does not have it once. */
export function movedOn(text: string, { file, at, becomes }: Seam): string {
  const found = text.match(at)?.length ?? 0;
  if (found === 1) return text.replace(at, becomes);
  throw new Error(`The seam ${at} stands ${found} times in ${file}: name its new place in ${import.meta.filename}.`);
}

/** Returns a folder with the built JavaScript of each changed package, by its folder's name. */
export function buildNext(root: string): string {
  const copy = join(root, 'next-sources');
  for (const file of [...shared, ...changed.map((name) => `packages/${name}`)])
    cpSync(file, join(copy, file), { recursive: true, filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path) });
  for (const folder of ['.', ...changed.map((name) => `packages/${name}`)])
    symlinkSync(resolve(folder, 'node_modules'), join(copy, folder, 'node_modules'), 'junction');
  symlinkSync(resolve('.declared'), join(copy, '.declared'), 'junction');
  for (const seam of seams) {
    const file = join(copy, seam.file);
    writeFileSync(file, movedOn(readFileSync(file, 'utf8'), seam));
  }
  for (const name of changed) {
    const program = resolve('node_modules/tsup/dist/cli-default.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--config', '../../tsup.config.ts'], {
      cwd: join(copy, 'packages', name),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name} was not built\n${stdout}${stderr}`);
  }
  return join(copy, 'packages');
}

/** Publishes every package once more, a patch higher, the changed ones with their new JavaScript. Returns the version. */
export async function publishNext(
  registry: Registry,
  root: string,
  tarballs: readonly string[],
  built: string,
): Promise<string> {
  const folders = tarballs.map((tarball) => {
    const folder = mkdtempSync(join(root, 'next-'));
    registry.must(`tar -xzf "${tarball}"`, folder);
    return join(folder, 'package');
  });
  const versions = folders.map((folder) => {
    const file = join(folder, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const { name, version } = manifest;
    const next = version.replace(/\d+$/, (patch: string) => `${Number(patch) + 1}`);
    const raised = JSON.stringify({ ...manifest, version: next }, null, 2).replaceAll(`"^${version}"`, `"^${next}"`);
    writeFileSync(file, raised);
    const own = changed.find((one) => name === `@kawal/${one}`);
    if (own !== undefined) cpSync(join(built, own, 'dist'), join(folder, 'dist'), { recursive: true });
    return next;
  });
  const next = folders.map((folder, index) => {
    const tarball = join(root, `next-${index}.tgz`);
    registry.must(`tar -czf "${tarball}" package`, join(folder, '..'));
    return tarball;
  });
  await registry.publish(next);
  return versions[0];
}

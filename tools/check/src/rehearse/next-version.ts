import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Registry } from './registry.ts';

// A second version, made from a copy of the sources: each store gets a migration, and a report's state a field more, so that
// every state on the disk is folded anew. It is built as the first one was.

const changed = ['core', 'storage-sqlite', 'storage-postgres'];

/** Lists what stands in the sources once, and what the next version has in its place. */
const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  [
    'packages/core/src/report/concept.ts',
    'evolve: evolveReport,',
    'evolve: (state, event, entry) => ({ ...evolveReport(state, event, entry), rehearsed: true }),',
  ],
  [
    'packages/storage-sqlite/src/file/file-kinds.ts',
    'migrations: [store1, store2]',
    "migrations: [store1, store2, 'ALTER TABLE stream ADD COLUMN rehearsed INTEGER NOT NULL DEFAULT 1']",
  ],
  [
    'packages/storage-postgres/src/kinds.ts',
    "migrations: { '0001': store1 }",
    "migrations: { '0001': store1, '0002': 'ALTER TABLE stream ADD COLUMN rehearsed integer NOT NULL DEFAULT 1' }",
  ],
];

/** Returns a folder with the built JavaScript of each changed package, by its folder's name. */
export function buildNext(root: string): string {
  const copy = join(root, 'next-sources');
  for (const file of ['package.json', 'tsconfig.json', 'tsup.config.ts', ...changed.map((name) => `packages/${name}`)])
    cpSync(file, join(copy, file), { recursive: true, filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path) });
  for (const folder of ['.', ...changed.map((name) => `packages/${name}`)])
    symlinkSync(resolve(folder, 'node_modules'), join(copy, folder, 'node_modules'), 'junction');
  for (const [file, from, to] of edits) replaceOnce(join(copy, file), from, to);
  const shape = readFileSync(join(copy, 'packages/core/src/report/concept.ts'), 'utf8').match(/shape: (\d+)/);
  if (shape === null) throw new Error('The concept of a report has no shape.');
  replaceOnce(join(copy, 'packages/core/src/report/concept.ts'), shape[0], `shape: ${Number(shape[1]) + 1}`);
  // The types are those of the first version: nothing of a door has changed.
  replaceOnce(join(copy, 'tsup.config.ts'), 'dts: true', 'dts: false');
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

function replaceOnce(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

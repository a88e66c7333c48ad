import { execSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changelogOf } from './complete.ts';
import { installedWith, installScripts, objections } from './dependencies.ts';
import { deadLinks, documentsOf, leftBehind } from './documents.ts';
import { mostKilobytes } from './sizes.ts';

const folders = globSync('packages/*/package.json').map((file) => dirname(file).replaceAll('\\', '/'));
const nameOf = (folder: string): string => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).name;
/** The package kawal ships each of them, but for those that people who use it do not read. */
const everyPage = globSync('docs/**/*.md', {
  exclude: (path) => path.includes('node_modules') || path.startsWith('docs/api'),
})
  .map((page) => page.replaceAll('\\', '/'))
  .filter((page) => !leftBehind.test(page));
const root = mkdtempSync(join(tmpdir(), 'kawal-packed-'));
afterAll(() => rmSync(root, { recursive: true }));

/** As a tarball holds them: sources without tests, and the licence. */
const shippedBy =
  (folder: string) =>
  (path: string): boolean =>
    path === 'LICENSE' || (existsSync(join(folder, path)) && !/\.(test|test-d|sample)\.ts$/.test(path));

describe.each(folders)('%s', (folder) => {
  test('ships pages whose links lead somewhere in the tarball', () => {
    const pages = documentsOf(folder, shippedBy(folder));
    if (folder === 'packages/kawal') expect(everyPage.filter((page) => !pages.has(page))).toEqual([]);
    expect(pages.has('README.md')).toBe(true);
    expect(deadLinks(pages, shippedBy(folder))).toEqual([]);
  });

  test('ships a changelog with the words of its release', () => {
    expect(changelogOf(nameOf(folder), folder)).toMatch(/^# \S+\n\n## \S+\n\n[\s\S]{20}/);
  });

  test('installs no script, and no licence that binds', () => {
    expect(installScripts(folder)).toEqual([]);
    expect(objections(installedWith(folder))).toEqual([]);
  });
});

test('the package kawal ships the files of the guide to a server, and the guide copies them from there', () => {
  const shipped = prepacked('server');
  expect(shipped.length).toBe(globSync('examples/server/*').length);
  for (const guide of ['install-on-a-server', 'pasang-di-server']) {
    const text = readFileSync(`docs/guides/${guide}.md`, 'utf8');
    const copied = [...text.matchAll(/node_modules\/kawal\/(server\/\S+?)[`\s]/g)].map(([, file = '']) => file);
    expect(copied.length).toBe(7);
    expect(copied.filter((file) => !shipped.some((one) => matchesGlob(one, file)))).toEqual([]);
  }
});

test('the package kawal ships the example chapters, and the guides copy them from there', () => {
  const shipped = prepacked('examples');
  for (const [guide, city] of [
    ['adapt-the-rules', 'denpasar'],
    ['sesuaikan-aturan', 'malang'],
  ] as const) {
    expect(readFileSync(`docs/guides/${guide}.md`, 'utf8')).toContain(`node_modules/kawal/examples/${city}`);
    expect(shipped).toContain(`examples/${city}/policy.yaml`);
  }
});

/** Names what the package's own `prepack` copies into a folder that its manifest ships, as a plain `pnpm pack` runs it. */
function prepacked(folder: string): readonly string[] {
  const { files, scripts } = JSON.parse(readFileSync('packages/kawal/package.json', 'utf8'));
  expect(files).toContain(folder);
  const cwd = join(root, 'packages', 'kawal');
  cpSync('examples', join(root, 'examples'), { recursive: true, filter: (path) => !path.includes('node_modules') });
  cpSync('packages/kawal/prepack.mjs', join(cwd, 'prepack.mjs'));
  execSync(scripts.prepack, { cwd });
  const found = globSync(`${folder}/**/*`, { cwd }).map((path) => path.replaceAll('\\', '/'));
  execSync(scripts.postpack, { cwd });
  expect(globSync(`${folder}/**`, { cwd })).toEqual([]);
  return found;
}

test('a link to a page that stays behind becomes its text', () => {
  const pages = documentsOf('packages/executor-pg-boss', shippedBy('packages/executor-pg-boss'));
  expect(readFileSync('packages/executor-pg-boss/README.md', 'utf8')).toContain('](../../tools/reliability');
  expect(pages.get('README.md')).not.toContain('tools/reliability/src/workers](');
  expect(pages.get('README.md')).toContain('](docs/packages/sdk.md#executor)');
  const ofEngine = documentsOf('packages/engine', shippedBy('packages/engine'));
  expect([...ofEngine.keys()].filter((path) => path.includes('architecture'))).toEqual([]);
  expect(ofEngine.get('README.md')).toContain('in the repository: docs/architecture.md.');
});

test('a link that leads to nothing in the tarball is named', () => {
  const page = new Map([['docs/a.md', 'See [b](b.md), [up](../../x.md), [here](#a), [web](https://contoh.test).']]);
  expect(deadLinks(page, () => false)).toEqual([
    'docs/a.md leads to b.md, which the tarball lacks',
    'docs/a.md leads to ../../x.md, which the tarball lacks',
  ]);
});

test('a library that runs a script, or binds by its licence, is named', () => {
  const folder = join(root, 'node_modules', 'contoh');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'contoh', version: '1.0.0', license: 'GPL-3.0', scripts: { postinstall: 'node x.js' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies: { contoh: '*' } }));
  expect(objections(installedWith(root))).toEqual([
    'contoh@1.0.0 runs postinstall when it is installed',
    'contoh@1.0.0 is licensed as GPL-3.0: look at it, and list it or leave it',
  ]);
});

test('each package has a bound of its size', () => {
  expect(folders.map(nameOf).toSorted()).toEqual(Object.keys(mostKilobytes).toSorted());
});

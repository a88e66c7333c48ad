import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// The page of versions is a promise to people who upgrade, so it says what the manifests and the workflow say.

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'));
const manifests = globSync('packages/*/package.json').toSorted().map(read);

describe.each(['versions', 'versi'])('the page %s', (name) => {
  const page = readFileSync(`docs/reference/${name}.md`, 'utf8');
  const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

  test('has every peer of a package, optional, and met by the version that the tests use', () => {
    const peers = manifests.flatMap(({ name, peerDependencies = {}, peerDependenciesMeta = {} }) =>
      Object.entries(peerDependencies).map(([peer, range]) => ({
        name,
        peer,
        range,
        meta: peerDependenciesMeta[peer],
      })),
    );
    const written = cells.filter(([, name = '', peer]) => name.startsWith('@kawal/') && peer !== undefined);
    expect(written.map((row) => row.slice(1, 4))).toEqual(peers.map(({ name, peer, range }) => [name, peer, range]));
    expect(peers.filter(({ meta }) => meta?.optional !== true)).toEqual([]);
    for (const { peer, range } of peers) {
      const installed = read(globSync(`packages/*/node_modules/${peer}/package.json`)[0] ?? '').version;
      const least = range.replace(/^\D+/, '');
      expect(installed.localeCompare(least, undefined, { numeric: true })).toBeGreaterThanOrEqual(0);
      if (range.startsWith('^')) expect(installed.split('.')[0]).toBe(least.split('.')[0]);
    }
  });

  test('has the Node of every manifest, and what the workflow tries', () => {
    const ofNode = cells.filter(([, name = '']) => name.startsWith('Node'));
    expect(new Set(ofNode.map(([, , range]) => range))).toEqual(new Set(manifests.map(({ engines }) => engines.node)));
    const [, tried = ''] = /node: \[(22.*)\]/.exec(readFileSync('.github/workflows/release.yml', 'utf8')) ?? [];
    for (const row of ofNode) expect(row[3]).toBe(tried);
    // The lowest that is promised is tried itself: its line alone is tried at its newest.
    for (const { engines } of manifests) expect(tried.split(', ')[0]).toBe(`${engines.node.slice('>='.length)}.0`);
  });

  test('tries the releases of PostgreSQL that the tests start', () => {
    const server = readFileSync('packages/storage-postgres/src/testing/server.ts', 'utf8');
    const releases = [...server.matchAll(/^ {2}'(\d+)': \(\) => require/gm)].map(([, release]) => release);
    expect(cells.find(([, name = '']) => name.startsWith('PostgreSQL'))?.[3]).toBe(releases.join(', '));
  });
});

test('a public name that goes says since when, and what comes in its place', () => {
  const rule = /@deprecated(?! since \d+\.\d+: use \S)/;
  expect('@deprecated gone soon').toMatch(rule);
  expect('@deprecated since 1.2: use openKawal').not.toMatch(rule);
  const sources = globSync('packages/*/src/**/*.ts');
  expect(sources.filter((file) => rule.test(readFileSync(file, 'utf8')))).toEqual([]);
});

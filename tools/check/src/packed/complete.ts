import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noticesOf } from './dependencies.ts';
import { deadLinks, documentsOf } from './documents.ts';

interface Manifest {
  readonly name: string;
  readonly files: readonly string[];
  readonly scripts?: unknown;
}

/**
 * Adds to an unpacked package what people read of it: its pages, its changelog and the licences of others. Takes out what
 * serves this repository alone. Returns the links that would lead nowhere.
 */
export function complete(unpacked: string, folder: string): readonly string[] {
  const ships = (path: string): boolean => existsSync(join(unpacked, path));
  const pages = documentsOf(folder, ships);
  // The devDependencies stay: `create-kawal-adapter` reads the versions of a new package from them.
  const { scripts, ...manifest }: Manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  const added = new Map<string, string | Buffer>([
    ...pages,
    ['CHANGELOG.md', changelogOf(manifest.name, folder)],
    ['THIRD-PARTY-NOTICES.md', `${noticesOf(folder)}\n`],
  ]);
  const files = [...manifest.files, 'docs', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.md'];
  const packed = JSON.stringify({ ...manifest, ...repositoryOf(folder), files }, null, 2);
  for (const [path, content] of new Map([...added, ['package.json', `${packed}\n`]])) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), content);
  }
  return deadLinks(added, ships);
}

/** npm accepts the provenance of a package only where its manifest names the repository in which the workflow runs. */
function repositoryOf(directory: string): object {
  const { GITHUB_SERVER_URL: host, GITHUB_REPOSITORY: name } = process.env;
  if (host === undefined || name === undefined) return {};
  return { repository: { type: 'git', url: `git+${host}/${name}.git`, directory } };
}

const inKawal = 'The changes of all packages stand together in the changelog of `kawal`.';

/** Returns the changelog that the release workflow writes, with the notes that are in no release yet. */
export function changelogOf(name: string, folder: string): string {
  const file = join(folder, 'CHANGELOG.md');
  const [title = '', ...released] = (existsSync(file) ? readFileSync(file, 'utf8') : `# ${name}`).split('\n');
  const notes = globSync('.changeset/*.md').flatMap((note) => {
    const [, named = '', words = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(note, 'utf8')) ?? [];
    if (!named.includes(`"${name}"`)) return [];
    // The same text would come along with `kawal` once for each of its packages.
    return named.includes('"kawal"') && name !== 'kawal' ? [inKawal] : [words.trim()];
  });
  const unreleased = notes.length === 0 ? [] : ['', '## Unreleased', '', [...new Set(notes)].join('\n\n')];
  return `${[title, ...unreleased, ...released].join('\n').trimEnd()}\n`;
}

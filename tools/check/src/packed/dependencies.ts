import { existsSync, globSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Library {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly gypfile?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Licences that leave everybody free to ship Kawal under its own. */
const free = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']);

/** Returns every library of others that comes along when a package is installed, in the version of the lockfile. */
export function installedWith(folder: string): readonly Library[] {
  const folders = new Set([realpathSync(folder)]);
  for (const one of folders) {
    for (const name of Object.keys(manifestIn(one).dependencies ?? {})) folders.add(folderOf(name, one));
  }
  return [...folders]
    .filter((one) => one.includes('node_modules'))
    .map(libraryIn)
    .toSorted(byName);
}

/** Returns the libraries that the build put into a package, as its source maps name them. */
export function builtInto(folder: string): readonly Library[] {
  const found = new Set<string>();
  for (const map of globSync(`${folder}/dist/**/*.js.map`)) {
    const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] };
    for (const source of sources) {
      const [library] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source) ?? [];
      if (library !== undefined) found.add(realpathSync(resolve(dirname(map), library)));
    }
  }
  return [...found].map(libraryIn).toSorted(byName);
}

/** Lists what nobody may be made to accept by an `npm install`: a program that runs at once, or a licence that binds. */
export function objections(libraries: readonly Library[]): readonly string[] {
  return libraries.flatMap(({ name, version, licence, folder }) => [
    ...installScripts(folder).map((script) => `${name}@${version} runs ${script} when it is installed`),
    ...(isFree(licence) ? [] : [`${name}@${version} is licensed as ${licence}: look at it, and list it or leave it`]),
  ]);
}

const isFree = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => free.has(one));

/** Returns the scripts of a package that npm runs on the machine of whoever installs it. */
export function installScripts(folder: string): readonly string[] {
  const { scripts = {}, gypfile } = manifestIn(folder);
  const named = ['preinstall', 'install', 'postinstall'].filter((script) => script in scripts);
  return existsSync(join(folder, 'binding.gyp')) && gypfile !== false ? [...named, 'node-gyp'] : named;
}

/** Writes which libraries of others a package holds, with their licences, and which it brings along. */
export function noticesOf(folder: string): string {
  const held = builtInto(folder).map(
    (library) => `### ${library.name} ${library.version}, ${library.licence}\n\n${indented(licenceText(library))}`,
  );
  const rows = installedWith(folder).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    '# Third-party notices',
    '## Built into this package',
    ...(held.length === 0 ? ['Nothing of others.'] : held),
    '## Installed beside it',
    ...(rows.length === 0
      ? ['Nothing of others.']
      : [
          'Each brings its own licence. The versions are those that this package was tested with.',
          `| library | version | licence |\n| --- | --- | --- |\n${rows.join('\n')}`,
        ]),
  ].join('\n\n');
}

/** As a block of code, so that nothing in it is taken for Markdown. */
const indented = (text: string): string => text.trim().replace(/^/gm, '    ').replace(/ +$/gm, '');

function licenceText({ name, folder }: Library): string {
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  if (file === undefined) throw new Error(`${name} is built into a package and has no licence to ship.`);
  return readFileSync(join(folder, file), 'utf8');
}

function libraryIn(folder: string): Library {
  const { name, version, license: licence = 'no licence' } = manifestIn(folder);
  return { name, version, licence, folder };
}

function folderOf(name: string, from: string): string {
  for (let place = from; place !== dirname(place); place = dirname(place)) {
    const folder = join(place, 'node_modules', name);
    if (existsSync(folder)) return realpathSync(folder);
  }
  throw new Error(`${name} is not installed, which ${from} depends on.`);
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const byName = (one: Library, other: Library): number => (one.name < other.name ? -1 : 1);

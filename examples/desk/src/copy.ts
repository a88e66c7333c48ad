import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Writes a copy of the desk that stands outside the repository: `node examples/desk/src/copy.ts ../meja`. Its packages are
// those of the release. What plays, measures or pictures the desk stays here; the trial comes along, with its chapter.

const [asked] = process.argv.slice(2);
const here = fileURLToPath(new URL('..', import.meta.url));
const root = join(here, '..', '..');
if (asked === undefined || existsSync(resolve(asked))) {
  console.error('Name a folder that is not there yet: node examples/desk/src/copy.ts ../meja');
  process.exit(2);
}
const folder = resolve(asked);

const leftOut = /\.(?:test|sample)\.ts$|[/\\](?:copy|served-demo|measure-today|pictures|count-touches|touch-walk)\.ts$/;
for (const part of ['src', 'public', 'kawal.config.ts'])
  cpSync(join(here, part), join(folder, part), { recursive: true, filter: (file) => !leftOut.test(file) });
cpSync(join(root, 'examples', 'malang', 'chapter'), join(folder, 'src', 'demo', 'chapter'), { recursive: true });
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
writeFileSync(join(folder, '.gitignore'), 'node_modules\ndata\nmeja.env\n.demo*\n');

const page = readFileSync(join(here, 'README.md'), 'utf8');
const [, settings = ''] = /```text\n([^`]*KAWAL_ORIGIN=[^`]*)```/.exec(page) ?? [];
writeFileSync(join(folder, 'meja.env.contoh'), settings.replace(/^ +/gm, ''), { mode: 0o600 });

const own = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const catalog = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');

/** Returns the version of a dependency that the repository writes as `workspace:` or `catalog:`. */
function versionOf(name: string, written: string): string {
  if (written === 'catalog:') return new RegExp(`^  '?${name}'?: (\\S+)$`, 'm').exec(catalog)?.[1] ?? '*';
  if (!written.startsWith('workspace:')) return written;
  const manifest = join(root, 'packages', name.replace('@kawal/', ''), 'package.json');
  return `^${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
}

const dependencies = Object.fromEntries(
  Object.entries(own.dependencies as Record<string, string>).map(([name, written]) => [name, versionOf(name, written)]),
);
const manifest = {
  // Node binds the numbered parameters of the store's SQL since 22.20.
  ...{ name: 'meja', version: '0.0.0', private: true, type: 'module', engines: { node: '>=22.20' } },
  scripts: { start: 'node src/main.ts', demo: 'node src/main.ts --demo' },
  dependencies,
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

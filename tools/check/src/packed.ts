import { execFile } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { complete } from './packed/complete.ts';
import { installedWith, objections } from './packed/dependencies.ts';
import { mostKilobytes } from './packed/sizes.ts';
import { wrongTypes } from './packed/wrong-types.ts';

// People install tarballs, not folders: what is checked here is what they get. `pnpm pack` writes real versions for
// `workspace:` and `catalog:`, which no check of the folder would see. Then the pages, the changelog and the licences are added.

const run = promisify(execFile);
const out = resolve('.packed');
const made = join(out, 'unpacked');

interface Package {
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly folder: string;
}

const packages: readonly Package[] = globSync('packages/*/package.json')
  .sort()
  .map((file) => ({ ...JSON.parse(readFileSync(file, 'utf8')), folder: dirname(file).replaceAll('\\', '/') }))
  .filter((manifest) => !manifest.private);

rmSync(out, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
const sizes: string[] = [];
// All at once: pnpm takes ten times as long to start as to pack.
await run('pnpm', ['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', made]);
const failures = (await Promise.all(packages.map(check))).flat();
rmSync(made, { recursive: true });

const libraries = new Map(packages.flatMap(({ folder }) => installedWith(folder)).map((one) => [one.folder, one]));
failures.push(...objections([...libraries.values()]));
for (const size of sizes.toSorted()) console.log(size);
for (const failure of failures) console.error(failure);
console.log(
  `${libraries.size} libraries of others come along, ${failures.length === 0 ? 'none with a script that runs when it is installed' : 'see below'}`,
);
console.log(`${packages.length} packages packed into .packed/, ${failures.length} complaints`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function check({ name, version, files, folder }: Package): Promise<string[]> {
  const short = name.replace('@', '').replace('/', '-');
  const tarball = join(out, `${short}.tgz`);
  const dead = await pack(folder, short, `${short}-${version}.tgz`, tarball);
  const { stdout: held } = await run('tar', ['-tzf', tarball]);
  const kilobytes = Math.ceil(statSync(tarball).size / 1000);
  const most = mostKilobytes[name] ?? 0;
  sizes.push(`${name}: ${kilobytes} kB of at most ${most}`);
  return [
    ...dead.map((link) => `${name}: ${link}`),
    ...(kilobytes > most
      ? [`${name} has ${kilobytes} kB: shrink it, or raise it in tools/check/src/packed/sizes.ts`]
      : []),
    ...testsIn(tarball, held),
    ...missingIn(tarball, held, [...files, 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.md', 'LICENSE']),
    ...(await complaints('publint', [tarball, '--strict'])),
    ...(await wrongTypes(tarball)),
  ];
}

/** Packs a package anew with what people read of it. Returns its links that lead nowhere. */
async function pack(folder: string, short: string, first: string, tarball: string): Promise<readonly string[]> {
  const place = join(made, short);
  mkdirSync(place);
  await run('tar', ['-xzf', join(made, first)], { cwd: place });
  const dead = complete(join(place, 'package'), folder);
  await run('tar', ['-czf', tarball, 'package'], { cwd: place });
  return dead;
}

/** Names what serves tests alone: nobody who installs a package has a use for it. */
function testsIn(tarball: string, held: string): readonly string[] {
  return (
    held
      .split('\n')
      // A scaffold's template brings its own tests.
      .filter((file) => !file.includes('/templates/'))
      .filter((file) => /\.(test|test-d|sample)\.ts$|\/src\/(testing|.*\/broken)\//.test(file))
      .map((file) => `${tarball} holds ${file}`)
  );
}

/** Names what the manifest promises and the tarball lacks, as a folder that was never built. */
function missingIn(tarball: string, held: string, files: readonly string[]): readonly string[] {
  return files
    .filter((file) => !file.startsWith('!'))
    .filter((file) => !held.includes(`package/${file}`))
    .map((file) => `${tarball} lacks ${file}`);
}

async function complaints(command: string, args: string[]): Promise<string[]> {
  try {
    await run(command, args);
    return [];
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return [`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${stdout === undefined ? String(error) : ''}`];
  }
}

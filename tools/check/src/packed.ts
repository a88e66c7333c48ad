import { execFile } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

// People install tarballs, not folders: what is checked here is what they get. `pnpm pack` writes real versions for
// `workspace:` and `catalog:`, which no check of the folder would see.

const run = promisify(execFile);
const out = '.packed';

const packages = globSync('packages/*/package.json')
  .sort()
  .map((file) => JSON.parse(readFileSync(file, 'utf8')))
  .filter((manifest) => !manifest.private);

rmSync(out, { recursive: true, force: true });

const failures = (await Promise.all(packages.map(check))).flat();
for (const failure of failures) console.error(failure);
console.log(`${packages.length} packages packed into ${out}/, ${failures.length} complaints`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function check({ name, files }: { name: string; files: readonly string[] }): Promise<string[]> {
  const tarball = `${out}/${name.replace('@', '').replace('/', '-')}.tgz`;
  await run('pnpm', ['--filter', name, 'pack', '--out', resolve(tarball)]);
  return [
    ...(await testsIn(tarball)),
    ...(await missingIn(tarball, files)),
    ...(await complaints('publint', [tarball, '--strict'])),
    ...(await complaints('attw', [tarball, '--profile', 'esm-only', '--no-emoji'])),
  ];
}

/** Names what serves tests alone: nobody who installs a package has a use for it. */
async function testsIn(tarball: string): Promise<string[]> {
  const { stdout } = await run('tar', ['-tzf', tarball]);
  return (
    stdout
      .split('\n')
      // A scaffold's template brings its own tests.
      .filter((file) => !file.includes('/templates/'))
      .filter((file) => /\.(test|test-d|sample)\.ts$|\/src\/(testing|.*\/broken)\//.test(file))
      .map((file) => `${tarball} holds ${file}`)
  );
}

/** Names the folders that the manifest promises and the tarball lacks, as one that was never built. */
async function missingIn(tarball: string, files: readonly string[]): Promise<string[]> {
  const { stdout } = await run('tar', ['-tzf', tarball]);
  const folders = files.filter((file) => !file.startsWith('!'));
  return folders
    .filter((folder) => !stdout.includes(`package/${folder}`))
    .map((folder) => `${tarball} lacks ${folder}`);
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

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
/** The packages that an intake imports, with all that they depend on. */
const doors = ['engine', 'storage-sqlite', 'chapter'];
/** The program that measures, the same for every commit. */
const program = ['accept-contender.ts', 'intake.ts', 'sample-report.ts'].map((file) => `tools/bench/src/${file}`);

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Builds, packs and installs the packages of several commits, each in a folder of its own, gone afterwards. */
export async function inPackedTrees<Result>(
  commits: readonly string[],
  use: (folders: readonly string[]) => Promise<Result>,
): Promise<Result> {
  // Programs only: Node runs no TypeScript below `node_modules`, where scratch folders lie.
  const folder = mkdtempSync(join(tmpdir(), 'kawal-bench-'));
  const trees: string[] = [];
  try {
    return await use(
      commits.map((commit, index) => {
        const tree = join(folder, `tree-${index}`);
        command(root, 'git', 'worktree', 'add', '--quiet', '--detach', tree, commit);
        trees.push(tree);
        return installedFrom(tree, join(folder, `installed-${index}`));
      }),
    );
  } finally {
    for (const tree of trees) command(root, 'git', 'worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Turns the types of a build off: they take most of it, and cost nothing when a report is taken in. */
export function withoutTypes(build: string): string {
  return build
    .replace(/^if \(!existsSync\(declared\)\).*\n/m, '')
    .replace(/^ {2}dts: (?:true|\{[\s\S]*?^ {2}\}),$/m, '  dts: false,');
}

function installedFrom(tree: string, installed: string): string {
  command(tree, 'pnpm', 'install', '--frozen-lockfile', '--prefer-offline');
  const build = join(tree, 'tsup.config.ts');
  writeFileSync(build, withoutTypes(readFileSync(build, 'utf8')));
  command(tree, 'pnpm', ...doors.flatMap((door) => ['--filter', `@kawal/${door}...`]), 'run', 'build');
  for (const name of needed(tree, doors)) {
    const place = join(installed, 'node_modules/@kawal', name);
    mkdirSync(place, { recursive: true });
    const tarball = join(installed, `${name}.tgz`);
    command(tree, 'pnpm', '--filter', `@kawal/${name}`, 'pack', '--out', tarball);
    command(place, 'tar', '-xzf', tarball, '--strip-components=1');
    for (const library of librariesOf(manifestIn(place))) {
      const link = join(place, 'node_modules', library);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(realpathSync(join(tree, 'packages', name, 'node_modules', library)), link, 'junction');
    }
  }
  for (const file of program) cpSync(join(root, file), join(installed, file));
  cpSync(join(root, 'examples/malang/chapter'), join(installed, 'examples/malang/chapter'), { recursive: true });
  writeFileSync(join(installed, 'package.json'), '{ "type": "module" }\n');
  return installed;
}

/** Our packages among the dependencies of some, and theirs. */
function needed(tree: string, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names);
  for (const name of found) {
    const own = Object.keys(manifestIn(join(tree, 'packages', name)).dependencies ?? {}).filter(isOurs);
    for (const one of own) found.add(one.slice('@kawal/'.length));
  }
  return found;
}

function librariesOf({ dependencies = {} }: Manifest): readonly string[] {
  return Object.keys(dependencies).filter((name) => !isOurs(name));
}

const isOurs = (name: string): boolean => name.startsWith('@kawal/');

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Runs a program, which prints to standard error: standard output holds the figures. No script of a package runs. */
function command(cwd: string, program: string, ...given: readonly string[]): void {
  execFileSync(program, given, {
    cwd,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, CI: 'true', npm_config_ignore_scripts: 'true' },
  });
}

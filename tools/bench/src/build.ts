import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const packages = resolve(import.meta.dirname, '../../../packages');

/** Builds a package, and all it needs, if one is old: what is measured as people install it must be what is written. */
export function buildIfOld(name: string): void {
  if (needed(name).every(isNew)) return;
  // What the build prints goes to standard error: standard output holds the figures.
  execFileSync('pnpm', ['--filter', `@kawal/${name}...`, 'run', 'build'], { stdio: ['ignore', 2, 2] });
}

/** The package and every one of ours that it depends on. */
function needed(name: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const ours = Object.keys(manifest.dependencies ?? {}).filter((dependency) => dependency.startsWith('@kawal/'));
  return [...new Set([name, ...ours.flatMap((dependency) => needed(dependency.slice('@kawal/'.length)))])];
}

function isNew(name: string): boolean {
  const folder = join(packages, name);
  const written = globSync(['src/**/*.ts', 'package.json'], {
    cwd: folder,
    exclude: (file) => /\.(test|sample)\.ts$/.test(file),
  });
  const built = changedAt(join(folder, 'dist/index.js'));
  return written.every((file) => changedAt(join(folder, file)) < built);
}

/** 0 for a file that is not there. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

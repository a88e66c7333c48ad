import { spawnSync } from 'node:child_process';

// Every change that a user can notice has a note in .changeset. That is a question about a branch: a clone without the
// base, or the base itself, has nothing to compare.

const commit = (ref: string): string =>
  spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { encoding: 'utf8' }).stdout.trim();

const base = ['origin/main', 'main'].find((ref) => commit(ref) !== '');
if (base === undefined) {
  console.log('changeset: no base branch here, nothing to compare');
} else if (commit(base) === commit('HEAD')) {
  console.log(`changeset: this is ${base}, nothing to compare`);
} else {
  process.exitCode = spawnSync('changeset', ['status', '--since', base], { stdio: 'inherit' }).status ?? 1;
}

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { proveChapter } from '@kawal/policy';

/** The proof as it was at an earlier commit, on the libraries installed here. */
export interface EarlierPolicy {
  readonly prove: typeof proveChapter;
  remove(): void;
}

/** Checks the commit out beside this repository and loads its policy package. */
export async function earlierPolicy(commit: string): Promise<EarlierPolicy> {
  const tree = join(mkdtempSync(join(tmpdir(), 'kawal-earlier-')), 'tree');
  git('worktree', 'add', '--detach', tree, commit);
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  for (const links of globSync('packages/*/node_modules')) {
    // Links of one package to another are relative, so they stay within the tree.
    if (existsSync(join(tree, dirname(links))))
      cpSync(links, join(tree, links), { recursive: true, verbatimSymlinks: true });
  }
  const { proveChapter: prove } = await import(join(tree, 'packages/policy/src/index.ts'));
  return {
    prove,
    remove() {
      git('worktree', 'remove', '--force', tree);
      rmSync(dirname(tree), { recursive: true, force: true });
    },
  };
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { stdio: 'ignore' });
}

import { spawnSync } from 'node:child_process';

/** Names the code in folders as Git knows it: anew each time while some of it is not committed. */
export function codeOf(folders: readonly string[]): string {
  const git = (...args: string[]): string => spawnSync('git', args, { encoding: 'utf8' }).stdout;
  const trees = folders.map((folder) => git('rev-parse', `HEAD:${folder}`).trim().slice(0, 12));
  const isClean = git('status', '--porcelain', '--', ...folders) === '';
  return isClean && trees.every((one) => one !== '') ? trees.join(' ') : `uncommitted ${Date.now()}`;
}

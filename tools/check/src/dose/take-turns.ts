import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { anyDraw, areFew, type Dose, turns } from './dose.ts';
import { longest } from './longest.ts';
import { repeated } from './repeated.ts';

/** They try what is proved, and all promises together: each part plays them, and every second quick run. */
const promises = /\/(?:oracle|proof|end-to-end)\/|\b(?:simulation|properties)\.test/;

/** Where a part is played most of their rows wait, so they take no turns besides. */
const drawnByRow = new Set(repeated.filter(({ oneIn }) => !areFew(oneIn)).map(({ file }) => file));

/**
 * The files that a run leaves out: each is played in one of so many runs that follow one another, and besides where
 * something stands beside it, or below, that is not committed yet.
 */
export function notInTurn(
  { dose, draw }: { readonly dose: Dose; readonly draw: number },
  changed: readonly string[] = [],
): readonly string[] {
  const all = turns[dose];
  if (all === 1) return [];
  const hasNoTurn = (file: string): boolean => dose === 'part' && (promises.test(file) || drawnByRow.has(file));
  const files = longest.filter((one) => !hasNoTurn(one));
  const isNear = (file: string): boolean => changed.some((one) => one.startsWith(`${dirname(file)}/`));
  return [...poolsOf(files, all)].flatMap(([name, pool], place) => {
    const hands = Math.min(name === 'promises' ? 2 : all, pool.length);
    return pool.filter((file, at) => turnOf(at, place, hands) !== draw % hands && !isNear(file));
  });
}

/**
 * A file takes turns with the others of its package, or where these are few, with those of other packages. The longest take
 * turns with each other, so that no run plays two of them.
 */
function poolsOf(files: readonly string[], all: number): ReadonlyMap<string, readonly string[]> {
  const packageOf = (file: string): string => file.split('/', 2).join('/');
  const heaviest = new Set(files.filter((file) => !promises.test(file)).slice(0, all));
  const packages = Map.groupBy(files, packageOf);
  return Map.groupBy(files, (file) => {
    const name = packageOf(file);
    const isLarge = (packages.get(name)?.length ?? 0) >= all;
    return promises.test(file) ? 'promises' : heaviest.has(file) ? 'heaviest' : isLarge ? name : dirname(name);
  });
}

/** Deals the files of a pool to the turns, from another one on in each round, so that each takes about as long. */
function turnOf(at: number, place: number, hands: number): number {
  return (at + Math.floor(at / hands) + place) % hands;
}

/** The files that are not as they were committed last; none where there is no Git. */
export function changedFiles(): readonly string[] {
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all', '--no-renames', '-z'], {
    encoding: 'utf8',
  });
  return (stdout ?? '').split('\0').map((line) => line.slice(3));
}

const lastDraw = 'node_modules/.cache/kawal-draw';

/** The draw after the last that was played in this copy of the repository, so that each file has its turn; the first is any. */
export function nextDraw(file = lastDraw): number {
  try {
    const last = Number(readFileSync(file, 'utf8'));
    if (Number.isSafeInteger(last) && last >= 0) return last + 1;
  } catch {
    // Nothing was played here yet.
  }
  return anyDraw();
}

/** Notes a draw that was played. */
export function noteDraw(draw: number, file = lastDraw): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${draw}\n`);
}

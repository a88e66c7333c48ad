import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { anyDraw, areFew, type Dose, turns } from './dose.ts';
import { longest } from './longest.ts';
import { repeated } from './repeated.ts';

/** Files of each run: they try what is proved, and all promises together. */
const always = /\/(?:oracle|proof|end-to-end)\/|\b(?:simulation|properties)\.test/;

/** Where a part is played most of their rows wait, so they take no turns besides. */
const drawnByRow = new Set(repeated.filter(({ oneIn }) => !areFew(oneIn)).map(({ file }) => file));

/**
 * The files that a run leaves out. Those that take longest take turns with the others of their package.
 * Of each package one in so many is played, at least one, and each file in one of as many runs that follow one another.
 * A file is played besides where something stands beside it, or below, that is not committed yet.
 */
export function notInTurn(
  { dose, draw }: { readonly dose: Dose; readonly draw: number },
  changed: readonly string[] = [],
): readonly string[] {
  const all = turns[dose];
  if (all === 1) return [];
  const hasNoTurn = (file: string): boolean => always.test(file) || (dose === 'part' && drawnByRow.has(file));
  const packages = new Map<string, readonly string[]>();
  for (const file of longest.filter((one) => !hasNoTurn(one))) {
    const name = file.split('/', 2).join('/');
    packages.set(name, [...(packages.get(name) ?? []), file]);
  }
  const isNear = (file: string): boolean => changed.some((one) => one.startsWith(`${dirname(file)}/`));
  return [...packages.values()].flatMap((files, place) =>
    files.filter(
      (file, at) =>
        turnOf(at, place, Math.min(all, files.length)) !== draw % Math.min(all, files.length) && !isNear(file),
    ),
  );
}

/** Deals the files of a package to the turns, from another one on in each round, so that each takes about as long. */
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

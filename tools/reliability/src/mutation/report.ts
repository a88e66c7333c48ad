import { readFileSync } from 'node:fs';
import { folderOf, folders, watched, watchedFor } from './areas.ts';
import equivalent from './equivalent.json' with { type: 'json' };
import type { Mutation } from './mutations.ts';
import type { Tried } from './try-mutations.ts';

/** A mutation that was tried, and what came of it. `id` changes with the text of its file. */
export type Result = Mutation & Tried & { readonly id: string };

/** The least share that tests must notice. */
const asked = { watched: 0.96, rest: 0.92 };
/** The most that may be said to change nothing. */
const mostEquivalent = 0.04;

/** Prints by folder what was noticed and all that was not; gives the figures. */
export function report(results: readonly Result[]) {
  const tried = results.filter(({ outcome }) => outcome !== 'not-tried');
  const isWatched = ({ file }: Mutation): boolean => watchedFor(file) !== undefined;
  const rest = tried.filter((one) => !isWatched(one));
  const shares = [
    ...Object.keys(watched).map((loss) => shareOf(loss, tried, ({ file }) => watchedFor(file) === loss)),
    ...Object.keys(folders).map((folder) => shareOf(folder, rest, ({ file }) => folderOf(file) === folder)),
  ].filter(({ tried }) => tried > 0);
  for (const { of, tried, found, equivalent, score } of shares) {
    console.log(`${of}: ${found} of ${tried} found, ${equivalent} change nothing: ${score} %`);
  }
  for (const one of tried.filter((one) => !isFound(one) && reasonOf(one) === undefined)) {
    console.log(`${one.outcome}: ${placeOf(one)}`);
  }
  return {
    watched: shareOf('watched', tried, isWatched),
    rest: shareOf('rest', rest, () => true),
    notTried: results.length - tried.length,
    shares,
  };
}

/** Tells whether enough was noticed. `least`: instead of what is asked, for a sample so small that it tells no more. */
export function isHeld(figures: ReturnType<typeof report>, least: string | undefined): boolean {
  return [figures.watched, figures.rest].every(({ of, tried, equivalent, score }) => {
    if (tried === 0) return true;
    if (least !== undefined) return score >= 100 * Number(least);
    return score >= 100 * asked[of as keyof typeof asked] && equivalent <= mostEquivalent * tried;
  });
}

/** Tells whether a test noticed. */
export function isFound({ outcome }: Result): boolean {
  return outcome === 'killed' || outcome === 'hung';
}

function shareOf(of: string, results: readonly Result[], isOfIt: (result: Result) => boolean) {
  const here = results.filter(isOfIt);
  const found = here.filter(isFound).length;
  const equivalent = here.filter((one) => !isFound(one) && reasonOf(one) !== undefined).length;
  const score = Number(((100 * found) / Math.max(here.length - equivalent, 1)).toFixed(1));
  return { of, tried: here.length, found, equivalent, score };
}

/** The reason for which a mutation changes nothing that anybody could see, if somebody wrote one down. */
function reasonOf({ file, line, sound, broken }: Mutation): string | undefined {
  const here = equivalent.filter((one) => one.file === file && one.sound === sound && one.broken === broken);
  if (here.length === 0) return undefined;
  const text = readFileSync(file, 'utf8').split('\n')[line - 1]?.trim();
  return here.find((one) => one.line === text)?.reason;
}

function placeOf({ file, line, sound, broken }: Mutation): string {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80);
  return `${file}:${line} ${short(sound)} -> ${short(broken)}`;
}

import { day } from '@kawal/core';
import fc from 'fast-check';
import { lookAt } from './claims.ts';
import { arbitraryHistory, type History } from './histories.ts';
import { type ProvedChapter, provedChapters } from './proved.ts';
import { sometimes } from './rare-states.ts';
import { runHistory } from './run.ts';

export interface Trial {
  /** How many histories. */
  readonly runs: number;
  readonly seed: number;
  /** How many chapters of each kind they are played in. */
  readonly small: number;
  readonly national: number;
  /** Where in a failing run to begin, to play it again. */
  readonly path?: string;
  /** Seeds of chapters that are proved, as far as somebody looked. */
  readonly known?: Readonly<Record<ProvedChapter['kind'], readonly number[]>>;
  /** True to stop at the first failure, whatever smaller one there is. */
  readonly isHasty?: boolean;
}

/** The figures of a trial, and the claims that did not hold. */
export interface Tried {
  readonly runs: number;
  readonly chapters: number;
  readonly obligations: number;
  readonly missed: number;
  /** How much later than its deadline the latest office was being told, in milliseconds. */
  readonly latest: { readonly absolute: number; readonly beyondOutage: number };
  readonly reached: Readonly<Record<string, number>>;
  readonly failure: Failure | null;
}

export interface Failure {
  readonly broken: readonly string[];
  readonly chapter: ProvedChapter;
  readonly history: History;
  readonly path: string;
}

/** A case is looked at for so long: longer than any floor of these chapters has time, most outages included. */
const watched = 3.5 * day;

/** Plays random histories in chapters that are proved, and looks whether the theorem holds of every one. */
export function tryEndToEnd({ runs, seed, small, national, path, known, isHasty = false }: Trial): Tried {
  const chapters = [
    ...provedChapters('small', small, seed * 1000, known?.small),
    ...provedChapters('national', national, seed * 1000, known?.national),
  ];
  const reached: Record<string, number> = Object.fromEntries(Object.keys(sometimes).map((name) => [name, 0]));
  let obligations = 0;
  let missed = 0;
  let absolute = 0;
  let beyondOutage = 0;
  let done = 0;

  const brokenIn = (index: number, history: History): readonly string[] => {
    const chapter = chapters[index] as ProvedChapter;
    const run = runHistory(chapter, history, watched);
    const looked = lookAt(run, history, chapter);
    done += 1;
    obligations += looked.obligations;
    missed += looked.missed;
    absolute = Math.max(absolute, looked.lateness);
    beyondOutage = Math.max(beyondOutage, looked.lateness - run.outage);
    for (const [name, isReached] of Object.entries(sometimes)) {
      if (isReached(run, chapter)) reached[name] = (reached[name] ?? 0) + 1;
    }
    return looked.broken;
  };

  const property = fc.property(
    fc.nat({ max: chapters.length - 1 }),
    arbitraryHistory(),
    (index, history) => brokenIn(index, history).length === 0,
  );
  const result = fc.check(property, {
    numRuns: runs,
    seed,
    endOnFailure: isHasty,
    ...(path === undefined ? {} : { path }),
  });
  const figures = {
    runs: done,
    chapters: chapters.length,
    obligations,
    missed,
    latest: { absolute, beyondOutage },
    reached: { ...reached },
  };
  if (!result.failed) return { ...figures, failure: null };
  const [index, history] = result.counterexample as [number, History];
  return {
    ...figures,
    failure: {
      broken: brokenIn(index, history),
      chapter: chapters[index] as ProvedChapter,
      history,
      path: result.counterexamplePath ?? '',
    },
  };
}

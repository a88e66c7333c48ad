import { type Chapter, day, hour, type Instant, later, minute } from '@kawal/core';
import { play as playStory, proveChapter, type Story, type Verdict } from '@kawal/policy';
import fc from 'fast-check';
import { build } from './build.ts';
import { brokenBy, obligationsOf, outageOf, type Played } from './claims.ts';
import { arbitraryPlay, type Play, storyOf } from './plays.ts';
import { arbitrarySketch, type Sketch } from './sketch.ts';

export interface Trial {
  /** How many plays, at least. */
  readonly plays: number;
  readonly seed: number;
  /** Where in a failing run to begin, to play it again. */
  readonly path?: string;
}

/** The figures of a trial, and the play that broke a promise. */
export interface Tried {
  readonly plays: number;
  readonly chapters: Readonly<Record<Verdict, number>>;
  readonly proved: number;
  /** Of the plays in proved chapters, those with each feature. */
  readonly features: Readonly<Record<string, number>>;
  readonly obligations: number;
  readonly failure: Failure | null;
}

export interface Failure {
  readonly broken: readonly string[];
  readonly sketch: Sketch;
  readonly story: Story;
  readonly path: string;
}

/** Plays of one chapter: proving it takes as long as some thirty of them. */
const perChapter = 60;

/** Plays drawn reports in drawn chapters, and looks whether each verdict keeps what it promises. */
export function tryOracle({ plays, seed, path }: Trial): Tried {
  const chapters: Record<Verdict, number> = { proved: 0, gaps: 0, refused: 0 };
  const features: Record<string, number> = {};
  let done = 0;
  let proved = 0;
  let obligations = 0;
  const look = (sketch: Sketch, drawn: readonly Play[]): { broken: readonly string[]; story: Story } | null => {
    const known = verdictOf(sketch);
    chapters[known.verdict] += 1;
    for (const one of drawn) {
      done += 1;
      const story = storyOf(one, known.chapter, known.from, known.until);
      const played = playOut(story, known.chapter);
      if (known.verdict === 'proved') {
        proved += 1;
        obligations += obligationsOf(played).length;
        for (const name of featuresOf(sketch)) features[name] = (features[name] ?? 0) + 1;
      }
      const broken = brokenBy(played, known.until, known.verdict === 'proved');
      if (broken.length > 0) return { broken, story };
    }
    return null;
  };
  const property = fc.property(
    arbitrarySketch(),
    fc.array(arbitraryPlay(), { minLength: 1, maxLength: perChapter, size: 'max' }),
    (sketch, drawn) => look(sketch, drawn) === null,
  );
  let failure: Failure | null = null;
  for (let part = 0; failure === null && done < plays; part += 1) {
    const result = fc.check(property, {
      numRuns: Math.ceil((2 * (plays - done)) / perChapter),
      seed: seed + part,
      ...(path === undefined ? {} : { path }),
    });
    if (result.failed) {
      const [sketch, drawn] = result.counterexample as [Sketch, readonly Play[]];
      const seen = look(sketch, drawn);
      if (seen === null) throw new Error('a play that broke a promise does not break it again');
      failure = { ...seen, sketch, path: `--seed ${seed + part} --path ${result.counterexamplePath}` };
    }
    if (path !== undefined) break;
  }
  return { plays: done, chapters, proved, features, obligations, failure };
}

interface Judged {
  readonly chapter: Chapter;
  readonly from: Instant;
  readonly until: Instant;
  readonly verdict: Verdict;
}

let last: { readonly key: string; readonly judged: Judged } | null = null;

/** Kept for the newest sketch: while a failing case shrinks, its plays shrink in one chapter. */
function verdictOf(sketch: Sketch): Judged {
  const key = JSON.stringify(sketch);
  if (last?.key === key) return last.judged;
  const { chapter, from } = build(sketch);
  const proof = proveChapter(chapter, { from });
  const isProved = proof.verdict === 'proved' && proof.until !== null && proof.until > from;
  const judged = {
    chapter,
    from,
    until: isProved && proof.until !== null ? proof.until : later(from, 30 * day),
    verdict: proof.verdict,
  };
  last = { key, judged };
  return judged;
}

/** As far as the last deadline, the hour of two institutions, and the outages. */
export function playOut(story: Story, chapter: Chapter): Played {
  const events: Played['events'][number][] = [];
  const deadlines = obligationsOf({ story, chapter }).map(({ deadline }) => deadline);
  const until = later(Math.max(story.at + hour, ...deadlines) as Instant, outageOf(story) + minute);
  playStory(story, chapter, until, { event: (event, at) => void events.push({ at, event }) });
  return { chapter, story, until, events };
}

/** The names by which the plays of a chapter are counted. */
export function featuresOf(sketch: Sketch): readonly string[] {
  const { zone, start: _, ...features } = sketch;
  const steps = (sketch.paths ?? []).flatMap((path) => path.steps);
  const guards = [...(sketch.guards ?? []).map(({ guard }) => guard), ...steps.flatMap(({ unless }) => unless ?? [])];
  return [
    zone,
    ...Object.keys(features),
    ...(guards.some(({ count }) => count === 'all') ? ['guards with all'] : []),
    ...(guards.some(({ count }) => count === 2) ? ['guards with count'] : []),
    ...(sketch.rota?.swap ? ['swap'] : []),
    ...(steps.some(({ after }) => 'workingDays' in after) ? ['working days'] : []),
    ...((sketch.weekdays ?? []).some(({ period = null }) => period !== null) ? ['hours of a period'] : []),
    ...((sketch.callers ?? []).includes('uptdPpa') ? ['office with hours that calls'] : []),
    ...((sketch.ceilings ?? []).some(({ bars }) => 'only' in bars) ? ['ceiling of only'] : []),
  ];
}

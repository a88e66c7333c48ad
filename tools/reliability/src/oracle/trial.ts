import { type Chapter, day, type Guard, hour, type Instant, later, minute } from '@kawal/core';
import { play as playStory, proveChapter, type Story, type Verdict } from '@kawal/policy';
import fc from 'fast-check';
import { build } from './build.ts';
import { brokenBy, obligationsOf, outageOf, type Played } from './claims.ts';
import { arbitraryPlay, type Play, storyOf } from './plays.ts';
import { arbitrarySketch, type DrawnStep, type Sketch } from './sketch.ts';

export interface Trial {
  /** How many plays, at least, those of the parts before as well. */
  readonly plays: number;
  /** Each part draws its chapters by a seed of its own: this one and its number together. */
  readonly seed: number;
  /** The figures of the parts before: a run that was stopped goes on from where it was. */
  readonly before?: Tried;
  /** Chapters of one part: some twenty seconds unless told otherwise. */
  readonly perPart?: number;
  /** Where in a failing part to begin, to play it again. */
  readonly path?: string;
}

/** The figures of a trial, and the play that broke a promise. */
export interface Tried {
  /** The part to go on with. */
  readonly next: number;
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

/** Returns the figures of no part, before the one to begin with. */
export function nothingTried(next: number): Tried {
  const none = Object.fromEntries(Object.keys(features).map((name) => [name, 0]));
  const chapters = { proved: 0, gaps: 0, refused: 0 };
  return { next, plays: 0, chapters, proved: 0, features: none, obligations: 0, failure: null };
}

/** Plays drawn reports in drawn chapters, and looks whether each verdict keeps what it promises; tells each part's end. */
export function tryOracle(
  { plays, seed, before = nothingTried(0), perPart = 200, path }: Trial,
  tell: (soFar: Tried) => void = () => undefined,
): Tried {
  const chapters = { ...before.chapters };
  const counts = { ...before.features };
  let { plays: done, proved, obligations, next } = before;
  let failure: Failure | null = null;
  const soFar = (): Tried => ({
    ...{ next, plays: done, chapters: { ...chapters }, proved, features: { ...counts }, obligations, failure },
  });
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
        for (const [name, has] of Object.entries(features)) if (has(sketch)) counts[name] = (counts[name] ?? 0) + 1;
      }
      const broken = brokenBy(played, known.until, known.verdict === 'proved');
      if (broken.length > 0) return { broken, story };
    }
    return null;
  };
  let isBroken = false;
  const property = fc.property(
    arbitrarySketch(),
    fc.array(arbitraryPlay(), { minLength: 1, maxLength: perChapter, size: 'max' }),
    (sketch, drawn) => {
      // The rest of a part is left out; a failure is made smaller all the same.
      if (done >= plays && !isBroken) return true;
      const isKept = look(sketch, drawn) === null;
      isBroken ||= !isKept;
      return isKept;
    },
  );
  while (failure === null && done < plays) {
    const own = seed + next;
    const result = fc.check(property, { numRuns: perPart, seed: own, ...(path === undefined ? {} : { path }) });
    next += 1;
    if (result.failed) {
      const [sketch, drawn] = result.counterexample as [Sketch, readonly Play[]];
      const seen = look(sketch, drawn);
      if (seen === null) throw new Error('a play that broke a promise does not break it again');
      failure = { ...seen, sketch, path: `--seed ${own} --path ${result.counterexamplePath}` };
    }
    tell(soFar());
    if (path !== undefined) break;
  }
  return soFar();
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

/** Features by which the plays of a chapter are counted. */
const features: Readonly<Record<string, (sketch: Sketch) => boolean>> = {
  WIB: ({ zone }) => zone === 'WIB',
  WITA: ({ zone }) => zone === 'WITA',
  WIT: ({ zone }) => zone === 'WIT',
  'people of an office that nobody tells': ({ untold }) => untold !== undefined,
  'people of a national office': ({ national }) => national !== undefined,
  'own hours or weekdays': ({ weekdays }) => weekdays !== undefined,
  'hours of a period': ({ weekdays = [] }) => weekdays.some(({ period = null }) => period !== null),
  'own table of holidays': ({ tables }) => tables !== undefined,
  'own joint leave': ({ tables = [] }) => tables.some(({ jointLeave }) => jointLeave.length > 0),
  'local days off': ({ localOffDays }) => localOffDays !== undefined,
  'working days': (sketch) => stepsOf(sketch).some(({ after }) => 'workingDays' in after),
  terms: ({ terms }) => terms !== undefined,
  shifts: ({ rota }) => rota !== undefined,
  swap: ({ rota }) => rota !== undefined && rota.swap !== null,
  deputies: ({ deputies }) => deputies !== undefined,
  leave: ({ absences }) => absences !== undefined,
  suspended: ({ suspended }) => suspended !== undefined,
  'shared phones': ({ sharedPhones }) => sharedPhones !== undefined,
  'chain of four': ({ chain }) => chain?.through.length === 3,
  'own office that is told': (sketch) => stepsOf(sketch).some(({ tell }) => tell.includes('ownCity1')),
  // Every report of a child or an adult at risk tells the UPTD.
  'office with hours that is told and calls': ({ callers = [] }) => callers.includes('uptdPpa'),
  ceilings: ({ ceilings }) => ceilings !== undefined,
  'ceiling of only': ({ ceilings = [] }) => ceilings.some(({ bars }) => 'only' in bars),
  waiver: ({ waiver }) => waiver !== undefined,
  'guards with count': (sketch) => guardsOf(sketch).some(({ count }) => count === 2),
  'guards with all': (sketch) => guardsOf(sketch).some(({ count }) => count === 'all'),
  'own rules of triage': ({ triage }) => triage !== undefined,
  'own paths': ({ paths }) => paths !== undefined,
  'operator that is known': ({ operator }) => operator !== undefined,
};

function stepsOf({ paths = [] }: Sketch): readonly DrawnStep[] {
  return paths.flatMap(({ steps }) => steps);
}

function guardsOf(sketch: Sketch): readonly Guard[] {
  const own = stepsOf(sketch).flatMap(({ unless }) => unless ?? []);
  return [...(sketch.guards ?? []).map(({ guard }) => guard), ...own];
}

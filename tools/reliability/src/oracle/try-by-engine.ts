import { proveChapter, type Story } from '@kawal/policy';
import fc from 'fast-check';
import { build } from './build.ts';
import { brokenBy, obligationsOf } from './claims.ts';
import { playByEngine } from './play-by-engine.ts';
import { arbitraryPlay, storyOf } from './plays.ts';
import { arbitrarySketch, type Sketch } from './sketch.ts';

export interface EngineTrial {
  /** How many plays, at least. */
  readonly plays: number;
  readonly seed: number;
  /** The chapter to begin with: a run that was stopped goes on from where it was. */
  readonly from: number;
}

/** The figures of a trial, and the play that broke a promise. */
export interface TriedByEngine {
  readonly plays: number;
  readonly chapters: number;
  readonly obligations: number;
  /** Reports that the door did not take, by the refusal. */
  readonly refused: Readonly<Record<string, number>>;
  /** The chapter to go on with. */
  readonly next: number;
  readonly failure: { readonly broken: readonly string[]; readonly sketch: Sketch; readonly story: Story } | null;
}

/** Plays of one chapter. */
const perChapter = 12;

/** Plays drawn reports in drawn chapters that are proved, by the whole engine; each chapter has a seed of its own. */
export async function tryByEngine(
  { plays, seed, from }: EngineTrial,
  tell: (soFar: TriedByEngine) => void = () => undefined,
): Promise<TriedByEngine> {
  const refused: Record<string, number> = {};
  const figures = { plays: 0, chapters: 0, obligations: 0 };
  let next = from;
  const soFar = (failure: TriedByEngine['failure'] = null): TriedByEngine => ({ ...figures, refused, next, failure });
  while (figures.plays < plays) {
    const own = seed + next;
    const [sketch] = fc.sample(arbitrarySketch(), { numRuns: 1, seed: own });
    if (sketch === undefined) break;
    const { chapter, from: start } = build(sketch);
    const { verdict, until } = proveChapter(chapter, { from: start });
    next += 1;
    if (verdict !== 'proved' || until === null || until <= start) continue;
    figures.chapters += 1;
    for (const play of fc.sample(arbitraryPlay(), { numRuns: perChapter, seed: own })) {
      // The providers of the engine deliver: what they fail at is the evening's and the simulated year's.
      const story: Story = { ...storyOf(play, chapter, start, until), providers: [] };
      const played = await playByEngine(story, chapter, own);
      if (typeof played === 'string') {
        refused[played] = (refused[played] ?? 0) + 1;
        continue;
      }
      figures.plays += 1;
      figures.obligations += obligationsOf(played).length;
      const broken = brokenBy(played, until, true);
      if (broken.length > 0) return soFar({ broken, sketch, story });
      if (figures.plays >= plays) break;
    }
    tell(soFar());
  }
  return soFar();
}

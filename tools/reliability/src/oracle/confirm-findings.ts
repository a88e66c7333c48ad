import { type Chapter, hour, type Instant, later, type Party } from '@kawal/core';
import { type ProofFinding, proveChapter } from '@kawal/policy';
import fc from 'fast-check';
import { build } from './build.ts';
import { brokenBy } from './claims.ts';
import { arbitrarySketch, type Sketch } from './sketch.ts';
import { playOut } from './trial.ts';

/** The figures of findings that say that a floor is missed. */
export interface Confirmed {
  readonly chapters: number;
  /** By the directory at an instant that the finding names: each must be confirmed. */
  readonly dated: { readonly found: number; readonly confirmed: number };
  /** By what the policy asks of offices, whoever holds them: a directory may have more than that. */
  readonly undated: { readonly found: number; readonly confirmed: number };
  readonly unconfirmed: readonly { readonly index: number; readonly sketch: Sketch; readonly finding: ProofFinding }[];
}

/** Plays the counterexample of each finding about a floor in drawn chapters: nobody answers, and every message arrives. */
export function confirmFindings({ chapters, seed }: { readonly chapters: number; readonly seed: number }): Confirmed {
  const dated = { found: 0, confirmed: 0 };
  const undated = { found: 0, confirmed: 0 };
  const unconfirmed: Confirmed['unconfirmed'][number][] = [];
  for (const [index, sketch] of fc.sample(arbitrarySketch(), { numRuns: chapters, seed }).entries()) {
    const { chapter, from } = build(sketch);
    for (const finding of proveChapter(chapter, { from }).findings) {
      const missed = missIn(finding);
      if (missed === null) continue;
      const { at } = missed.counterexample;
      const isSeen = instants(at, from).some((one) => isMissed(missed, one, chapter));
      const figures = at === null ? undated : dated;
      figures.found += 1;
      if (isSeen) figures.confirmed += 1;
      else if (at !== null) unconfirmed.push({ index, sketch, finding });
    }
  }
  return { chapters, dated, undated, unconfirmed };
}

type Counterexample = NonNullable<Extract<ProofFinding, { counterexample: unknown }>['counterexample']>;

interface Miss {
  readonly floor: string;
  readonly counterexample: Counterexample;
}

/** A level that a person raised cannot stand in a report. */
function missIn(finding: ProofFinding): Miss | null {
  if (finding.code !== 'floor.missed-by-directory' && finding.code !== 'floor.not-met') return null;
  const { counterexample, subject } = finding;
  return counterexample == null || counterexample.raised !== null ? null : { floor: subject.id, counterexample };
}

/** Without an instant, any of a fortnight may show it. */
function instants(at: Instant | null, from: Instant): readonly Instant[] {
  return at === null ? Array.from({ length: 56 }, (_, turn) => later(from, turn * 6 * hour)) : [at];
}

function isMissed({ floor, counterexample }: Miss, at: Instant, chapter: Chapter): boolean {
  const { facts, area, excluded } = counterexample;
  const suspected = { roles: ['suspected'], ageClass: 'adult' } as const;
  const parties: readonly Party[] = [
    ...excluded.people.map((directoryPerson, index) => ({ ref: `p${index}`, ...suspected, directoryPerson })),
    ...excluded.offices.map((office, index) => ({ ref: `o${index}`, ...suspected, office })),
  ];
  const played = playOut({ at, area, facts, parties }, chapter);
  const forever = Number.MAX_SAFE_INTEGER as Instant;
  return brokenBy(played, forever, true).some((line) => line.startsWith(`floor ${floor}:`));
}

import { type Chapter, hour, type Instant, later, type Party } from '@kawal/core';
import { type ProofFinding, proveChapter } from '@kawal/policy';
import fc from 'fast-check';
import { build } from './build.ts';
import { brokenBy, type Played } from './claims.ts';
import { arbitrarySketch, type Sketch } from './sketch.ts';
import { playOut } from './trial.ts';

/** The figures of findings that say that a floor is missed. */
export interface Confirmed {
  readonly chapters: number;
  /** By the directory at an instant that the finding names: each must be confirmed. */
  readonly dated: { readonly found: number; readonly confirmed: number };
  /** Of those by the directory: told in time by a step that was brought forward, which counts for no floor (P9). */
  readonly broughtForward: number;
  /** By what the policy asks of offices, whoever holds them: a directory may have more than that. */
  readonly undated: { readonly found: number; readonly confirmed: number };
  readonly unconfirmed: readonly { readonly index: number; readonly sketch: Sketch; readonly finding: ProofFinding }[];
}

/** Plays the counterexample of each finding about a floor in drawn chapters: nobody answers, and every message arrives. */
export function confirmFindings({ chapters, seed }: { readonly chapters: number; readonly seed: number }): Confirmed {
  const dated = { found: 0, confirmed: 0 };
  const undated = { found: 0, confirmed: 0 };
  let broughtForward = 0;
  const unconfirmed: Confirmed['unconfirmed'][number][] = [];
  for (const [index, sketch] of fc.sample(arbitrarySketch(), { numRuns: chapters, seed }).entries()) {
    const { chapter, from } = build(sketch);
    for (const finding of proveChapter(chapter, { from }).findings) {
      const missed = missIn(finding);
      if (missed === null) continue;
      const { at } = missed.counterexample;
      const plays = instants(at, from).map((one) => playOf(missed, one, chapter));
      const isSeen = plays.some((played) => isMissed(missed, played));
      const figures = at === null ? undated : dated;
      figures.found += 1;
      if (isSeen) figures.confirmed += 1;
      else if (at !== null && plays.some(isBroughtForward)) broughtForward += 1;
      else if (at !== null) unconfirmed.push({ index, sketch, finding });
    }
  }
  return { chapters, dated, broughtForward, undated, unconfirmed };
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

function playOf({ counterexample }: Miss, at: Instant, chapter: Chapter): Played {
  const { facts, area, excluded } = counterexample;
  const suspected = { roles: ['suspected'], ageClass: 'adult' } as const;
  const parties: readonly Party[] = [
    ...excluded.people.map((directoryPerson, index) => ({ ref: `p${index}`, ...suspected, directoryPerson })),
    ...excluded.offices.map((office, index) => ({ ref: `o${index}`, ...suspected, office })),
  ];
  return playOut({ at, area, facts, parties }, chapter);
}

function isMissed({ floor }: Miss, played: Played): boolean {
  const forever = Number.MAX_SAFE_INTEGER as Instant;
  return brokenBy(played, forever, true).some((line) => line.startsWith(`floor ${floor}:`));
}

function isBroughtForward({ events }: Played): boolean {
  return events.some(({ event }) => event.type === 'step-pulled');
}

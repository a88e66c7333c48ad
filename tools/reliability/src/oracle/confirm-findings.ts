import { type Chapter, type EscalationEvent, hour, type Instant, later, type Party } from '@kawal/core';
import { calendarEnd } from '@kawal/core/calendar';
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
  /** Of those by the directory that no play shows: how many for which reason. The finding holds by the policy reference. */
  readonly explained: Readonly<Record<Explanation, number>>;
  /** By what the policy asks of offices, whoever holds them: a directory may have more than that. */
  readonly undated: { readonly found: number; readonly confirmed: number };
  readonly unconfirmed: readonly { readonly index: number; readonly sketch: Sketch; readonly finding: ProofFinding }[];
}

/** Plays the counterexample of each finding about a floor in drawn chapters: nobody answers, and every message arrives. */
export function confirmFindings({ chapters, seed }: { readonly chapters: number; readonly seed: number }): Confirmed {
  const dated = { found: 0, confirmed: 0 };
  const undated = { found: 0, confirmed: 0 };
  const explained: Record<Explanation, number> = { noTable: 0, broughtForward: 0, byFallback: 0, byTheLast: 0 };
  const unconfirmed: Confirmed['unconfirmed'][number][] = [];
  for (const [index, sketch] of fc.sample(arbitrarySketch(), { numRuns: chapters, seed }).entries()) {
    const { chapter, from } = build(sketch);
    for (const finding of proveChapter(chapter, { from }).findings) {
      const missed = missIn(finding);
      if (missed === null) continue;
      const { at } = missed.counterexample;
      const figures = at === null ? undated : dated;
      figures.found += 1;
      if (instants(at, from).some((one) => isMissed(missed, playOf(missed, one, chapter)))) figures.confirmed += 1;
      else if (at !== null) {
        const why = explanationOf(missed, at, chapter);
        if (why === null) unconfirmed.push({ index, sketch, finding });
        else explained[why] += 1;
      }
    }
  }
  return { chapters, dated, explained, undated, unconfirmed };
}

/**
 * `noTable`: on a day of a year without a table an office may be shut (Z4). `broughtForward`: it was told in time by a step that
 * was brought forward (P9). `byFallback`: it was told by a step with `unless`, which an answer holds. Both count for no floor.
 * `byTheLast`: the last report of the stretch shows it, because a working day is taken to end a day after its count began.
 */
type Explanation = 'noTable' | 'broughtForward' | 'byFallback' | 'byTheLast';

/** Tells why a play shows no miss: it does without what counts for no floor. Null if it does not. */
function explanationOf(missed: Miss, at: Instant, chapter: Chapter): Explanation | null {
  if (calendarEnd(chapter.calendar, at, chapter.zone) === at) return 'noTable';
  const written = withoutBroughtForward(playOf(missed, at, chapter));
  if (isMissed(missed, written)) return 'broughtForward';
  if (isMissed(missed, withoutFallbacks(written))) return 'byFallback';
  return missed.until !== null && isMissed(missed, playOf(missed, later(missed.until, -1), chapter))
    ? 'byTheLast'
    : null;
}

type Counterexample = NonNullable<Extract<ProofFinding, { counterexample: unknown }>['counterexample']>;

interface Miss {
  readonly floor: string;
  readonly counterexample: Counterexample;
  /** The end of the stretch in which reports miss it. */
  readonly until: Instant | null;
}

/** A level that a person raised cannot stand in a report. */
function missIn(finding: ProofFinding): Miss | null {
  if (finding.code !== 'floor.missed-by-directory' && finding.code !== 'floor.not-met') return null;
  const { counterexample, subject } = finding;
  const until = finding.code === 'floor.missed-by-directory' ? finding.until : null;
  return counterexample == null || counterexample.raised !== null ? null : { floor: subject.id, counterexample, until };
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

/** The play without what was told at an instant that a step was brought forward to. */
function withoutBroughtForward(played: Played): Played {
  const instants = played.events.flatMap(({ event }) =>
    event.type === 'step-pulled' ? [`${event.path} ${event.step} ${event.due}`] : [],
  );
  return without(played, ({ path, step, due }) => instants.includes(`${path} ${step} ${due}`));
}

/** The play without what was told by steps with `unless`. */
function withoutFallbacks(played: Played): Played {
  const { paths } = played.chapter.policy;
  const stepOf = (path: string, step: string) =>
    paths.find(({ id }) => id === path)?.steps.find(({ id }) => id === step);
  return without(played, ({ path, step }) => (stepOf(path, step)?.unless ?? null) !== null);
}

function without(played: Played, isOut: (told: Extract<EscalationEvent, { type: 'step-decided' }>) => boolean): Played {
  return { ...played, events: played.events.filter(({ event }) => event.type !== 'step-decided' || !isOut(event)) };
}

import type { Asked } from '@kawal/core';
import {
  levelsInOrder,
  notRaised,
  type Plain,
  type PlainTriage,
  type Question,
  questionKey,
  raisedFact,
} from './condition.ts';
import { type ReportSpace, reportOf } from './report-space.ts';

/**
 * Reports that share their answers to some questions. A region is split until a property is decided for all of it: that
 * is exact, and far fewer regions than reports. Regions nearest to the typical report are looked at first, so the first
 * one that fails holds a smallest counterexample.
 */
export interface Region {
  /** Per fact the classes left. */
  readonly left: readonly (readonly number[])[];
  /** The questions asked on the way here, with the answers. */
  readonly answers: readonly { readonly question: Question; readonly holds: boolean }[];
  /** How many facts cannot be as is typical. */
  readonly distance: number;
}

/** Whether a condition holds for every report of a region, for none, or which question to ask. */
export type Standing = 'yes' | 'no' | Question;

export type Judged<Found> =
  | { readonly is: 'settled' }
  | { readonly is: 'found'; readonly found: Found }
  | { readonly is: 'open'; readonly ask: Question };

export type Searched<Found> =
  | { readonly is: 'found'; readonly found: Found; readonly region: Region }
  | { readonly is: 'nowhere' }
  | { readonly is: 'too-entangled' };

/** What is left of the regions a search may look at. One is shared by all searches of a comparison. */
export interface Budget {
  regions: number;
}

export function wholeSpace(space: ReportSpace): Region {
  return { left: space.facts.map(({ classes }) => classes.map((_, index) => index)), answers: [], distance: 0 };
}

/** Looks for a region in which something is found, nearest to the typical report first. */
export function search<Found>(
  space: ReportSpace,
  judge: (region: Region) => Judged<Found>,
  budget: Budget,
): Searched<Found> {
  // By distance; within one, the newest first, so that few regions wait at a time.
  const waiting: Region[][] = [[wholeSpace(space)]];
  for (let distance = 0; distance < waiting.length; ) {
    const region = waiting[distance]?.pop();
    if (region === undefined) {
      distance += 1;
      continue;
    }
    budget.regions -= 1;
    if (budget.regions < 0) return { is: 'too-entangled' };
    const judged = judge(region);
    if (judged.is === 'found') return { is: 'found', found: judged.found, region };
    if (judged.is === 'settled') continue;
    for (const half of split(space, region, judged.ask)) {
      while (waiting.length <= half.distance) waiting.push([]);
      waiting[half.distance]?.push(half);
    }
  }
  return { is: 'nowhere' };
}

/** Both halves of a region by one question; a half that no report can be in is left out. */
export function split(space: ReportSpace, region: Region, question: Question): readonly Region[] {
  return [false, true].flatMap((holds) => restrict(space, region, question, holds) ?? []);
}

/** The part of a region that gives this answer; undefined if there is none. */
export function restrict(space: ReportSpace, region: Region, question: Question, holds: boolean): Region | undefined {
  const at = space.at.get(question.fact) ?? -1;
  const answers = space.facts[at]?.answers.get(questionKey(question)) ?? [];
  const before = region.left[at] ?? [];
  const kept = before.filter((index) => (answers[index] ?? false) === holds);
  if (kept.length === 0) return undefined;
  const left = region.left.map((classes, index) => (index === at ? kept : classes));
  const gone = isTypicalPossible(space, at, before) && !isTypicalPossible(space, at, kept);
  return {
    left,
    answers: [...region.answers, { question, holds }],
    distance: region.distance + (gone ? 1 : 0),
  };
}

/** The report of a region that is least unlike the typical one. */
export function nearestReport(space: ReportSpace, { left }: Region): Asked {
  return reportOf(space, (fact) => left[fact]?.[0] ?? 0);
}

/** Whether a condition holds for a region; triage is worked out by the policy's own table. */
export function standing(plain: Plain, triage: PlainTriage, space: ReportSpace, region: Region): Standing {
  const tests = standingOfTests(plain.tests, space, region);
  if (tests === 'no' || plain.triage === null) return tests;
  const level = standingOfTriage(plain.triage, triage, space, region);
  return level === 'no' || tests === 'yes' ? level : tests;
}

function standingOfTests(tests: Plain['tests'], space: ReportSpace, region: Region): Standing {
  let open: Question | undefined;
  for (const { question, holds } of tests) {
    const answered = answeredIn(space, region, question);
    if (answered === undefined) open ??= question;
    else if (answered !== holds) return 'no';
  }
  return open ?? 'yes';
}

/** Which answer all reports of a region give; undefined if they differ. */
function answeredIn(space: ReportSpace, region: Region, question: Question): boolean | undefined {
  const at = space.at.get(question.fact) ?? -1;
  const answers = space.facts[at]?.answers.get(questionKey(question));
  const left = region.left[at] ?? [];
  const first = answers?.[left[0] ?? 0] ?? false;
  return left.every((index) => (answers?.[index] ?? false) === first) ? first : undefined;
}

function standingOfTriage(
  allowed: readonly string[],
  triage: PlainTriage,
  space: ReportSpace,
  region: Region,
): Standing {
  const rows = triage.map(({ tests, level }) => ({ level, standing: standingOfTests(tests, space, region) }));
  const raised = raisedIn(space, region);
  const least = Math.max(0, ...rows.filter((row) => row.standing === 'yes').map(({ level }) => level));
  const openRows = rows.filter((row) => row.standing !== 'yes' && row.standing !== 'no' && row.level > least);
  const levels = [least, ...openRows.map(({ level }) => level)];
  const possible = new Set(levels.flatMap((level) => raised.map((to) => Math.max(level, to))));
  const passing = [...possible].filter((level) => allowed.includes(levelsInOrder[level] ?? 'unknown'));
  if (passing.length === 0) return 'no';
  if (passing.length === possible.size) return 'yes';
  const open = openRows.find((row) => typeof row.standing === 'object')?.standing;
  if (open !== undefined) return open;
  // Only how far it was raised is open: told apart one level at a time.
  return raisedQuestion(raised[0] ?? 0);
}

function raisedIn(space: ReportSpace, { left }: Region): readonly number[] {
  const at = space.at.get(raisedFact);
  const fact = at === undefined ? undefined : space.facts[at];
  if (at === undefined || fact === undefined) return [0];
  return (left[at] ?? []).map((index) => levelIndex(fact.classes[index]?.values[0] ?? notRaised));
}

function levelIndex(raised: string): number {
  return raised === notRaised ? 0 : Math.max(0, levelsInOrder.indexOf(raised));
}

function raisedQuestion(level: number): Question {
  return { fact: raisedFact, atLeast: 1, of: [level === 0 ? notRaised : (levelsInOrder[level] ?? notRaised)] };
}

/** Every question that a condition can make a search ask. */
export function questionsOf(plain: Plain, triage: PlainTriage): readonly Question[] {
  const own = plain.tests.map(({ question }) => question);
  if (plain.triage === null) return own;
  const raised = levelsInOrder.map((_, level) => raisedQuestion(level));
  return [...own, ...triage.flatMap(({ tests }) => tests.map(({ question }) => question)), ...raised];
}

function isTypicalPossible(space: ReportSpace, fact: number, classes: readonly number[]): boolean {
  return classes.some((index) => space.facts[fact]?.classes[index]?.typical === true);
}

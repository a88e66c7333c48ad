import { type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import {
  keyOf,
  levelsInOrder,
  type Plain,
  type PlainTriage,
  plainCondition,
  plainTriage,
  type Question,
} from './condition.ts';
import { type OwingPath, owedIn, owingPaths, withoutCommon } from './owed-notifications.ts';
import { type Box, boxOf } from './region-tests.ts';
import { type Budget, questionsOf, type Region, restrict, search, split, standing, wholeSpace } from './regions.ts';
import { type ReportSpace, reportSpace } from './report-space.ts';
import { type TellingChange, tellingChanges } from './telling-changes.ts';
import { nothingKnown } from './weaker.ts';

/** For the reports of a box, what becomes of an office's tellings. */
export interface TellingDifference {
  readonly kind: 'telling';
  readonly office: OfficeKind;
  readonly where: Box;
  readonly changes: readonly TellingChange[];
}

/** Too many cases to tell what becomes of this office's tellings: refused, never sampled. */
export interface TooEntangled {
  readonly kind: 'too-entangled';
  readonly office: OfficeKind;
  readonly paths: readonly string[];
}

/**
 * Per office the largest boxes of reports in which the same becomes of its tellings (2.3). A path that both policies have,
 * under the same condition, is held against itself; the others against each other, for what one no longer tells another
 * may. Counts are sums over paths, so nothing is lost by that, and a box names only what its difference hangs on.
 */
export function tellingDifferences(
  before: Policy,
  after: Policy,
  budget: Budget,
): readonly (TellingDifference | TooEntangled)[] {
  const declared = { ...before.facts, ...after.facts };
  return (Object.keys(officeKinds) as OfficeKind[]).flatMap((office) =>
    groupsOf(before, after, office).flatMap(([olds, news]): readonly (TellingDifference | TooEntangled)[] => {
      const asked = askingFor(before, after, olds, news);
      const boxes = asked === null ? null : boxesOf(asked, budget);
      if (boxes === null) {
        const paths = [...new Set([...olds, ...news].map(({ path }) => path.id))];
        return [{ kind: 'too-entangled', office, paths }];
      }
      return boxes.map(({ answers, changes }) => ({
        kind: 'telling',
        office,
        where: boxOf(answers, declared),
        changes,
      }));
    }),
  );
}

type Group = readonly [olds: readonly OwingPath[], news: readonly OwingPath[]];

function groupsOf(before: Policy, after: Policy, office: OfficeKind): readonly Group[] {
  const [olds, news] = withoutCommon(owingPaths(before, office), owingPaths(after, office));
  const [oldConditions, newConditions] = [conditionsOf(before), conditionsOf(after)];
  const isInBoth = ({ path: { id } }: OwingPath): boolean => {
    const condition = oldConditions.get(id);
    return condition !== undefined && condition === newConditions.get(id);
  };
  const own = new Set([...olds, ...news].filter(isInBoth).map(({ path }) => path.id));
  const isOf = (id: string) => (one: OwingPath) => one.path.id === id;
  const groups = [...own].map((id): Group => [olds.filter(isOf(id)), news.filter(isOf(id))]);
  const rest: Group = [olds.filter((one) => !isInBoth(one)), news.filter((one) => !isInBoth(one))];
  return rest[0].length + rest[1].length === 0 ? groups : [...groups, rest];
}

/** For which reports each path opens, by its id; equal text means the same reports. */
function conditionsOf(policy: Policy): ReadonlyMap<string, string> {
  const triage = plainTriage(policy);
  return new Map(policy.paths.map(({ id, when }) => [id, keyOf(plainCondition(when, policy.facts), triage)]));
}

interface AskedHere {
  readonly olds: readonly OwingPath[];
  readonly news: readonly OwingPath[];
  readonly space: ReportSpace;
  /** Whether there is a report that gives these answers. */
  readonly isPossible: (answers: Region['answers']) => boolean;
}

interface Found {
  readonly answers: Region['answers'];
  readonly changes: readonly TellingChange[];
}

/**
 * Where both work the triage out alike, it is asked about like any fact: a box that says "triage is high" is worth more
 * than a dozen that say how it came to be.
 */
function askingFor(
  before: Policy,
  after: Policy,
  olds: readonly OwingPath[],
  news: readonly OwingPath[],
): AskedHere | null {
  const table = plainTriage(after);
  const alike = JSON.stringify(table) === JSON.stringify(plainTriage(before));
  const asFact = (path: OwingPath): OwingPath => (alike ? { ...path, plain: triageAsFact(path.plain) } : path);
  const [ones, others] = [olds.map(asFact), news.map(asFact)];
  const questions = [...ones, ...others].flatMap(({ plain, triage }) => questionsOf(plain, triage));
  const space = reportSpace(questions, [before, after], nothingKnown);
  if (space === null) return null;
  const real = alike ? realSpace([...olds, ...news], table, [before, after]) : space;
  if (real === null) return null;
  const isPossible = (answers: Region['answers']): boolean => !alike || existsIn(real, table, answers);
  return { olds: ones, news: others, space, isPossible };
}

function triageAsFact({ tests, triage }: Plain): Plain {
  if (triage === null) return { tests, triage };
  return { tests: [...tests, { question: triageQuestion(triage), holds: true }], triage: null };
}

function triageQuestion(levels: readonly string[]): Question {
  return { fact: 'triage', atLeast: 1, of: [...levels].sort() };
}

function realSpace(paths: readonly OwingPath[], table: PlainTriage, policies: readonly Policy[]): ReportSpace | null {
  const questions = paths.flatMap(({ plain, triage }) => questionsOf(plain, triage));
  return reportSpace([...questions, ...questionsOf({ tests: [], triage: [] }, table)], policies, nothingKnown);
}

function existsIn(space: ReportSpace, table: PlainTriage, answers: Region['answers']): boolean {
  const [onTriage, onFacts] = [true, false].map((is) =>
    answers.filter(({ question }) => (question.fact === 'triage') === is),
  );
  if (onTriage === undefined || onFacts === undefined || onTriage.length === 0) return true;
  const levels = levelsInOrder.filter((level) =>
    onTriage.every(({ question, holds }) => question.of.includes(level) === holds),
  );
  const plain: Plain = { tests: onFacts, triage: levels };
  const found = search<true>(
    space,
    (region) => {
      const stands = standing(plain, table, space, region);
      if (stands === 'yes') return { is: 'found', found: true };
      return stands === 'no' ? { is: 'settled' } : { is: 'open', ask: stands };
    },
    { regions: 10_000 },
  );
  // What cannot be ruled out is shown.
  return found.is !== 'nowhere';
}

/** Null beyond the budget. */
function boxesOf(asked: AskedHere, budget: Budget): readonly Found[] | null {
  const boxes: (Found & { readonly key: string })[] = [];
  const waiting: Region[] = [wholeSpace(asked.space)];
  for (let region = waiting.pop(); region !== undefined; region = waiting.pop()) {
    budget.regions -= 1;
    if (budget.regions < 0) return null;
    const seen = changesIn(asked, region);
    if ('ask' in seen) {
      waiting.push(...split(asked.space, region, seen.ask));
      continue;
    }
    const { key, changes } = seen;
    if (changes.length === 0) continue;
    const here = region;
    if (boxes.some((box) => box.key === key && liesIn(asked.space, here, box.answers))) continue;
    if (!asked.isPossible(region.answers)) continue;
    const answers = widened(asked, region.answers, key, budget);
    if (answers === null) return null;
    boxes.push({ answers, changes, key });
  }
  return boxes;
}

/** As few answers as still make the same difference. */
function widened(asked: AskedHere, answers: Region['answers'], key: string, budget: Budget): Region['answers'] | null {
  let kept = answers;
  for (const answer of answers) {
    const fewer = kept.filter((one) => one !== answer);
    const same = isAlike(asked, fewer, key, budget);
    if (same === null) return null;
    if (same) kept = fewer;
  }
  return kept;
}

function isAlike(asked: AskedHere, answers: Region['answers'], key: string, budget: Budget): boolean | null {
  let start: Region | undefined = wholeSpace(asked.space);
  for (const { question, holds } of answers) start = start && restrict(asked.space, start, question, holds);
  const waiting = start === undefined ? [] : [start];
  for (let region = waiting.pop(); region !== undefined; region = waiting.pop()) {
    budget.regions -= 1;
    if (budget.regions < 0) return null;
    const seen = changesIn(asked, region);
    if ('ask' in seen) waiting.push(...split(asked.space, region, seen.ask));
    // What no report can be does not speak against it.
    else if (seen.key !== key && asked.isPossible(region.answers)) return false;
  }
  return true;
}

function changesIn(
  { olds, news, space }: AskedHere,
  region: Region,
): { readonly ask: Question } | { readonly key: string; readonly changes: readonly TellingChange[] } {
  const [old, next] = [owedIn(olds, space, region), owedIn(news, space, region)];
  const ask = old.ask ?? next.ask;
  if (ask !== undefined) return { ask };
  const changes = tellingChanges(old.sure, next.sure);
  return { key: JSON.stringify(changes), changes };
}

function liesIn(space: ReportSpace, region: Region, answers: Region['answers']): boolean {
  return answers.every(({ question, holds }) => restrict(space, region, question, !holds) === undefined);
}

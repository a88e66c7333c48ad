import { type OfficeKind, officeKinds, type Policy } from '@kawal/core';
import type { Holds } from '../space/holds.ts';
import { heldIn, type Region, restrict, wholeSpace } from '../space/region.ts';
import { type Meter, smallestBad } from '../space/search.ts';
import { type CompiledCondition, compiledOf, keyOf, type Space } from '../space/space.ts';
import { type NotificationChange, notificationChanges } from './notification-changes.ts';
import { type OwingPath, owedIn, owingPaths, withoutCommon } from './owed-notifications.ts';
import {
  type Box,
  boxOf,
  distinctRegionTests,
  type HeldTest,
  type RegionTest,
  regionTestsIn,
  resultsIn,
} from './region-tests.ts';
import { commonSpace } from './weaker.ts';

/** For the reports of a box, what becomes of an office's tellings. */
export interface NotificationDifference {
  readonly kind: 'telling';
  readonly office: OfficeKind;
  readonly where: Box;
  readonly changes: readonly NotificationChange[];
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
export function notificationDifferences(
  before: Policy,
  after: Policy,
  meter: Meter,
): readonly (NotificationDifference | TooEntangled)[] {
  const space = commonSpace(before, after);
  if ('tooMany' in space) return tooWide(space.tooMany, [before, after]);
  const declared = { ...before.facts, ...after.facts };
  return (Object.keys(officeKinds) as OfficeKind[]).flatMap((office) =>
    groupsOf(space, before, after, office).flatMap(
      ([olds, news]): readonly (NotificationDifference | TooEntangled)[] => {
        const whens = (paths: readonly OwingPath[]) => paths.map(({ path: { when } }) => when);
        const asked = [...regionTestsIn(space, before, whens(olds)), ...regionTestsIn(space, after, whens(news))];
        const questions = distinctRegionTests(space, asked);
        const found = differencesIn({ space, olds, news, questions, meter });
        if (found === null) {
          const paths = [...new Set([...olds, ...news].map(({ path }) => path.id))];
          return [{ kind: 'too-entangled', office, paths }];
        }
        return found.map(({ answers, changes }) => ({
          kind: 'telling',
          office,
          where: boxOf(answers, declared),
          changes,
        }));
      },
    ),
  );
}

function tooWide(paths: readonly string[], policies: readonly Policy[]): readonly TooEntangled[] {
  const asking = policies.flatMap((policy) => policy.paths).filter(({ id }) => paths.includes(id));
  const offices = new Set(asking.flatMap(({ steps }) => steps.flatMap(({ tell }) => tell)));
  return [...offices].map((office) => ({ kind: 'too-entangled', office, paths }));
}

type Group = readonly [olds: readonly OwingPath[], news: readonly OwingPath[]];

function groupsOf(space: Space, before: Policy, after: Policy, office: OfficeKind): readonly Group[] {
  const [olds, news] = withoutCommon(owingPaths(space, before, office), owingPaths(space, after, office));
  const [oldConditions, newConditions] = [before, after].map(
    (policy) => new Map(policy.paths.map(({ id, when }) => [id, keyOf(compiledOf(space, policy, when))])),
  );
  const isInBoth = ({ path: { id } }: OwingPath): boolean => {
    const condition = oldConditions?.get(id);
    return condition !== undefined && condition === newConditions?.get(id);
  };
  const own = new Set([...olds, ...news].filter(isInBoth).map(({ path }) => path.id));
  const isOf = (id: string) => (one: OwingPath) => one.path.id === id;
  const groups = [...own].map((id): Group => [olds.filter(isOf(id)), news.filter(isOf(id))]);
  const rest: Group = [olds.filter((one) => !isInBoth(one)), news.filter((one) => !isInBoth(one))];
  return rest[0].length + rest[1].length === 0 ? groups : [...groups, rest];
}

interface Compared {
  readonly space: Space;
  readonly olds: readonly OwingPath[];
  readonly news: readonly OwingPath[];
  readonly questions: readonly RegionTest[];
  readonly meter: Meter;
}

interface Found {
  readonly answers: readonly HeldTest[];
  readonly changes: readonly NotificationChange[];
}

/** Visits every region in which all is decided, the likeliest first; null beyond the budget. */
function differencesIn(compared: Compared): readonly Found[] | null {
  const { space, questions, meter } = compared;
  const found: (Found & { readonly key: string })[] = [];
  const visit = (region: Region): Holds => {
    const seen = changesIn(compared, region);
    if ('undecided' in seen) return seen.undecided;
    const { key, changes } = seen;
    if (changes.length === 0) return 'no';
    if (found.some((one) => one.key === key && one.answers.every(isSureIn(space, region)))) return 'no';
    found.push({ answers: widened(compared, resultsIn(space, questions, region), key), changes, key });
    return 'no';
  };
  smallestBad(space, wholeSpace(space), visit, meter);
  return meter.exhausted ? null : found;
}

function isSureIn(space: Space, region: Region): (answer: HeldTest) => boolean {
  return ({ question, holds }) => heldIn(space, question.condition, region) === (holds ? 'yes' : 'no');
}

/** As few answers as still make the same difference. */
function widened(compared: Compared, answers: readonly HeldTest[], key: string): readonly HeldTest[] {
  let kept = answers;
  for (const answer of answers) {
    const fewer = kept.filter((one) => one !== answer);
    if (isAlike(compared, fewer, key)) kept = fewer;
  }
  return kept;
}

/** Returns true if all reports with these results see the same changes. */
function isAlike(compared: Compared, answers: readonly HeldTest[], key: string): boolean {
  const { space, meter } = compared;
  const judge = (region: Region): Holds => {
    for (const { question, holds } of answers) {
      const held = heldIn(space, question.condition, region);
      if (held === 'some') return question.condition;
      if ((held === 'yes') !== holds) return 'no';
    }
    const seen = changesIn(compared, region);
    if ('undecided' in seen) return seen.undecided;
    return seen.key === key ? 'no' : 'yes';
  };
  return smallestBad(space, narrowed(space, answers), judge, meter) === null;
}

/** The whole space without what the answers about one dimension rule out. */
function narrowed(space: Space, answers: readonly HeldTest[]): Region | null {
  let region: Region | null = wholeSpace(space);
  for (const { question, holds } of answers) {
    const [test] = question.condition.tests;
    if (region !== null && test !== undefined) {
      region = restrict(region, test.dimension, holds ? test.points : ~test.points);
    }
  }
  return region;
}

type Seen =
  | { readonly undecided: CompiledCondition }
  | { readonly key: string; readonly changes: readonly NotificationChange[] };

function changesIn({ olds, news, space }: Compared, region: Region): Seen {
  const [old, next] = [owedIn(olds, space, region), owedIn(news, space, region)];
  const undecided = old.undecided ?? next.undecided;
  if (undecided !== null) return { undecided };
  const changes = notificationChanges(old.sure, next.sure);
  return { key: JSON.stringify(changes), changes };
}

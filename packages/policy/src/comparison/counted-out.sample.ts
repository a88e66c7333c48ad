import { factsFor, hour, type OfficeKind, type Policy } from '@kawal/core';
import { type FactQuery, matches } from '@kawal/core/policy';
import { owedFor } from './example.ts';
import { isAtLeastAsStrong, type OwedNotification, type Strength } from './notification.ts';
import { everyReport, unlikeFresh } from './small-policies.sample.ts';
import { compareStrictness } from './strictness.ts';
import type { StrictnessVerdict } from './verdict.ts';

/** Two small policies, and the facts they ask about. */
export interface Pair {
  readonly a: Policy;
  readonly b: Policy;
  readonly names: readonly string[];
}

/** A verdict, and how unlike a fresh report each of its examples is. */
type Said = readonly (string | number)[];

/** The verdict of the comparison, of urgency and of discretion. */
export function saidOf({ a, b }: Pair): { readonly urgency: Said; readonly discretion: Said } {
  const { urgency, discretion } = compareStrictness(a, b);
  return { urgency: describeVerdict(urgency), discretion: describeVerdict(discretion) };
}

/** The verdict of looking at every report, by the definition, with no code of the comparison's own. */
export function countedOf({ a, b, names }: Pair): ReturnType<typeof saidOf> {
  const reports = everyReport(names);
  const count = (isLess: typeof isLessUrgent): Said => {
    const here = smallest(reports, (report) => isLess(a, b, report));
    const there = smallest(reports, (report) => isLess(b, a, report));
    if (here === null) return ['yes'];
    return there === null ? ['no', here] : ['incomparable', here, there];
  };
  return { urgency: count(isLessUrgent), discretion: count(isLessDiscreet) };
}

function describeVerdict(verdict: StrictnessVerdict<{ readonly report: FactQuery }>): Said {
  const found = verdict.type === 'incomparable' ? verdict.examples : verdict.type === 'no' ? [verdict.example] : [];
  return [verdict.type, ...found.map(({ report }) => unlikeFresh(report))];
}

/** How unlike a fresh report the likest is for which it holds; null if there is none. */
function smallest(reports: readonly FactQuery[], holds: (report: FactQuery) => boolean): number | null {
  let best: number | null = null;
  for (const report of reports) {
    const distance = unlikeFresh(report);
    if ((best === null || distance < best) && holds(report)) best = distance;
  }
  return best;
}

/** By the definition: fewer tellings of some strength by some instant, counted out. */
function isLessUrgent(a: Policy, b: Policy, report: FactQuery): boolean {
  return (['coordinator', 'lpaDuty', 'policeUnitPpa'] as const).some((office) => {
    const [owed, other] = [graded(owedFor(a, report, office)), graded(owedFor(b, report, office))];
    if (other.length === 0) return false;
    return everyStrength.some((_, strength) => {
      const count = (tellings: readonly Graded[], by: number): number => {
        let counted = 0;
        for (const { ms, isAsStrong } of tellings) if (ms <= by && isAsStrong[strength] === true) counted += 1;
        return counted;
      };
      return other.some(({ ms }) => count(owed, ms) < count(other, ms));
    });
  });
}

const everyStrength: readonly Strength[] = [
  null,
  ...(['acknowledged', 'acted'] as const).flatMap((level) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((mask) =>
      ([1, 2, 'all'] as const).flatMap((count) =>
        [hour, 2 * hour].flatMap((hold) =>
          [12 * hour, 24 * hour].map((review): Strength => {
            const offices = (['coordinator', 'lpaDuty', 'policeUnitPpa'] as const).filter(
              (_, bit) => (mask >> bit) & 1,
            );
            return { level, offices, count, hold: level === 'acted' ? 0 : hold, review };
          }),
        ),
      ),
    ),
  ),
];

/** When a telling is due, and of each strength by its place whether it is as strong. */
interface Graded {
  readonly ms: number;
  readonly isAsStrong: readonly boolean[];
}

function graded(tellings: readonly OwedNotification[]): readonly Graded[] {
  return tellings.map(({ due, unless }) => ({
    ms: due.ms,
    isAsStrong: everyStrength.map((strength) => isAtLeastAsStrong(unless, strength)),
  }));
}

function isLessDiscreet(a: Policy, b: Policy, report: FactQuery): boolean {
  const known = mayHear(b, report);
  return mayHear(a, report).some((office) => !known.includes(office));
}

function mayHear(policy: Policy, report: FactQuery): readonly OfficeKind[] {
  const facts = factsFor(report, policy);
  const told = policy.paths
    .filter(({ when }) => matches(when, facts, policy.facts))
    .flatMap(({ steps }) => steps.flatMap(({ tell }) => tell));
  const barred = policy.ceilings
    .filter(({ when }) => matches(when, facts, policy.facts))
    .flatMap(({ bars }) => ('never' in bars ? bars.never : []));
  return [...told, ...(told.includes('coordinator') ? (['lpaDuty'] as const) : [])].filter(
    (office) => !barred.includes(office),
  );
}

import { factsFor, type OfficeKind, type Policy } from '@kawal/core';
import { type FactQuery, matches } from '@kawal/core/policy';
import { isAtLeastAsStrong, isNoLater, type OwedNotification, owedBy } from './notification.ts';
import { shortfall } from './urgency.ts';
import type { UrgencyExample } from './verdict.ts';

/** Returns the difference for one report: the telling that the laxer policy owes later, more weakly, or not at all. */
export function urgencyExample(
  laxer: Policy,
  stricter: Policy,
  office: OfficeKind,
  report: FactQuery,
): UrgencyExample | null {
  const [owed, other] = [owedFor(laxer, report, office), owedFor(stricter, report, office)];
  const short = shortfall(owed, other);
  if (short === null) return null;
  const { strength, telling, by } = short;
  const asStrong = (tellings: readonly OwedNotification[]): OwedNotification[] =>
    tellings.filter(({ unless }) => isAtLeastAsStrong(unless, strength));
  const inTime = asStrong(other).filter(({ due }) => by.some((instant) => isNoLater(due, instant)));
  const inStricter = inTime[telling - 1];
  if (inStricter === undefined) return null;
  const inLaxer = asStrong(owed)[telling - 1] ?? null;
  const weaker = owed[telling - 1] ?? null;
  return { report, office, telling, inStricter, inLaxer, weaker: inLaxer === null ? weaker : null };
}

/** Returns a policy's notifications of an office for one report, in the order they are due. */
export function owedFor(policy: Policy, report: FactQuery, office: OfficeKind): readonly OwedNotification[] {
  const facts = factsFor(report, policy);
  return policy.paths
    .filter(({ when }) => matches(when, facts, policy.facts))
    .flatMap((path) => owedBy(path, office))
    .sort((one, other) => one.due.workingDays - other.due.workingDays || one.due.ms - other.due.ms);
}

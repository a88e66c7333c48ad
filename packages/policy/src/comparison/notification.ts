import { day, type OfficeKind, type Path } from '@kawal/core';
import { defaultReview } from '@kawal/core/escalation';
import type { GuardLevel, Offset } from '@kawal/core/policy';

/** One telling that a path owes an office, repeats written out (2.1). */
export interface OwedNotification {
  readonly path: string;
  readonly step: string;
  /** 0 for the first, then the repeat's number. */
  readonly occurrence: number;
  readonly due: RelativeDue;
  /** The guard that can hold it back; null if only closing the report can. */
  readonly unless: Strength;
}

/** An instant after opening: wall time, or the opening of a working day and wall time after that. */
export interface RelativeDue {
  readonly workingDays: number;
  readonly ms: number;
}

/** A guard as strict as it holds: the fewer answers can keep a telling back, and the shorter, the stronger it is. */
export type Strength = {
  readonly level: GuardLevel;
  readonly offices: readonly OfficeKind[];
  readonly count: number | 'all';
  /** How long an acknowledgement holds the telling, and an act. */
  readonly hold: number;
  readonly review: number;
} | null;

/**
 * Returns the notifications that a path owes an office. The last resort is told without end by every policy alike (E4), so only when that begins is
 * listed; of an office that is rung only what the policy writes, for the callers' own turns hang on the directory (M3).
 */
export function owedBy(path: Path, office: OfficeKind): readonly OwedNotification[] {
  return path.steps.flatMap((step): readonly OwedNotification[] => {
    if (!step.tell.includes(office)) return [];
    const unless = strengthOf(step.unless, path);
    const times = office === 'lastResort' ? 0 : (step.repeat?.times ?? 0);
    return Array.from({ length: Math.max(0, times) + 1 }, (_, occurrence) => ({
      path: path.id,
      step: step.id,
      occurrence,
      due: dueOf(step.after, occurrence * (step.repeat?.every.ms ?? 0)),
      unless,
    }));
  });
}

function dueOf(after: Offset, more: number): RelativeDue {
  return 'ms' in after ? { workingDays: 0, ms: after.ms + more } : { workingDays: after.workingDays, ms: more };
}

function strengthOf(guard: Path['steps'][number]['unless'], { hold, review }: Path): Strength {
  if (guard === null) return null;
  const acted = guard.level === 'acted';
  return {
    level: guard.level,
    offices: [...guard.offices].sort(),
    count: guard.count === 'all' ? 'all' : Math.max(1, guard.count),
    // An acknowledgement never holds a telling that waits for an act.
    hold: acted ? 0 : (hold?.ms ?? 0),
    review: review?.ms ?? defaultReview,
  };
}

/** Returns true if every hold of `strong` holds `weak` too, and for as long. */
export function isAtLeastAsStrong(strong: Strength, weak: Strength): boolean {
  if (strong === null) return true;
  if (weak === null) return false;
  return (
    (strong.level === 'acted' || weak.level === 'acknowledged') &&
    isAsHard(strong, weak) &&
    strong.hold <= weak.hold &&
    strong.review <= weak.review
  );
}

function isAsHard(strong: NonNullable<Strength>, weak: NonNullable<Strength>): boolean {
  const within = strong.offices.every((office) => weak.offices.includes(office));
  if (weak.count === 'all') return strong.count === 'all' && within && strong.offices.length === weak.offices.length;
  // That all who were told have answered means at least that one has.
  return within && (strong.count === 'all' ? 1 : strong.count) >= weak.count;
}

/** The strongest that both are at least as strong as. */
export function weakerOfBoth(one: Strength, other: Strength): Strength {
  if (one === null) return other;
  if (other === null || isAtLeastAsStrong(one, other)) return other;
  if (isAtLeastAsStrong(other, one)) return one;
  const people = (count: number | 'all'): number => (count === 'all' ? 1 : count);
  const same = one.count === 'all' && other.count === 'all' && one.offices.join() === other.offices.join();
  return {
    level: one.level === 'acted' && other.level === 'acted' ? 'acted' : 'acknowledged',
    offices: [...new Set([...one.offices, ...other.offices])].sort(),
    count: same ? 'all' : Math.min(people(one.count), people(other.count)),
    hold: Math.max(one.hold, other.hold),
    review: Math.max(one.review, other.review),
  };
}

/** Returns true if one instant is surely no later: working day n opens more than n - 1 days after. */
export function isNoLater(one: RelativeDue, other: RelativeDue): boolean {
  if (one.workingDays === other.workingDays) return one.ms <= other.ms;
  if (one.workingDays > other.workingDays) return false;
  if (one.workingDays > 0) return one.ms <= other.ms;
  return one.ms <= (other.workingDays - 1) * day + other.ms;
}

import {
  isAtLeastAsStrong,
  isNoLater,
  type OwedNotification,
  type RelativeDue,
  type Strength,
  weakerOfBoth,
} from './notification.ts';

/** Up to an instant, and of a strength or a greater one, fewer tellings are owed than the other policy owes. */
export interface Shortfall {
  readonly strength: Strength;
  /** All instants no later than one of these count. */
  readonly by: readonly RelativeDue[];
  /** The number of the telling that is missing by then: the other policy owes so many. */
  readonly telling: number;
}

/** Finds the first instant and strength for which the other policy owes more tellings (2.3), or null. */
export function shortfall(owed: readonly OwedNotification[], other: readonly OwedNotification[]): Shortfall | null {
  for (const strength of thresholds(other)) {
    const mine = owed.filter(({ unless }) => isAtLeastAsStrong(unless, strength)).map(({ due }) => due);
    const theirs = other.filter(({ unless }) => isAtLeastAsStrong(unless, strength)).map(({ due }) => due);
    const short = shortfallInTime(mine, theirs);
    if (short !== null) return { strength, ...short };
  }
  return null;
}

/** How many strengths guards over different offices may combine to before the comparison gives up. */
export const mostThresholds = 512;

/** Every strength that may make a difference: those owed, and what they have in common. */
export function thresholds(owed: readonly OwedNotification[]): readonly Strength[] {
  const known = new Map<string, Strength>();
  const add = (strength: Strength): void => void known.set(JSON.stringify(strength), strength);
  for (const { unless } of owed) add(unless);
  for (const one of known.values()) {
    if (known.size > mostThresholds) break;
    for (const other of known.values()) add(weakerOfBoth(one, other));
  }
  // What nothing can hold back is asked about first: it makes the plainest example.
  return [...known.values()].sort((one, other) => Number(other === null) - Number(one === null));
}

function shortfallInTime(
  mine: readonly RelativeDue[],
  theirs: readonly RelativeDue[],
): Omit<Shortfall, 'strength'> | null {
  const inWallTime = [...mine, ...theirs].every(({ workingDays }) => workingDays === 0);
  return inWallTime ? inOrder(mine, theirs) : inAnyOrder(mine, theirs);
}

/** All in wall time: the k-th here must be no later than the k-th there. */
function inOrder(mine: readonly RelativeDue[], theirs: readonly RelativeDue[]): Omit<Shortfall, 'strength'> | null {
  const [ours, others] = [mine, theirs].map((dues) => dues.map(({ ms }) => ms).sort((a, b) => a - b));
  for (const [index, ms] of (others ?? []).entries()) {
    const own = ours?.[index];
    if (own === undefined || own > ms) return { by: [{ workingDays: 0, ms }], telling: index + 1 };
  }
  return null;
}

/** Working days and hours have no order of their own: an instant is then "by this working day, or by that hour". */
function inAnyOrder(mine: readonly RelativeDue[], theirs: readonly RelativeDue[]): Omit<Shortfall, 'strength'> | null {
  const days = theirs.filter(({ workingDays }) => workingDays > 0);
  const hours = theirs.filter(({ workingDays }) => workingDays === 0);
  const instants = [...theirs.map((due) => [due]), ...days.flatMap((day) => hours.map((hour) => [hour, day]))];
  for (const by of instants.sort((one, other) => one.length - other.length)) {
    const isBy = (due: RelativeDue): boolean => by.some((instant) => isNoLater(due, instant));
    const telling = theirs.filter(isBy).length;
    if (mine.filter(isBy).length < telling) return { by, telling };
  }
  return null;
}

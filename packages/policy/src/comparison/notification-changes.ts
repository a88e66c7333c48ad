import { isAtLeastAsStrong, isNoLater, type OwedNotification } from './notification.ts';

/** The change of one notification between two policies. */
export interface NotificationChange {
  /** `otherwise`: neither sooner nor later, neither stronger nor weaker, as a guard over another office. */
  readonly change: 'appears' | 'vanishes' | 'earlier' | 'later' | 'stronger' | 'weaker' | 'otherwise';
  readonly before: OwedNotification | null;
  readonly after: OwedNotification | null;
  /** The step's repeats that change alike. */
  readonly repeats: readonly Pick<NotificationChange, 'before' | 'after'>[];
}

/** Compares what two policies owe an office for the same reports: a step of both with itself, the rest as it is due. */
export function notificationChanges(
  before: readonly OwedNotification[],
  after: readonly OwedNotification[],
): readonly NotificationChange[] {
  const [moved, gone, come] = paired(
    before,
    after,
    (one, other) => isSameStep(one, other) && one.occurrence === other.occurrence,
  );
  const [, left, added] = paired(gone, come, isEqual);
  const [olds, news] = [[...left].sort(byDue), [...added].sort(byDue)];
  const pairs: (readonly [OwedNotification | null, OwedNotification | null])[] = moved.filter(
    (pair) => !isEqual(...pair),
  );
  for (let index = 0; index < Math.max(olds.length, news.length); index += 1) {
    pairs.push([olds[index] ?? null, news[index] ?? null]);
  }
  const changes = pairs.map(([one, other]) => ({ change: kindOf(one, other), before: one, after: other, repeats: [] }));
  return withoutRepeats(changes).toSorted((one, other) => byDue(firstOf(one), firstOf(other)));
}

function firstOf({ before, after }: NotificationChange): OwedNotification {
  return (before ?? after) as OwedNotification;
}

/** Pairs two lists one to one, and returns the rest of each. */
function paired(
  ones: readonly OwedNotification[],
  others: readonly OwedNotification[],
  isPair: (one: OwedNotification, other: OwedNotification) => boolean,
): readonly [(readonly [OwedNotification, OwedNotification])[], OwedNotification[], OwedNotification[]] {
  const left = [...others];
  const pairs: (readonly [OwedNotification, OwedNotification])[] = [];
  const alone = ones.filter((one) => {
    const at = left.findIndex((other) => isPair(one, other));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (other !== undefined) pairs.push([one, other]);
    return other === undefined;
  });
  return [pairs, alone, left];
}

/** A repeat that changes as its step does, or as the repeat before it, is listed with that. */
function withoutRepeats(changes: readonly NotificationChange[]): readonly NotificationChange[] {
  const isRepeatOf = (repeat: NotificationChange, first: NotificationChange): boolean =>
    repeat.change === first.change && isRepeat(repeat.before, first.before) && isRepeat(repeat.after, first.after);
  const firsts = changes.filter((change) => !changes.some((first) => isRepeatOf(change, first)));
  return firsts.map((first) => ({
    ...first,
    repeats: changes.filter((one) => isRepeatOf(one, first)).map(({ before, after }) => ({ before, after })),
  }));
}

function isRepeat(repeat: OwedNotification | null, first: OwedNotification | null): boolean {
  if (repeat === null || first === null) return repeat === first;
  return isSameStep(repeat, first) && repeat.occurrence > first.occurrence;
}

function kindOf(before: OwedNotification | null, after: OwedNotification | null): NotificationChange['change'] {
  if (before === null) return 'appears';
  if (after === null) return 'vanishes';
  const [sooner, later] = [isNoLater(after.due, before.due), isNoLater(before.due, after.due)];
  if (sooner && !later) return 'earlier';
  if (later && !sooner) return 'later';
  if (!sooner) return 'otherwise';
  if (isAtLeastAsStrong(after.unless, before.unless)) return 'stronger';
  return isAtLeastAsStrong(before.unless, after.unless) ? 'weaker' : 'otherwise';
}

function isEqual(one: OwedNotification, other: OwedNotification): boolean {
  const isSameDue = one.due.workingDays === other.due.workingDays && one.due.ms === other.due.ms;
  return isSameDue && JSON.stringify(one.unless) === JSON.stringify(other.unless);
}

function isSameStep(one: OwedNotification, other: OwedNotification): boolean {
  return one.path === other.path && one.step === other.step;
}

function byDue(one: OwedNotification, other: OwedNotification): number {
  const later = one.due.workingDays - other.due.workingDays || one.due.ms - other.due.ms;
  return later || compareText(nameOf(one), nameOf(other));
}

function nameOf({ path, step, occurrence, unless }: OwedNotification): string {
  return JSON.stringify([path, step, occurrence, unless]);
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

import {
  day,
  type HandlingArea,
  hour,
  type Instant,
  isPlace,
  type OfficeKind,
  type PersonId,
  type Policy,
} from '@kawal/core';
import { zoneOffsetHours } from '@kawal/core/calendar';
import { officeFor } from '@kawal/core/directory';
import { deadlineOf, stepDues } from '@kawal/core/escalation';
import { once } from '@kawal/core/matching';
import type { Offset } from '@kawal/core/policy';
import { type DueDay, openTimes, peopleIn, type Roster, staffed } from './availability.ts';
import type { AvailabilityModel, DueInDays, FloorDeadline, Ringless } from './availability-model.ts';
import { always, earlierBy, type Intervals, intersection, isNever, never, union, unionOf } from './intervals.ts';
import { allKinds, hasOffice, type OfficeSet, officeSetOf } from './office-set.ts';

/** Who can be told when, in one area, by the directory as it is up to an end, where a report names these people. */
export function directoryModel(
  roster: Roster,
  policy: Policy,
  area: HandlingArea,
  named: readonly PersonId[],
  end: Instant,
  ringless: Ringless = 'told',
): AvailabilityModel {
  const { directory } = roster.chapter;
  const served: Served = { roster, policy, area };
  const known = new Map<string, Intervals>();
  const people = new Map<OfficeSet, ReadonlySet<PersonId>>();
  const serving = (kind: OfficeKind) => officeFor(directory, kind, area);
  const barredBy = (kinds: OfficeSet): ReadonlySet<PersonId> => {
    const offices = allKinds
      .filter((kind) => hasOffice(kinds, kind))
      .flatMap((kind) =>
        // Where it happened is not known: then every office of the kind may be the one.
        isPlace(area) ? [serving(kind)] : directory.offices.filter((office) => office.kind === kind),
      );
    return new Set([
      ...named,
      ...offices.flatMap((office) => (office === undefined ? [] : [...peopleIn(roster, office)])),
      ...(hasOffice(kinds, 'lpaDuty') ? (directory.secretariat ?? []) : []),
    ]);
  };
  const spansOf = (kind: OfficeKind, barredHolders: OfficeSet): Intervals => {
    const office = serving(kind);
    if (office === undefined) return never;
    const barred = once(people, barredHolders, () => barredBy(barredHolders));
    const open = policy.requires[kind]?.on === 'officeHours' ? openTimes(roster, office) : always;
    const spans = office.reach === 'call' ? open : intersection(open, staffed(roster, office, barred));
    // What falls due after the end is the next proof's to ask.
    return union(spans, [{ from: end, until: Number.POSITIVE_INFINITY as Instant }]);
  };
  return {
    policy,
    ringless,
    mayBeShut: 0n,
    absent: officeSetOf(allKinds.filter((kind) => serving(kind) === undefined)),
    isCalled: (kind) => (serving(kind)?.reach ?? policy.requires[kind]?.reach) === 'call',
    availability: (kind, barredHolders) => once(known, `${kind}:${barredHolders}`, () => spansOf(kind, barredHolders)),
    originsOf: (after, office, due) => originsOf(served, after, office, due),
    lateOrigins: (notification, deadline) => {
      // Whoever is named, the days are the same.
      const late = once(roster.known.late, policy, () => new Map<string, Intervals>());
      const { office, workingDays, takes } = notification;
      const key = `${area}:${office}:${workingDays}:${takes}:${JSON.stringify(deadline)}`;
      return once(late, key, () => lateOrigins(served, notification, deadline));
    },
  };
}

/** One area, as a directory serves it under a policy. */
interface Served {
  readonly roster: Roster;
  readonly policy: Policy;
  readonly area: HandlingArea;
}

/** A step due in working days fires at one instant for all origins of a day, so a pre-image is made of whole days. */
function originsOf(served: Served, after: Offset, office: OfficeKind, due: Intervals): Intervals {
  if ('ms' in after) return earlierBy(due, after.ms);
  if (isNever(due)) return never;
  const isDue = ({ at }: DueDay): boolean => due.some((span) => span.from <= at && at < span.until);
  return spansOf(dueDays(served, after.workingDays, office).filter(isDue));
}

/** The days from which an office is told after the floor's deadline, by its own days and hours (Z2). */
function lateOrigins(
  served: Served,
  { office, workingDays, takes }: DueInDays,
  { within, offices }: FloorDeadline,
): Intervals {
  const { roster, area } = served;
  const { chapter } = roster;
  const hours = offices.map((kind) => officeFor(chapter.directory, kind, area)?.hours ?? null);
  const endOf = (start: Instant): number =>
    Math.min(...offices.map((kind, index) => deadlineOf(within, kind, start, chapter, hours[index] ?? null).at));
  return spansOf(dueDays(served, workingDays, office).filter(({ from, at }) => at + takes > endOf(from)));
}

/** The days of a roster, each from its first instant; the first one from the roster's own beginning. */
function dueDays({ roster, policy, area }: Served, workingDays: number, office: OfficeKind): readonly DueDay[] {
  const { chapter, from, until, known } = roster;
  const ofPolicy = once(known.dueDays, policy, () => new Map<string, readonly DueDay[]>());
  return once(ofPolicy, `${area}:${office}:${workingDays}`, () => {
    const step = { after: { workingDays }, tell: [office] };
    const days: DueDay[] = [];
    for (let start = from; start < until; ) {
      const next = nextMidnight(start, chapter.zone);
      days.push({ from: start, until: next, at: stepDues(step, start, area, chapter, policy)[0]?.at ?? start });
      start = next;
    }
    return days;
  });
}

function spansOf(days: readonly DueDay[]): Intervals {
  return unionOf(days.map(({ from, until }) => ({ from, until })));
}

function nextMidnight(at: Instant, zone: Roster['chapter']['zone']): Instant {
  const offset = zoneOffsetHours[zone] * hour;
  return ((Math.floor((at + offset) / day) + 1) * day - offset) as Instant;
}

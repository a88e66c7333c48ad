import {
  type Chapter,
  day,
  type HandlingArea,
  hour,
  type Instant,
  type Office,
  type OfficeKind,
  type PersonId,
  type Policy,
} from '@kawal/core';
import { closedSpans, zoneOffsetHours } from '@kawal/core/calendar';
import { type ContactPointId, isSuspended, officesOf, peopleOf, verificationLasts } from '@kawal/core/directory';
import { once } from '@kawal/core/matching';
import {
  always,
  complement,
  difference,
  type Intervals,
  intersection,
  isNever,
  never,
  union,
  unionOf,
  within,
} from './intervals.ts';

/** A directory laid out over time, from an instant to an instant, over the channels that work. */
export interface Roster {
  readonly chapter: Pick<Chapter, 'directory' | 'zone' | 'calendar'>;
  readonly channels: readonly string[] | 'all';
  readonly from: Instant;
  readonly until: Instant;
  readonly known: Known;
}

/** Worked out once. */
interface Known {
  readonly absences: ReadonlyMap<PersonId, Intervals>;
  readonly shifts: Map<Office, ReadonlyMap<PersonId, Intervals>>;
  readonly tellable: Map<string, Intervals>;
  readonly staffed: Map<string, Intervals>;
  readonly open: Map<Office, Intervals>;
  readonly people: Map<Office, ReadonlySet<PersonId>>;
  readonly kinds: Map<string, readonly OfficeKind[]>;
  /** By policy, and by area, office and days: its days, and when a step that is due in working days from each fires. */
  readonly dueDays: Map<Policy, Map<string, readonly DueDay[]>>;
  /** By policy, and by all that bears on it: from which days a notification comes too late. */
  readonly late: Map<Policy, Map<string, Intervals>>;
  daytime: Intervals | null;
}

/** A day, from its first instant, and when what is due in working days from it fires. */
export interface DueDay {
  readonly from: Instant;
  readonly until: Instant;
  readonly at: Instant;
}

/** People whom a report bars by name, with everything they can read (X2). */
export type BarredPeople = ReadonlySet<PersonId>;

export const nobodyNamed: BarredPeople = new Set();

export function rosterOf(
  chapter: Roster['chapter'],
  channels: Roster['channels'],
  from: Instant,
  until: Instant,
): Roster {
  const absences = spansByPerson(chapter.directory.absences);
  const made = { shifts: new Map(), tellable: new Map(), staffed: new Map(), open: new Map() };
  const days = { dueDays: new Map(), late: new Map(), daytime: null };
  const known = { absences, ...made, people: new Map(), kinds: new Map(), ...days };
  return { chapter, channels, from, until, known };
}

/** When somebody of an office can be told: who is on duty, or else a deputy (M1). Hours are apart: {@link openTimes}. */
export function staffed(roster: Roster, office: Office, barred: BarredPeople = nobodyNamed): Intervals {
  const left = [...peopleIn(roster, office)].map((person) =>
    barred.has(person) ? '' : usableContacts(roster, person, barred),
  );
  const key = `${office.id}:${left.join(';')}`;
  return once(roster.known.staffed, key, () =>
    unionOf(stretchesOf(roster, office, barred).flatMap((one) => one.spans)),
  );
}

/** Everybody who holds an office or stands in for somebody who does. */
export function peopleIn({ known }: Roster, office: Office): ReadonlySet<PersonId> {
  return once(known.people, office, () => new Set(peopleOf(office)));
}

/** The kinds of office a person holds or stands in for, where they serve this area. */
export function kindsOf(roster: Roster, person: PersonId, area: HandlingArea): readonly OfficeKind[] {
  return once(roster.known.kinds, `${area} ${person}`, () => officesOf(roster.chapter.directory, person, area));
}

/** When at least two people of an office can be told, who can be told from each other. */
export function staffedTwice(roster: Roster, office: Office): Intervals {
  let once: Intervals = never;
  let twice: Intervals = never;
  for (const { spans } of stretchesOf(roster, office, nobodyNamed)) {
    twice = union(twice, intersection(once, spans));
    once = union(once, spans);
  }
  return twice;
}

/** When each person of an office is on duty, or may stand in, and can be told. */
export function stretchesOf(
  roster: Roster,
  office: Office,
  barred: BarredPeople,
): readonly { readonly person: PersonId; readonly spans: Intervals }[] {
  const shifts = once(roster.known.shifts, office, () => spansByPerson(office.shifts));
  const inPost = office.shifts.length > 0 ? [...shifts.keys()] : office.holders;
  return [...new Set([...inPost, ...office.deputies])].flatMap((person) => {
    const stands = office.deputies.includes(person) || office.shifts.length === 0;
    const onDuty = intersection(stands ? always : (shifts.get(person) ?? never), inTerm(office, person));
    const spans = intersection(onDuty, tellable(roster, person, barred));
    return isNever(spans) ? [] : [{ person, spans }];
  });
}

/** When somebody is in post in this office; who has no term there has no end. */
function inTerm({ terms = [] }: Office, person: PersonId): Intervals {
  const own = terms.filter((term) => term.person === person);
  if (own.length === 0) return always;
  const spans = own.map(({ from, until }) => ({ from, until: until ?? (Number.POSITIVE_INFINITY as Instant) }));
  return unionOf(spans.filter(({ from, until }) => from < until));
}

/** When a person can be told: present, by a verified contact on a channel that works; at night by one that rings (M2). */
export function tellable(roster: Roster, person: PersonId, barred: BarredPeople = nobodyNamed): Intervals {
  if (barred.has(person) || isSuspended(roster.chapter.directory, person)) return never;
  const contacts = usableContacts(roster, person, barred);
  const key = `${person}:${contacts.join()}`;
  return once(roster.known.tellable, key, () =>
    difference(reachedBy(roster, contacts), roster.known.absences.get(person) ?? never),
  );
}

/** When a message to one of these contact points counts: while it is verified, and at night only if it rings. */
function reachedBy(roster: Roster, contacts: readonly ContactPointId[]): Intervals {
  const { contactPoints } = roster.chapter.directory;
  const proven = (ids: readonly ContactPointId[]): Intervals =>
    unionOf(ids.flatMap((id) => provenSpan(contactPoints[id]?.verifiedAt ?? null)));
  const ringing = proven(contacts.filter((id) => contactPoints[id]?.rings === true));
  const silent = difference(proven(contacts), ringing);
  return isNever(silent) ? ringing : union(ringing, intersection(silent, daytime(roster)));
}

/** Returns the contact points that a message may use, whenever verified. */
export function usableContacts(
  { chapter, channels }: Pick<Roster, 'chapter' | 'channels'>,
  person: PersonId,
  barred: BarredPeople,
): readonly ContactPointId[] {
  const { people, contactPoints, suspended = [] } = chapter.directory;
  return (people[person]?.contacts ?? []).filter((id) => {
    const point = contactPoints[id];
    if (point === undefined || (channels !== 'all' && !channels.includes(point.channel))) return false;
    if (barred.size === 0 && suspended.length === 0) return true;
    if (point.readers === 'unlisted') return false;
    return !point.readers.some((reader) => barred.has(reader) || suspended.includes(reader));
  });
}

/** When an office is open, by its own hours, within the roster's time. */
export function openTimes({ chapter, from, until, known }: Roster, office: Office): Intervals {
  return once(known.open, office, () =>
    intersection(complement(closedSpans(office, from, until, chapter)), [{ from, until }]),
  );
}

/** The verification holds to the millisecond it is that old, and not one longer. */
export function provenSpan(verifiedAt: Instant | null): Intervals {
  return verifiedAt === null ? [] : [{ from: verifiedAt, until: (verifiedAt + verificationLasts + 1) as Instant }];
}

/** From 05:00 to 22:00: outside these a message must ring to count. */
function daytime({ chapter, from, until, known }: Roster): Intervals {
  if (known.daytime !== null) return known.daytime;
  const offset = zoneOffsetHours[chapter.zone] * hour;
  const spans = [];
  for (let date = Math.floor((from + offset) / day); date * day - offset < until; date += 1) {
    const midnight = date * day - offset;
    spans.push({ from: (midnight + 5 * hour) as Instant, until: (midnight + 22 * hour) as Instant });
  }
  known.daytime = spans;
  return spans;
}

function spansByPerson(
  stretches: readonly { readonly person: PersonId; readonly from: Instant; readonly until: Instant }[],
): ReadonlyMap<PersonId, Intervals> {
  const each = new Map<PersonId, { from: Instant; until: Instant }[]>();
  for (const { person, from, until } of stretches) {
    if (from >= until) continue;
    const spans = each.get(person);
    if (spans === undefined) each.set(person, [{ from, until }]);
    else spans.push({ from, until });
  }
  return new Map([...each].map(([person, spans]) => [person, unionOf(spans)]));
}

/** People of an office who can be told from each other: two who share a contact point are one (R7). */
export function distinctPeople(roster: Roster, office: Office, rings: boolean): number {
  const { contactPoints } = roster.chapter.directory;
  const taken = new Set<ContactPointId>();
  let count = 0;
  for (const person of peopleIn(roster, office)) {
    if (isSuspended(roster.chapter.directory, person)) continue;
    // Whose term is over, or begins after all that is looked at, is nobody to count on.
    if (isNever(within(inTerm(office, person), roster.from, roster.until))) continue;
    const contacts = usableContacts(roster, person, nobodyNamed).filter(
      (id) => !rings || contactPoints[id]?.rings === true,
    );
    if (contacts.length === 0 || contacts.some((id) => taken.has(id))) continue;
    for (const id of contacts) taken.add(id);
    count += 1;
  }
  return count;
}

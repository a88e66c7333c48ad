import type { Chapter, Instant, Office, OfficeKind, PersonId, Span } from '@kawal/core';
import { type ContactPointId, isSuspended, verificationLasts } from '@kawal/core/directory';
import {
  nobodyNamed,
  openTimes,
  peopleIn,
  type Roster,
  rosterOf,
  staffed,
  staffedTwice,
  stretchesOf,
  tellable,
  usableContacts,
} from '../proof/availability.ts';
import { difference, type Intervals, intersection, isNever, unionOf } from '../proof/intervals.ts';

/** A directory over the next days: when an office can tell nobody, who cannot be reached, and who carries how much. */
export interface RosterReport {
  readonly gaps: readonly OfficeGap[];
  /** When one person alone can be told, of an office for which the policy wants two or more. */
  readonly alone: readonly OfficeGap[];
  /** Everybody who holds an office that the policy requires, or stands in for a holder. */
  readonly people: readonly PersonLoad[];
}

export interface OfficeGap extends Span {
  readonly office: string;
  readonly kind: OfficeKind;
}

export interface PersonLoad {
  readonly person: PersonId;
  readonly offices: readonly OfficeKind[];
  /** Milliseconds in which a message to the person counts, in an office that is to be on duty then. */
  readonly onDuty: number;
  /** The part of it in which nobody else of the office can be told. */
  readonly alone: number;
  /** Null for somebody who can be reached at some time of the days looked at. */
  readonly unreached: NotReached | null;
}

export type NotReached =
  | 'suspended'
  | 'absent'
  | 'no-contact'
  /** No contact is on a channel that works here. */
  | 'not-served'
  | 'never-verified'
  /** The last verification is too old. */
  | 'verification-over';

export interface DutyWindow {
  readonly from: Instant;
  readonly until: Instant;
  /** The channels that work; all that the directory names where nothing is said. */
  readonly channels?: readonly string[];
}

/** Examines the offices that the policy requires and that are messaged, by the measure of the proof (M1, M2). */
export function examineRoster(chapter: Chapter, { from, until, channels }: DutyWindow): RosterReport {
  const roster = rosterOf(chapter, channels ?? 'all', from, until);
  const offices = chapter.directory.offices.filter(
    ({ kind, reach }) => reach === 'message' && chapter.policy.requires[kind] !== undefined,
  );
  const duties = offices.map((office) => ({ office, wanted: wantedTimes(roster, office, chapter) }));
  const spansOf = (of: (duty: Duty) => Intervals): readonly OfficeGap[] =>
    duties.flatMap((duty) => of(duty).map((span) => ({ office: duty.office.id, kind: duty.office.kind, ...span })));
  const wantsTwo = ({ kind }: Office): boolean => (chapter.policy.requires[kind]?.people ?? 1) >= 2;
  const people = [...new Set(offices.flatMap((office) => [...peopleIn(roster, office)]))];
  return {
    gaps: spansOf(({ office, wanted }) => difference(wanted, staffed(roster, office))),
    alone: spansOf(({ office, wanted }) =>
      wantsTwo(office) ? intersection(wanted, difference(staffed(roster, office), staffedTwice(roster, office))) : [],
    ),
    people: people.map((person) => loadOf(person, duties, roster)),
  };
}

/** When somebody of the office has to be there: always, or while it is open. */
function wantedTimes(roster: Roster, office: Office, { policy }: Chapter): Intervals {
  const { from, until } = roster;
  return policy.requires[office.kind]?.on === 'officeHours' ? openTimes(roster, office) : [{ from, until }];
}

interface Duty {
  readonly office: Office;
  readonly wanted: Intervals;
}

function loadOf(person: PersonId, duties: readonly Duty[], roster: Roster): PersonLoad {
  const own = duties.flatMap(({ office, wanted }) => {
    const stretches = stretchesOf(roster, office, nobodyNamed);
    const spansOf = (isOwn: boolean): Intervals =>
      unionOf(stretches.filter((one) => (one.person === person) === isOwn).flatMap(({ spans }) => spans));
    const onDuty = intersection(spansOf(true), wanted);
    return isNever(onDuty) ? [] : [{ onDuty, alone: difference(onDuty, spansOf(false)) }];
  });
  const offices = duties.filter(({ office }) => peopleIn(roster, office).has(person)).map(({ office }) => office.kind);
  return {
    person,
    offices: [...new Set(offices)],
    onDuty: lengthOf(own.flatMap(({ onDuty }) => onDuty)),
    alone: lengthOf(own.flatMap(({ alone }) => alone)),
    unreached: whyUnreached(person, roster),
  };
}

function lengthOf(spans: readonly Span[]): number {
  return unionOf(spans).reduce((sum, { from, until }) => sum + until - from, 0);
}

function whyUnreached(person: PersonId, roster: Roster): NotReached | null {
  const { chapter, from, until, known } = roster;
  const { people, contactPoints } = chapter.directory;
  const looked = [{ from, until }];
  if (!isNever(intersection(tellable(roster, person), looked))) return null;
  if (isSuspended(chapter.directory, person)) return 'suspended';
  if (isNever(difference(looked, known.absences.get(person) ?? []))) return 'absent';
  if ((people[person]?.contacts ?? []).length === 0) return 'no-contact';
  const usable = usableContacts(roster, person, nobodyNamed);
  if (usable.length === 0) return 'not-served';
  const verified = (id: ContactPointId): Instant | null => contactPoints[id]?.verifiedAt ?? null;
  if (usable.every((id) => verified(id) === null)) return 'never-verified';
  return usable.some((id) => (verified(id) ?? 0) + verificationLasts >= from) ? 'absent' : 'verification-over';
}

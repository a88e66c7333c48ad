import { type Absence, day, type Instant, type Office, type PersonId, type Requirement } from '@kawal/core';
import { isInTerm, isSuspended } from '@kawal/core/directory';
import {
  distinctPeople,
  nobodyNamed,
  openTimes,
  peopleIn,
  provenSpan,
  type Roster,
  staffed,
  staffedTwice,
  stretchesOf,
  tellable,
  usableContacts,
} from './availability.ts';
import { found, type ProofFact, type ProofFinding } from './findings.ts';
import { difference, type Intervals, isNever, within } from './intervals.ts';

/** An end nearer than this is an alarm. Our own practice. */
export const endIsNear = 14 * day;

/** The result for one office's part of the contract: its flaws, and from when nobody keeps it. */
export interface Kept {
  readonly findings: readonly ProofFinding[];
  /** The first instant from which on the contract is not kept for as long as was looked; null if it is kept. */
  readonly end: Instant | null;
  /** When nobody of the office can be told although somebody should be, the end apart. */
  readonly holes: Intervals;
}

/**
 * Checks that an office keeps its contract (L5) from an instant on: enough people who can be told apart; at every instant,
 * or whenever it is open, one who can be told; and, where the contract asks for two, one even if any one is absent.
 */
export function keptContract(roster: Roster, office: Office, requirement: Requirement): Kept {
  if (office.reach === 'call') return { findings: [], end: null, holes: [] };
  const { from, until } = roster;
  const findings: ProofFinding[] = [];
  const note = (fact: ProofFact): void => {
    findings.push(found('office', office.id, fact));
  };
  const needs = requirement.people;
  const people = distinctPeople(roster, office, false);
  if (people < needs) note({ code: 'contract.too-few', people, needs });
  const ringing = distinctPeople(roster, office, true);
  const silent = requirement.on === 'always' && ringing < Math.min(needs, people);
  if (silent) note({ code: 'contract.silent-at-night', people: ringing, needs });

  const duty = requirement.on === 'always' ? [{ from, until }] : openTimes(roster, office);
  const { holes, end } = cutEnd(difference(duty, staffed(roster, office)), duty);
  const [hole] = holes;
  if (hole !== undefined && !(silent && ringing === 0)) {
    note({ code: 'contract.hole', ...hole, holes: holes.length, people: unverified(roster, office, hole.from) });
    const absent = absenceIn(roster, office, hole.from);
    if (absent !== undefined) {
      findings.push(
        found('absence', absenceId(absent), { code: 'absence.empties-office', office: office.id, ...hole }),
      );
    }
  }
  let ended = end;
  if (needs >= 2 && people >= 2 && ringing >= 2) {
    const deep = cutEnd(difference(duty, staffedTwice(roster, office)), duty);
    // A second person who is missing from the start is no roster that ends.
    const lacks = deep.end !== null && deep.end <= from && end !== deep.end;
    const isThin = lacks && unverified(roster, office, from).length === 0;
    const lacking = isThin ? difference(duty, staffedTwice(roster, office)) : deep.holes;
    const [thin] = difference(lacking, holes);
    const last = thin === undefined ? undefined : onlyOne(roster, office, thin.from);
    if (thin !== undefined && last !== undefined)
      note({ code: 'contract.one-deep', person: last, ...thin, people: unverified(roster, office, thin.from) });
    if (!isThin && deep.end !== null && (ended === null || deep.end < ended)) ended = deep.end;
  }
  // Of an office without anybody who can be told, "too few" says enough: nothing ends.
  if (ended !== null && ended - from < endIsNear && people > 0) {
    const unproven = unverified(roster, office, ended);
    const contacts = outdated(roster, office, unproven);
    // Where one person is still there, no further weeks of the roster help, but a second person.
    const alone = ended === end ? undefined : onlyOne(roster, office, ended);
    if (contacts.length > 0) findings.push(...contacts);
    else if (unproven.length === 0 && alone === undefined) note({ code: 'end.roster', at: ended });
    else if (alone !== undefined && !findings.some(({ code }) => code === 'contract.one-deep'))
      note({ code: 'contract.one-deep', person: alone, from: ended, until: end ?? until, people: unproven });
  }
  return { findings, end: ended, holes };
}

/** How an absence is named: who, and from when. */
export function absenceId({ person, from }: Absence): string {
  return `${person}/${from}`;
}

/** Gaps up to the end of what was looked at are an end, not holes; with hours every opening is a gap of its own. */
function cutEnd(gaps: Intervals, duty: Intervals): { readonly holes: Intervals; readonly end: Instant | null } {
  let left = gaps.length;
  let end: Instant | null = null;
  for (let on = duty.length - 1; on >= 0; on -= 1) {
    const gap = gaps[left - 1];
    const open = duty[on];
    if (gap === undefined || open === undefined || gap.until !== open.until) break;
    end = gap.from;
    left -= 1;
    if (gap.from !== open.from) break;
  }
  return { holes: gaps.slice(0, left), end };
}

/** Returns true if somebody would be on duty then, or might stand in, were they there. */
function wouldBeThere(office: Office, person: string, at: Instant): boolean {
  if (!isInTerm(office, person, at)) return false;
  if (office.deputies.includes(person)) return true;
  if (office.shifts.length === 0) return office.holders.includes(person);
  return office.shifts.some((shift) => shift.person === person && shift.from <= at && at < shift.until);
}

function absenceIn({ chapter }: Roster, office: Office, at: Instant): Absence | undefined {
  return chapter.directory.absences.find(
    ({ person, from, until }) => from <= at && at < until && wouldBeThere(office, person, at),
  );
}

function onlyOne(roster: Roster, office: Office, at: Instant): string | undefined {
  const then = (spans: Intervals): boolean => !isNever(within(spans, at, (at + 1) as Instant));
  return stretchesOf(roster, office, nobodyNamed).find(({ spans }) => then(spans))?.person;
}

/** Returns who would be there then, had somebody proved their contact again. */
function unverified(roster: Roster, office: Office, end: Instant): readonly PersonId[] {
  return [...peopleIn(roster, office)].filter(
    (person) =>
      wouldBeThere(office, person, end) &&
      !isSuspended(roster.chapter.directory, person) &&
      isNever(within(tellable(roster, person), end, (end + 1) as Instant)) &&
      usableContacts(roster, person, nobodyNamed).some((id) => !isProven(roster, id, end)) &&
      !isAbsent(roster, person, end),
  );
}

function isProven({ chapter }: Roster, id: string, at: Instant): boolean {
  return !isNever(within(provenSpan(chapter.directory.contactPoints[id]?.verifiedAt ?? null), at, (at + 1) as Instant));
}

/** Finds each contact of those whom nobody can tell; of whom one has a day to come, another finding tells. */
function outdated({ chapter, channels, from }: Roster, { id: office }: Office, unproven: readonly PersonId[]) {
  const verifiedAt = (id: string) => chapter.directory.contactPoints[id]?.verifiedAt ?? null;
  const used = unproven.flatMap((person) => {
    const ids = usableContacts({ chapter, channels }, person, nobodyNamed);
    return ids.some((id) => Number(verifiedAt(id)) > from) ? [] : ids.map((id) => ({ id, person }));
  });
  return [...new Set(used.map(({ id }) => id))].map((id) => {
    const people = used.flatMap((one) => (one.id === id ? [one.person] : []));
    const verified = verifiedAt(id);
    const [span] = provenSpan(verified);
    const at = span === undefined || span.until <= from ? null : span.until;
    return found('contact', id, { code: 'end.verification', office, people, verified, at });
  });
}

function isAbsent({ chapter }: Roster, person: string, at: Instant): boolean {
  return chapter.directory.absences.some((one) => one.person === person && one.from <= at && at < one.until);
}

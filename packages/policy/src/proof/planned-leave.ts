import { type Absence, type Chapter, type Directory, day, type Instant, later, type PersonId } from '@kawal/core';
import type { PeopleChange } from '@kawal/core/chapter';
import type { ProofFinding } from './findings.ts';

/** The project's own practice: for so long sickness counts on one word. */
const sicknessByOne = 7 * day;

/** Returns true for a change that can wait, if it leaves an office without anybody. Sickness of a week and allegations cannot. */
export function canWait(change: PeopleChange, now: Instant): boolean {
  if (change.type === 'note-absence') return change.from > now || change.until > later(now, sicknessByOne);
  return change.type === 'swap-shift';
}

/** Returns the chapter without new absences that can wait for a second word, or are of others than `by`; else null. */
export function withoutNewLeave(chapter: Chapter, known: readonly Absence[], at: Instant, by?: PersonId) {
  const isOut = (one: Absence) => canWait({ type: 'note-absence', ...one }, at) || (by ?? one.person) !== one.person;
  const isKnown = ({ person, from, until }: Absence): boolean =>
    known.some((one) => one.person === person && one.from === from && one.until === until);
  const { directory } = chapter;
  const absences = directory.absences.filter((one) => !isOut(one) || isKnown(one));
  return absences.length === directory.absences.length ? null : { ...chapter, directory: { ...directory, absences } };
}

/** Returns the chapter with the shifts that its offices have in another directory; null where all are the same. */
export function withShiftsOf(chapter: Chapter, known: Directory): Chapter | null {
  const { directory } = chapter;
  const shiftsOf = (id: string) => known.offices.find((one) => one.id === id)?.shifts ?? [];
  const offices = directory.offices.map((office) => ({ ...office, shifts: shiftsOf(office.id) }));
  const isSame = JSON.stringify(offices) === JSON.stringify(directory.offices);
  return isSame ? null : { ...chapter, directory: { ...directory, offices } };
}

/**
 * Returns true for times without anybody to tell, and for a last resort of one person, after whom nobody comes: planned leave
 * that causes this takes two people, and no file brings it in; a roster of files that causes it takes two as well. Another office that rests on one person, as a deputy, is an alarm alone.
 */
export function takesTwoWords({ code, subject }: ProofFinding, { offices }: Directory): boolean {
  const isLast = offices.some(({ id, kind }) => id === subject.id && kind === 'lastResort');
  if (code === 'contract.one-deep') return isLast;
  return ['contract.hole', 'absence.empties-office', 'floor.missed-by-directory'].includes(code);
}

import { areaByCode } from '../area/rules.ts';
import { formatInstant, type Instant } from '../calendar/instant.ts';
import { officeKinds } from '../directory/office.ts';
import { personIn } from '../directory/rules.ts';
import type { Party } from '../party/party.ts';
import { isBarred, knownFacts, mayConcernChild } from '../party/rules.ts';
import type { AgeClass } from '../person/choices.ts';
import { definitionOf, factValues } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Chapter } from '../record/chapter.ts';
import type { ClosureReason, ReportWarning } from './choices.ts';
import type { ReportFacts } from './report.ts';

/** Holds what a report says of ages. */
export type AgeSaid = Pick<ReportFacts, 'facts' | 'parties' | 'ageOpen'>;

/** Returns true while anything said leaves the age of a victim unknown. */
export function isAgeUnknown(said: Pick<ReportFacts, 'facts' | 'parties'>): boolean {
  return factValues(knownFacts(said), 'victimAge').includes('unknown');
}

/** Returns true if a report is closed as a child's: also while only an addition says that an unknown age is known. */
export function closesAsChild(report: AgeSaid): boolean {
  return report.ageOpen === true || mayConcernChild(report);
}

/**
 * Returns the age of a victim by all that a report says, or null. What it says of nobody in particular is said of its only victim; "child" alone, of each whose age
 * is open. Nobody is an adult of whom "child" may be said, or an age is open. Where it calls none of several by that reference, nobody can say which.
 */
export function ageIn(report: AgeSaid, victim: string | null): AgeClass | null {
  const victims = report.parties.filter(({ roles }) => roles.includes('victim'));
  const own = victims.find(({ ref }) => ref === victim)?.ageClass;
  const said = report.facts.victimAge ?? [];
  if (own !== undefined && own !== 'adult') return said.includes('child') && !said.includes('adult') ? 'child' : own;
  const isOpen = report.ageOpen === true || said.some((age) => age !== 'adult');
  if (own === 'adult') return isOpen && victims.every(({ ageClass }) => ageClass === own) ? 'unknown' : own;
  const [only = null, ...others] = factValues(knownFacts(report), 'victimAge') as readonly AgeClass[];
  return others.length > 0 || (report.ageOpen === true && only === 'adult') ? 'unknown' : only;
}

/** Returns the age with which a case begins: open while no named person said it, also for one of several (0540). */
export function ageAtFirst(report: ReportFacts, victim: string | null): AgeClass {
  const age = ageIn(report, victim);
  return age === null || (age === 'adult' && report.ageOpen === true) ? 'unknown' : age;
}

/** `insufficientInformation` closes no child's report. A child cannot decline help, and an adult who wants it has not. */
export function isClosableFor(reason: ClosureReason, one: ReportFacts): boolean {
  if (reason === 'adultDeclinedServices' && wantsHelp(one)) return false;
  if (reason === 'preventedBeforeDeparture' && saysNoDeparture(one)) return false;
  return !(closesAsChild(one) && (reason === 'insufficientInformation' || reason === 'adultDeclinedServices'));
}

/** Returns true where nobody was to leave by a report: no departure was prevented (1941). */
export function saysNoDeparture(one: AgeSaid): boolean {
  return factValues(knownFacts(one), 'departure').every((said) => said === 'none');
}

/** Returns true if a victim said that help is wanted. */
export function wantsHelp({ help = {} }: Pick<ReportFacts, 'help'>): boolean {
  return Object.values(help).some(({ answer }) => answer === 'wanted');
}

/** Returns the adults, who may decline help. Our own practice: help for a child, or where the age is not known, does not hang on their no. */
export function adultsIn(report: AgeSaid): readonly string[] {
  return report.parties.flatMap(({ ref, roles }) =>
    roles.includes('victim') && ageIn(report, ref) === 'adult' ? [ref] : [],
  );
}

/** Returns the adults who decline help now, by their references. */
export function declinersIn({ help = {}, ...report }: AgeSaid & Pick<ReportFacts, 'help'>): readonly string[] {
  return adultsIn(report).filter((ref) => help[ref]?.answer === 'declined');
}

/** Returns true where a record goes on after a closing for a reason: what is left is asked there. */
export function recordGoesOn(reason: unknown): boolean {
  return reason === 'handedToCase' || reason === 'duplicate';
}

/** Returns true for a closing that a note must show where no record goes on: of a child, a prevented departure, or unread. */
export function needsNote(reason: ClosureReason, report: AgeSaid, isUnread: boolean): boolean {
  if (recordGoesOn(reason)) return false;
  return isUnread || reason === 'preventedBeforeDeparture' || closesAsChild(report);
}

/** Returns true for a report that each of those who close it must have read: of a child, or of danger now (0225, 0362). */
export function mustBeRead(report: AgeSaid): boolean {
  return closesAsChild(report) || factValues(knownFacts(report), 'danger').includes('yes');
}

/** Returns the day of a closing in western Indonesia, as `2026-11-27`: reports closed lately are found by it. */
export function closingDay(closedAt: Instant): string {
  return formatInstant(closedAt, 'WIB').slice(0, 10);
}

/** Facts after an addition. What was `unknown` gives way; what was known stays, for a fact is never taken back here. */
export function joinFacts(known: Facts, added: Facts): Facts {
  const joined: Record<string, readonly string[] | undefined> = { ...known };
  for (const name of Object.keys(added)) {
    const values = new Set([...factValues(known, name), ...factValues(added, name)]);
    // Who is named clears nobody else, so it stays unknown if others are involved (0210).
    const isNamed = name === 'involved' && [...values].some((value) => value !== 'none' && value !== 'unknown');
    if (isNamed) values.add('unknown').delete('none');
    else if (values.size > 1) values.delete('unknown');
    joined[name] = [...values].sort();
  }
  return joined;
}

/**
 * Returns what to look at again in a report that was taken in, or in an addition, which has no area. Only who reads the
 * directory hears whom it has not: anybody else would guess who is in it (1400).
 */
export function warningsFor(
  { area, facts, parties }: Pick<ReportFacts, 'facts' | 'parties'> & Partial<Pick<ReportFacts, 'area'>>,
  { areas, directory, policy }: Pick<Chapter, 'areas' | 'directory' | 'policy'>,
  readsDirectory: boolean,
  isNameHeld: boolean,
): readonly ReportWarning[] {
  const barred = parties.filter(isBarred);
  const isCalled = ({ roles }: Party) => roles.includes('victim') || roles.includes('reporter');
  const isStranger = ({ directoryPerson: one }: Party) => one !== undefined && personIn(directory, one) === undefined;
  const found: Readonly<Record<ReportWarning, boolean>> = {
    'area.not-listed': area !== undefined && area !== 'unknown' && areaByCode(areas, area) === undefined,
    // Whoever calls a victim or a reporter back must know that it is safe. Of whom is added, the answer may be on record.
    'contact.not-asked': area !== undefined && parties.some((one) => one.safeToContact === undefined && isCalled(one)),
    'office.not-barred': barred.some(isOverlooked),
    'fact.not-declared': Object.keys(facts).some((name) => definitionOf(name, policy.facts) === undefined),
    'person.not-in-directory': readsDirectory && barred.some(isStranger),
    'suspect.same-name': isNameHeld,
  };
  return (Object.keys(found) as ReportWarning[]).filter((one) => found[one]);
}

/** A naming by office bars nobody of an office of the nation (X4). */
function isOverlooked({ directoryPerson, office }: Party): boolean {
  return directoryPerson === undefined && office !== undefined && officeKinds[office].serves === 'nation';
}

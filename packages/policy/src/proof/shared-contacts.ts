import { type Chapter, isPlace, type Office, type OfficeKind, type PersonId } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { type ContactPointId, officeFor } from '@kawal/core/directory';
import { isOwnOffice } from '@kawal/core/matching';
import { peopleIn, type Roster } from './availability.ts';
import { found, type ProofFinding } from './findings.ts';
import { handlingAreasOf, neededOffices } from './needed-offices.ts';

/** Who reads what, and since when: lists nobody keeps, one phone for everybody, a last resort that would fail too (X2, E3). */
export function proveSharedContacts(
  chapter: Chapter,
  kinds: readonly OfficeKind[],
  roster: Roster,
): readonly ProofFinding[] {
  const offices = neededOffices(chapter, kinds);
  const peopleOf = (office: Office): readonly PersonId[] => [...peopleIn(roster, office)];
  return [
    ...unlisted(chapter, offices.flatMap(peopleOf)),
    ...verifiedLater(chapter, offices.flatMap(peopleOf), roster),
    ...oneForAll(chapter, kinds, peopleOf),
    ...offices.filter(({ kind }) => kind === 'lastResort').flatMap((last) => apart(chapter, last, offices, peopleOf)),
    ...offices.filter(({ kind }) => kind === 'lastResort').flatMap((last) => notRung(chapter, peopleOf(last))),
  ];
}

type PeopleOf = (office: Office) => readonly PersonId[];

/** Whose contact rings has a text every two hours, and is rung in between; anybody else has a text each time (E4). */
function notRung({ directory }: Chapter, people: readonly PersonId[]): readonly ProofFinding[] {
  return people
    .filter((person) => !contactsOf(directory, [person]).some((id) => directory.contactPoints[id]?.rings === true))
    .map((person) => found('person', person, { code: 'noise.not-rung' }));
}

function unlisted({ directory }: Chapter, people: readonly PersonId[]): readonly ProofFinding[] {
  return contactsOf(directory, people)
    .filter((id) => directory.contactPoints[id]?.readers === 'unlisted')
    .map((id) => found('contact', id, { code: 'reader.unlisted' }));
}

function verifiedLater(
  { directory }: Chapter,
  people: readonly PersonId[],
  { from }: Pick<Roster, 'from'>,
): readonly ProofFinding[] {
  return contactsOf(directory, people).flatMap((id) => {
    const at = directory.contactPoints[id]?.verifiedAt ?? null;
    return at === null || at <= from ? [] : [found('contact', id, { code: 'contact.verified-later', at })];
  });
}

/** A chapter must be told over two contact points at least that no one person reads both of. */
function oneForAll(chapter: Chapter, kinds: readonly OfficeKind[], peopleOf: PeopleOf): readonly ProofFinding[] {
  const { directory } = chapter;
  for (const area of handlingAreasOf(chapter)) {
    const own = kinds.filter(isOwnOffice).flatMap((kind) => officeFor(directory, kind, area) ?? []);
    const contacts = contactsOf(directory, own.flatMap(peopleOf));
    const [first] = contacts;
    if (first === undefined || !isPlace(area)) continue;
    const apartOnes = contacts.some((id, index) =>
      contacts.slice(index + 1).some((other) => !isReadByOne(directory, id, other)),
    );
    if (!apartOnes) return [found('contact', first, { code: 'reader.one-for-all', contacts })];
  }
  return [];
}

function isReadByOne({ contactPoints }: Chapter['directory'], one: ContactPointId, other: ContactPointId): boolean {
  const [a, b] = [contactPoints[one]?.readers ?? [], contactPoints[other]?.readers ?? []];
  return a === 'unlisted' || b === 'unlisted' || a.some((reader) => b.includes(reader));
}

/** The last resort hears of it when everybody above failed: it must not fail with them (E3). */
function apart(
  { directory }: Chapter,
  last: Office,
  others: readonly Office[],
  peopleOf: PeopleOf,
): readonly ProofFinding[] {
  const findings: ProofFinding[] = [];
  if (last.area !== 'nation' && ['village', 'kecamatan'].includes(areaLevel(last.area))) {
    findings.push(found('office', last.id, { code: 'last-resort.local' }));
  }
  const keepers = peopleOf(last);
  for (const office of others) {
    if (office.kind === 'lastResort') continue;
    const above = peopleOf(office);
    const person = keepers.find((keeper) => above.includes(keeper));
    const contact = readByBoth(directory, keepers, above);
    const shared = person === undefined ? contact : person;
    if (shared === undefined) continue;
    const by = person === undefined ? 'contact' : 'person';
    findings.push(found('office', last.id, { code: 'last-resort.shared', office: office.id, by, reference: shared }));
  }
  return findings;
}

/** A contact point of one side that somebody of the other can read. */
function readByBoth(directory: Chapter['directory'], ones: readonly PersonId[], others: readonly PersonId[]) {
  const isReadBy = (contact: string, people: readonly PersonId[]): boolean => {
    const readers = directory.contactPoints[contact]?.readers ?? [];
    return readers === 'unlisted' ? people.length > 0 : people.some((person) => readers.includes(person));
  };
  return (
    contactsOf(directory, ones).find((contact) => isReadBy(contact, others)) ??
    contactsOf(directory, others).find((contact) => isReadBy(contact, ones))
  );
}

function contactsOf({ people }: Chapter['directory'], persons: readonly PersonId[]): readonly ContactPointId[] {
  return [...new Set(persons.flatMap((person) => people[person]?.contacts ?? []))];
}

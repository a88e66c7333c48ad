import { type ContactPointId, type HandlingArea, type OfficeKind, officeFor, type PersonId } from '@kawal/core';
import { kindsOf, peopleIn, type Roster } from './availability.ts';
import { blackout, type Exclusion, institutions, namedOffices, nobody } from './named-sets.ts';
import { setOfKinds } from './office-set.ts';

/**
 * The family of those a report may name, as the people of one area make it up: each person, each pair, everybody who reads
 * a contact point, each office and institution, and all local offices. Of those who bar and silence the same, one.
 */
export function directoryFamily(
  roster: Roster,
  area: HandlingArea,
  kinds: readonly OfficeKind[],
): readonly Exclusion[] {
  const serving = peopleServing(roster, area, kinds);
  const readers = serving.flatMap((person) => readersOf(roster, person));
  const everybody = [...new Set([...serving, ...readers])];
  const naming = (people: readonly PersonId[]): Exclusion => ({
    people,
    offices: [],
    bars: setOfKinds(people.flatMap((person) => kindsOf(roster, person, area))),
    holders: 0,
    lost: lostBy(roster, people, serving),
  });
  const single = distinct(everybody.map((person) => naming([person])));
  const pairs = single.flatMap((one, index) =>
    single.slice(index + 1).map((other) => naming([...one.people, ...other.people])),
  );
  const points = contactsOf(roster, serving).map((id) => naming(listedReaders(roster, id)));
  return distinct([nobody, ...single, ...pairs, ...points, ...namedOffices, ...institutions, blackout]);
}

/** Everybody who is told, or rings, for some office in this area. */
export function peopleServing(roster: Roster, area: HandlingArea, kinds: readonly OfficeKind[]) {
  const offices = kinds.flatMap((kind) => officeFor(roster.chapter.directory, kind, area) ?? []);
  return [...new Set(offices.flatMap((office) => [...peopleIn(roster, office)]))];
}

/** People of the area whom naming others would leave without a contact, or who hold several offices. */
export function isEntangled(
  roster: Roster,
  person: PersonId,
  area: HandlingArea,
  kinds: readonly OfficeKind[],
): boolean {
  const { directory } = roster.chapter;
  if (kindsOf(roster, person, area).filter((kind) => kinds.includes(kind)).length > 1) return true;
  return (directory.people[person]?.contacts ?? []).some((id) => {
    const readers = directory.contactPoints[id]?.readers ?? [];
    return readers === 'unlisted' || readers.some((reader) => reader !== person);
  });
}

function distinct(family: readonly Exclusion[]): readonly Exclusion[] {
  const smallest = new Map<string, Exclusion>();
  for (const exclusion of family) {
    const key = `${exclusion.bars}:${exclusion.holders}:${exclusion.lost.join()}`;
    if (!smallest.has(key)) smallest.set(key, exclusion);
  }
  return [...smallest.values()];
}

/** Contact points that a naming takes from people who are not named: whoever is named reads them too (X2). */
function lostBy(roster: Roster, named: readonly PersonId[], serving: readonly PersonId[]): readonly ContactPointId[] {
  const { contactPoints } = roster.chapter.directory;
  const others = serving.filter((person) => !named.includes(person));
  return contactsOf(roster, others).filter((id) => {
    const readers = contactPoints[id]?.readers ?? [];
    return readers === 'unlisted' ? named.length > 0 : readers.some((reader) => named.includes(reader));
  });
}

function contactsOf({ chapter }: Roster, people: readonly PersonId[]): readonly ContactPointId[] {
  return [...new Set(people.flatMap((person) => chapter.directory.people[person]?.contacts ?? []))];
}

function listedReaders({ chapter }: Roster, id: ContactPointId): readonly PersonId[] {
  const readers = chapter.directory.contactPoints[id]?.readers ?? [];
  return readers === 'unlisted' ? [] : readers;
}

function readersOf(roster: Roster, person: PersonId): readonly PersonId[] {
  return contactsOf(roster, [person]).flatMap((id) => listedReaders(roster, id));
}

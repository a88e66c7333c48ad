import { type HandlingArea, isPlace, type OfficeKind, type PersonId } from '@kawal/core';
import { type ContactPointId, officeFor } from '@kawal/core/directory';
import { canBeNamed } from '@kawal/core/escalation';
import { kindsOf, peopleIn, type Roster } from './availability.ts';
import { blackout, distinctOver, institutions, type NamedSet, namedOffices, nobody } from './named-sets.ts';
import { allKinds, type OfficeSet, officeSetOf, officesIn } from './office-set.ts';

/**
 * The family of those a report may name, as the people of one area make it up: each person, each pair, everybody who reads
 * a contact point, each office and institution, and all local offices. Of those who bar and silence the same, one.
 */
export function directoryNamedSets(
  roster: Roster,
  area: HandlingArea,
  kinds: readonly OfficeKind[],
): readonly NamedSet[] {
  const serving = peopleServing(roster, area, kinds);
  const readers = serving.flatMap((person) => readersOf(roster, person));
  const everybody = [...new Set([...serving, ...readers])];
  const naming = (people: readonly PersonId[]): NamedSet => ({
    people,
    offices: [],
    bars: officeSetOf(people.flatMap((person) => kindsOf(roster, person, area).filter(canBeNamed))),
    holders: 0n,
    silenced: people.filter((person) => !kindsOf(roster, person, area).every(canBeNamed)),
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

/** Returns a key of a person's ties: further offices, shared contact points and their offices. Null without ties. */
export function entanglementOf(roster: Roster, person: PersonId, area: HandlingArea): string | null {
  const held = barsOver(roster, person, area);
  const points = contactsOf(roster, [person]);
  const isUnlisted = points.some((id) => roster.chapter.directory.contactPoints[id]?.readers === 'unlisted');
  const others = readersOf(roster, person).filter((reader) => reader !== person);
  if (officesIn(held).length < 2 && others.length === 0 && !isUnlisted) return null;
  return [person, held, ...points, ...others.map((reader) => `${reader} ${barsOver(roster, reader, area)}`)].join(' ');
}

/** Returns the offices of which a bar takes somebody along: who holds, or reads for, the barred office too (X2). */
export function sharedKinds(roster: Roster, area: HandlingArea, kinds: readonly OfficeKind[]): OfficeSet {
  let shared: OfficeSet = 0n;
  for (const person of peopleServing(roster, area, kinds)) {
    const held = barsOver(roster, person, area);
    if (officesIn(held).length > 1) shared |= held;
    for (const id of contactsOf(roster, [person])) {
      const readers = roster.chapter.directory.contactPoints[id]?.readers ?? [];
      // What nobody lists counts as read by everybody: whoever is barred takes it along.
      if (readers === 'unlisted') return officeSetOf(allKinds);
      for (const reader of readers) if (reader !== person) shared |= barsOver(roster, reader, area);
    }
  }
  return shared;
}

/** The kinds of office that bar a person by kind. The LPA on duty takes its secretariat along. */
function barsOver(roster: Roster, person: PersonId, area: HandlingArea): OfficeSet {
  const { directory } = roster.chapter;
  const ofLpa = directory.secretariat?.includes(person) === true ? (['lpaDuty'] as const) : [];
  if (isPlace(area)) return officeSetOf([...ofLpa, ...kindsOf(roster, person, area)]);
  const held = directory.offices.filter((one) => peopleIn(roster, one).has(person));
  return officeSetOf([...ofLpa, ...held.map(({ kind }) => kind)]);
}

function distinct(namedSets: readonly NamedSet[]): readonly NamedSet[] {
  return distinctOver(namedSets, { offices: everyKind, holders: everyKind });
}

const everyKind = officeSetOf(allKinds);

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

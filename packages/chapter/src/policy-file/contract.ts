import {
  type Area,
  areaLevel,
  type Directory,
  type OfficeKind,
  officeFor,
  type PersonId,
  type Policy,
  peopleOf,
} from '@kawal/core';
import type { WrittenOffice } from '../directory-file/offices.ts';
import { type Place, report } from '../shape/place.ts';
import { officeWord, reachChoices } from '../words/choice.ts';
import { firstOfEach } from './ladder.ts';
import type { Mention } from './mention.ts';
import { officeAndSubstitutes } from './requirements.ts';

/** The three files side by side. */
export interface Sides {
  readonly areas: readonly Area[];
  readonly directory: Directory;
  readonly written: readonly WrittenOffice[];
  readonly policy: Policy;
  readonly mentions: readonly Mention[];
}

/** Whether the directory keeps what the policy rests on (L5, E3). */
export function checkContract(sides: Sides): void {
  checkPresence(sides);
  for (const written of sides.written) checkOffice(sides, written);
  for (const written of sides.written) {
    if (written.office.kind === 'lastResort') checkLastResortApart(sides, written);
  }
}

function checkPresence(sides: Sides): void {
  const { directory, policy, mentions } = sides;
  const present = (kind: OfficeKind): boolean => directory.offices.some((office) => office.kind === kind);
  const answered = new Set<OfficeKind>();
  for (const as of ['told', 'caller', 'instead'] as const) {
    for (const { office, place } of firstOfEach(mentions, as)) {
      if (answered.has(office)) continue;
      answered.add(office);
      const { language } = place.source;
      const word = officeWord(office, language);
      if (present(office)) {
        if (as === 'told') checkEverywhere(sides, office, word, place);
        continue;
      }
      const by = officeAndSubstitutes(policy.requires, office).find(present);
      if (by === undefined) report(place, { code: 'office.absent', word });
      else report(place, { code: 'office.absent-covered', word, by: officeWord(by, language) });
    }
  }
}

/** An office of a small reach may be there for some kelurahan only; its substitutes must serve the others. */
function checkEverywhere({ areas, directory, policy }: Sides, office: OfficeKind, word: string, place: Place): void {
  const chain = officeAndSubstitutes(policy.requires, office);
  const villages = areas.filter((area) => areaLevel(area.code) === 'village');
  const missing = villages.filter((area) => chain.every((kind) => officeFor(directory, kind, area.code) === undefined));
  if (missing.length === 0) return;
  report(place, { code: 'office.absent-somewhere', word, missing: missing.length, of: villages.length });
}

function checkOffice({ directory, policy }: Sides, { office, place }: WrittenOffice): void {
  const requirement = policy.requires[office.kind];
  if (requirement === undefined) return;
  if (office.reach !== requirement.reach) {
    const word = (reach: string): string =>
      reachChoices.find((choice) => choice.value === reach)?.[place.source.language] ?? reach;
    report(place, {
      code: 'requires.reach',
      office: office.id,
      expected: word(requirement.reach),
      found: word(office.reach),
    });
    return;
  }
  // An office without anybody has a finding of its own already.
  const people = peopleOf(office);
  if (office.reach === 'call' || people.length === 0) return;
  const needs = requirement.people;
  if (people.length < needs) report(place, { code: 'requires.people', office: office.id, has: people.length, needs });
  else if (requirement.on === 'always') {
    const has = people.filter((person) => canBeWoken(directory, person)).length;
    if (has < needs) report(place, { code: 'requires.silent-at-night', office: office.id, has, needs });
  }
}

function canBeWoken(directory: Directory, person: PersonId): boolean {
  return (directory.people[person]?.contacts ?? []).some((contact) => directory.contactPoints[contact]?.rings === true);
}

/** The last resort hears of it when everybody above failed: it must not fail with them (E3). */
function checkLastResortApart({ directory, written, mentions }: Sides, last: WrittenOffice): void {
  const ladder = new Set(mentions.filter(({ as }) => as === 'told' || as === 'caller').map(({ office }) => office));
  const { area, id } = last.office;
  if (area !== 'nation' && ['village', 'kecamatan'].includes(areaLevel(area))) {
    report(last.place, { code: 'last-resort.local', office: id });
  }
  const keepers = peopleOf(last.office);
  for (const { office } of written) {
    if (office.kind === 'lastResort' || !ladder.has(office.kind)) continue;
    const above = peopleOf(office);
    const person = keepers.find((keeper) => above.includes(keeper));
    if (person !== undefined) {
      report(last.place, { code: 'last-resort.shared', office: office.id, by: 'person', reference: person });
      continue;
    }
    const contact = readByBoth(directory, keepers, above);
    if (contact !== undefined) {
      report(last.place, { code: 'last-resort.shared', office: office.id, by: 'contact', reference: contact });
    }
  }
}

/** A contact point of one side that somebody of the other can read. */
function readByBoth(directory: Directory, ones: readonly PersonId[], others: readonly PersonId[]): string | undefined {
  const contacts = (people: readonly PersonId[]): readonly string[] =>
    people.flatMap((person) => directory.people[person]?.contacts ?? []);
  const isReadBy = (contact: string, people: readonly PersonId[]): boolean => {
    const readers = directory.contactPoints[contact]?.readers ?? [];
    return readers === 'unlisted' ? people.length > 0 : people.some((person) => readers.includes(person));
  };
  return (
    contacts(ones).find((contact) => isReadBy(contact, others)) ??
    contacts(others).find((contact) => isReadBy(contact, ones))
  );
}

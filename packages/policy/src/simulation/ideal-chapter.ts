import {
  type Chapter,
  type Directory,
  type HandlingArea,
  type Instant,
  isPlace,
  type KemendagriCode,
  type Office,
  type OfficeKind,
  officeKinds,
  type Policy,
  type Requirement,
  type Zone,
} from '@kawal/core';
import { holidayTables } from '@kawal/core/calendar';
import type { OfficeReach } from '@kawal/core/directory';

/** For which report a directory is invented. */
export interface Ideal {
  readonly area: HandlingArea;
  /** Contacts were proved at this instant. */
  readonly at: Instant;
  readonly zone?: Zone;
}

/** A chapter of invented people that keeps the policy's contract, and no more: so it is played without a directory. */
export function idealChapter(policy: Policy, { area, at, zone = idealZone }: Ideal): Chapter {
  const required = Object.entries(policy.requires) as [OfficeKind, Requirement][];
  const people = required.flatMap(([kind, requirement]) => peopleFor(kind, requirement));
  const place = isPlace(area) ? area : null;
  const directory: Directory = {
    people: Object.fromEntries(people.map((person) => [person, { contacts: [`${person}-contact`], language: 'id' }])),
    contactPoints: Object.fromEntries(
      people.map((person) => [
        `${person}-contact`,
        { channel: idealChannel, readers: [person], verifiedAt: at, rings: true },
      ]),
    ),
    offices: required.map(([kind, requirement]) => officeOf(kind, requirement, area)),
    absences: [],
  };
  return {
    bundle: 'ideal',
    name: 'ideal',
    city: policy.area ?? ((place ?? '00.00').split('.').slice(0, 2).join('.') as KemendagriCode),
    zone,
    language: 'id',
    areas: place === null ? [] : [{ code: place, name: place, aliases: [] }],
    directory,
    calendar: { tables: holidayTables, localOffDays: [] },
    operator: 'unknown',
    policy,
    policyHash: 'ideal',
  };
}

export const idealZone: Zone = 'WIB';

/** A kelurahan in the policy's own area that no decree lists, for a report that may come from any. */
export function someKelurahan({ area }: Policy): KemendagriCode {
  const parts = area?.split('.') ?? [];
  return [...parts, ...['00', '00', '00', '1000'].slice(parts.length)].join('.') as KemendagriCode;
}

const idealChannel = 'ideal';

/** `lpaDuty-1`, `lpaDuty-2`; nobody for an office that is rung. */
function peopleFor(kind: OfficeKind, { reach, people }: Requirement): readonly string[] {
  return reach === 'call' ? [] : Array.from({ length: Math.max(1, people) }, (_, index) => `${kind}-${index + 1}`);
}

function officeOf(kind: OfficeKind, requirement: Requirement, area: HandlingArea): Office {
  return {
    id: kind,
    kind,
    area: seatOf(officeKinds[kind].serves, area),
    localName: officeKinds[kind].said.id,
    holders: peopleFor(kind, requirement),
    deputies: [],
    shifts: [],
    reach: requirement.reach,
    // A number of its own for each office, because a substitute with the same number is refused.
    number: requirement.reach === 'call' ? String(Object.keys(officeKinds).indexOf(kind)).padStart(3, '0') : null,
    hours: null,
    drill: false,
  };
}

/** Where nobody reports from. */
const elsewhere = '00.00.00.1999';

/** Offices of a city or more serve wherever it is; those below only the place itself, and nobody if it is not known. */
function seatOf(reach: OfficeReach, area: HandlingArea): Office['area'] {
  const levels: Partial<Record<OfficeReach, number>> = { neighbourhood: 4, kelurahan: 4, kecamatan: 3 };
  const level = levels[reach];
  if (level === undefined) return 'nation';
  const parts = isPlace(area) ? area.split('.') : [];
  return (parts.length < level ? elsewhere : parts.slice(0, level).join('.')) as KemendagriCode;
}

import {
  type Absence,
  type Chapter,
  type ContactPoint,
  type Directory,
  day,
  hour,
  type Instant,
  type KemendagriCode,
  later,
  minute,
  type Office,
  type OfficeKind,
  type Path,
  type PersonId,
  type Policy,
  parseLocal,
  type Shift,
} from '@kawal/core';
import { holidayTables } from '@kawal/core/calendar';
import { office, path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { nationalBaseline } from '../baseline/baselines.ts';
import { composePolicy } from '../language/compose.ts';
import type { PolicyOverlay } from '../language/overlay.ts';

/**
 * A large city, invented: the national baseline, a city's layer, a line of 57 kelurahan each, and a directory of 400 days
 * with 56 people on 12-hour shifts who are each absent 14 times. It keeps its contract as long as the contacts are proved.
 */
export interface LargeSpec {
  readonly kelurahan?: number;
  readonly days?: number;
  /** Holds every absence apart from the shifts it would empty; false lets them fall as they may. */
  readonly sound?: boolean;
}

export const largeFrom = parseLocal('2026-11-22T02:00', 'WIB') as Instant;
const city = '35.98' as KemendagriCode;

export function largeChapter({ kelurahan = 57, days = 400, sound = true }: LargeSpec = {}): Chapter {
  const codes = Array.from({ length: kelurahan }, (_, index) => villageCode(index));
  const policy = largePolicy(codes);
  return {
    bundle: 'bundle-of-the-large',
    name: 'Kota Besar Contoh',
    city,
    zone: 'WIB',
    language: 'id',
    areas: codes.map((code) => ({ code, name: `Contoh ${code}`, aliases: [] })),
    directory: largeDirectory(codes, days, sound),
    calendar: { tables: holidayTables, localOffDays: [] },
    operator: 'unknown',
    policy,
    policyHash: 'policy-of-the-large',
  };
}

function villageCode(index: number): KemendagriCode {
  const kecamatan = String(Math.floor(index / 12) + 1).padStart(2, '0');
  return `${city}.${kecamatan}.${1001 + (index % 12)}` as KemendagriCode;
}

export function largePolicy(codes: readonly KemendagriCode[]): Policy {
  const ofCity = composePolicy(nationalBaseline, layer('kota-contoh', 'city', city, cityPaths)).policy;
  return codes.reduce(
    (policy, code, index) =>
      composePolicy(policy, {
        ...layer(`kelurahan-${index}`, 'kelurahan', code, [
          path(`hotel-${index}`, [step('lpa', 10 * minute, ['lpaDuty'])], {
            layer: 'kelurahan',
            when: { modus: { anyOf: ['childSexualExploitation'] } },
          }),
          path(`anak-${index}`, [step('segera', 5 * minute, ['coordinator', 'lpaDuty'])], {
            layer: 'kelurahan',
            when: { victimAge: { anyOf: ['child', 'unknown'] } },
          }),
        ]),
        parent: { id: policy.id, version: policy.version },
      }).policy,
    ofCity,
  );
}

const cityPaths: readonly Path[] = [
  path('kota-anak', [step('segera', 10 * minute, ['lpaDuty'])], {
    when: { victimAge: { anyOf: ['child', 'unknown'] } },
  }),
  path('kota-eksploitasi', [step('uptd', 2 * hour, ['uptdPpa'])], { when: { exploitation: { anyOf: ['sexual'] } } }),
  path('kota-pmi', [step('disnaker', 3 * hour, ['uptdPpa'])], {
    when: { modus: { anyOf: ['nonProceduralPmi', 'onlineScamCompound'] } },
  }),
  path('kota-berangkat', [step('lpa', 30 * minute, ['lpaDuty'])], {
    when: { departure: { anyOf: ['dated', 'signs'] } },
  }),
  path('kota-mengemis', [step('uptd', 5 * hour, ['uptdPpa'])], { when: { modus: { anyOf: ['forcedBegging'] } } }),
  path('kota-utang', [step('lpa', hour, ['lpaDuty'])], { when: { indicators: { anyOf: ['debtBondage'] } } }),
];

function layer(id: string, kind: PolicyOverlay['layer'], area: KemendagriCode, paths: readonly Path[]): PolicyOverlay {
  return {
    id,
    version: 1,
    subject: 'report',
    layer: kind,
    area,
    parent: { id: nationalBaseline.id, version: nationalBaseline.version },
    facts: {},
    triage: [],
    requires: {},
    callers: [],
    paths,
    adjust: [],
    replace: [],
    remove: [],
    floors: [],
    ceilings: [],
    waivers: [],
    tests: [],
  };
}

const perOffice = 8;
const rostered: readonly OfficeKind[] = [
  'lpaDuty',
  'lastResort',
  'uptdPpa',
  'mayor',
  'opdSocial',
  'opdWomenChild',
  'opdManpower',
];

function largeDirectory(codes: readonly KemendagriCode[], days: number, sound: boolean): Directory {
  const staff = rostered.flatMap((kind) => membersOf(kind));
  const local = codes.flatMap((code) => [`koordinator-${code}`, `wakil-${code}`]);
  const everybody = [...staff, ...local];
  return {
    people: Object.fromEntries(everybody.map((id) => [id, { contacts: [`${id}-telepon`], language: 'id' as const }])),
    contactPoints: Object.fromEntries(everybody.map((id) => [`${id}-telepon`, phone(id)])),
    offices: [
      ...rostered.map((kind) => office(kind, city, { holders: membersOf(kind), shifts: shiftsOf(kind, days) })),
      ...codes.map((code) => office('coordinator', code, { holders: [`koordinator-${code}`, `wakil-${code}`] })),
      ...called,
    ],
    absences: rostered.flatMap((kind) => membersOf(kind).flatMap((id, place) => absencesOf(id, place, sound))),
  };
}

const called: readonly Office[] = [
  office('policeUnitPpa', city, { reach: 'call', number: '110' }),
  office('polda', '35' as KemendagriCode, { reach: 'call', number: '+6281200000031' }),
  office('sapa129', 'nation', { reach: 'call', number: '129' }),
  office('lpsk', 'nation', { reach: 'call', number: '148' }),
];

function membersOf(kind: OfficeKind): readonly PersonId[] {
  return Array.from({ length: perOffice }, (_, index) => `${kind}-${index + 1}`);
}

/** Four people a shift, day and night in turn, so that one may be away and another still is not the only one. */
function shiftsOf(kind: OfficeKind, days: number): readonly Shift[] {
  const members = membersOf(kind);
  return Array.from({ length: days * 2 }, (_, half) => half).flatMap((half) =>
    members
      .filter((_, place) => (half + place) % 2 === 0)
      .map((person) => ({
        person,
        from: later(largeFrom, (half - 1) * 12 * hour),
        until: later(largeFrom, half * 12 * hour),
      })),
  );
}

/** Fourteen times three days, no two people of an office at once if it is to be sound. */
function absencesOf(person: PersonId, place: number, sound: boolean): readonly Absence[] {
  return Array.from({ length: 14 }, (_, index) => {
    const from = later(largeFrom, (index * 28 + (sound ? place * 3.5 : 0)) * day);
    return { person, from, until: later(from, 3 * day) };
  });
}

function phone(reader: PersonId): ContactPoint {
  return { channel: 'email', readers: [reader], verifiedAt: later(largeFrom, -day), rings: true };
}

import {
  type Chapter,
  type Directory,
  day,
  hour,
  type Instant,
  type KemendagriCode,
  later,
  minute,
  type Office,
  type Path,
  type Policy,
  parseLocal,
} from '@kawal/core';
import { type Repeat, vocabularyVersion } from '@kawal/core/policy';
import { everyDayWorked, office, path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';

/** A small policy and a chapter in which a proof finds nothing at all. Everybody in it is invented. */

export const from = parseLocal('2026-11-22T02:00', 'WIB') as Instant;
export const city = '35.99' as KemendagriCode;
export const village = '35.99.01.1001' as KemendagriCode;
export const otherVillage = '35.99.01.1002' as KemendagriCode;

function times(count: number, every: number): Repeat {
  return { every: { ms: every }, times: count };
}

export const everyReport: Path = path('every-report', [
  step('first', 0, ['coordinator'], { repeat: times(2, 10 * minute) }),
  step('deputy', 30 * minute, ['lpaDuty'], { unless: { level: 'acknowledged', offices: ['coordinator'], count: 1 } }),
  step('last', 2 * hour, ['lastResort'], {
    unless: { level: 'acknowledged', offices: ['coordinator', 'lpaDuty'], count: 1 },
  }),
]);

export const dangerNow: Path = path(
  'danger-now',
  [step('now', 0, ['policeUnitPpa'], { repeat: times(6, 5 * minute) })],
  {
    when: { danger: { anyOf: ['yes'] } },
    hold: null,
  },
);

export const childAtRisk: Path = path(
  'child-at-risk',
  [
    step('lpa', 15 * minute, ['lpaDuty']),
    step('authority', hour, ['policeUnitPpa', 'uptdPpa'], { repeat: times(8, 15 * minute) }),
    step('last', 4 * hour, ['lastResort'], {
      unless: { level: 'acknowledged', offices: ['policeUnitPpa', 'uptdPpa'], count: 1 },
    }),
  ],
  { when: { victimAge: { anyOf: ['child', 'unknown'] }, concern: { anyOf: ['some', 'unknown'] } } },
);

export const adultAtRisk: Path = path(
  'adult-at-risk',
  [step('service', 20 * hour, ['uptdPpa'], { repeat: times(3, hour) })],
  { when: { victimAge: { anyOf: ['adult'] }, concern: { anyOf: ['some', 'unknown'] } } },
);

export const soundPolicy: Policy = {
  id: 'sound',
  version: 1,
  subject: 'report',
  layer: 'city',
  area: city,
  lineage: [{ id: 'sound', version: 1, layer: 'city' }],
  vocabulary: vocabularyVersion,
  facts: {},
  triage: [],
  requires: {
    coordinator: { on: 'always', people: 2, reach: 'message', instead: 'lpaDuty' },
    lpaDuty: { on: 'always', people: 2, reach: 'message', instead: 'lastResort' },
    policeUnitPpa: { on: 'always', people: 0, reach: 'call', instead: 'polda' },
    polda: { on: 'always', people: 0, reach: 'call', instead: 'sapa129' },
    uptdPpa: { on: 'officeHours', people: 1, reach: 'message', instead: 'sapa129' },
    sapa129: { on: 'always', people: 0, reach: 'call', instead: null },
    kpai: { on: 'always', people: 2, reach: 'message', instead: null },
    lastResort: { on: 'always', people: 2, reach: 'message', instead: null },
  },
  callers: ['lpaDuty', 'coordinator', 'lastResort', 'kpai'],
  paths: [everyReport, dangerNow, childAtRisk, adultAtRisk],
  floors: [
    {
      id: 'child-to-authority',
      layer: 'city',
      origin: 'practice',
      cite: null,
      binds: null,
      when: { victimAge: { anyOf: ['child', 'unknown'] }, concern: { anyOf: ['some', 'unknown'] } },
      tell: ['policeUnitPpa', 'uptdPpa'],
      of: 'each',
      within: { ms: 6 * hour },
      since: 'accepted',
      validFrom: null,
    },
  ],
  ceilings: [
    {
      id: 'kelurahan-involved',
      layer: 'city',
      when: { involved: { anyOf: ['kelurahan'] } },
      bars: { never: ['lurah', 'rtHead', 'rwHead', 'coordinator'] },
    },
  ],
  waivers: [],
};

const staff = ['koordinator', 'wakil', 'koordinator-lain', 'wakil-lain', 'jaga-satu', 'jaga-dua', 'uptd'];
const everybody = [...staff, 'akhir-satu', 'akhir-dua', 'luar-satu', 'luar-dua'];

export const soundOffices: readonly Office[] = [
  office('coordinator', village, { holders: ['koordinator', 'wakil'] }),
  office('coordinator', otherVillage, { holders: ['koordinator-lain'], deputies: ['wakil-lain'] }),
  office('lpaDuty', city, { holders: ['jaga-satu', 'jaga-dua'] }),
  office('uptdPpa', city, { holders: ['uptd'] }),
  office('policeUnitPpa', city, { reach: 'call', number: '110' }),
  office('polda', '35' as KemendagriCode, { reach: 'call', number: '+6281200000031' }),
  office('sapa129', 'nation', { reach: 'call', number: '129' }),
  // From outside the city, so that somebody rings whomever a report bars (X4).
  office('kpai', 'nation', { holders: ['luar-satu', 'luar-dua'] }),
  office('lastResort', city, { holders: ['akhir-satu', 'akhir-dua'] }),
];

export const soundDirectory: Directory = {
  people: Object.fromEntries(everybody.map((id) => [id, { contacts: [`${id}-phone`], language: 'id' as const }])),
  contactPoints: Object.fromEntries(
    everybody.map((id) => [
      `${id}-phone`,
      { channel: 'email', readers: [id], verifiedAt: later(from, -day), rings: id !== 'uptd' },
    ]),
  ),
  offices: soundOffices,
  absences: [],
};

export function soundChapter(
  changes: { readonly policy?: Partial<Policy>; readonly directory?: Partial<Directory> } & Partial<
    Pick<Chapter, 'calendar' | 'operator'>
  > = {},
): Chapter {
  const { policy, directory, ...rest } = changes;
  return {
    bundle: 'bundle-of-the-sound',
    name: 'Lembaga Contoh',
    city,
    zone: 'WIB',
    language: 'id',
    areas: [
      { code: village, name: 'Contoh', aliases: [] },
      { code: otherVillage, name: 'Contoh Lain', aliases: [] },
    ],
    directory: { ...soundDirectory, ...directory },
    calendar: everyDayWorked,
    operator: 'unknown',
    policy: { ...soundPolicy, ...policy },
    policyHash: 'policy-of-the-sound',
    ...rest,
  };
}

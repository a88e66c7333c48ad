import { readChapter } from '@kawal/chapter';
import { type Actor, day, formatInstant, type Instant, later, parseLocal } from '@kawal/core';

export interface OfficeRow {
  readonly kind: string;
  readonly area: string;
  readonly holders: readonly string[];
  readonly deputies?: readonly string[];
  /** Days from the first day of the world: in post until then, or from then on. */
  readonly until?: Readonly<Record<string, number>>;
  readonly from?: Readonly<Record<string, number>>;
}

export const city = '35.73';
export const kelurahan = ['35.73.03.1001', '35.73.03.1002', '35.73.05.1001', '35.73.05.1002'];
export const kecamatan = ['35.73.03', '35.73.05'];
export const places = [...kelurahan, 'unknown'];

const moving = 'koordinator-1';
/** Who is the coordinator of one kelurahan until the sixth day, and of another from then on. */
export const mover = moving;

export const offices: readonly OfficeRow[] = [
  ...kelurahan.flatMap((area, index): OfficeRow[] => [
    {
      ...{ kind: 'coordinator', area, holders: [`koordinator-${index}`] },
      // Whoever moves to another kelurahan keeps nothing that the first one gave.
      deputies: [`wakil-${index}`, ...(index === 0 ? [moving] : [])],
      ...(index === 0 ? { from: { [moving]: 6 } } : index === 1 ? { until: { [moving]: 6 } } : {}),
    },
    {
      ...{ kind: 'lurah', area, holders: [`lurah-${index}`], ...(index === 2 ? { until: { 'lurah-2': 3 } } : {}) },
      ...(index === 0 ? { deputies: ['camat-0'], from: { 'camat-0': 6 } } : {}),
    },
  ]),
  ...kecamatan.map((area, index): OfficeRow => {
    // The first moves to another office that serves the same place, and keeps no case that the former one was given.
    return { kind: 'camat', area, holders: [`camat-${index}`], until: { [`camat-${index}`]: index === 0 ? 6 : 9 } };
  }),
  { kind: 'lpaDuty', area: city, holders: ['duty-0', 'duty-1', 'duty-2', 'duty-3'], until: { 'duty-3': 2 } },
  { kind: 'lastResort', area: city, holders: ['piket-0', 'piket-1', 'piket-2'], from: { 'piket-2': 60 } },
  { kind: 'uptdPpa', area: city, holders: ['uptd-0', 'uptd-1'] },
];

export const everybody = [...new Set(offices.flatMap(({ holders, deputies = [] }) => [...holders, ...deputies]))];
/** The first instant of the world. */
export const opening = parseLocal('2019-02-04T09:00', 'WIB') as Instant;
export const secretary: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

/** The offices in which somebody is in post so many days after the first, each with its place in the list. */
export function postsAt(ref: string, days: number): readonly (OfficeRow & { readonly index: number })[] {
  return offices
    .map((row, index) => ({ ...row, index }))
    .filter(
      ({ holders, deputies = [], until = {}, from = {} }) =>
        [...holders, ...deputies].includes(ref) &&
        days < (until[ref] ?? Number.POSITIVE_INFINITY) &&
        days >= (from[ref] ?? 0),
    );
}

/** The offices that the policy below notifies of a report of a place, or an emergency does where nobody is left. */
export function mayBeTold(index: number, place: string): boolean {
  const { kind = '', area = '' } = offices[index] ?? {};
  const isNear = place === 'unknown' ? area === city : place.startsWith(area);
  return ['coordinator', 'lpaDuty', 'lastResort', 'uptdPpa'].includes(kind) && isNear;
}

/** The files of a chapter with these offices. Days count from the first day of the world. */
export function chapterFiles(
  rows: readonly OfficeRow[] = offices,
  secretariat: readonly string[] = [secretary.ref],
  ceiling = '',
) {
  const date = (days: number): string => formatInstant(later(opening, days * day), 'WIB').slice(0, 10);
  const contact = (ref: string): string =>
    `{ channel: email, address: ${ref}@contoh.test, verified: 2019-01-08, rings: yes }`;
  const held = rows.flatMap(({ holders, deputies = [] }) => [...holders, ...deputies]);
  const people = [...new Set([...everybody, secretary.ref, ...secretariat, ...held])].map(
    (ref) => `  ${ref}: { name: Orang Karangan, contacts: { surel-${ref}: ${contact(ref)} } }`,
  );
  const written = rows.map(({ kind, area, holders, deputies = [], until = {}, from = {} }, index) => {
    const terms = [
      ...Object.entries(until).map(([ref, days]) => `{ person: ${ref}, from: 2018-01-01, until: ${date(days)} }`),
      ...Object.entries(from).map(([ref, days]) => `{ person: ${ref}, from: ${date(days)} }`),
    ];
    const more = `${deputies.length === 0 ? '' : `, deputies: [${deputies.join()}]`}${terms.length === 0 ? '' : `, terms: [${terms.join()}]`}`;
    return `  - { id: kantor-${index}, kind: ${kind}, area: ${area}, localName: Kantor ${index}, holders: [${holders.join()}]${more} }`;
  });
  const areas = [city, ...kecamatan, ...kelurahan].map((code) => `  - { code: ${code}, name: Wilayah ${code} }`);
  const reading = readChapter([
    {
      name: 'chapter.yaml',
      text: `kawal: chapter/1\nname: Kota Karangan\ncity: ${city}\nzone: WIB\nlanguage: en\nareas:\n${areas.join('\n')}\n`,
    },
    {
      name: 'directory.yaml',
      text: `kawal: directory/1\npeople:\n${people.join('\n')}\nsecretariat: [${secretariat.join()}]\noffices:\n${written.join('\n')}\n`,
    },
    { name: 'policy.yaml', text: `${policyFile}${ceiling}` },
  ]);
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}

const policyFile = `
kawal: policy/1
id: karangan
version: 1
layer: city
area: ${city}
requires:
  coordinator: { on: always, people: 2, instead: lpaDuty }
  lpaDuty: { on: always, people: 2 }
  lastResort: { on: always, people: 2 }
callers: [lpaDuty]
paths:
  every-report:
    when: {}
    hold: 4 hours
    steps:
      - { id: first, after: 0, tell: [coordinator] }
      - { id: duty, after: 30 minutes, tell: [lpaDuty], unless: { acknowledged: [coordinator] } }
      - { id: last, after: 2 hours, tell: [lastResort], unless: { acknowledged: [coordinator, lpaDuty] } }
`;

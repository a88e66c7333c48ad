import {
  type Chapter,
  type ContactPoint,
  type Directory,
  day,
  type Floor,
  hour,
  type Instant,
  type KemendagriCode,
  later,
  minute,
  type Office,
  type OfficeKind,
  officeKinds,
  type Path,
  type PersonId,
  type Policy,
  parseLocal,
  type Requirement,
  type Shift,
  type Term,
  type Zone,
} from '@kawal/core';
import { changedDirectory } from '@kawal/core/directory';
import type { FactDefinition } from '@kawal/core/policy';
import { floor, office, path, step } from '../../../../packages/core/src/escalation/sample-chapter.sample.ts';
import {
  adultAtRisk,
  childAtRisk,
  dangerNow,
  everyReport,
  soundPolicy,
} from '../../../../packages/policy/src/proof/sound-chapter.sample.ts';
import { calendarOf, hoursOf } from './build-calendar.ts';
import { crews, type DrawnPath, type DrawnStep, ownHolder, type Sketch, staff } from './sketch.ts';

/** A chapter, and the instant from which it is asked to be proved. */
export interface Built {
  readonly chapter: Chapter;
  readonly from: Instant;
}

const provinces: Readonly<Record<Zone, string>> = { WIB: '35', WITA: '51', WIT: '91' };

/** Makes the chapter that a sketch stands for. Everybody in it is invented. */
export function build(sketch: Sketch): Built {
  const from = parseLocal(sketch.start, sketch.zone) as Instant;
  const code = (rest: string): KemendagriCode => `${provinces[sketch.zone]}${rest}` as KemendagriCode;
  const places: Places = {
    province: code(''),
    city: code('.99'),
    district: code('.99.01'),
    village: code('.99.01.1001'),
    other: code('.99.01.1002'),
  };
  const policy = policyOf(sketch, places, from);
  const chapter: Chapter = {
    bundle: 'bundle-of-the-oracle',
    name: 'Lembaga Contoh',
    city: places.city,
    zone: sketch.zone,
    language: 'id',
    areas: [places.village, places.other].map((area) => ({ code: area, name: 'Contoh', aliases: [] })),
    directory: directoryOf(sketch, policy, places, from),
    calendar: calendarOf(sketch, from),
    operator: sketch.operator ?? 'unknown',
    policy,
    policyHash: 'policy-of-the-oracle',
  };
  return { chapter, from };
}

interface Places {
  readonly province: KemendagriCode;
  readonly city: KemendagriCode;
  readonly district: KemendagriCode;
  readonly village: KemendagriCode;
  readonly other: KemendagriCode;
}

/** The contract of every kind that may be drawn. */
const contract: Readonly<Partial<Record<OfficeKind, Requirement>>> = {
  ...soundPolicy.requires,
  kpai: { on: 'always', people: 2, reach: 'message', instead: null },
  lpsk: { on: 'officeHours', people: 0, reach: 'call', instead: 'sapa129' },
  lurah: { on: 'officeHours', people: 1, reach: 'message', instead: 'lpaDuty' },
  opdSocial: { on: 'officeHours', people: 1, reach: 'message', instead: 'ownCity1' },
  // An office of the chapter's own settles no floor of the office that it stands in for (V7).
  ownCity1: { on: 'officeHours', people: 1, reach: 'message', instead: 'sapa129' },
  uptdPpaProvince: { on: 'always', people: 2, reach: 'message', instead: 'sapa129' },
  bp3mi: { on: 'officeHours', people: 0, reach: 'call', instead: 'sapa129' },
  policeDitPpaPpo: { on: 'always', people: 0, reach: 'call', instead: 'sapa129' },
};

/** Holders of the offices that are there only if a chapter needs them. */
const furtherHolders: Readonly<Partial<Record<OfficeKind, readonly PersonId[]>>> = {
  lurah: ['lurah-1'],
  opdSocial: ['sosial-1'],
  ownCity1: ['sendiri-1'],
  uptdPpaProvince: ['provinsi-1', 'provinsi-2'],
};

function policyOf(sketch: Sketch, { city }: Places, from: Instant): Policy {
  const paths = [guarded(everyReport, sketch), dangerNow, childAtRisk, adultAtRisk, ...pathsOf(sketch)];
  const floors = [...soundPolicy.floors, ...floorsOf(sketch)];
  const callers = sketch.callers ?? ['lpaDuty', 'coordinator', 'kpai'];
  const told = [...paths.flatMap(({ steps }) => steps.flatMap(({ tell }) => tell)), ...callers];
  const waived = sketch.waiver;
  return {
    ...soundPolicy,
    id: 'drawn',
    area: city,
    facts: { own: declared },
    triage: sketch.triage ?? [],
    requires: requiresOf(sketch, told),
    callers,
    paths,
    floors,
    ceilings: [
      ...soundPolicy.ceilings,
      ...(sketch.ceilings ?? []).map((one, index) => ({ id: `ceiling-${index}`, layer: 'city' as const, ...one })),
    ],
    waivers:
      waived === undefined
        ? []
        : [
            {
              id: 'waived',
              floor: 'child-to-authority',
              when: { ...waived.when, ...childAtRisk.when },
              author: 'contoh',
              reason: 'contoh',
              measure: 'contoh',
              approvedBy: 'city',
              from: later(from, -day),
              until: later(from, waived.days * day),
            },
          ],
  };
}

const declared: FactDefinition = {
  keyword: 'contoh',
  said: { id: 'contoh', en: 'sample' },
  values: ['unknown', 'here', 'there'].map((value) => ({
    value,
    keyword: value,
    said: { id: value, en: value },
    missing: value === 'unknown',
  })),
  ordered: false,
  derived: false,
  several: true,
};

/** Every kind that a step, a caller or a chain can come to, with the office that stands in for it. */
function requiresOf({ national, chain }: Sketch, told: readonly OfficeKind[]): Policy['requires'] {
  const instead = new Map<OfficeKind, OfficeKind>();
  if (chain !== undefined) {
    const links = [chain.from, ...chain.through, 'sapa129'] as const;
    for (const [index, kind] of links.slice(0, -1).entries()) instead.set(kind, links[index + 1] as OfficeKind);
  }
  const requires: Partial<Record<OfficeKind, Requirement>> = {};
  const need = (kind: OfficeKind): void => {
    const plain = contract[kind];
    if (plain === undefined || requires[kind] !== undefined) return;
    const messaged = national?.kind === kind ? { reach: 'message' as const, people: national.people } : {};
    const one = { ...plain, ...messaged, instead: instead.get(kind) ?? plain.instead };
    requires[kind] = one;
    if (one.instead !== null) need(one.instead);
  };
  for (const kind of [...(Object.keys(soundPolicy.requires) as OfficeKind[]), ...told]) need(kind);
  if (national !== undefined) need(national.kind);
  return requires;
}

/** Other guards on the steps of the path that every report opens. */
function guarded(opened: Path, { guards = [] }: Sketch): Path {
  return {
    ...opened,
    steps: opened.steps.map((one, index) => {
      const drawn = guards.find((other) => other.step === index);
      return one.unless === null || drawn === undefined ? one : { ...one, unless: drawn.guard };
    }),
  };
}

function pathsOf({ paths = [] }: Sketch): readonly Path[] {
  return paths.map(({ when, steps }, index) =>
    path(
      `path-${index}`,
      steps.map((one, place) => ({
        ...step(`step-${place}`, 0, one.tell, { unless: one.unless }),
        after: one.after,
        repeat: one.repeat === null ? null : { every: { ms: one.repeat.every }, times: one.repeat.times },
      })),
      { when },
    ),
  );
}

function floorsOf({ paths = [] }: Sketch): readonly Floor[] {
  return paths.flatMap((drawn, index) =>
    drawn.steps.flatMap((one, place) => floorOf(drawn, one, `floor-${index}-${place}`)),
  );
}

/** A floor that its own step meets, mostly: it leaves an office that is rung time for a round of callers. */
function floorOf({ when }: DrawnPath, one: DrawnStep, id: string): readonly Floor[] {
  if (one.floor === null || one.unless !== null) return [];
  const { slack, days, offices, of } = one.floor;
  const { triage: _, ...asked } = when;
  if (Object.hasOwn(when, 'triage')) return [];
  const round = (one.repeat?.every ?? 15 * minute) * Math.max(1, one.repeat?.times ?? 0);
  const within =
    'ms' in one.after ? { ms: one.after.ms + round + slack } : { workingDays: one.after.workingDays + days };
  return [floor(id, 0, one.tell.slice(0, offices), { when: asked, within, of })];
}

function directoryOf(sketch: Sketch, policy: Policy, places: Places, from: Instant): Directory {
  const own = (sketch.untold ?? []).flatMap(({ kind, holder }) => (holder === ownHolder ? [ownOf(kind)] : []));
  const nation = Array.from({ length: sketch.national?.people ?? 0 }, (_, index) => `nasional-${index + 1}`);
  const further = Object.values(furtherHolders).flat();
  const everybody = [...new Set([...staff, ...own, ...nation, ...further])];
  const points = contactPoints(sketch, everybody, from);
  const kinds = Object.keys(policy.requires) as OfficeKind[];
  const directory: Directory = {
    people: Object.fromEntries(
      everybody.map((person) => [
        person,
        { contacts: Object.keys(points).filter((id) => isContactOf(id, person, sketch)), language: 'id' as const },
      ]),
    ),
    contactPoints: points,
    offices: [
      ...kinds.flatMap((kind) => officesOf(kind, sketch, policy, places, from)),
      ...(sketch.untold ?? [])
        .filter(({ kind }, index, all) => !kinds.includes(kind) && all.findIndex((one) => one.kind === kind) === index)
        .map(({ kind }) => untoldOffice(kind, sketch, places)),
    ],
    absences: (sketch.absences ?? []).map(({ person, from: begins, hours }) => ({
      person,
      from: later(from, begins * hour),
      until: later(from, (begins + hours) * hour),
    })),
    ...(sketch.suspended === undefined ? {} : { suspended: [sketch.suspended] }),
  };
  return swapped(directory, sketch, from);
}

/** Everybody's own phone; a shared one stands beside it, or in its place. */
function contactPoints(
  { sharedPhones = [], national }: Sketch,
  everybody: readonly PersonId[],
  from: Instant,
): Directory['contactPoints'] {
  const phone = (readers: readonly PersonId[], rings: boolean): ContactPoint => ({
    channel: 'email',
    readers,
    verifiedAt: later(from, -day),
    rings,
  });
  const nation = everybody.filter((person) => person.startsWith('nasional'));
  return Object.fromEntries([
    ...everybody.map((person) => [`${person}-phone`, phone([person], !person.startsWith('uptd'))] as const),
    ...sharedPhones.map(({ owner, reader }, index) => [`shared-${index}`, phone([owner, reader], true)] as const),
    ...(national?.sharedPhone === true ? [['national-phone', phone(nation, true)] as const] : []),
  ]);
}

function isContactOf(id: string, person: PersonId, { sharedPhones = [], national }: Sketch): boolean {
  if (id === 'national-phone') return person.startsWith('nasional');
  const shared = sharedPhones[Number(id.replace('shared-', ''))];
  if (shared !== undefined) return shared.owner === person;
  const isReplaced =
    sharedPhones.some(({ owner, only }) => only && owner === person) ||
    (national?.sharedPhone === true && person.startsWith('nasional'));
  return id === `${person}-phone` && !isReplaced;
}

function officesOf(
  kind: OfficeKind,
  sketch: Sketch,
  { requires }: Policy,
  places: Places,
  from: Instant,
): readonly Office[] {
  const { reach } = requires[kind] as Requirement;
  const hours = hoursOf(kind, sketch, from);
  if (reach === 'call') return [office(kind, seatOf(kind, places), { reach, number: numberOf(kind), hours })];
  if (sketch.national?.kind === kind) {
    const holders = Array.from({ length: sketch.national.people }, (_, index) => `nasional-${index + 1}`);
    return [office(kind, seatOf(kind, places), { holders, hours })];
  }
  const crew: readonly PersonId[] = kind in crews ? crews[kind as keyof typeof crews] : (furtherHolders[kind] ?? []);
  const made = staffed(kind, seatOf(kind, places), crew, sketch, from);
  if (kind !== 'coordinator') return [{ ...made, hours }];
  return [made, staffed(kind, places.other, crews.neighbour, sketch, from)];
}

/** Invents a number of its own for each office, because a substitute with the same number is refused. */
function numberOf(kind: OfficeKind): string {
  return `+62812000000${Object.keys(officeKinds).indexOf(kind) + 10}`;
}

function staffed(
  kind: OfficeKind,
  area: Office['area'],
  crew: readonly PersonId[],
  sketch: Sketch,
  from: Instant,
): Office {
  const { deputies = [], rota, terms = [], untold = [] } = sketch;
  const hasDeputy = deputies.includes(kind) && crew.length > 1;
  // A person of the chapter may hold an office that is told as well.
  const also = untold.flatMap((one) => (one.kind === kind && one.holder !== ownHolder ? [one.holder] : []));
  const own = terms
    .filter(({ person }) => crew.includes(person))
    .map(
      (one): Term => ({
        person: one.person,
        from: later(from, one.from * day),
        until: one.until === null ? null : later(from, one.until * day),
        acting: one.acting,
      }),
    );
  return office(kind, area, {
    holders: [...(hasDeputy ? crew.slice(0, -1) : crew), ...also],
    deputies: hasDeputy ? crew.slice(-1) : [],
    shifts: kind === 'lpaDuty' && rota !== undefined ? shiftsOf(crew, from, rota.days) : [],
    ...(own.length === 0 ? {} : { terms: own }),
  });
}

/** Two at a time, in turns of twelve hours. */
function shiftsOf(
  [first = '', second = '', third = '']: readonly PersonId[],
  from: Instant,
  days: number,
): readonly Shift[] {
  const turns = [
    [first, second],
    [second, third],
    [third, first],
  ];
  return Array.from({ length: 2 * days }, (_, turn) => {
    const begins = turnBegins(from, turn);
    return (turns[turn % 3] ?? []).map((person) => ({ person, from: begins, until: later(begins, 12 * hour) }));
  }).flat();
}

function turnBegins(from: Instant, turn: number): Instant {
  return later(from, (turn * 12 - 24) * hour);
}

function swapped(directory: Directory, { rota }: Sketch, from: Instant): Directory {
  if (rota === undefined || rota.swap === null) return directory;
  const { turn, by } = rota.swap;
  const begins = turnBegins(from, turn);
  const duty = directory.offices.find(({ kind }) => kind === 'lpaDuty');
  const shift = duty?.shifts.find((one) => one.from === begins);
  if (duty === undefined || shift === undefined) return directory;
  return changedDirectory(directory, [{ kind: 'swap', office: duty.id, by, ...shift }]);
}

/** A reference of the directory has small letters alone. */
function ownOf(kind: OfficeKind): string {
  return `${kind.toLowerCase()}-own`;
}

function untoldOffice(kind: OfficeKind, { untold = [] }: Sketch, places: Places): Office {
  const holders = untold
    .filter((one) => one.kind === kind)
    .map(({ holder }) => (holder === ownHolder ? ownOf(kind) : holder));
  return office(kind, seatOf(kind, places), { holders: [...new Set(holders)] });
}

function seatOf(kind: OfficeKind, { province, city, district, village }: Places): Office['area'] {
  const seats = { neighbourhood: village, kelurahan: village, kecamatan: district, city, province, nation: 'nation' };
  return seats[officeKinds[kind].serves] as Office['area'];
}

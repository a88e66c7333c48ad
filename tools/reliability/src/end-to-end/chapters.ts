import {
  type Absence,
  type Chapter,
  type ContactPoint,
  type Directory,
  day,
  type Floor,
  type Guard,
  hour,
  type Instant,
  type KemendagriCode,
  later,
  minute,
  type Office,
  type OfficeHours,
  type OfficeKind,
  type Path,
  type Policy,
  parseLocal,
  type Shift,
  type Waiver,
  type Zone,
} from '@kawal/core';
import { holidayTables } from '@kawal/core/calendar';
import type { Offset, OperatorKind, Repeat } from '@kawal/core/policy';
import { office, path, step } from '../../../../packages/core/src/escalation/sample-chapter.sample.ts';
import { nationalBaseline } from '../../../../packages/policy/src/baseline/baselines.ts';
import { type OverlaySpec, overlay } from '../../../../packages/policy/src/language/builder.ts';
import { composePolicy } from '../../../../packages/policy/src/language/compose.ts';
import { type Dice, dice } from '../../../../packages/policy/src/proof/random-policy.sample.ts';
import {
  adultAtRisk,
  childAtRisk,
  dangerNow,
  everyReport,
  soundPolicy,
} from '../../../../packages/policy/src/proof/sound-chapter.sample.ts';

/** Chapters for the theorem: small ones at random, and cities on the national baseline. Everybody in them is invented. */

/** A chapter, and the instant from which it is asked to be proved. */
export interface Candidate {
  readonly chapter: Chapter;
  readonly from: Instant;
}

interface Place {
  readonly zone: Zone;
  readonly province: KemendagriCode;
  readonly city: KemendagriCode;
  readonly villages: readonly [KemendagriCode, KemendagriCode];
}

/** Three invented cities: a kelurahan and a desa in each, one for each zone. */
const places: readonly Place[] = [place('WIB', '35'), place('WITA', '51'), place('WIT', '91')];

function place(zone: Zone, province: string): Place {
  const code = (rest: string): KemendagriCode => `${province}.99${rest}` as KemendagriCode;
  return { zone, province: province as KemendagriCode, city: code(''), villages: [code('.01.1001'), code('.02.2001')] };
}

/** A small policy that may or may not be proved, with a directory that may or may not keep it. */
export function smallCandidate(seed: number): Candidate {
  const die = dice(seed);
  const where = die.oneOf(places);
  const from = someStart(die, where.zone);
  return { from, chapter: chapterOf(where, from, smallPolicy(die, where, from), die) };
}

/** The national baseline, as it is or with a city's layer over it, and a directory. */
export function nationalCandidate(seed: number): Candidate {
  const die = dice(seed);
  const where = die.oneOf(places);
  const from = someStart(die, where.zone);
  return { from, chapter: chapterOf(where, from, cityPolicy(die, where), die) };
}

function someStart({ roll, oneOf }: Dice, zone: Zone): Instant {
  // Before Nyepi and Idulfitri, before a year that has no table, and anywhere else in the year that has one.
  const date = oneOf([
    '2026-03-01T00:00',
    '2026-11-22T02:00',
    '2026-05-10T09:00',
    '2026-12-10T12:00',
    '2026-01-02T23:30',
  ] as const);
  return later(parseLocal(date, zone) as Instant, roll(5 * 24) * hour);
}

function smallPolicy(die: Dice, { city, province }: Place, from: Instant): Policy {
  const { roll, oneOf } = die;
  const chance = (percent: number): boolean => roll(100) < percent;
  const repeat = (): Repeat | null =>
    chance(50) ? { every: { ms: oneOf([5, 10, 30]) * minute }, times: 1 + roll(4) } : null;
  const guard = (): Guard => ({
    level: oneOf(['acknowledged', 'acted'] as const),
    offices: oneOf([['coordinator'], ['coordinator', 'lpaDuty'], ['lpaDuty', 'policeUnitPpa']] as OfficeKind[][]),
    count: oneOf([1, 1, 2, 'all' as const]),
  });
  const first: Path = {
    ...everyReport,
    hold: { ms: oneOf([30, 90, 240]) * minute },
    steps: everyReport.steps.map((one) =>
      one.unless === null
        ? { ...one, repeat: repeat(), after: { ms: chance(6) ? 45 * minute : 0 } }
        : { ...one, unless: guard() },
    ),
  };
  const child: Path = {
    ...childAtRisk,
    steps: childAtRisk.steps.map((one) =>
      one.id === 'authority' ? { ...one, after: { ms: oneOf([15, 60, 180]) * minute }, repeat: repeat() } : one,
    ),
  };
  const wait: Offset = chance(40) ? { workingDays: 1 + roll(2) } : { ms: oneOf([2, 20, 60]) * hour };
  const slow: Path = path(
    'slow',
    [step('service', 0, ['uptdPpa']), { ...step('again', 0, ['uptdPpa', 'lpaDuty']), after: wait }],
    { when: { modus: { anyOf: ['domesticWorker'] } } },
  );
  const extra: Path = path(
    'extra',
    [
      step('a', roll(4) * 10 * minute, [oneOf(['lpaDuty', 'policeUnitPpa', 'uptdPpa'] as const)], { repeat: repeat() }),
      step('b', hour, ['lastResort'], { unless: guard() }),
    ],
    {
      when: oneOf([
        { departure: { anyOf: ['dated'] } },
        { indicators: { count: { atLeast: 2, of: ['deception', 'isolation'] } } },
      ]),
    },
  );
  const paths = [first, dangerNow, child, adultAtRisk, ...(chance(60) ? [slow] : []), ...(chance(50) ? [extra] : [])];
  const floors = smallFloors(die, paths.includes(slow) ? slow : null);
  const waivers: readonly Waiver[] = chance(35) ? [waiver(from, oneOf([15, 30, 60]))] : [];
  // Now and then somebody else stands in, or rings: often so that no proof holds, and then nothing is claimed.
  const { requires } = soundPolicy;
  const standIn = (kind: 'uptdPpa' | 'policeUnitPpa', others: readonly (OfficeKind | null)[]): Policy['requires'] => {
    const known = requires[kind];
    return known === undefined || !chance(12) ? {} : { [kind]: { ...known, instead: oneOf(others) } };
  };
  return {
    ...soundPolicy,
    area: city,
    id: `small-${province}`,
    requires: {
      ...requires,
      ...standIn('uptdPpa', [null, 'lpsk', 'policeUnitPpa']),
      ...standIn('policeUnitPpa', [null, 'sapa129']),
      lpsk: { on: 'officeHours', people: 0, reach: 'call', instead: null },
    },
    callers: chance(15) ? ['lpaDuty', 'lastResort', 'kpai'] : soundPolicy.callers,
    paths,
    floors,
    waivers,
  };
}

function smallFloors({ roll, oneOf }: Dice, slow: Path | null): readonly Floor[] {
  const chance = (percent: number): boolean => roll(100) < percent;
  return [
    ...soundPolicy.floors,
    floor('danger', oneOf([1, 2]) * hour, ['policeUnitPpa'], { when: { danger: { anyOf: ['yes'] } } }),
    ...(chance(40)
      ? [floor('adult', 24 * hour, ['uptdPpa', 'policeUnitPpa'], { when: adultAtRisk.when, of: 'one' })]
      : []),
    ...(slow !== null
      ? [
          floor('slow', 0, ['uptdPpa'], {
            when: slow.when,
            within: chance(60) ? { workingDays: 1 + roll(3) } : { ms: 3 * day },
          }),
        ]
      : []),
    ...(chance(30)
      ? [floor('lpa', 45 * minute, ['lpaDuty'], { when: { ...childAtRisk.when, involved: { noneOf: ['lpa'] } } })]
      : []),
  ];
}

function floor(id: string, within: number, tell: readonly OfficeKind[], more: Partial<Floor>): Floor {
  return { ...(soundPolicy.floors[0] as Floor), id, within: { ms: within }, tell, ...more };
}

function waiver(from: Instant, days: number): Waiver {
  return {
    id: 'waived',
    floor: 'child-to-authority',
    when: { ...childAtRisk.when, danger: { anyOf: ['no'] } },
    author: 'contoh',
    reason: 'contoh',
    measure: 'contoh',
    approvedBy: 'city',
    from: later(from, -day),
    until: later(from, days * day),
  };
}

function cityPolicy({ roll }: Dice, { city, province }: Place): Policy {
  const own = {
    adjust: { 'anak-berisiko/wewenang': { after: '30 minutes' } },
    paths: {
      'anak-di-penginapan': {
        when: { victimAge: ['child', 'unknown'], modus: ['childSexualExploitation'] },
        steps: [
          { id: 'lpa', after: 0, tell: ['lpaDuty'] },
          { id: 'uptd', after: '1 hour', tell: ['uptdPpa'], repeat: { every: '15 minutes', times: 4 } },
        ],
        why: [{ rule: 'T2' }],
      },
      'tindak-lanjut': {
        when: { modus: ['childLabour'] },
        steps: [{ id: 'uptd', after: '1 working day', tell: ['uptdPpa'] }],
        why: [{ rule: 'T4' }],
      },
    },
  } as const satisfies Partial<OverlaySpec<Readonly<Record<never, never>>>>;
  const layer = overlay({
    id: `kota-contoh-${province}`,
    version: 1,
    layer: 'city',
    area: city,
    follows: { id: 'id.nasional', version: 1 },
    // Somebody from outside the city rings, or no chapter is proved (X4).
    requires: { kpai: { on: 'always', people: 2 } },
    callers: ['kpai'],
    ...(roll(3) === 0 ? {} : own),
  });
  return composePolicy(nationalBaseline, layer).policy;
}

function chapterOf(where: Place, from: Instant, policy: Policy, die: Dice): Chapter {
  const { roll } = die;
  const bodies: readonly OperatorKind[] = ['lplbm', 'ppt'];
  return {
    bundle: 'bundle-of-the-theorem',
    name: 'Lembaga Contoh',
    city: where.city,
    zone: where.zone,
    language: 'id',
    areas: where.villages.map((code) => ({ code, name: 'Contoh', aliases: [] })),
    directory: directoryOf(where, from, die),
    calendar: {
      tables: holidayTables,
      localOffDays: roll(2) === 0 ? [] : [{ date: '2026-11-25', name: 'hari libur contoh', source: null }],
    },
    operator: roll(2) === 0 ? 'unknown' : bodies.filter(() => roll(2) === 0),
    policy,
    policyHash: `policy-of-${policy.id}`,
  };
}

/** Enough people for every office, or nearly: with shifts or none, deputies, second phones, shared phones, leave. */
function directoryOf({ province, city, villages }: Place, from: Instant, { roll, oneOf }: Dice): Directory {
  const chance = (percent: number): boolean => roll(100) < percent;
  const [village, other] = villages;
  const crews: Readonly<Record<string, readonly string[]>> = {
    koordinator: crew('koordinator', 2 + roll(2)),
    'koordinator-lain': crew('koordinator-lain', 2),
    jaga: crew('jaga', 2 + roll(3)),
    uptd: crew('uptd', 1 + roll(2)),
    akhir: crew('akhir', 2 + roll(2)),
    luar: crew('luar', 2),
  };
  const everybody = Object.values(crews).flat();
  const proved = later(from, -roll(45) * day);
  const phone = (person: string): ContactPoint => ({
    channel: 'email',
    readers: [person],
    verifiedAt: chance(80) ? proved : later(from, -day),
    rings: !person.startsWith('uptd') || chance(30),
  });
  const contactPoints: Record<string, ContactPoint> = Object.fromEntries(
    everybody.map((person) => [`${person}-phone`, phone(person)]),
  );
  // One phone that somebody else reads as well: beside their own, or it is all that a person, or a whole crew, has.
  const shared = oneOf(everybody);
  const crewOf = Object.values(crews).find((members) => members.includes(shared)) ?? [];
  const sharers = chance(25) ? crewOf : [shared];
  const isShared = chance(40);
  const isAll = chance(50);
  if (isShared) contactPoints['shared'] = { ...phone(shared), readers: [...new Set([...sharers, oneOf(everybody)])] };
  const contactsOf = (person: string): readonly string[] => {
    if (!isShared || !sharers.includes(person)) return [`${person}-phone`];
    return isAll ? ['shared'] : [`${person}-phone`, 'shared'];
  };
  const of = (name: string): readonly string[] => crews[name] ?? [];
  const staffed = (kind: OfficeKind, area: Office['area'], name: string): Office => {
    const [first = '', second = '', ...rest] = of(name);
    // The last of a crew stands in for the others, or all hold the office; a rota of two, day and night, or none.
    const deputy = rest.length > 0 && chance(40);
    const holders = deputy ? of(name).slice(0, -1) : of(name);
    const terms = chance(50) ? termsOf(holders, from, roll(20 * 24)) : {};
    const shifts = kind === 'lpaDuty' && chance(35) ? rota(first, second, rest[0] ?? first, from, 20 + roll(40)) : [];
    return office(kind, area, { holders, deputies: deputy ? of(name).slice(-1) : [], shifts, ...terms });
  };
  const absences = absencesOf(crews, from, { roll, oneOf });
  return {
    people: Object.fromEntries(
      everybody.map((person) => [person, { contacts: contactsOf(person), language: 'id' as const }]),
    ),
    contactPoints,
    offices: [
      staffed('coordinator', village, 'koordinator'),
      staffed('coordinator', other, 'koordinator-lain'),
      staffed('lpaDuty', city, 'jaga'),
      { ...staffed('uptdPpa', city, 'uptd'), hours: chance(30) ? hours : null },
      staffed('lastResort', city, 'akhir'),
      staffed('kpai', 'nation', 'luar'),
      office('policeUnitPpa', city, { reach: 'call', number: '110' }),
      office('polda', province, { reach: 'call', number: '+6281200000031' }),
      office('sapa129', 'nation', { reach: 'call', number: '129' }),
      office('lpsk', 'nation', { reach: 'call', number: '148' }),
    ],
    absences,
  };
}

function absencesOf(
  crews: Readonly<Record<string, readonly string[]>>,
  from: Instant,
  { roll, oneOf }: Pick<Dice, 'roll' | 'oneOf'>,
): readonly Absence[] {
  const everybody = Object.values(crews).flat();
  const single = Array.from({ length: roll(3) }, (): Absence => {
    const begins = later(from, roll(40 * 24) * hour);
    return { person: oneOf(everybody), from: begins, until: later(begins, (1 + roll(72)) * hour) };
  });
  // Now and then a whole crew is away.
  const away = roll(100) < 8 ? (crews[oneOf(Object.keys(crews))] ?? []) : [];
  const awayFrom = later(from, roll(30 * 24) * hour);
  return [...single, ...away.map((person) => ({ person, from: awayFrom, until: later(awayFrom, 30 * hour) }))];
}

/** Now and then the term of a third ends; every other time that of a second begins at that hour, their successor. */
function termsOf([, second = '', third]: readonly string[], from: Instant, hours: number): Pick<Office, 'terms'> {
  if (third === undefined) return {};
  const until = later(from, hours * hour);
  const ending = { person: third, from: later(from, -day), until, acting: true };
  const successor = { person: second, from: until, until: null, acting: false };
  return { terms: hours % 2 === 0 ? [ending, successor] : [ending] };
}

const hours: OfficeHours = { weekdays: [1, 2, 3, 4, 5], opens: 8 * 60, closes: 15 * 60 };

function crew(name: string, size: number): readonly string[] {
  return Array.from({ length: size }, (_, index) => `${name}-${index + 1}`);
}

/** Two at a time, in turns of twelve hours, for so many days. */
function rota(first: string, second: string, third: string, from: Instant, days: number): readonly Shift[] {
  const turns = [
    [first, second],
    [second, third],
    [third, first],
  ];
  return Array.from({ length: 2 * days }, (_, turn) => {
    const begins = later(from, (turn * 12 - 24) * hour);
    return (turns[turn % 3] ?? []).map((person) => ({ person, from: begins, until: later(begins, 12 * hour) }));
  }).flat();
}

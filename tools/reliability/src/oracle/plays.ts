import {
  type Chapter,
  type Facts,
  type HandlingArea,
  hour,
  type Instant,
  type KemendagriCode,
  later,
  minute,
  type OfficeKind,
  officeKinds,
  type Party,
  type PersonId,
} from '@kawal/core';
import { officeFor, peopleOf } from '@kawal/core/directory';
import type { ProviderBehaviour, Story } from '@kawal/policy';
import fc from 'fast-check';
import { factDomains, staff } from './sketch.ts';

/** One report and its events, for any chapter: its origin is a part of the proved time, and people are numbers. */
export interface Play {
  /** Ten thousandths of what is proved, and milliseconds from there. */
  readonly origin: { readonly part: number; readonly ms: number };
  readonly area: 'village' | 'other' | 'city' | 'unknown' | 'outside' | Unlisted;
  readonly facts: Facts;
  readonly named: Named;
  /** When the naming is stated; 0: with the report. */
  readonly namedAt: number;
  readonly reporter: string | null;
  readonly replies: readonly {
    readonly at: number;
    readonly office: OfficeKind;
    readonly level: 'acknowledged' | 'acted';
  }[];
  readonly outages: readonly { readonly at: number; readonly lasts: number }[];
  readonly providers: readonly { readonly office: OfficeKind; readonly evidence: ProviderBehaviour['evidence'] }[];
}

/** A kelurahan of the city that no chapter has; the next regency; the province around. */
type Unlisted = 'unlisted' | 'elsewhere' | 'province';

/** Of whom a report speaks: one of the family of the reference (§3). */
export type Named =
  | { readonly by: 'nobody' }
  /** One person or two, as numbers among all of the directory. */
  | { readonly by: 'people'; readonly people: readonly number[] }
  | { readonly by: 'office'; readonly office: OfficeKind }
  /** Everybody who can read it. */
  | { readonly by: 'contactPoint'; readonly point: number }
  /** Every office of kelurahan and kecamatan. */
  | { readonly by: 'blackout' };

const allKinds = Object.keys(officeKinds) as OfficeKind[];

function moment(most: number): fc.Arbitrary<number> {
  return fc
    .tuple(fc.oneof(fc.nat({ max: 6 * 60 }), fc.nat({ max: Math.floor(most / minute) })), fc.constantFrom(0, 0, 1, -1))
    .map(([whole, nudge]) => Math.min(most, Math.max(0, whole * minute + nudge)));
}

/** Every fact, each unknown as often as not; several values where a fact can have several. */
function arbitraryFacts(): fc.Arbitrary<Facts> {
  const several: readonly string[] = ['victimAge', 'modus', 'exploitation', 'involved', 'indicators', 'own'];
  const facts = Object.entries(factDomains).map(([name, values]) => {
    const one = fc.constantFrom(...values).map((value) => [value]);
    const set = fc.shuffledSubarray([...values], { minLength: 1, maxLength: 3 });
    return [
      name,
      several.includes(name) ? fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: set }) : one,
    ];
  });
  return fc.record(Object.fromEntries(facts), { requiredKeys: [] });
}

function arbitraryNamed(): fc.Arbitrary<Named> {
  const index = fc.nat({ max: 40 });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant<Named>({ by: 'nobody' }) },
    {
      weight: 4,
      arbitrary: fc.record({
        by: fc.constant('people' as const),
        people: fc.array(index, { minLength: 1, maxLength: 2 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ by: fc.constant('office' as const), office: fc.constantFrom(...allKinds) }) },
    { weight: 1, arbitrary: fc.record({ by: fc.constant('contactPoint' as const), point: index }) },
    { weight: 1, arbitrary: fc.constant<Named>({ by: 'blackout' }) },
  );
}

export function arbitraryPlay(): fc.Arbitrary<Play> {
  const offices = fc.constantFrom<OfficeKind>(
    'coordinator',
    'lpaDuty',
    'uptdPpa',
    'policeUnitPpa',
    'lastResort',
    'kpai',
  );
  const often = <T>(plain: T, weight: number, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    fc.oneof({ withCrossShrink: true }, { weight, arbitrary: fc.constant(plain) }, { weight: 1, arbitrary: other });
  return fc.record({
    origin: fc.record({ part: fc.nat({ max: 9_999 }), ms: moment(30 * hour) }),
    area: fc.oneof(
      { weight: 6, arbitrary: fc.constant('village' as const) },
      {
        weight: 4,
        arbitrary: fc.constantFrom<Play['area']>(
          ...(['other', 'city', 'unknown', 'outside', 'unlisted', 'elsewhere', 'province'] as const),
        ),
      },
    ),
    facts: arbitraryFacts(),
    named: arbitraryNamed(),
    namedAt: often(0, 3, moment(8 * hour)),
    reporter: often<string | null>(null, 4, fc.constantFrom(...staff)),
    replies: often<Play['replies']>(
      [],
      1,
      fc.array(
        fc.record({
          at: moment(8 * hour),
          office: offices,
          level: fc.constantFrom('acknowledged' as const, 'acted' as const),
        }),
        { maxLength: 4 },
      ),
    ),
    outages: often<Play['outages']>(
      [],
      3,
      fc.array(fc.record({ at: moment(8 * hour), lasts: fc.integer({ min: 1, max: 6 * hour }) }), { maxLength: 2 }),
    ),
    providers: often<Play['providers']>(
      [],
      2,
      fc.array(
        fc.record({
          office: offices,
          evidence: fc.constantFrom(null, 'failed' as const, 'delayed' as const, 'sent' as const),
        }),
        { maxLength: 2 },
      ),
    ),
  });
}

/** The play in a chapter that is proved from one instant until another. */
export function storyOf(play: Play, chapter: Chapter, from: Instant, until: Instant): Story {
  const span = until - from - 1;
  const at = later(from, Math.min(span, Math.floor((span * play.origin.part) / 10_000) + play.origin.ms));
  const area = areaOf(play, chapter);
  const parties = partiesOf(play.named, chapter, area);
  const isLater = play.namedAt > 0 && parties.length > 0;
  return {
    at,
    area,
    facts: play.facts,
    parties: isLater ? [] : parties,
    reporter: play.reporter,
    learned: isLater ? [{ at: { ms: play.namedAt }, facts: {}, parties }] : [],
    replies: play.replies.map(({ at: after, office, level }) => ({ at: { ms: after }, office, level })),
    outages: play.outages.map(({ at: begins, lasts }) => ({ from: { ms: begins }, until: { ms: begins + lasts } })),
    providers: play.providers.map(({ office, evidence }) => ({ office, evidence, after: { ms: 0 } })),
  };
}

function areaOf({ area }: Play, { areas, city }: Chapter): HandlingArea {
  if (area === 'unknown' || area === 'outside') return area;
  if (area === 'city') return city;
  const [province = ''] = city.split('.');
  if (area === 'province') return province as KemendagriCode;
  if (area === 'unlisted') return `${city}.99.1999` as KemendagriCode;
  if (area === 'elsewhere') return `${province}.00.01.1001` as KemendagriCode;
  return areas[area === 'village' ? 0 : 1]?.code ?? city;
}

function partiesOf(named: Named, { directory }: Chapter, area: HandlingArea): readonly Party[] {
  const people = Object.keys(directory.people);
  const suspected = (who: Pick<Party, 'directoryPerson' | 'office'>, index: number): Party => ({
    ref: `p${index}`,
    roles: ['suspected'],
    ageClass: 'adult',
    ...who,
  });
  const all = (persons: readonly PersonId[]): readonly Party[] =>
    [...new Set(persons)].map((directoryPerson, index) => suspected({ directoryPerson }, index));
  switch (named.by) {
    case 'nobody':
      return [];
    case 'people':
      return all(named.people.map((index) => people[index % people.length] ?? ''));
    case 'office':
      return [suspected({ office: named.office }, 0)];
    case 'contactPoint': {
      const points = Object.values(directory.contactPoints);
      const readers = points[named.point % points.length]?.readers ?? [];
      return readers === 'unlisted' ? [] : all(readers);
    }
    case 'blackout':
      return all(localKinds.flatMap((kind) => peopleServing(kind, directory, area)));
  }
}

const localKinds = allKinds.filter((kind) =>
  ['neighbourhood', 'kelurahan', 'kecamatan'].includes(officeKinds[kind].serves),
);

function peopleServing(kind: OfficeKind, directory: Chapter['directory'], area: HandlingArea): readonly PersonId[] {
  const serving = officeFor(directory, kind, area);
  return serving === undefined ? [] : peopleOf(serving);
}

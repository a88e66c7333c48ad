import {
  type Ceiling,
  type Chapter,
  day,
  type Facts,
  type Floor,
  hour,
  type Instant,
  later,
  minute,
  type Office,
  type OfficeKind,
  officeKinds,
  type PersonId,
  type Policy,
} from '@kawal/core';
import { exclusionsOf, initialEscalation, resolveContext, resolveOffice } from '@kawal/core/escalation';
import { chainOf } from '@kawal/core/matching';
import { matches } from '@kawal/core/policy';
import { describe, expect, it } from 'vitest';
import { office, path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { meterOf } from '../space/search.ts';
import { rosterOf } from './availability.ts';
import { proveDirectoryFloors } from './directory-floors.ts';
import { neededKinds } from './needed-offices.ts';
import { proveChapter } from './prove-chapter.ts';
import { randomChapter } from './random-chapter.sample.ts';
import { dice } from './random-policy.sample.ts';
import { city, from, soundChapter, soundOffices, soundPolicy, village } from './sound-chapter.sample.ts';

/** Random directories; every report, every quarter of an hour, the whole family of exclusions, asked of the engine itself. */
const chapters = 100;
const until = later(from, 36 * hour);

describe('floors over time, by the proof and by the engine', () => {
  it('misses the same floors, with as few facts, as few people named, and as early', () => {
    for (let seed = 0; seed < chapters; seed += 1) {
      const chapter = randomChapter(dice(seed));
      const policy = { ...policyOf(seed), requires: soundPolicy.requires };
      const asked = { ...chapter, areas: chapter.areas.slice(0, 1), policy };
      expect(provedOf(asked), `chapter ${seed}`).toEqual(expectedOf(asked));
    }
  });

  it('misses no fewer once a last resort of people of the LPA is deleted', () => {
    const { kpai: _, ...requires } = soundPolicy.requires;
    const policy: Partial<Policy> = { requires, callers: ['lpaDuty', 'coordinator', 'lastResort'] };
    const missed = (...lastResort: readonly Office[]) => {
      const offices = soundOffices.filter(({ kind }) => !['coordinator', 'lastResort', 'kpai'].includes(kind));
      const chapter = soundChapter({ policy, directory: { offices: [...offices, ...lastResort] } });
      const { findings } = proveChapter(chapter, { from });
      return findings.flatMap((one) =>
        one.code === 'floor.missed-by-directory' ? [`${one.subject.id} ${one.office}`] : [],
      );
    };
    const shared = missed(office('lastResort', city, { holders: ['jaga-satu', 'jaga-dua'] }));
    expect(shared).toContain('child-to-authority policeUnitPpa');
    expect(missed()).toEqual(shared);
  });

  it('misses them for as long as it says, where a report also bars the office of a person it names', () => {
    for (let seed = 0; seed < chapters; seed += 1) {
      const chapter = randomChapter(dice(seed));
      const policy = ceiledPolicyOf(seed);
      const asked = { ...chapter, areas: chapter.areas.slice(0, 1), policy };
      for (const { subject, office, from: first, until: end, counterexample } of findingsOf(asked)) {
        const floor = policy.floors.find(({ id }) => id === subject.id) as Floor;
        const facts = Object.fromEntries(Object.entries(counterexample.facts).map(([fact, values]) => [fact, values]));
        const told = toldTimes(asked, counterexample.excluded, office, facts);
        // What comes due after the last day looked at is nobody's question.
        const asOfLast = end === until ? later(until, -2 * hour) : end;
        const heard = originsIn(first, asOfLast).find(isToldBy(policy, floor, office, facts, told));
        expect(heard, `chapter ${seed}, ${floor.id}, until ${end}`).toBeUndefined();
      }
    }
  });
});

type Missed = Readonly<
  Record<string, { readonly unlike: number; readonly named: number; readonly at: Instant | null }>
>;

function findingsOf(chapter: Chapter) {
  const { policy } = chapter;
  const findings = proveDirectoryFloors({
    chapter,
    policy,
    roster: rosterOf(chapter, ['email'], from, later(from, 4 * day)),
    kinds: neededKinds(policy),
    // Every office is looked at anew: nothing is taken from the contract.
    deficient: new Set(chapter.directory.offices),
    until,
    meter: meterOf(1_000_000),
    known: [],
  });
  return findings.flatMap((finding) => {
    const { counterexample } = finding;
    if (finding.code !== 'floor.missed-by-directory' || counterexample?.area !== village) return [];
    return [{ ...finding, counterexample }];
  });
}

function provedOf(chapter: Chapter): Missed {
  return Object.fromEntries(
    findingsOf(chapter).map(({ subject, office, counterexample: { facts, excluded, at } }) => {
      const named = excluded.people.length + excluded.offices.length;
      return [`${subject.id}:${office}`, { unlike: Object.keys(facts).length, named, at }];
    }),
  );
}

/** A policy whose ceiling bars an office by its kind, and with it whoever serves in another too. */
function ceiledPolicyOf(seed: number): Policy {
  const { oneOf } = dice(seed + 1000);
  const policy = policyOf(seed);
  const floors = policy.floors.map((floor) => ({ ...floor, when: {} }));
  const both = step('a', oneOf([0, 30]) * minute, ['lpaDuty', 'uptdPpa'], {
    repeat: { every: { ms: 45 * minute }, times: 1 },
  });
  const never = [oneOf(['coordinator', 'lpaDuty', 'uptdPpa'] as const)];
  const ceiling: Ceiling = { id: 'c', layer: 'city', when: { concern: { anyOf: ['some'] } }, bars: { never } };
  return { ...policy, paths: [path('base', [both], { when: {} })], floors, ceilings: [ceiling] };
}

function policyOf(seed: number): Policy {
  const { oneOf } = dice(seed + 1000);
  const soon: Floor = {
    ...(soundPolicy.floors[0] as Floor),
    id: 'lpa-soon',
    when: { danger: { anyOf: ['yes', 'unknown'] } },
    tell: ['lpaDuty'],
    within: { ms: oneOf([30, 60, 120]) * minute },
  };
  const more = path(
    'more',
    [
      step('a', oneOf([0, 15, 60]) * minute, ['lpaDuty', 'uptdPpa'], {
        repeat: { every: { ms: 45 * minute }, times: 2 },
      }),
    ],
    { when: { danger: { anyOf: ['yes'] } } },
  );
  const base = path('base', [step('a', oneOf([0, 30]) * minute, ['lpaDuty'])], {
    when: { concern: { noneOf: ['none'] } },
  });
  return {
    ...soundPolicy,
    ceilings: [],
    paths: [more, base],
    floors: [soon, { ...soon, id: 'service', tell: ['uptdPpa'] }],
  };
}

const reports: readonly Facts[] = [undefined, ['no'], ['yes']].flatMap((danger) =>
  [undefined, ['none'], ['some']].map((concern) => ({
    ...(danger === undefined ? {} : { danger }),
    ...(concern === undefined ? {} : { concern }),
  })),
);

function expectedOf(chapter: Chapter): Missed {
  const people = Object.keys(chapter.directory.people);
  const all = Object.keys(officeKinds) as OfficeKind[];
  const blackout = all.filter((kind) => ['neighbourhood', 'kelurahan', 'kecamatan'].includes(officeKinds[kind].serves));
  const institutions = ['kelurahan', 'kecamatan', 'cityGovernment', 'police', 'community', 'lpa'].map(
    (value) => exclusionsOf({ involved: [value] }, []).offices,
  );
  const readers = Object.values(chapter.directory.contactPoints).flatMap((point) =>
    point.readers === 'unlisted' ? [] : [point.readers],
  );
  const namedSets: readonly Naming[] = [
    ...[[], ...people.map((person) => [person])].map(namingPeople),
    ...people.flatMap((person, index) => people.slice(index + 1).map((other) => namingPeople([person, other]))),
    ...readers.map(namingPeople),
    ...all.filter((kind) => officeKinds[kind].serves !== 'nation').map((kind) => ({ people: [], offices: [kind] })),
    ...[blackout, ...institutions].map((offices) => ({ people: [], offices })),
  ];
  const missed: Record<string, { unlike: number; named: number; at: Instant }> = {};
  for (const floor of chapter.policy.floors) {
    for (const office of floor.tell) {
      for (const named of namedSets) {
        const told = toldTimes(chapter, named, office, {});
        const size = named.people.length + named.offices.length;
        for (const facts of reports) {
          const unlike = Object.keys(facts).length;
          const key = `${floor.id}:${office}`;
          const before = missed[key];
          const isLarger =
            before !== undefined && (unlike > before.unlike || (unlike === before.unlike && size > before.named));
          if (isLarger || !matches(floor.when, facts)) continue;
          const at = firstMissed(chapter.policy, floor, office, facts, told);
          if (at === null) continue;
          const isAlike = before !== undefined && unlike === before.unlike && size === before.named;
          if (!isAlike || at < before.at) missed[key] = { unlike, named: size, at };
        }
      }
    }
  }
  return missed;
}

/** The first origin that misses it. Everything changes at a quarter of an hour, or a millisecond after it. */
function firstMissed(
  policy: Policy,
  floor: Floor,
  office: OfficeKind,
  facts: Facts,
  told: (at: Instant) => Told,
): Instant | null {
  const isTold = isToldBy(policy, floor, office, facts, told);
  return originsIn(from, later(from, 36 * hour)).find((origin) => !isTold(origin)) ?? null;
}

function originsIn(first: Instant, end: Instant): readonly Instant[] {
  const quarters = Array.from({ length: 36 * 4 }, (_, quarter) => later(from, quarter * 15 * minute));
  return quarters.flatMap((at) => [at, later(at, 1)]).filter((at) => at >= first && at < end);
}

function isToldBy(
  policy: Policy,
  floor: Floor,
  office: OfficeKind,
  facts: Facts,
  told: (at: Instant) => Told,
): (origin: Instant) => boolean {
  const limit = 'ms' in floor.within ? floor.within.ms : 0;
  const steps = policy.paths.filter(({ when }) => matches(when, facts)).flatMap((one) => one.steps);
  return (origin) =>
    steps
      .filter((one) => one.tell.includes(office))
      .some(({ after, repeat }) => {
        const first = 'ms' in after ? after.ms : 0;
        const every = repeat?.every.ms ?? 15 * minute;
        const round = first + every * Math.max(1, repeat?.times ?? 0);
        return Array.from({ length: (repeat?.times ?? 0) + 1 }, (_, index) => first + index * every).some((due) => {
          if (due > limit) return false;
          const at = later(origin, due);
          const how = at >= until ? 'message' : told(at);
          return how === 'message' || how === 'emergency' || (how === 'call' && round <= limit);
        });
      });
}

type Told = 'message' | 'call' | 'emergency' | 'nobody';

interface Naming {
  readonly people: readonly PersonId[];
  readonly offices: readonly OfficeKind[];
}

function namingPeople(people: readonly PersonId[]): Naming {
  return { people, offices: [] };
}

function toldTimes(chapter: Chapter, named: Naming, office: OfficeKind, facts: Facts): (at: Instant) => Told {
  const { policy } = chapter;
  const known = new Map<Instant, Told>();
  const who = [
    ...named.people.map((directoryPerson) => ({ directoryPerson })),
    ...named.offices.map((kind) => ({ office: kind })),
  ];
  const parties = who.map((one, index) => ({
    ref: `p${index}`,
    roles: ['suspected' as const],
    ageClass: 'adult' as const,
    ...one,
  }));
  const state = { ...initialEscalation, facts, excluded: exclusionsOf(facts, parties), area: village };
  const tell = (at: Instant): Told => {
    const asking = resolveContext(state, { chapter, policy, channels: ['email'], now: at }, []);
    const [recipient] = resolveOffice(office, 0, asking).recipients;
    if (recipient === undefined)
      return isNobodyLeft(office, chapter, asking.reach.barred.offices) ? 'emergency' : 'nobody';
    // The last resort is no authority for floors (E3).
    if (recipient.instead === 'lastResort') return 'nobody';
    return recipient.task === 'call' ? 'call' : 'message';
  };
  return (at) => {
    const before = known.get(at) ?? tell(at);
    known.set(at, before);
    return before;
  };
}

/** An office to ring, with the last resort barred, and each caller barred or not there (E1). Messages ask no caller. */
function isNobodyLeft(office: OfficeKind, { directory, policy }: Chapter, barred: readonly OfficeKind[]): boolean {
  const isCalled = (kind: OfficeKind) => directory.offices.find((one) => one.kind === kind)?.reach === 'call';
  const isGone = (kind: OfficeKind) =>
    barred.includes(kind) || (kind !== 'lastResort' && !directory.offices.some((one) => one.kind === kind));
  return (
    chainOf(policy, office).some((kind) => !barred.includes(kind) && isCalled(kind)) &&
    [...policy.callers, 'lastResort' as const].every(isGone)
  );
}

import {
  type Condition,
  type Floor,
  hour,
  type KemendagriCode,
  minute,
  type OfficeKind,
  officeKinds,
  type Policy,
  type Step,
  triageLevels,
} from '@kawal/core';
import { officeAndChain } from '@kawal/core/directory';
import { exclusionsOf } from '@kawal/core/escalation';
import { matches } from '@kawal/core/policy';
import { institutionOf } from './institution.ts';

/**
 * Brute force: every report, every exclusion of the family, every way for offices with hours to be open or shut, asked one
 * by one what the policy reference defines (2.2). It shares no code with the proof beyond the vocabulary's own tests.
 */
export interface Verdicts {
  /** By floor and office: the smallest report that misses it with everybody open, or shut at the worst instant. */
  readonly floors: Readonly<Record<string, Smallest | null>>;
  readonly timeless: Readonly<Record<string, Smallest | null>>;
  /** Missed only by reports that leave nobody to ring: every caller and the last resort are barred. */
  readonly ringless: Readonly<Record<string, Smallest | null>>;
  readonly starved: Readonly<Record<string, Smallest | null>>;
  readonly cover: Smallest | null;
  readonly blackout: Smallest | null;
  readonly authority: Smallest | null;
  readonly child: Smallest | null;
  /** The same four, where whoever would have to be rung counts as told by nobody. */
  readonly uncoveredRingless: readonly (Smallest | null)[];
  readonly lastResort: Smallest | null;
  readonly deadPaths: readonly string[];
}

export interface Smallest {
  /** Facts unlike the typical report's. */
  readonly unlike: number;
  readonly exclusions: number;
}

interface Report {
  readonly unlike: number;
  readonly matched: ReadonlySet<Condition>;
  /** The same, a bit for each condition. */
  readonly bits: number;
  readonly barred: Barred;
  /** Barred by what the facts say themselves, ceilings apart. */
  readonly barredByFacts: Barred;
}

/** Chooses the worst case: offices with hours are shut, and an office that nobody can ring is not notified. */
interface Worst {
  readonly hours: boolean;
  readonly ringless: boolean;
}

interface Named {
  readonly size: number;
  readonly bars: Barred;
}

/** A bit for each kind of office that a random policy may hold; whether others are barred is nobody's question. */
type Barred = number;

const drawn: readonly OfficeKind[] = ['coordinator', 'lpaDuty', 'lastResort', 'policeUnitPpa', 'polda', 'sapa129'];

function setOf(offices: readonly OfficeKind[]): Barred {
  return drawn.reduce((set, office, index) => (offices.includes(office) ? set | (1 << index) : set), 0);
}

function has(set: Barred, office: OfficeKind): boolean {
  return ((set >> drawn.indexOf(office)) & 1) === 1;
}

export const ofConcern: Condition = { concern: { anyOf: ['some', 'unknown'] } };
export const child: Condition = { victimAge: { anyOf: ['child', 'unknown'] }, concern: { anyOf: ['some', 'unknown'] } };

export function bruteForce(policy: Policy): Verdicts {
  const reports = reportsOf(policy);
  const namedSets = familyOf(policy);
  const alone: readonly Named[] = [{ size: 0, bars: 0 }];
  const slices = policy.floors.flatMap((floor) =>
    (floor.of === 'one' ? [floor.tell] : floor.tell.map((office) => [office])).map((offices) => ({ floor, offices })),
  );
  const each = (ask: (floor: Floor, offices: readonly OfficeKind[]) => Smallest | null) =>
    Object.fromEntries(slices.map(({ floor, offices }) => [`${floor.id}:${offices[0]}`, ask(floor, offices)]));
  const missed = (floor: Floor, offices: readonly OfficeKind[], worst: Worst) => {
    const chains = chainsOf(policy, offices);
    return smallest(
      reports,
      namedSets,
      (report) => report.matched.has(floor.when) && !isWaived(policy, floor, report) && !isStarved(report, chains),
      (report, named) => isMissed(policy, report, named, floor, offices, worst),
    );
  };
  const within = (
    limit: number,
    counts: (kind: OfficeKind) => boolean,
    asked: (report: Report) => boolean,
    { who = alone, ringless = false }: { readonly who?: readonly Named[]; readonly ringless?: boolean } = {},
  ) => smallest(reports, who, asked, (report, named) => !reaches(policy, report, named, { limit, counts, ringless }));
  const everyReport = () => true;
  const soon = toldSoon(policy);
  const dark: readonly Named[] = [{ size: local.length, bars: setOf(local) }];
  const coverage = (ringless: boolean) => ({
    cover: within(30 * minute, everyReport, everyReport, { ringless }),
    blackout: within(30 * minute, everyReport, everyReport, { who: dark, ringless }),
    authority: within(
      Number.POSITIVE_INFINITY,
      (kind) => officeKinds[kind].authority,
      (report) => report.matched.has(ofConcern),
      { ringless },
    ),
    child: smallest(
      reports,
      alone,
      (report) => report.matched.has(child),
      (report) => !twoInstitutions(policy, soon, report, ringless),
    ),
  });
  return {
    floors: each((floor, offices) => missed(floor, offices, { hours: false, ringless: false })),
    timeless: each((floor, offices) => missed(floor, offices, { hours: true, ringless: false })),
    ringless: each((floor, offices) => missed(floor, offices, { hours: true, ringless: true })),
    starved: each((floor, offices) => {
      const chains = chainsOf(policy, offices);
      return smallest(
        reports,
        alone,
        (report) => report.matched.has(floor.when),
        (report) => isStarved(report, chains),
      );
    }),
    ...coverage(false),
    uncoveredRingless: Object.values(coverage(true)),
    lastResort: smallest(
      reports,
      alone,
      everyReport,
      (report) =>
        !policy.paths.some(
          (path) => report.matched.has(path.when) && path.steps.some((step) => step.tell.includes('lastResort')),
        ),
    ),
    deadPaths: policy.paths.filter(({ when }) => !reports.some(({ matched }) => matched.has(when))).map(({ id }) => id),
  };
}

function smallest(
  reports: readonly Report[],
  namedSets: readonly Named[],
  isAsked: (report: Report) => boolean,
  isBad: (report: Report, named: Named) => boolean,
): Smallest | null {
  let best: Smallest | null = null;
  const answeredFor: number[] = [];
  for (const [place, report] of reports.entries()) {
    // Reports and named sets stand in the order of their sizes.
    if (best !== null && report.unlike > best.unlike) break;
    if (!isAsked(report)) continue;
    for (const named of namedSets) {
      if (best !== null && report.unlike === best.unlike && named.size >= best.exclusions) break;
      const barred = report.barred | named.bars;
      // Of a report, people that leave the same offices are answered once.
      if (answeredFor[barred] === place) continue;
      answeredFor[barred] = place;
      if (isBad(report, named)) best = { unlike: report.unlike, exclusions: named.size };
    }
  }
  return best;
}

/** Every way each fact can be, combined with every other; alike in all that is asked, the one most like the typical. */
function reportsOf(policy: Policy): readonly Report[] {
  const conditions = [
    ...new Set([
      ...policy.paths.map(({ when }) => when),
      ...policy.floors.map(({ when }) => when),
      ...policy.ceilings.map(({ when }) => when),
      ...policy.waivers.map(({ when }) => when),
      ...policy.triage.map(({ when }) => when),
      ofConcern,
      child,
    ]),
  ];
  const asked = (when: Condition, fact: string, values: readonly string[]): boolean =>
    when[fact] === undefined || matches({ [fact]: when[fact] }, { [fact]: values }, policy.facts);
  const required = setOf(Object.keys(policy.requires) as OfficeKind[]);
  const usesTriage = conditions.some((when) => when.triage !== undefined);
  let partial: Partial[] = [{ unlike: 0, bits: 2 ** conditions.length - 1, bars: 0 }];
  for (const [fact, ways] of waysOf(policy)) {
    const told = leastUnlike(
      ways.map(({ values, bars }, index) => ({
        unlike: index === 0 ? 0 : 1,
        bits: conditions.reduce((bits, when, bit) => (asked(when, fact, values) ? bits | (1 << bit) : bits), 0),
        bars: bars & required,
      })),
    );
    partial = leastUnlike(
      partial.flatMap((before) =>
        told.map((way) => ({
          unlike: before.unlike + way.unlike,
          bits: before.bits & way.bits,
          bars: before.bars | way.bars,
        })),
      ),
    );
  }
  const bitOf = new Map(conditions.map((when, bit) => [when, 1 << bit]));
  const rows = policy.triage.map(({ when, level }) => ({
    bit: bitOf.get(when) ?? 0,
    level: triageLevels.indexOf(level),
  }));
  /** By place of the level, the last for a triage that is not known: the conditions that such a triage leaves. */
  const left = [...triageLevels, 'unknown'].map((level) =>
    conditions.reduce(
      (bits, { triage }, bit) =>
        triage === undefined || matches({ triage }, { triage: [level] }) ? bits | (1 << bit) : bits,
      0,
    ),
  );
  const matchedBy = new Map<number, Pick<Report, 'matched'> & { readonly ceilings: Barred }>();
  const matchedOf = (bits: number) => {
    const found = matchedBy.get(bits) ?? {
      matched: new Set(conditions.filter((_, bit) => bits & (1 << bit))),
      ceilings: policy.ceilings.reduce(
        (set, { when, bars }) => (bits & (bitOf.get(when) ?? 0) ? set | (underCeiling(bars) & required) : set),
        0,
      ),
    };
    matchedBy.set(bits, found);
    return found;
  };
  const distinct = new Map<number, Report>();
  for (const one of partial) {
    const worked = rows.reduce((most, { bit, level }) => (one.bits & bit ? Math.max(most, level) : most), -1);
    for (const raised of usesTriage ? [-1, ...triageLevels.keys()] : [-1]) {
      const unlike = one.unlike + (raised < 0 ? 0 : 1);
      const bits = one.bits & (left.at(Math.max(worked, raised)) ?? 0);
      const key = bits * 2 ** drawn.length + one.bars;
      if (unlike >= (distinct.get(key)?.unlike ?? Number.POSITIVE_INFINITY)) continue;
      const { matched, ceilings } = matchedOf(bits);
      distinct.set(key, { unlike, matched, bits, barred: one.bars | ceilings, barredByFacts: one.bars });
    }
  }
  return [...distinct.values()].sort((one, other) => one.unlike - other.unlike);
}

interface Partial {
  readonly unlike: number;
  readonly bits: number;
  readonly bars: Barred;
}

/** Of those alike in everything that is asked so far, the one most like the typical report stands for all. */
function leastUnlike(all: readonly Partial[]): Partial[] {
  const alike = new Map<number, Partial>();
  for (const one of all) {
    const key = one.bits * 2 ** drawn.length + one.bars;
    const known = alike.get(key);
    if (known === undefined || one.unlike < known.unlike) alike.set(key, one);
  }
  return [...alike.values()];
}

function underCeiling(bars: Policy['ceilings'][number]['bars']): Barred {
  return setOf('never' in bars ? bars.never : kinds.filter((kind) => !bars.only.includes(kind)));
}

const kinds = Object.keys(officeKinds) as OfficeKind[];

const local = kinds.filter((kind) => ['neighbourhood', 'kelurahan', 'kecamatan'].includes(officeKinds[kind].serves));

interface Way {
  readonly values: readonly string[];
  /** The offices it keeps out by itself. */
  readonly bars: Barred;
}

/** Every way each fact can be, the typical first. Of officials only those that keep out a known office. */
function waysOf(policy: Policy): readonly (readonly [string, readonly Way[]])[] {
  const free = (...ways: readonly (readonly string[])[]): readonly Way[] => ways.map((values) => ({ values, bars: 0 }));
  return [
    ['a', free(['unknown'], ['x'], ['y'])],
    ['b', free(['unknown'], ['p'], ['q'], ['p', 'q'], ['p', 'unknown'], ['q', 'unknown'], ['p', 'q', 'unknown'])],
    ['concern', free(['unknown'], ['none'], ['some'])],
    [
      'victimAge',
      free(
        ['unknown'],
        ['adult'],
        ['child'],
        ['adult', 'child'],
        ['adult', 'unknown'],
        ['child', 'unknown'],
        ['adult', 'child', 'unknown'],
      ),
    ],
    ['involved', involvedWays],
    ['keepLocalOut', keptOutWays],
    [
      'area',
      [
        { values: [policy.area ?? 'unknown'], bars: 0 },
        { values: ['unknown'], bars: setOf(local) },
      ],
    ],
  ];
}

const involvedWays: readonly Way[] = [
  ['unknown'],
  ['community'],
  ['lpa'],
  ['police'],
  ['community', 'lpa'],
  ['community', 'police'],
  ['lpa', 'police'],
  ['community', 'lpa', 'police'],
].map((values) => ({ values, bars: setOf(exclusionsOf({ involved: values }, []).offices) }));

const keptOutWays: readonly Way[] = [['unknown'], ['yes']].map((values) => ({
  values,
  bars: setOf(exclusionsOf({ keepLocalOut: values }, []).offices),
}));

const institutions = ['kelurahan', 'kecamatan', 'cityGovernment', 'police', 'community', 'lpa'].map(
  (value) => exclusionsOf({ involved: [value] }, []).offices,
);
const nameable = kinds.filter((kind) => officeKinds[kind].serves !== 'nation');

/** The sets of people that may be named, with the kinds of office that must be staffed for it. */
const nameableSets: readonly (Named & { readonly staffed: readonly OfficeKind[] })[] = [
  { size: 0, bars: 0, staffed: [] },
  ...nameable.map((kind) => ({ size: 1, bars: setOf([kind]), staffed: [kind] })),
  ...nameable.map((kind) => ({ size: 1, bars: setOf(officeAndChain(kind)), staffed: [] })),
  ...nameable.flatMap((kind) =>
    nameable.map((other) => ({ size: 2, bars: setOf([kind, other]), staffed: [kind, other] })),
  ),
  ...institutions.map((bars) => ({ size: bars.length, bars: setOf(bars), staffed: [] })),
  { size: local.length, bars: setOf(local), staffed: [] },
];

function familyOf({ requires }: Policy): readonly Named[] {
  const known = setOf(Object.keys(requires) as OfficeKind[]);
  const distinct = new Map<number, Named>();
  for (const { size, bars, staffed } of nameableSets) {
    const before = distinct.get(bars & known);
    if (before !== undefined && size >= before.size) continue;
    if (staffed.some((kind) => requires[kind]?.reach === 'call')) continue;
    distinct.set(bars & known, { size, bars: bars & known });
  }
  return [...distinct.values()].sort((a, b) => a.size - b.size);
}

/** M1: four substitutes at most. */
function chain(policy: Policy, office: OfficeKind, left = 4): readonly OfficeKind[] {
  const next = policy.requires[office]?.instead ?? null;
  return next === null || left === 0 ? [office] : [office, ...chain(policy, next, left - 1)];
}

type Outcome = { readonly office: OfficeKind; readonly called: boolean } | 'nobody' | 'emergency';

const known = new WeakMap<Policy, Map<number, readonly Outcome[]>>();

/** Everything that may become of telling an office: offices with hours may be open or shut. */
function outcomes(policy: Policy, barred: Barred, office: OfficeKind, { hours, ringless }: Worst): readonly Outcome[] {
  const before = known.get(policy) ?? new Map<number, readonly Outcome[]>();
  known.set(policy, before);
  const key = (barred * 32 + drawn.indexOf(office)) * 4 + (hours ? 1 : 0) + (ringless ? 2 : 0);
  const ready = before.get(key);
  if (ready !== undefined) return ready;
  const withHours = (Object.keys(policy.requires) as OfficeKind[]).filter(
    (kind) => hours && policy.requires[kind]?.on === 'officeHours',
  );
  const found = Array.from({ length: 2 ** withHours.length }, (_, bits) =>
    outcome(
      policy,
      (kind) => has(barred, kind),
      office,
      (kind) => withHours.includes(kind) && ((bits >> withHours.indexOf(kind)) & 1) === 1,
      ringless,
    ),
  );
  before.set(key, found);
  return found;
}

function outcome(
  policy: Policy,
  barred: (kind: OfficeKind) => boolean,
  office: OfficeKind,
  isShut: (kind: OfficeKind) => boolean,
  ringless: boolean,
): Outcome {
  for (const kind of chain(policy, office)) {
    if (barred(kind)) continue;
    const called = policy.requires[kind]?.reach === 'call';
    if (!ringless && called && policy.callers.length > 0 && [...policy.callers, 'lastResort' as const].every(barred))
      return 'emergency';
    if (isShut(kind)) continue;
    if (!called || policy.callers.some((caller) => !barred(caller) && !isShut(caller))) return { office: kind, called };
  }
  return 'nobody';
}

function isMissed(
  policy: Policy,
  report: Report,
  named: Named,
  floor: Floor,
  offices: readonly OfficeKind[],
  worst: Worst,
): boolean {
  const barred = report.barred | named.bars;
  const limit = 'ms' in floor.within ? floor.within.ms : 0;
  const lastResortCounts = offices.includes('lastResort');
  return !policy.paths.some(
    (path) =>
      report.matched.has(path.when) &&
      path.steps.some(
        (step) =>
          step.unless === null &&
          step.tell.some(
            (office) =>
              offices.includes(office) &&
              occurrencesOf(step).some((due) =>
                outcomes(policy, barred, office, worst).every((told) => {
                  if (told === 'emergency') return due <= limit;
                  if (told === 'nobody' || (told.office === 'lastResort' && !lastResortCounts)) return false;
                  return due <= limit && (told.called ? roundOver(step) : due) <= limit;
                }),
              ),
          ),
      ),
  );
}

const occurrences = new WeakMap<Step, readonly number[]>();

function occurrencesOf(step: Step): readonly number[] {
  const before = occurrences.get(step);
  if (before !== undefined) return before;
  const first = 'ms' in step.after ? step.after.ms : 0;
  const all = Array.from(
    { length: (step.repeat?.times ?? 0) + 1 },
    (_, index) => first + index * (step.repeat?.every.ms ?? 0),
  );
  occurrences.set(step, all);
  return all;
}

/** When every caller had a turn. */
function roundOver(step: Step): number {
  const first = 'ms' in step.after ? step.after.ms : 0;
  return first + (step.repeat?.every.ms ?? 15 * minute) * Math.max(1, step.repeat?.times ?? 0);
}

function isWaived(policy: Policy, floor: Floor, report: Report): boolean {
  return policy.waivers.some((waiver) => waiver.floor === floor.id && report.matched.has(waiver.when));
}

/** C2: nobody of any chain is left, and without the ceilings somebody would be. */
function isStarved({ barred, barredByFacts }: Report, chains: Barred): boolean {
  return (barred & chains) === chains && (barredByFacts & chains) !== chains;
}

function chainsOf(policy: Policy, offices: readonly OfficeKind[]): Barred {
  return setOf(offices.flatMap((office) => chain(policy, office)));
}

function reaches(
  policy: Policy,
  report: Report,
  named: Named,
  {
    limit,
    counts,
    ringless,
  }: { readonly limit: number; readonly counts: (kind: OfficeKind) => boolean; readonly ringless: boolean },
): boolean {
  const barred = report.barred | named.bars;
  return policy.paths.some(
    (path) =>
      report.matched.has(path.when) &&
      path.steps.some(
        (step) =>
          step.unless === null &&
          'ms' in step.after &&
          step.after.ms <= limit &&
          step.tell.some((office) =>
            outcomes(policy, barred, office, { hours: true, ringless }).every(
              (told) => told === 'emergency' || (told !== 'nobody' && counts(told.office)),
            ),
          ),
      ),
  );
}

/** The offices that a policy's paths tell within the hour, whatever anybody answers. */
function toldSoon({ paths }: Policy): readonly { readonly when: Condition; readonly offices: readonly OfficeKind[] }[] {
  return paths.map(({ when, steps }) => ({
    when,
    offices: steps
      .filter((step) => step.unless === null && 'ms' in step.after && step.after.ms <= hour)
      .flatMap(({ tell }) => tell),
  }));
}

/** Whichever offices are shut when they are told, people of two institutions know within the hour. */
function twoInstitutions(
  policy: Policy,
  soon: ReturnType<typeof toldSoon>,
  { matched, barred }: Report,
  ringless: boolean,
): boolean {
  const offices = new Set(soon.flatMap((path) => (matched.has(path.when) ? path.offices : [])));
  const told = [...offices].map((office) => outcomes(policy, barred, office, { hours: true, ringless }));
  if (told.some((ways) => ways.every((way) => way === 'emergency'))) return true;
  // The worst: everybody of one institution. So it fails if some institution could be all of them.
  return !everyInstitution.some((institution) =>
    told.every((ways) =>
      ways.some((way) => way === 'nobody' || (way !== 'emergency' && institutionOf[way.office] === institution)),
    ),
  );
}

const everyInstitution = [...new Set(Object.values(institutionOf))];

export const sampleCity = '35.99' as KemendagriCode;

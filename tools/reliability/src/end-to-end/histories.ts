import { day, type Facts, hour, minute, type OfficeKind, type TriageLevel } from '@kawal/core';
import type { EndReason, Evidence } from '@kawal/core/escalation';
import fc from 'fast-check';
import type { ChapterChange } from './later-chapter.ts';

/**
 * Everything that can happen to one report, whatever the chapter: people stand as numbers, taken modulo how many there are, and times
 * are milliseconds since the report.
 */
export interface History {
  readonly origin: Origin;
  readonly area: 'village' | 'otherVillage' | 'unknown' | 'outside';
  readonly facts: Facts;
  /** When it was written down, before it arrived. */
  readonly capturedBefore: number;
  readonly reporter: number | null;
  readonly exclusion: Exclusion;
  /** When the exclusion is stated; 0: with the report. */
  readonly namedAt: number;
  readonly replies: readonly Replied[];
  /** All replies are this one person's, who says whatever they like. */
  readonly liar: number | null;
  readonly learned: readonly { readonly at: number; readonly facts: Facts }[];
  readonly verbs: readonly { readonly at: number; readonly by: number; readonly verb: Verb }[];
  readonly outages: readonly { readonly at: number; readonly lasts: number }[];
  /** The stretch in which no process can read its policy. */
  readonly unreadable: { readonly at: number; readonly lasts: number } | null;
  /** Changes of the chapter, and whether people then move the case to the policy in force. */
  readonly changes: readonly { readonly at: number; readonly change: ChapterChange; readonly moves: Moves | null }[];
  /** True where another process still takes in what people say; else it waits for the end of the outage too. */
  readonly takesInDuringOutages: boolean;
  /** Outcomes that providers give to messages: to the first, the second, and round again. */
  readonly providers: readonly Provider[];
}

/** A report that stays as it came in: what the proof speaks about. */
export function isAsProved({ learned, verbs, capturedBefore, providers }: History): boolean {
  const raised = verbs.filter(({ verb }) => verb.verb === 'raise' || verb.verb === 'end');
  return learned.length === 0 && raised.length === 0 && capturedBefore === 0 && providers.length > 0;
}

/** Moves a case to the policy in force, so long after that came; a recall may name the policy that it runs under, or another. */
export interface Moves {
  readonly after: number;
  readonly how: 'migrate' | 'recall' | 'recallOfAnother';
}

/** From the start of what is proved, before its end, or somewhere between (in ten thousandths). */
export type Origin =
  | { readonly near: 'start' | 'end'; readonly ms: number }
  | { readonly near: 'between'; readonly part: number };

/** One of the family of whom a report may name, besides what its facts say. */
export type Exclusion =
  | { readonly named: 'nobody' }
  | { readonly named: 'people'; readonly people: readonly number[] }
  | { readonly named: 'office'; readonly office: OfficeKind }
  /** Everybody who can read it. */
  | { readonly named: 'contactPoint'; readonly point: number }
  /** Every office of kelurahan and kecamatan. */
  | { readonly named: 'blackout' };

export interface Replied {
  readonly at: number;
  readonly person: number;
  readonly says: Saying;
}

export type Saying =
  | { readonly says: 'acknowledged' | 'acted' | 'withdraws' }
  /** Takes back the newest answer there is, as whoever gave it. */
  | { readonly says: 'takesBack' }
  /** Says that they rang: one of those who were asked to. */
  | { readonly says: 'rang'; readonly which: number }
  | { readonly says: 'refutes'; readonly whom: number }
  | { readonly says: 'relays'; readonly office: OfficeKind };

export type Verb =
  | { readonly verb: 'raise'; readonly level: TriageLevel }
  | { readonly verb: 'end'; readonly path: number; readonly reason: EndReason }
  | { readonly verb: 'fire'; readonly path: number; readonly step: number }
  | { readonly verb: 'reopen'; readonly path: number }
  /** Everybody asks to lift the exclusion of one who is named, each in turn: two of two institutions can (X7). */
  | { readonly verb: 'lift'; readonly who: number };

/** Answers to a message, one after the other; none, if it never answers. */
export type Provider = readonly {
  readonly after: number;
  readonly evidence: Extract<Evidence, 'sent' | 'delayed' | 'delivered' | 'failed'>;
}[];

export function arbitraryHistory(): fc.Arbitrary<History> {
  const person = fc.nat({ max: 30 });
  return fc.record({
    origin: fc.oneof(
      fc.record({ near: fc.constant('start' as const), ms: moment(10 * day) }),
      fc.record({ near: fc.constant('end' as const), ms: moment(3 * day) }),
      fc.record({ near: fc.constant('between' as const), part: fc.nat({ max: 9_999 }) }),
    ),
    area: weighted([6, 'village'], [2, 'otherVillage'], [1, 'unknown'], [1, 'outside']),
    facts: arbitraryFacts(),
    capturedBefore: fc.oneof(
      { weight: 9, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat({ max: 2 * day }) },
    ),
    reporter: fc.option(person, { freq: 4 }),
    exclusion: arbitraryExclusion(person),
    namedAt: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: moment(10 * hour) }),
    replies: fc.array(arbitraryReply(person), { maxLength: 12 }),
    liar: fc.option(person, { freq: 2 }),
    learned: fc.array(fc.record({ at: moment(30 * hour), facts: arbitraryFacts() }), { maxLength: 3 }),
    verbs: fc.array(fc.record({ at: moment(30 * hour), by: person, verb: arbitraryVerb() }), { maxLength: 3 }),
    outages: fc.array(fc.record({ at: moment(30 * hour), lasts: fc.nat({ max: 8 * hour }) }), { maxLength: 2 }),
    unreadable: fc.oneof(
      { weight: 7, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record({ at: moment(10 * hour), lasts: fc.nat({ max: 8 * hour }) }) },
    ),
    changes: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(arbitraryChange(), { minLength: 1, maxLength: 2 }) },
    ),
    takesInDuringOutages: fc.boolean(),
    providers: fc.array(arbitraryProvider(), { minLength: 1, maxLength: 5 }),
  });
}

/** Mostly early, and often on a whole minute, or a millisecond to either side of one. */
function moment(most: number): fc.Arbitrary<number> {
  const minutes = fc.oneof(fc.nat({ max: 6 * 60 }), fc.nat({ max: Math.floor(most / minute) }));
  return fc
    .tuple(minutes, fc.constantFrom(0, 0, 1, -1))
    .map(([whole, nudge]) => Math.min(most, Math.max(0, whole * minute + nudge)));
}

function arbitraryFacts(): fc.Arbitrary<Facts> {
  const one = (...values: readonly string[]) => fc.constantFrom(...values.map((value) => [value]));
  return fc.record(
    {
      danger: one('yes', 'no'),
      victimAge: fc.constantFrom(['child'], ['adult'], ['adult', 'child']),
      concern: one('some', 'some', 'none'),
      involved: fc.oneof(
        { weight: 4, arbitrary: fc.constant(['none']) },
        { weight: 3, arbitrary: one('kelurahan', 'kecamatan', 'cityGovernment', 'police', 'community', 'lpa') },
        { weight: 1, arbitrary: fc.constant(['kelurahan', 'police']) },
      ),
      keepLocalOut: one('no', 'no', 'yes'),
      modus: one('domesticWorker', 'domesticWorker', 'childLabour', 'childSexualExploitation'),
      exploitation: one('sexual', 'labour'),
      victimReported: one('yes', 'no'),
      inCare: one('yes', 'no'),
      departure: one('dated', 'none'),
      indicators: fc.constantFrom(['none'], ['deception', 'isolation'], ['debtBondage']),
    },
    { requiredKeys: [] },
  );
}

function arbitraryExclusion(person: fc.Arbitrary<number>): fc.Arbitrary<Exclusion> {
  const office = fc.constantFrom<OfficeKind>(
    'coordinator',
    'lpaDuty',
    'uptdPpa',
    'policeUnitPpa',
    'polda',
    'lastResort',
    'rtHead',
    'lurah',
    'camat',
    'mayor',
    'bhabinkamtibmas',
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<Exclusion>({ named: 'nobody' }) },
    {
      weight: 4,
      arbitrary: fc.record({
        named: fc.constant('people' as const),
        people: fc.array(person, { minLength: 1, maxLength: 2 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ named: fc.constant('office' as const), office }) },
    { weight: 1, arbitrary: fc.record({ named: fc.constant('contactPoint' as const), point: person }) },
    { weight: 1, arbitrary: fc.constant<Exclusion>({ named: 'blackout' }) },
  );
}

function arbitraryReply(person: fc.Arbitrary<number>): fc.Arbitrary<Replied> {
  const says = fc.oneof<fc.Arbitrary<Saying>[]>(
    fc.record({ says: fc.constantFrom('acknowledged' as const, 'acknowledged' as const, 'acted' as const) }),
    fc.record({
      says: fc.constant('relays' as const),
      office: fc.constantFrom<OfficeKind>('policeUnitPpa', 'policeUnitPpa', 'sapa129'),
    }),
    fc.record({ says: fc.constant('withdraws' as const) }),
    fc.record({ says: fc.constant('takesBack' as const) }),
    fc.record({ says: fc.constant('rang' as const), which: fc.nat({ max: 3 }) }),
    fc.record({ says: fc.constant('refutes' as const), whom: person }),
  );
  return fc.record({ at: moment(20 * hour), person, says });
}

function arbitraryVerb(): fc.Arbitrary<Verb> {
  const path = fc.nat({ max: 15 });
  return fc.oneof<fc.Arbitrary<Verb>[]>(
    fc.record({ verb: fc.constant('raise' as const), level: fc.constantFrom('high' as const, 'critical' as const) }),
    fc.record({ verb: fc.constant('end' as const), path, reason: fc.constant('handledElsewhere' as const) }),
    fc.record({ verb: fc.constant('fire' as const), path, step: fc.nat({ max: 3 }) }),
    fc.record({ verb: fc.constant('reopen' as const), path }),
    fc.record({ verb: fc.constant('lift' as const), who: fc.nat({ max: 3 }) }),
  );
}

function arbitraryChange(): fc.Arbitrary<History['changes'][number]> {
  const change = fc.oneof<fc.Arbitrary<ChapterChange>[]>(
    fc.constant({ changes: 'policy' as const }),
    fc.record({ changes: fc.constant('leave' as const), hours: fc.integer({ min: 1, max: 96 }) }),
    fc.constantFrom<ChapterChange>(
      ...(['suspension', 'gone', 'move', 'table'] as const).map((changes) => ({ changes })),
    ),
    fc.record({ changes: fc.constant('term' as const), hours: fc.nat({ max: 24 }) }),
    fc.record({ changes: fc.constantFrom('holder' as const, 'number' as const), who: fc.nat({ max: 30 }) }),
    fc.record({ changes: fc.constant('daysOff' as const), ahead: fc.nat({ max: 3 }) }),
  );
  const how = weighted<Moves['how']>([3, 'migrate'], [2, 'recall'], [1, 'recallOfAnother']);
  const moves = fc.option(fc.record({ after: moment(6 * hour), how }), { freq: 5 });
  return fc.record({ at: moment(20 * hour), change, moves });
}

function arbitraryProvider(): fc.Arbitrary<Provider> {
  const after = fc.oneof(fc.constant(0), fc.nat({ max: hour }), fc.nat({ max: 12 * hour }));
  const then = (...evidence: readonly Provider[number]['evidence'][]): fc.Arbitrary<Provider> =>
    fc.array(after, { minLength: evidence.length, maxLength: evidence.length }).map((waits) => {
      let at = 0;
      return evidence.map((one, index) => {
        at += waits[index] ?? 0;
        return { after: at, evidence: one };
      });
    });
  return fc.oneof(
    { weight: 5, arbitrary: then('delivered') },
    { weight: 3, arbitrary: fc.constant<Provider>([]) },
    { weight: 2, arbitrary: then('failed') },
    { weight: 1, arbitrary: then('sent') },
    { weight: 1, arbitrary: then('delayed', 'delivered') },
    { weight: 1, arbitrary: then('delayed', 'failed') },
    // A success that turns out to have been none (M4).
    { weight: 1, arbitrary: then('delivered', 'failed') },
  );
}

function weighted<T>(...choices: readonly (readonly [number, T])[]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}

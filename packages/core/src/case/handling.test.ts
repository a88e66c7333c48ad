import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relationsToRecord } from '../access/relations.ts';
import type { KemendagriCode } from '../area/area.ts';
import { handledIn } from '../area/rules.ts';
import { lpaPeople, mayDecide } from '../authority/authority.ts';
import type { Office } from '../directory/directory.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import type { Actor } from '../record/actor.ts';
import { area, contextOf } from '../record/given.sample.ts';
import { walk } from '../record/lifecycle.properties.sample.ts';
import { referralConcept } from '../referral/concept.ts';
import type { ReferralCommand } from '../referral/referral.ts';
import { matterOf } from '../report/authority.ts';
import type { ReportState } from '../report/report.ts';
import type { CaseCommand } from './case.ts';
import { caseConcept } from './concept.ts';
import { barring, chapter, escalation, kotalama, now, report } from './handled.sample.ts';
import { lackOver, lackToBegin, readsForAuthority } from './handling.ts';

const codes = ['35.73.03.1001', '35.73.04.1004', '35.73', '35.73.99.1001', '35', '36.71', '36.71.01.1001'];
const areas = [...codes.map((code) => area(code)), 'outside', 'unknown'] as const;

/** The chapter, in which each kind of office serves the city, a kelurahan and another one, by people of their own. */
const staffed = {
  ...chapter,
  directory: {
    ...chapter.directory,
    offices: ['35.73', '35.73.03.1001', '35.73.04.1004'].flatMap((place) =>
      (['lpaDuty', 'coordinator', 'uptdPpa', 'lastResort', 'lpsk', 'opdSocial', 'lurah'] as const).map(
        (kind): Office => ({
          ...(chapter.directory.offices[0] as Office),
          ...{ id: `${kind}-${place}`, kind, area: place as KemendagriCode },
          ...{ holders: [`${kind} ${place}`], deputies: [] },
        }),
      ),
    ),
  },
};
const onCase: readonly { readonly command: CaseCommand }[] = [
  { command: { type: 'open-case', report: 'report/r1', victim: 'p1' } },
  { command: { type: 'close-case', closure: { reason: 'adultDeclinedServices', declinedOn: now } } },
];
const onReferral: readonly { readonly command: ReferralCommand }[] = [
  {
    command: {
      ...{ type: 'prepare-referral', report: 'report/r1', case: null, victim: 'p1', service: 'legalAid' },
      ...{ addressee: { kind: 'office', office: 'uptdPpa' }, shares: ['identity'] },
    },
  },
  { command: { type: 'check-consent', consent: { outcome: 'given', by: 'subject', form: 'recorded' } } },
  { command: { type: 'send-referral' } },
  { command: { type: 'withdraw-referral', reason: 'consentWithdrawn' } },
];
/** Everybody was told: decisions on a case are for whoever was. */
const [example] = escalation().told;
const told = staffed.directory.offices.flatMap(({ kind, holders }) =>
  holders.map((person) => ({ ...example, office: kind, served: kind, person })),
);
const people = ['sekretaris-satu', ...staffed.directory.offices.flatMap(({ holders }) => holders)];

it.each(areas)('lets whoever decides on a report of %s go on with its case and its referral (1861)', (place) => {
  const stated = { ...report('adult'), area: place } as Exclude<ReportState, { readonly status: 'none' }>;
  const records = {
    'report/r1': stated,
    'escalation/r1': { ...initialEscalation, report: 'report/r1', area: handledIn(place, staffed), told },
  };
  const refused = (ref: string) => {
    const actor: Actor = { kind: 'person', ref, role: 'coordinator' };
    // A referral of before it held the area as it was reported.
    const handled = { reports: ['report/r1'], area: place, handlers: [ref] };
    const asked = { now, actor, chapter: staffed, records };
    const context = contextOf({ ...asked, stream: 'case/satu' }, readsForAuthority(handled, actor));
    if (!mayDecide(matterOf(stated, 'report/r1', context), context)) return [];
    const ofCase = walk(caseConcept, { ...asked, stream: 'case/satu' }, onCase);
    const ofReferral = walk(referralConcept, { ...asked, stream: 'referral/satu' }, onReferral);
    const all = [...ofCase.steps, ...ofReferral.steps].flatMap(({ refusals }) => refusals.map(({ code }) => code));
    return [[ref, ...all, lackOver(handled, context)]];
  };
  const answers = people.flatMap(refused);
  expect(answers.length).toBeGreaterThan(3);
  expect(answers).toEqual(answers.map(([ref]) => [ref, null]));
});

/** The chapter in which everybody of an office is known, and some have left every office. */
const without = (left: readonly string[]) => ({
  ...staffed,
  directory: {
    ...staffed.directory,
    people: Object.fromEntries(people.map((one) => [one, { contacts: [], language: 'id' }])) as never,
    secretariat: staffed.directory.secretariat?.filter((one) => !left.includes(one)) ?? [],
    offices: staffed.directory.offices.map((one) => ({
      ...one,
      holders: one.holders.filter((holder) => !left.includes(holder)),
    })),
  },
});

interface Drawn {
  readonly barred: readonly string[];
  readonly notified: readonly string[];
  readonly handlers: readonly string[];
  readonly left: readonly string[];
}

/** Returns who may handle a case or a referral of Kotalama, each asked by themselves. */
function allowed({ barred, notified, handlers, left }: Drawn): readonly string[] {
  const toldOf = told.filter(({ person }) => notified.includes(person));
  const records = {
    'report/r1': report('child'),
    'escalation/r1': escalation({ ...barring(barred), told: toldOf } as never),
  };
  const handled = { reports: ['report/r1'], area: kotalama, handlers };
  return people.filter((ref) => {
    const actor: Actor = { kind: 'person', ref, role: 'coordinator' };
    const asked = { now, actor, chapter: without(left), records, stream: 'case/satu' };
    return lackOver(handled, contextOf(asked, readsForAuthority(handled, actor))) === null;
  });
}

const ofLpa = lpaPeople(without([]).directory, now);
const standIns = ['lastResort', 'uptdPpa', 'lpsk', 'coordinator'].flatMap((kind) => [
  `${kind} 35.73.03.1001`,
  `${kind} 35.73`,
]);

it('lets the last resort handle what is of nobody, then the next office that the report leaves [1979]', () => {
  const mover = 'lurah 35.73.03.1001';
  const drawn = { barred: ofLpa, notified: [], handlers: [mover], left: [] };
  expect(allowed(drawn)).toEqual([mover]);
  for (const at of standIns.keys())
    expect(allowed({ ...drawn, left: [mover], barred: [...ofLpa, ...standIns.slice(0, at)] })).toEqual([standIns[at]]);
  expect(allowed({ ...drawn, left: [mover], notified: ['opdSocial 35.73.03.1001'] })).toEqual([
    'opdSocial 35.73.03.1001',
  ]);
  expect(allowed({ ...drawn, left: [mover], barred: [...ofLpa, ...standIns] })).toEqual([]);
});

it('leaves each case and referral to somebody in post, and to nobody more than that takes [1979]', () => {
  const some = fc.subarray([...people]);
  const mostOf = fc.subarray([...people], { minLength: people.length - 6 });
  const bars = fc.oneof(
    some,
    mostOf,
    some.map((more) => [...new Set([...ofLpa, ...more])]),
  );
  const draws = fc.record<Drawn>({
    barred: bars,
    notified: some,
    handlers: fc.subarray([...people], { maxLength: 2 }),
    left: some,
  });
  fc.assert(
    fc.property(draws, (drawn) => {
      const { barred, notified, handlers, left } = drawn;
      const isFree = (one: string) => !barred.includes(one) && !left.includes(one);
      const serves = (one: string) => !one.endsWith('35.73.04.1004');
      // To have been notified is of the nearest office of a kind.
      const isNearest = (one: string) => one.endsWith(kotalama);
      const own = [...ofLpa, ...notified.filter(isNearest), ...handlers.filter(serves)].filter(isFree);
      const may = allowed(drawn);
      const next = standIns.filter(isFree).slice(0, 1);
      expect(may.toSorted()).toEqual([...new Set(own.length > 0 ? own : next)].toSorted());
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['case/satu', { status: 'suspected' }, 'running', true],
  ['case/satu', { status: 'closed', closedAt: now, reason: 'adultDeclinedServices' }, 'running', false],
  ['case/satu', { status: 'closed', closedAt: now, reason: 'adultDeclinedServices' }, 'closed', false],
  ['referral/satu', { status: 'proposed', case: null }, 'closed', true],
  ['referral/satu', { status: 'withdrawn', case: null }, 'closed', false],
  ['referral/satu', { status: 'withdrawn', case: 'case/satu' }, 'closed', true],
] as const)('lets who stands in see %s of %o, whose report is %s: %s [2001]', (stream, state, status, isSeen) => {
  const handled = {
    report: 'report/r1',
    furtherReports: [],
    victim: 'p1',
    area: kotalama,
    handlers: [],
    preparedBy: 'x',
    addressee: { kind: 'office', office: 'opdSocial' },
  };
  const records: Readonly<Record<string, object>> = {
    'report/r1': report('child'),
    'escalation/r1': escalation({ ...barring(ofLpa), told: [], status } as never),
    'case/satu': { status: 'suspected', ...handled },
    [stream]: { ...handled, ...state },
  };
  const actor: Actor = { kind: 'person', ref: standIns[0] ?? '', role: 'lastResort' };
  const read = (one: object) =>
    'stream' in one && records[String(one.stream)] && { stream: one.stream, state: records[String(one.stream)] };
  const context = { ...contextOf({ now, actor, chapter: without([]), stream }, []), read: read as never };
  expect(relationsToRecord(stream, context).held.length > 0).toBe(isSeen);
});

it.each([
  ['running', 0, true],
  ['closed', 1, true],
  ['closed', 0, false],
] as const)(
  'lets who stands in begin a case of a report that is %s with %i calls owed: %s [2001]',
  (status, owed, may) => {
    const actor: Actor = { kind: 'person', ref: standIns[0] ?? '', role: 'lastResort' };
    const handled = { reports: ['report/r1'], area: kotalama, handlers: [] };
    const records = {
      'report/r1': report('child'),
      'escalation/r1': escalation({ ...barring(ofLpa), told: [], status, owed: Array(owed).fill({}) } as never),
    };
    const context = contextOf({ now, actor, chapter: without([]), records, stream: 'case/satu' }, [
      ...readsForAuthority(handled, actor),
    ]);
    expect(lackToBegin(handled, [], context) === null).toBe(may);
  },
);

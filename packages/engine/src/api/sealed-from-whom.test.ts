import type { Actor, EscalationState, PersonId, ReportState } from '@kawal/core';
import { changesOf } from '@kawal/core';
import type { AccessState } from '@kawal/core/access';
import type { CaseState } from '@kawal/core/case';
import type { ReferralState } from '@kawal/core/referral';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, found, officer, reportOf, type Stage, stageOf } from '../stage.sample.ts';

// The rules of access, read once more: what an actor may see is worked out before each call from what is on record by then,
// with the offices of the sample written down here and with none of the functions that the engine asks.

type Known<State> = Exclude<State, { readonly status: 'none' }>;
type Answer = { readonly ok: boolean; readonly [field: string]: unknown };
type Ask = (...given: readonly unknown[]) => Promise<Answer>;
type Class = 'identity' | 'contact' | 'narrative';

const lpa = ['sekretaris', 'rekan-sekretaris', 'duty-one', 'duty-two'];
const coordinators = ['coordinator-a', 'deputy-a'];
const lastResort = ['last-one', 'last-two'];
const offices = [['duty-one', 'duty-two'], coordinators, lastResort];
const inPost = [...lpa, ...coordinators, ...lastResort];
const everybody = [...inPost, 'warga-satu', 'warga-dua'];
const kotalama = '35.73.03.1001';
const barring = ['suspected', 'closeToSuspect', 'unclear'];
const classes = ['identity', 'contact', 'narrative'] as const;
const reporter = 'warga-satu';

/** A text that stands in one sealed field of one report, and nowhere else. */
const marks: readonly Readonly<Record<Class, string>>[] = ['Satu', 'Dua', 'Tiga', 'Empat'].map((name, number) => ({
  identity: `Korban Tersegel ${name}`,
  contact: `+62812000077${number}0`,
  narrative: `Cerita tersegel yang ke-${number}`,
}));

/** The person whom each report names, and their part: the third bars nobody until it is corrected. */
const named = [
  ['duty-one', 'suspected'],
  ['coordinator-a', 'suspected'],
  ['last-one', 'witness'],
  ['duty-one', 'closeToSuspect'],
] as const;

interface World {
  readonly stage: Stage;
  readonly reports: readonly string[];
  readonly cases: string[];
  readonly referrals: string[];
  readonly emergencies: string[];
}

const ask = ({ stage }: World, ref: PersonId, name: string): Ask => {
  const [group = '', verb = ''] = name.split('.');
  const actor: Actor = { kind: 'person', ref, role: 'coordinator' };
  const api = stage.engine.as(actor) as unknown as Readonly<Record<string, Readonly<Record<string, Ask>>>>;
  const asked = api[group]?.[verb];
  if (asked === undefined) throw new RangeError(`no ${name}`);
  return asked;
};

async function drawn(): Promise<World> {
  const stage = await stageOf();
  const reports: string[] = [];
  for (const [number, [directoryPerson, role]] of named.entries()) {
    const { identity: name, contact: phone, narrative: story } = marks[number] as Readonly<Record<Class, string>>;
    const victim = { ref: 'p1', roles: ['victim' as const], ageClass: 'adult' as const };
    const outcome = await stage.submit({
      ...{ area: number === 3 ? 'unknown' : kotalama, story, ...(number === 2 ? { reporter } : {}) },
      parties: [
        { ...victim, identity: { name }, contact: { phone } },
        { ref: 'p2', roles: [role], ageClass: 'adult', directoryPerson },
      ],
    });
    reports.push(reportOf(outcome));
  }
  await stage.runTo(after(0));
  return { stage, reports, cases: [], referrals: [], emergencies: [] };
}

/** Reads what is on record now. */
async function onRecord({ stage, reports, cases, referrals, emergencies }: World) {
  const { unguarded } = stage.engine;
  const statesOf = async <State>(names: readonly string[]) => {
    const all = await Promise.all(names.map((name) => unguarded.record(name as `report/${string}`)));
    return new Map(all.map((one, at) => [names[at] ?? '', found(one).record.state as unknown as State]));
  };
  const liftedIn = async (report: string) =>
    (await stage.escalationEvents(report)).flatMap((one) => (one.type === 'exclusion-lifted' ? one.who : []));
  const suspended = new Set<string>();
  for (const { change } of changesOf(found(await unguarded.history('chapter/own')).entries)) {
    if (change.type === 'person-suspended') suspended.add(change.person);
  }
  const escalations = reports.map((one) => one.replace('report/', 'escalation/'));
  return {
    now: stage.now(),
    suspended,
    reports: await statesOf<Known<ReportState>>(reports),
    escalations: await statesOf<EscalationState>(escalations),
    lifted: new Map(await Promise.all(reports.map(async (one) => [one, await liftedIn(one)] as const))),
    cases: await statesOf<Known<CaseState>>(cases),
    referrals: await statesOf<Known<ReferralState>>(referrals),
    emergencies: [...(await statesOf<AccessState>(emergencies)).values()],
  };
}

type OnRecord = Awaited<ReturnType<typeof onRecord>>;

const partyOf = ({ parties }: Known<ReportState>): readonly string[] =>
  parties.flatMap(({ roles, directoryPerson: one }) =>
    one && roles.some((role) => barring.includes(role)) ? one : [],
  );

/** Returns whom a report bars: those whom it or a report of the same incident names, but for who was lifted. */
function barredBy(report: string, { reports, lifted }: OnRecord): readonly string[] {
  const same = [...reports].filter(
    ([name, state]) =>
      state.duplicateOf?.of === report || reports.get(report)?.duplicateOf?.of === name || name === report,
  );
  return same.flatMap(([, state]) => partyOf(state)).filter((ref) => lifted.get(report)?.includes(ref) !== true);
}

type Way = 'lpa' | 'notified' | 'areaDuty' | 'handler' | 'addressee' | 'reporter' | 'emergency';

/** Returns the reports that a record came of, the one whose cards are its own first. */
function reportsOf(record: string, { cases, referrals }: OnRecord): readonly string[] {
  const of = cases.get(record) ?? referrals.get(record);
  return of === undefined ? [record.replace('escalation/', 'report/')] : [of.report, ...of.furtherReports];
}

/** Returns in what ways somebody has to do with a record. */
function waysTo(record: string, ref: string, world: OnRecord): ReadonlySet<Way> {
  const behind = reportsOf(record, world);
  const [report = ''] = behind;
  const ways = new Set<Way>();
  const barred = behind.flatMap((one) => barredBy(one, world));
  if (world.suspended.has(ref) || barred.includes(ref)) return ways;
  const referral = world.referrals.get(record);
  const cases = [...world.cases].filter(([name, one]) =>
    record.startsWith('report/') ? one.report === report : name === record || name === referral?.case,
  );
  // A case that a linked report closes to somebody gives them nothing.
  const isGiven = cases.some(
    ([name, one]) =>
      one.handlers.includes(ref) && !reportsOf(name, world).some((each) => barredBy(each, world).includes(ref)),
  );
  const told = world.escalations.get(report.replace('report/', 'escalation/'))?.told ?? [];
  const opened = world.emergencies.some(
    (one) =>
      one.status === 'emergency' &&
      one.person === ref &&
      world.now < one.until &&
      reportsOf(one.record, world)[0] === report,
  );
  const isColleague = offices.some((office) => office.includes(ref) && office.some((one) => barred.includes(one)));
  const isLocal = world.reports.get(report)?.area === kotalama && coordinators.includes(ref);
  const isSent = referral !== undefined && !['prepared', 'consentChecked', 'consented'].includes(referral.status);
  const found: Readonly<Record<Way, boolean>> = {
    lpa: lpa.includes(ref),
    notified: inPost.includes(ref) && told.some(({ person }) => person === ref),
    areaDuty: lastResort.includes(ref) || isLocal || ['duty-one', 'duty-two'].includes(ref),
    handler: inPost.includes(ref) && (isGiven || referral?.preparedBy === ref),
    addressee: isSent && lastResort.includes(ref),
    reporter: world.reports.get(report)?.reporter === ref && record === report,
    emergency: opened && inPost.includes(ref) && !isColleague,
  };
  for (const [way, holds] of Object.entries(found)) if (holds) ways.add(way as Way);
  return ways;
}

/** Returns the classes of sealed cards of a record that somebody may open, and by what. */
function opens(
  record: string,
  ref: string,
  world: OnRecord,
): { readonly classes: readonly Class[]; readonly by: Way[] } {
  const ways = waysTo(record, ref, world);
  const by = (['lpa', 'notified', 'handler', 'emergency'] as const).filter((one) => ways.has(one));
  if (by.length > 0) return { classes, by };
  if (ways.has('addressee')) return { classes: ['identity'], by: ['addressee'] };
  // Whoever may agree to a first word reads the story, and no name.
  const waits = world.escalations.get(record.replace('report/', 'escalation/'))?.liftings ?? [];
  return waits.length > 0 && ways.has('areaDuty')
    ? { classes: ['narrative'], by: ['areaDuty'] }
    : { classes: [], by: [] };
}

/** Returns true where somebody may be shown a record, or a part of it. */
function sees(record: string, ref: string, world: OnRecord): boolean {
  const ways = waysTo(record, ref, world);
  const of = record.slice(0, record.indexOf('/'));
  if (of === 'access') return lpa.includes(ref) && !world.suspended.has(ref);
  if (of === 'report' || of === 'escalation') return ways.size > (ways.has('handler') ? 1 : 0);
  return [...ways].some((one) => one !== 'areaDuty' && one !== 'reporter');
}

interface Step {
  readonly who: string;
  readonly does: string;
  /** The report, and another one or a case and a referral by number. */
  readonly on: number;
  readonly other: number;
  readonly person: string;
}

const lifting = { reason: 'notInvolved' };
const narrative = { classes: ['narrative'] };
const elsewhere = { kind: 'office', office: 'lastResort' };
const service = { service: 'accompaniment', addressee: elsewhere, shares: ['identity'] };
const agreed = { consent: { outcome: 'notRequired', basis: 'vitalInterest' } };

/** Returns the arguments of each call. */
function givenOf({ does, on, other, person }: Step, { reports, cases, referrals }: World): readonly unknown[] {
  const report = reports[on] ?? '';
  const theCase = cases[other % Math.max(cases.length, 1)] ?? 'case/tidak-ada';
  const referral = referrals[other % Math.max(referrals.length, 1)] ?? 'referral/tidak-ada';
  const [name = '', more = ''] = does.split(' of ');
  const about = { case: theCase, referral }[more] ?? report;
  const given: Readonly<Record<string, readonly unknown[]>> = {
    'cards.open': [about, { purpose: 'respond' }],
    'cards.open to agree': [report, { purpose: 'agreeToClosing', ...narrative }],
    'cards.open what was shared': [referral, { purpose: 'refer', classes: ['identity'] }],
    'cards.breakGlass': [{ record: report, reason: 'lifeInDanger' }],
    'reports.lookUp': [{ name: marks[on]?.identity, purpose: 'supervise' }],
    'reports.correct': [report, { reason: 'foundOtherwise', parties: [{ ref: 'p2', roles: ['suspected'] }] }],
    'reports.markDuplicate': [report, { of: reports[other], reasons: ['sameVictim'] }],
    'escalations.liftExclusion': [report, { who: person, ...lifting }],
    'cases.open': [{ report, victim: 'p1' }],
    'cases.assign': [theCase, { person }],
    'cases.linkReport': [theCase, { report }],
    'referrals.prepare': [{ ...service, report, case: null, victim: 'p1' }],
    'referrals.checkConsent': [referral, agreed],
    'referrals.send': [referral, {}],
    'chapter.suspend': [{ person, reason: 'allegation' }],
  };
  return given[name] ?? (name.endsWith('.list') ? [] : [about]);
}

const reads = [
  ...['get', 'history', 'explain', 'owed', 'dossier', 'alike'].map((one) => `reports.${one}`),
  ...['escalations.get', 'escalations.history', 'cases.get of case', 'cases.history of case', 'cases.owed of case'],
  ...['referrals.get of referral', 'referrals.history of referral'],
  ...['reports.list', 'escalations.list', 'cases.list', 'referrals.list', 'cards.list', 'reports.lookUp'],
];
const opening = ['cards.open', 'cards.open of case', 'cards.open of referral', 'cards.open what was shared'];
const changing = [
  ...['cards.breakGlass', 'reports.correct', 'reports.markDuplicate', 'escalations.liftExclusion'],
  ...['cases.open', 'cases.assign', 'cases.linkReport', 'referrals.prepare', 'referrals.checkConsent'],
  ...['referrals.send', 'chapter.suspend', 'cards.open to agree'],
];

const secretary = { who: officer.ref };
const duty = { who: 'rekan-sekretaris' };

const calls = (step: Step, ...names: readonly string[]): readonly Step[] => names.map((does) => ({ ...step, does }));

/** Two people lift that a report bars somebody, who then opens it: a word counts once its giver read the story. */
const lifted = (step: Step, person: string): readonly Step[] => [
  ...calls({ ...step, ...secretary, person }, 'cards.open', 'escalations.liftExclusion'),
  ...calls({ ...step, who: 'last-two', person }, 'cards.open to agree', 'escalations.liftExclusion'),
  ...calls({ ...step, who: person }, 'cards.open'),
];

/** A report that is linked bars from the case whom it names, also after the first report bars them no more. */
const linked = (step: Step): readonly Step[] => {
  const given = { ...step, ...duty, other: 0 };
  return [
    ...calls(given, 'cases.open', 'cards.open'),
    ...['last-one', 'last-two'].flatMap((person) => calls({ ...given, person }, 'cases.assign')),
    ...calls({ ...given, on: 2, person: 'last-one' }, 'reports.correct', 'cases.linkReport'),
    ...calls({ ...given, on: 2, who: 'last-two' }, 'cases.linkReport'),
    ...lifted(given, 'last-one'),
    // Notified of the linked report alone, the coordinators learn nothing of the case.
    ...['last-one', ...coordinators].flatMap((who) =>
      calls({ ...given, who }, 'cases.get of case', 'cards.open of case'),
    ),
  ];
};

/** Calls that belong together. */
const together: readonly ((step: Step) => readonly Step[])[] = [
  (step) => lifted(step, named[step.on]?.[0] ?? ''),
  (step) => [
    ...[step, { ...step, on: step.other }].flatMap((one) => calls({ ...one, ...secretary }, 'cards.open')),
    ...calls({ ...step, ...secretary }, 'reports.markDuplicate'),
  ],
  (step) => [
    ...calls({ ...step, ...duty }, 'cases.open', 'cases.assign'),
    ...calls({ ...step, who: step.person }, 'cards.open of case'),
  ],
  linked,
  (step) => [
    ...calls({ ...step, ...secretary }, 'referrals.prepare', 'referrals.checkConsent', 'referrals.send'),
    ...calls({ ...step, who: 'last-two' }, 'cards.open what was shared'),
  ],
  (step) => calls({ ...step, who: lastResort[step.on % 2] ?? '' }, 'cards.breakGlass', 'cards.open', 'reports.get'),
  (step) => [
    ...calls({ ...step, ...secretary }, 'chapter.suspend'),
    ...calls({ ...step, who: step.person }, 'cards.open'),
  ],
  (step) => [
    ...calls({ ...step, ...duty, on: 2 }, 'reports.correct'),
    ...calls({ ...step, who: 'last-one', on: 2 }, 'cards.open'),
  ],
];

const anyStep = (does: readonly string[]) =>
  fc.record({
    who: fc.constantFrom(...everybody),
    does: fc.constantFrom(...does),
    on: fc.nat(3),
    other: fc.nat(3),
    person: fc.constantFrom(...everybody),
  });
const anySteps = fc.oneof(
  { weight: 3, arbitrary: anyStep(reads).map((step) => [step]) },
  { weight: 3, arbitrary: anyStep(opening).map((step) => [step]) },
  { weight: 2, arbitrary: anyStep(changing).map((step) => [step]) },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...together), anyStep(['together'])).map(([make, step]) => make(step)),
  },
);

/** Each row that belongs together is tried once with these, so that every way to see something is met in any draw. */
const certain: Step = { who: 'last-one', does: '', on: 0, other: 1, person: 'deputy-a' };

/** Says what an answer shows that the rules, as they are read here, keep from whoever asked. */
function leaksIn(
  answer: Answer,
  step: Step,
  given: readonly unknown[],
  before: OnRecord,
  { reports }: World,
): string[] {
  const { who, does } = step;
  const text = JSON.stringify(answer);
  const isOpening = does.startsWith('cards.open');
  const record = isOpening ? String(given[0]) : '';
  const granted = isOpening ? opens(record, who, before).classes : [];
  const own = isOpening ? reports.indexOf(reportsOf(record, before)[0] ?? '') : -1;
  const sealed = marks.flatMap((texts, number) =>
    classes
      .filter((one) => text.includes(texts[one]) && !(number === own && granted.includes(one)))
      .map((one) => texts[one]),
  );
  const { records = [], people = [], alike = [] } = answer as Readonly<Record<string, { [key: string]: string }[]>>;
  const isReadOfOne = reads.includes(does) && typeof given[0] === 'string' && answer.ok;
  const shown = [
    ...records.map(({ stream = '' }) => stream),
    ...alike.map(({ of = '' }) => of),
    ...(isReadOfOne ? [String(given[0])] : []),
  ].filter((one) => !sees(one, who, before));
  const lookedUp = people
    .map(({ report = '' }) => report)
    .filter((one) => opens(one, who, before).classes.length === 0);
  return [...sealed, ...shown, ...lookedUp];
}

test('yields a sealed value, or a record, by no row of permitted calls to an actor for whom the rules say no', async () => {
  const opened = new Set<string>();
  const changed = new Set<string>();
  const examples = [...together.map((make) => make(certain)), linked({ ...certain, on: 3 })].map(
    (row): [(readonly Step[])[]] => [[row]],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anySteps, { minLength: 6, maxLength: 10 }), async (rows) => {
      const world = await drawn();
      for (const step of rows.flat()) {
        const given = givenOf(step, world);
        const before = await onRecord(world);
        const answer = await ask(world, step.who, step.does.split(/ (?:of|to|what) /)[0] ?? '')(...given);
        expect({ step, leaks: leaksIn(answer, step, given, before, world) }).toEqual({ step, leaks: [] });
        if (!answer.ok) continue;
        const { stream = '' } = (answer['receipt'] ?? {}) as { readonly stream?: string };
        if (step.does === 'cases.open') world.cases.push(stream);
        if (step.does === 'referrals.prepare') world.referrals.push(stream);
        if (step.does === 'cards.breakGlass') world.emergencies.push(stream);
        if (changing.includes(step.does)) changed.add(step.does);
        const isOpening = step.does.startsWith('cards.open');
        if ([...before.cases.values()].some((one) => one.furtherReports.length > 0)) opened.add('linked');
        for (const way of isOpening ? opens(String(given[0]), step.who, before).by : []) opened.add(way);
        const isLetIn = isOpening && [...before.lifted.values()].some((all) => all.includes(step.who));
        if (isLetIn) opened.add('lifted');
      }
    }),
    { numRuns: 24, endOnFailure: true, examples },
  );
  const ways = ['lpa', 'notified', 'handler', 'emergency', 'addressee', 'areaDuty', 'lifted', 'linked'];
  expect([...opened].sort()).toEqual(ways.sort());
  expect([...changed].sort()).toEqual([...changing].sort());
});

import { test as property } from '@fast-check/vitest';
import { type Actor, hour, roles } from '@kawal/core';
import { type AccessRule, accessRules, type Relation } from '@kawal/core/access';
import { replyCode, replyCodeBytes } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, app, officer, reportOf, type Stage, sampleReading, stageOf } from '../stage.sample.ts';
import { takenFromDesks, verbsGivenBy } from './given-by.ts';
import type { Found } from './reader.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

type ReportName = `report/${string}`;
type Answer = { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] };
type Ask = (...given: readonly unknown[]) => Promise<Answer>;

const person = (ref: string, role: Actor['role'] = 'coordinator'): Actor => ({ kind: 'person', ref, role });

/** Each person of the matrix, with the relation that they have to the report. */
const people: readonly (readonly [string, Actor, Relation | null])[] = [
  ['the secretariat', officer, 'lpa'],
  ['the LPA on duty', person('duty-two', 'lpaDuty'), 'lpa'],
  ['somebody notified', person('coordinator-a'), 'notified'],
  ['somebody in post for the area', person('last-two', 'lastResort'), 'areaDuty'],
  ['the reporter', person('warga-satu', 'reporter'), 'reporter'],
  ['a stranger', person('warga-dua', 'reporter'), null],
  ['a stranger who says to be of the LPA', person('orang-lain', 'lpaDuty'), null],
  ['a person of the LPA whom the report names', person('duty-one', 'lpaDuty'), null],
  ['an app', app, null],
];

const word = 'Nama Tersegel Karangan';

const said = {
  reporter: 'warga-satu',
  parties: [
    { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: word } },
    { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-one' },
  ],
} as const;

/** Verbs about one report, each with a body that its schema takes, and the column of the table that grants it. */
const decisions: Readonly<Record<string, unknown>> = {
  'reports.correct': { reason: 'foundOtherwise', parties: [{ ref: 'p1', ageClass: 'child' }] },
  'reports.noteHelpAnswer': { victim: 'p1', answer: 'declined' },
  'reports.markDuplicate': { of: 'report/tidak-ada', reasons: ['sameVictim'] },
  'reports.unmarkDuplicate': { reason: 'markedByMistake' },
  'reports.close': { reason: 'handedToCase' },
  'escalations.endPath': { path: 'every-report', reason: 'handledElsewhere' },
  'escalations.fireStep': { path: 'every-report', step: 'first', reason: 'situationWorse' },
  'escalations.reopenPath': { path: 'every-report', reason: 'situationWorse' },
  'escalations.refute': { person: 'coordinator-a' },
  'escalations.raiseTriage': { level: 'critical' },
  'escalations.liftExclusion': { who: 'duty-one', reason: 'wrongPerson' },
  'escalations.giveUpCall': { office: 'policeUnitPpa', reason: 'notNeeded' },
};

/** Verbs of people who answer a report or move its policy: who may hear of it is told why not. */
const sayings: Readonly<Record<string, unknown>> = {
  'reports.add': { facts: { danger: ['yes'] }, parties: [] },
  'escalations.reply': { level: 'acknowledged' },
  'escalations.withdraw': {},
  'escalations.relay': { office: 'policeUnitPpa', result: 'unanswered' },
  'escalations.migrate': { accept: [] },
  'escalations.recall': { policy: 'tidak-ada', accept: [] },
};

/** Verbs that name a report in their body, each as it is called about a report by who has another one. */
const naming: Readonly<Record<string, (report: string, own: string) => readonly unknown[]>> = {
  'cases.open': (report) => [{ report, victim: 'p1' }],
  'referrals.prepare': (report) => [
    { report, case: null, victim: 'p1', service: 'accompaniment', addressee: elsewhere, shares: [] },
  ],
  'dataRequests.receive': (record) => [{ right: 'restriction', record, subject: 'p1', receivedOn: after(0) }],
  'cards.breakGlass': (record) => [{ record, reason: 'lifeInDanger' }],
  'reports.markDuplicate': (of, own) => [own, { of, reasons: ['sameVictim'] }],
};

const reads = [
  'reports.get',
  'reports.history',
  'reports.explain',
  'reports.owed',
  'escalations.get',
  'escalations.history',
];

/** The table of the page of access: which relations let a person give which verb. */
const given = verbsGivenBy();

const silence = /\.(not-found|needs-person)$/;

const ask = (stage: Stage, actor: Actor, name: string): Ask => {
  const [group = '', verb = ''] = name.split('.');
  const api = stage.engine.as(actor) as unknown as Readonly<Record<string, Readonly<Record<string, Ask>>>>;
  const asked = api[group]?.[verb];
  if (asked === undefined) throw new RangeError(`no ${name}`);
  return asked;
};

const isSilent = ({ refusals = [] }: Answer): boolean => refusals.some(({ code }) => silence.test(code));

async function told(options: Parameters<typeof stageOf>[0] = {}) {
  const stage = await stageOf(options);
  const report = reportOf(await stage.submit(said)) as ReportName;
  await stage.runTo(after(0));
  return { stage, report };
}

test.each(people)('answers %s in every cell as the table says', async (_, actor, relation) => {
  const { whole, redacted, cards } = accessRules.report;
  const grants = (granted: readonly Relation[]): boolean => relation !== null && granted.includes(relation);
  for (const [name, body] of Object.entries({ ...decisions, ...sayings })) {
    const { stage, report } = await told();
    const answer = await ask(stage, actor, name)(report, body);
    expect(answer.refusals?.map(({ code }) => code).filter((code) => code.startsWith('input.')) ?? []).toEqual([]);
    const isTaken = actor.kind === 'app' && takenFromDesks.includes(name);
    expect([name, !isSilent(answer)]).toEqual([name, isTaken || grants(given.get(name) ?? [])]);
  }
  const { stage, report } = await told();
  for (const name of reads) {
    const isGranted = grants(whole) || (name === 'reports.get' && grants(redacted));
    const answer = await ask(stage, actor, name)(report);
    expect([name, answer.ok, isSilent(answer)]).toEqual([name, isGranted, !isGranted]);
  }
  const opened = await stage.engine.as(actor).cards.open(report, { purpose: 'respond' });
  expect(['cards.open', opened.ok]).toEqual(['cards.open', grants(cards)]);
  const erased = await stage.engine.as(actor).cards.erase(report, { reason: 'requested' });
  expect(['cards.erase', !isSilent(erased)]).toEqual(['cards.erase', relation === 'lpa']);
});

test('has a cell for each verb that names a report', () => {
  const ofReports = Object.entries<Readonly<Record<string, Verb>>>(verbs).flatMap(([group, rows]) =>
    Object.entries(rows).flatMap(([name, { on, concept }]) =>
      on === 'report' || (on === 'record' && concept === 'report') ? [`${group}.${name}`] : [],
    ),
  );
  expect(ofReports.sort()).toEqual(Object.keys({ ...decisions, ...sayings }).sort());
});

test('tells nobody by an addition that a report is there, but those related to it, an app and a desk [L6]', async () => {
  const { stage, report } = await told();
  const addition = { facts: { danger: ['yes'] }, parties: [] };
  const named = person('duty-one', 'desk');
  const cells = [...people, ['a desk', person('meja', 'desk'), 'lpa'], ['a suspect at a desk', named, null]] as const;
  for (const [who, actor, relation] of cells) {
    const add = ask(stage, actor, 'reports.add');
    const none = await add('report/tidak-ada', addition);
    expect([who, none]).toEqual([who, { ok: false, refusals: [{ code: 'report.not-found' }] }]);
    const isTaken = relation !== null || actor.kind === 'app';
    expect([who, isTaken ? (await add(report, addition)).ok : await add(report, addition)]).toEqual([
      who,
      isTaken || none,
    ]);
  }
});

test('answers an app alike of an escalation that runs, one that is closed, and none', async () => {
  const { stage, report } = await told();
  const adult = { facts: { victimAge: ['adult' as const] }, parties: [said.parties[0]] };
  const closed = reportOf(await stage.submit(adult)) as ReportName;
  expect((await stage.engine.as(officer).reports.close(closed, { reason: 'insufficientInformation' })).ok).toBe(true);
  const bodies = Object.entries({ ...decisions, ...sayings }).filter(([name]) => !takenFromDesks.includes(name));
  for (const [name, body] of [...bodies, ...reads.map((read) => [read, undefined] as const)]) {
    const answers = [];
    for (const one of [report, closed, 'report/tidak-ada']) answers.push(await ask(stage, app, name)(one, body));
    expect([name, answers[0], answers[1]]).toEqual([name, answers[2], answers[2]]);
    expect(answers[2]?.ok).toBe(false);
  }
});

/** A storage that notes what it is asked, call by call, while a question is answered. */
function noting(processes: 'one' | 'many' = 'one') {
  let calls: string[] = [];
  const storage = new Proxy(memoryStorage(), {
    get(inner, kind) {
      calls.push(String(kind));
      const value: unknown = Reflect.get(inner, kind);
      if (kind === 'capabilities') return { ...inner.capabilities, processes };
      return typeof value === 'function' ? value.bind(inner) : value;
    },
  });
  const noted = async (asked: () => Promise<Answer>): Promise<readonly unknown[]> => {
    calls = [];
    const { ok } = await asked();
    return [ok, calls.join(' ')];
  };
  return { storage, noted };
}

const named = person('duty-one', 'lpaDuty');
const ways = [{}, { key: 'kunci-karangan-untuk-uji-1' }, { dryRun: true }];
const noneLike = (record: string) => record.replace(/.$/, (last) => (last === '0' ? '1' : '0'));

/** Every verb and question about a report, each with a body that its schema takes. */
const aboutReports = Object.entries({
  ...decisions,
  ...sayings,
  ...Object.fromEntries(reads.map((name) => [name, undefined])),
  'reports.dossier': undefined,
  'reports.alike': undefined,
  'cards.open': { purpose: 'respond' },
  'cards.erase': { reason: 'requested' },
  ...Object.fromEntries(Object.keys(naming).map((name) => [name, undefined])),
});

/** Plays each of them about one record, and returns what the storage was asked. */
async function callsAbout(
  record: string,
  {
    stage,
    noted,
    actor,
    own,
  }: Pick<ReturnType<typeof noting>, 'noted'> & {
    readonly stage: Stage;
    readonly actor: Actor;
    readonly own: string;
  },
  left: readonly string[] = [],
) {
  const found = [];
  for (const [name, body] of aboutReports)
    for (const options of left.includes(name) ? [] : ways) {
      const about = naming[name]?.(record, own) ?? [record, ...(body ? [body] : [])];
      const isRead = naming[name] === undefined && body === undefined;
      const asking = () => ask(stage, actor, name)(...about, ...(isRead ? [] : [options]));
      found.push([name, Object.keys(options).join(), ...(await noted(asking))]);
    }
  return found;
}

test('asks the storage alike, call by call, of a report that names the person who asks and of none (1215)', async () => {
  const { storage, noted } = noting();
  const { stage, report } = await told({ storage });
  const own = reportOf(await stage.submit({ ...said, parties: [said.parties[0]] }));
  const asked = { stage, noted, actor: named, own };
  const alike = async (record: string) => {
    await callsAbout(noneLike(record), asked);
    expect(await callsAbout(record, asked)).toEqual(await callsAbout(noneLike(record), asked));
  };
  // An hour on, its steps were repeated.
  for (const hours of [0, 1, 6]) {
    await stage.runTo(after(hours * hour));
    await alike(report);
  }
  // Later it is tied to others, and somebody asked about the data in it.
  const { cases, dataRequests, reports } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  expect(opened).toMatchObject({ ok: true });
  const other = reportOf(await stage.submit(said));
  const request = { right: 'erasure', record: report, subject: 'p1', receivedOn: after(0) } as const;
  for (const done of [
    await reports.markDuplicate(other, { of: report as ReportName, reasons: ['sameVictim'] }),
    await dataRequests.receive(request),
  ])
    expect(done).toMatchObject({ ok: true });
  await alike(report);
});

test('asks the storage alike, call by call, for each code of an app that does not count (1680)', async () => {
  const { storage, noted } = noting('many');
  const stage = await stageOf({ storage });
  const told = async () => {
    const report = reportOf(await stage.submit({ parties: [said.parties[0]] })) as ReportName;
    await stage.runTo(stage.now());
    return { report, code: stage.mail.sent.findLast(({ address }) => address === 'a@contoh.test')?.reply.code ?? '' };
  };
  const late = await told();
  await stage.runTo(after(8 * 24 * hour));
  const [used, barred] = [await told(), await told()];
  const { escalations, reports } = stage.engine.as(app);
  const named = [{ ref: 'p7', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' }] as const;
  expect(await reports.add(barred.report, { facts: {}, parties: named })).toMatchObject({ ok: true });
  const unknown = { code: replyCode(new Uint8Array(replyCodeBytes).fill(9)) };
  const keyOf = (verb: string, code: string) => ({ key: `kunci-karangan-${verb}-${code}` });
  expect(await escalations.acknowledge(used.code, keyOf('acknowledge', used.code))).toMatchObject({ ok: true });
  for (const verb of ['acknowledge', 'decline'] as const)
    for (const keyed of [false, true]) {
      const calls: unknown[] = [];
      for (const { code } of [unknown, used, late, barred])
        calls.push((await noted(() => escalations[verb](code, keyed ? keyOf(verb, code) : {})))[1]);
      expect(calls).toEqual(calls.map(() => calls[0]));
    }
});

/** The sample chapter with a coordinator of the kelurahan beside. */
const withNeighbour = (text: string): string =>
  [
    ['  - { code: 35.73.03.1001, name: Kotalama }', '  - { code: 35.73.03.1002, name: Mergosono }'],
    [
      'people:',
      '  coordinator-b: { name: Tetangga Rahasia, contacts: { mail-b: { channel: email, address: b@contoh.test, verified: 2019-01-08, rings: yes } } }',
    ],
    [
      'offices:',
      '  - { id: office-b, kind: coordinator, area: 35.73.03.1002, localName: Coordinator, holders: [coordinator-b] }',
    ],
  ].reduce((edited, [line, more]) => edited.replace(`${line}\n`, (found) => `${found}${more}\n`), text);

test('asks the storage alike of a report that names somebody in post, one that has nothing of theirs, and none (1540)', async () => {
  const { storage, noted } = noting();
  const stage = await stageOf({ storage, applied: false });
  await stage.engine.as(officer).chapter.apply(sampleReading(withNeighbour));
  const [victim, suspect] = said.parties;
  const submitted = async (ref: string) =>
    reportOf(await stage.submit({ ...said, parties: [victim, { ...suspect, directoryPerson: ref }] })) as ReportName;
  const [theirs, anothers] = [await submitted('coordinator-b'), await submitted('duty-one')];
  const own = reportOf(await stage.submit({ area: '35.73.03.1002', parties: [victim] }));
  await stage.runTo(after(0));
  const asked = { stage, noted, actor: person('coordinator-b'), own };
  expect(await ask(stage, asked.actor, 'reports.get')(own)).toMatchObject({ ok: true });
  // Whoever is in post opens another's report in an emergency, on record, and knows of it then.
  const left = ['cards.breakGlass'];
  const alike = async () => {
    const none = await callsAbout(noneLike(anothers), asked, left);
    expect(await callsAbout(theirs, asked, left)).toEqual(none);
    expect(await callsAbout(anothers, asked, left)).toEqual(none);
  };
  await callsAbout(noneLike(anothers), asked, left);
  await alike();
  await stage.runTo(after(6 * hour));
  await alike();
  const { cases, dataRequests } = stage.engine.as(officer);
  for (const report of [theirs, anothers]) {
    expect(await cases.open({ report, victim: 'p1' })).toMatchObject({ ok: true });
    const request = { right: 'erasure', record: report, subject: 'p1', receivedOn: after(0) } as const;
    expect(await dataRequests.receive(request)).toMatchObject({ ok: true });
  }
  await alike();
});

/** Every verb about a case and about a referral of the report, with a body that its schema takes. */
const day = '2019-01-10T09:00+07:00';
const elsewhere = { kind: 'outside', body: 'shelter', name: 'Rumah Lain' } as const;
const ofCases: Readonly<Record<string, unknown>> = {
  'cases.assign': { person: 'duty-two' },
  'cases.linkReport': { report: 'report/tidak-ada' },
  'cases.unlinkReport': { report: 'report/tidak-ada' },
  'cases.noteAge': { ageClass: 'adult' },
  'cases.beginIdentification': { by: 'court' },
  'cases.recordIdentification': { outcome: 'undetermined', decidedBy: 'uptdPpa', decidedOn: day },
  'cases.notePoliceReport': { filedOn: day, reference: 'LP-KARANGAN' },
  'cases.noteCriminalCase': { stage: 'running' },
  'cases.returnVictim': { wanted: true, safe: true, checkedOn: day, to: '35.73.03.1001' },
  'cases.beginMonitoring': {},
  'cases.noteMonitoring': { finding: 'well' },
  'cases.close': { closure: { reason: 'preventedBeforeDeparture' } },
  'cases.reopen': { reason: 'newFacts' },
};
const ofReferrals: Readonly<Record<string, unknown>> = {
  'referrals.checkConsent': { consent: { outcome: 'notRequired', basis: 'vitalInterest' } },
  'referrals.attachPoliceReport': { filedOn: day, reference: 'LP-KARANGAN' },
  'referrals.send': {},
  'referrals.acknowledge': {},
  'referrals.accept': {},
  'referrals.decline': { reason: 'noCapacity' },
  'referrals.redirect': { reason: 'noCapacity', addressee: elsewhere },
  'referrals.startService': {},
  'referrals.complete': {},
  'referrals.fail': { reason: 'notReached' },
  'referrals.withdraw': { reason: 'notNeeded' },
};
const readsOf = (group: string) => [`${group}.get`, `${group}.history`].map((one) => [one, undefined] as const);

/** A case of the report, given to a handler of another office, and a referral of it, or one sent to that office. */
async function handled(sent?: 'sent', options: Parameters<typeof stageOf>[0] = {}) {
  const stage = await stageOf(options);
  const report = reportOf(await stage.submit(said)) as ReportName;
  await stage.runTo(after(0));
  const { cases, referrals } = stage.engine.as(officer);
  const streamOf = (answer: Awaited<ReturnType<typeof cases.open>> | Awaited<ReturnType<typeof referrals.prepare>>) => {
    if (!answer.ok) throw new RangeError(answer.refusals.map(({ code }) => code).join(', '));
    return answer.receipt.stream;
  };
  const theCase = streamOf(await cases.open({ report, victim: 'p1' }));
  const office = { kind: 'office', office: 'lastResort' } as const;
  const addressee = sent ? office : ({ kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const);
  const shares = ['identity'] as const;
  const of = { report, case: theCase, victim: 'p1', service: 'accompaniment', addressee, shares } as const;
  const referral = streamOf(await referrals.prepare(of));
  if (sent === undefined)
    expect((await cases.assign(theCase as `case/${string}`, { person: 'last-one' })).ok).toBe(true);
  for (const verb of sent ? ['referrals.checkConsent', 'referrals.send'] : [])
    expect(await ask(stage, officer, verb)(referral, ofReferrals[verb])).toMatchObject({ ok: true });
  return { stage, report, theCase, referral };
}

const handler = person('last-one', 'lastResort');
const lastTwo = person('last-two', 'lastResort');

/** Verbs about a request and about an access in an emergency, each with a body that its schema takes. */
const ofOthers: Readonly<Record<string, unknown>> = {
  'dataRequests.fulfil': { answeredOn: day },
  'dataRequests.refuse': { ground: 'safety', answeredOn: day },
  'dataRequests.drop': {},
  'cards.endEmergency': {},
  'cards.reviewEmergency': { finding: 'needed' },
};

/** Concepts whose records are about a place, its people or the LPA, and that no report hides from whom it names. */
const hidingNothing = 'engagement pact community volunteer condition-report visit breach'.split(' ');

const streamOf = async (asked: Promise<Answer>): Promise<string> => {
  const answer = (await asked) as Answer & { readonly receipt?: { readonly stream: string } };
  if (answer.receipt === undefined) throw new RangeError(JSON.stringify(answer));
  return answer.receipt.stream;
};

/** A request about the data of a report, and an access to it in an emergency. */
async function besides(stage: Stage, report: string, opener: Actor) {
  const request = { right: 'access', record: report, subject: 'p1', receivedOn: after(0) };
  return {
    'data-request': await streamOf(ask(stage, officer, 'dataRequests.receive')(request)),
    access: await streamOf(ask(stage, opener, 'cards.breakGlass')({ record: report, reason: 'lifeInDanger' })),
  };
}

type Records = Readonly<Record<string, string>>;

/** Plays each verb and question about the records that came of a report, and returns what the storage was asked. */
async function callsOf(records: Records, { stage, noted, actor, own, ownCase }: AskedOf) {
  const ofTable = Object.entries<Readonly<Record<string, Verb>>>(verbs).flatMap(([group, rows]) =>
    Object.entries(rows).flatMap(([name, { on, concept }]) =>
      on === 'record' && concept !== 'report' && !hidingNothing.includes(concept)
        ? [[`${group}.${name}`, concept]]
        : [],
    ),
  );
  const bodies = { ...ofCases, ...ofReferrals, ...ofOthers };
  expect(ofTable.map(([name]) => name).sort()).toEqual(Object.keys(bodies).sort());
  const groups = { case: 'cases', referral: 'referrals', 'data-request': 'dataRequests', access: 'cards' };
  const questions = Object.entries(groups).flatMap(([concept, group]) => [
    ...['get', 'history'].map((read) => [`${group}.${read}`, concept, undefined] as const),
    ...(concept === 'access' ? [] : [['cards.open', concept, { purpose: 'respond' }] as const]),
    ...(concept === 'access' ? [] : [['cards.erase', concept, { reason: 'requested' }] as const]),
  ]);
  const calls = [
    ...ofTable.map(([name = '', concept = '']) => [name, concept, bodies[name]] as const),
    ...questions,
    ['cases.owed', 'case', undefined] as const,
  ];
  // A record of their own, and one that hides from them, named beside it.
  const closure = { reason: 'duplicate', of: records['case'] };
  const service = { service: 'accompaniment', addressee: elsewhere, shares: [] };
  const naming = [
    ['cases.linkReport', ownCase, { report: records['report'] }],
    ['cases.unlinkReport', ownCase, { report: records['report'] }],
    ['cases.close', ownCase, { closure }],
    ['referrals.prepare', { ...service, report: own, case: records['case'], victim: 'p1' }],
  ] as const;
  const found: unknown[] = [];
  const about = calls.map(([name, concept, body]) => [name, records[concept], ...(body ? [body] : [])] as const);
  for (const [name, ...given] of [...about, ...(ownCase === '' ? [] : naming)])
    for (const options of /\.(get|history|owed)$/.test(name) ? [undefined] : ways) {
      const asking = () => ask(stage, actor, name)(...given, ...(options ? [options] : []));
      found.push([name, Object.keys(options ?? {}).join(), ...(await noted(asking))]);
    }
  return found;
}

interface AskedOf extends Pick<ReturnType<typeof noting>, 'noted'> {
  readonly stage: Stage;
  readonly actor: Actor;
  readonly own: string;
  /** Empty for whoever has no case. */
  readonly ownCase: string;
}

const noneOf = (records: Records): Records =>
  Object.fromEntries(Object.entries(records).map(([concept, record]) => [concept, noneLike(record)]));

test('asks the storage alike of each record that hides from whom its report names and of none, by every verb (1470)', async () => {
  const { storage, noted } = noting();
  const { stage, report, theCase, referral } = await handled(undefined, { storage });
  const records = { report, case: theCase, referral, ...(await besides(stage, report, lastTwo)) };
  const own = reportOf(await stage.submit({ ...said, parties: [said.parties[0]] }));
  const ownCase = await streamOf(ask(stage, officer, 'cases.open')({ report: own, victim: 'p1' }));
  const asked = { stage, noted, actor: named, own, ownCase };
  await callsOf(noneOf(records), asked);
  expect(await callsOf(records, asked)).toEqual(await callsOf(noneOf(records), asked));
  await stage.runTo(after(6 * hour));
  expect(await callsOf(records, asked)).toEqual(await callsOf(noneOf(records), asked));
});

test('asks the storage alike of records of a report that names somebody in post, those of others, and none, by every verb (1540)', async () => {
  const { storage, noted } = noting();
  const stage = await stageOf({ storage, applied: false });
  await stage.engine.as(officer).chapter.apply(sampleReading(withNeighbour));
  const recordsOf = async (ref: string, opener: Actor): Promise<Records> => {
    const [victim, suspect] = said.parties;
    const report = reportOf(await stage.submit({ ...said, parties: [victim, { ...suspect, directoryPerson: ref }] }));
    const theCase = await streamOf(ask(stage, officer, 'cases.open')({ report, victim: 'p1' }));
    const service = { service: 'accompaniment', addressee: elsewhere, shares: ['identity'] };
    const prepared = { ...service, report, case: theCase, victim: 'p1' };
    const referral = await streamOf(ask(stage, officer, 'referrals.prepare')(prepared));
    return { report, case: theCase, referral, ...(await besides(stage, report, opener)) };
  };
  const theirs = await recordsOf('coordinator-b', handler);
  const anothers = await recordsOf('duty-one', lastTwo);
  const asked = { stage, noted, actor: person('coordinator-b'), own: '', ownCase: '' };
  await callsOf(noneOf(anothers), asked);
  const none = await callsOf(noneOf(anothers), asked);
  expect(await callsOf(theirs, asked)).toEqual(none);
  expect(await callsOf(anothers, asked)).toEqual(none);
});

test('has a cell for each verb about a report, a case and a referral', () => {
  const tried = [decisions, sayings, ofCases, ofReferrals].flatMap((rows) => Object.keys(rows));
  expect([...given.keys()].sort()).toEqual([...tried, 'cases.open', 'referrals.prepare'].sort());
});

test.each([
  ...people.map((cell) => [...cell, undefined] as const),
  ['who was given it', handler, 'handler', undefined] as const,
  ['whose office it was sent to', person('last-two', 'lastResort'), 'addressee', 'sent'] as const,
])('answers %s about a case and a referral in every cell as the table says', async (who, actor, relation, sent) => {
  const grants = (granted: readonly Relation[] = []): boolean => relation !== null && granted.includes(relation);
  let world = await handled(sent);
  for (const [group, concept, verbs] of [
    ['referrals', 'referral', ofReferrals],
    ['cases', 'case', ofCases],
  ] as const) {
    const rule: AccessRule = accessRules[concept];
    const recordOf = ({ theCase, referral }: typeof world) => (concept === 'case' ? theCase : referral);
    const cards = await world.stage.engine.as(actor).cards.open(recordOf(world), { purpose: 'respond' });
    const opens = grants(rule.cards);
    // An addressee asks for the classes that go along.
    expect([who, concept, cards.ok || (cards.refusals[0]?.code === 'access.not-shared' && opens)]).toEqual([
      who,
      concept,
      opens,
    ]);
    for (const [name = '', body] of [...readsOf(group), ...Object.entries(verbs)] as const) {
      const verb = ask(world.stage, actor, name);
      const [answer, ofNone] = [await verb(recordOf(world), body), await verb(`${concept}/tidak-ada`, body)];
      const codes = answer.refusals?.map(({ code }) => code) ?? [];
      expect([name, codes.filter((code) => code.startsWith('input.'))]).toEqual([name, []]);
      const isShown = grants(rule.whole) || (name.endsWith('.get') && grants(rule.redacted));
      const isGranted = name in verbs ? grants(given.get(name)) : isShown;
      expect([who, name, isGranted ? !isSilent(answer) : answer]).toEqual([who, name, isGranted || ofNone]);
      if (answer.ok && name in verbs) world = await handled(sent);
    }
  }
});

test('answers a role that an app names, each alone, as if there were no record, in every cell', async () => {
  const { stage, report, theCase, referral } = await handled('sent');
  const of = { case: null, victim: null, service: 'accompaniment', addressee: elsewhere, shares: [] };
  const groups = [
    [
      report,
      'report',
      [...Object.entries({ ...decisions, ...sayings }), ...reads.map((one) => [one, undefined] as const)],
    ],
    [theCase, 'case', [...Object.entries(ofCases), ...readsOf('cases')]],
    [referral, 'referral', [...Object.entries(ofReferrals), ...readsOf('referrals')]],
  ] as const;
  for (const actor of roles.map((role) => person('orang-lain', role))) {
    for (const [record, concept, verbs] of groups)
      for (const [name, body] of verbs) {
        if (actor.role === 'desk' && takenFromDesks.includes(name)) continue;
        const verb = ask(stage, actor, name);
        expect([actor.role, name, await verb(record, body)]).toEqual([
          actor.role,
          name,
          await verb(`${concept}/tidak-ada`, body),
        ]);
      }
    for (const [name, body] of [
      ['cases.open', { victim: null }],
      ['referrals.prepare', of],
    ] as const) {
      const [answer, none] = [report, 'report/tidak-ada'].map((one) =>
        ask(stage, actor, name)({ ...body, report: one }),
      );
      expect([actor.role, name, await answer]).toEqual([actor.role, name, await none]);
    }
  }
});

test.each([...people, ['a named volunteer', person('duty-one', 'volunteer'), null] as const])(
  'answers %s who opens a case or prepares a referral as the table says',
  async (_, actor, relation) => {
    const { stage, report } = await told();
    const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' };
    const of = { case: null, victim: null, service: 'accompaniment', addressee, shares: [] };
    for (const [name, body] of [
      ['cases.open', { victim: null }],
      ['referrals.prepare', of],
    ] as const) {
      const verb = ask(stage, actor, name);
      const answer = await verb({ ...body, report });
      const isGranted = relation !== null && given.get(name)?.includes(relation) === true;
      const none = await verb({ ...body, report: 'report/tidak-ada' });
      expect([name, isGranted ? !isSilent(answer) : answer]).toEqual([name, isGranted || none]);
      expect(isSilent(none)).toBe(true);
    }
  },
);

const refs = ['sekretaris', 'duty-one', 'duty-two', 'coordinator-a', 'deputy-a', 'last-one', 'warga-satu', 'warga-dua'];
const someRoles = ['secretariat', 'lpaDuty', 'coordinator', 'reporter', 'volunteer'] as const;
const anyActor = fc.record({
  kind: fc.constant('person' as const),
  ref: fc.constantFrom(...refs),
  role: fc.constantFrom(...someRoles),
});

let world: Promise<{ readonly stage: Stage; readonly reports: readonly ReportName[] }> | undefined;

/** Forty reports that name, and are reported by, one of the people, in two kelurahan or nobody knows where. */
async function manyReports() {
  const stage = await stageOf();
  const reports: ReportName[] = [];
  for (let number = 0; number < 40; number += 1) {
    const directoryPerson = refs[number % refs.length] ?? '';
    const named = { ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson };
    const [victim] = said.parties;
    const submitted = await stage.submit({
      area: number % 3 === 0 ? 'unknown' : '35.73.03.1001',
      ...(number % 2 === 0 ? { reporter: refs[(number * 3) % refs.length] ?? '' } : {}),
      parties: number % 4 === 1 ? [victim] : [victim, named],
    });
    reports.push(reportOf(submitted) as ReportName);
  }
  await stage.runTo(after(0));
  return { stage, reports };
}

const foundIn = <Given>(answer: Found<Given>): Given | null => (answer.ok ? answer : null);

property.prop([anyActor, fc.integer({ min: 1, max: 50 }), fc.constantFrom('open', 'closed', null)], { numRuns: 40 })(
  'lists, counts and reads one by one the same records for anybody',
  async (actor, limit, status) => {
    world ??= manyReports();
    const { stage, reports } = await world;
    const mine = stage.engine.as(actor).reports;
    const key = status === null ? {} : { key: { name: 'status' as const, value: status } };
    const listed: string[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page = foundIn(await mine.list({ ...key, limit, ...(next === undefined ? {} : { after: next }) }));
      // Whoever holds no post is refused where nothing is theirs (0900).
      if (page === null) break;
      listed.push(...page.records.map(({ stream }) => stream));
      expect(page.records.length).toBe(page.next === null ? page.records.length : limit);
      next = page.next;
    }
    const single: string[] = [];
    for (const report of reports) {
      const found = foundIn(await mine.get(report));
      const history = await mine.history(report);
      expect(history.ok).toBe(found?.record.view === 'whole');
      if (found !== null && (status === null || found.record.state.status === status)) single.push(report);
    }
    expect(listed).toEqual(single.sort());
    expect(foundIn(await mine.count(key))?.count ?? 0).toBe(single.length);
  },
);

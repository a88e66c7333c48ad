import type { Actor } from '@kawal/core';
import { hour } from '@kawal/core';
import { expect, test } from 'vitest';
import { actsForChild } from '../command/own-cause.ts';
import { after, app, colleague, metIn, officer, reportOf, type Stage, seen, stageOf } from '../stage.sample.ts';
import { verbs } from './verbs.ts';

// Who alone can lower what a possible child is owed? Each verb stands in one list, so that a new one is thought about.

const person = (ref: string, role: Actor['role']): Actor => ({ kind: 'person', ref, role });
const outsider = person('last-one', 'lastResort');
const lpa = [officer, person('duty-one', 'lpaDuty'), person('duty-two', 'lpaDuty'), colleague];
const note = 'Catatan karangan.';

interface Lowering {
  readonly of: 'report' | 'escalation' | 'case' | 'referral';
  readonly body: object;
  /** Returns true as long as the possible child is protected by it. */
  readonly holds: (state: State) => boolean;
  /** The words of the other institution, where they are not the same. */
  readonly second?: object;
}

interface State {
  readonly status: string;
  readonly paths: readonly { readonly path: string }[];
  readonly excluded: { readonly people: readonly string[] };
  readonly furtherReports: readonly string[];
  readonly ageClass: string;
  readonly criminalCase: string;
}

/** Verbs that lower, end, lift, withdraw or redirect something of a possible child: two institutions, or whoever gives the service. */
const lowering: Readonly<Record<string, Lowering>> = {
  'reports.close': {
    of: 'report',
    body: { reason: 'handedToCase', note },
    second: { reason: 'handedToCase' },
    holds: ({ status }) => status !== 'closed',
  },
  'escalations.endPath': {
    of: 'escalation',
    body: { path: 'every-report', reason: 'handledElsewhere' },
    holds: ({ paths }) => paths.some(({ path }) => path === 'every-report'),
  },
  'escalations.liftExclusion': {
    of: 'escalation',
    body: { who: 'coordinator-a', reason: 'notInvolved' },
    holds: ({ excluded }) => excluded.people.includes('coordinator-a'),
  },
  'cases.close': {
    of: 'case',
    body: { closure: { reason: 'lostContact', ...seen, note } },
    second: { closure: { reason: 'lostContact', ...seen } },
    holds: ({ status }) => status !== 'closed',
  },
  'cases.unlinkReport': {
    of: 'case',
    body: { report: 'other' },
    holds: ({ furtherReports }) => furtherReports.length === 1,
  },
  'cases.noteAge': { of: 'case', body: { ageClass: 'adult' }, holds: ({ ageClass }) => ageClass !== 'adult' },
  'cases.recordIdentification': {
    of: 'case',
    body: { outcome: 'notVictim', decidedBy: 'court', decidedOn: after(0), reference: 'B-12/contoh' },
    holds: ({ status }) => status !== 'notVictim',
  },
  'cases.noteCriminalCase': {
    of: 'case',
    body: { stage: 'stopped' },
    holds: ({ criminalCase }) => criminalCase === 'running',
  },
  'referrals.withdraw': {
    of: 'referral',
    body: { reason: 'notNeeded' },
    holds: ({ status }) => status === 'inService',
  },
  'referrals.complete': { of: 'referral', body: {}, holds: ({ status }) => status === 'inService' },
};

/** Verbs that take two, or are refused, in states that are played elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  'referrals.redirect': 'referral.test: an accepted child, by the addressee alone',
  'reports.correct': 'standing.test: two institutions call a victim of open age an adult (0892)',
  'escalations.giveUpCall': 'owed-call and standing tests: two institutions',
  'escalations.migrate': 'migration.test: two institutions for a possible child',
  'escalations.recall': 'migration.test: two institutions for a possible child',
  'cards.erase': 'erase-cards.test: two of the LPA, nothing while something goes on',
  'breaches.dismiss': 'breach tests: two of the LPA',
  'communities.dissolve': 'the LPA alone',
};

/** Verbs by which one person lowers something, each with the reason why that is enough, or that it falls short. */
const alone: Readonly<Record<string, string>> = {
  'reports.noteHelpAnswer': 'of adults alone',
  'reports.unmarkDuplicate': 'makes two matters of one: nothing ends',
  'referrals.decline': 'asks for another service at once',
  'referrals.fail': 'asks for another service at once',
  'cases.noteMonitoring': 'counts a visit, or their own no more; the closing that rests on it takes two',
  'escalations.withdraw': 'their own answer: the notices go on',
  'escalations.refute': 'an answer that was wrong: the notices go on',
  'chapter.reinstate': 'falls short (0583): the LPA sees it for three days',
  'chapter.suspend': 'two where an office is emptied',
  'chapter.noteAbsence': 'two where an office is emptied',
  'chapter.swapShift': 'refused where an office is emptied',
  'dataRequests.refuse': 'what was asked stays on record',
  'dataRequests.drop': 'what was asked stays on record',
  'cards.endEmergency': 'ends a right to read',
};

/** Verbs by which one person says that the police know, or where and by whom a victim is reached: whoever is named does not (0982, 1000). */
const calming: readonly string[] = [
  ...['reports.add', 'cases.notePoliceReport'],
  ...['attachPoliceReport', 'prepare', 'checkConsent', 'send', 'acknowledge', 'accept', 'startService'].map(
    (one) => `referrals.${one}`,
  ),
];

/** Verbs that record, raise, begin or go on, and those of community work and breaches, which lower nothing of a child. */
const rest: readonly string[] = [
  ...['chapter.apply', 'chapter.cancelAbsence', 'reports.submit', 'reports.markDuplicate'],
  ...['open', 'assign', 'linkReport', 'beginIdentification', 'returnVictim', 'beginMonitoring', 'reopen'].map(
    (one) => `cases.${one}`,
  ),
  ...['acknowledge', 'decline', 'reply', 'fireStep', 'reopenPath', 'raiseTriage', 'relay'].map(
    (one) => `escalations.${one}`,
  ),
  ...['cards.open', 'cards.breakGlass', 'cards.reviewEmergency', 'dataRequests.receive', 'dataRequests.fulfil'],
  ...['detect', 'assess', 'notify', 'takeMeasure', 'remediate', 'close'].map((one) => `breaches.${one}`),
];
const community = ['engagements', 'pacts', 'communities', 'volunteers', 'conditionReports', 'visits'];

test('says of every verb whether one person can lower by it what a possible child is owed', () => {
  const all = Object.entries<object>(verbs).flatMap(([group, rows]) =>
    Object.keys(rows).map((name) => `${group}.${name}`),
  );
  const listed = [...Object.keys(lowering), ...Object.keys(elsewhere), ...Object.keys(alone), ...calming, ...rest];
  const isCommunity = (name: string) => community.includes(name.slice(0, name.indexOf('.')));
  expect(listed.filter((name, at) => listed.indexOf(name) !== at)).toEqual([]);
  expect(all.filter((name) => !isCommunity(name) && !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => !all.includes(name))).toEqual([]);
});

const made = async (call: Promise<unknown>): Promise<string> => {
  const answer = (await call) as { ok: boolean; receipt: { stream: string }; refusals?: unknown };
  if (!answer.ok) throw new RangeError(JSON.stringify(answer.refusals));
  return answer.receipt.stream;
};

/** A possible child with a case, a linked report, an identification under way and a shelter that another office gives; all were read by all. */
async function stageOfChild(given: 'lastResort' | 'outside' = 'lastResort') {
  const stage = await stageOf();
  const { engine } = stage;
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'unknown' } as const;
  const named = { ref: 'p9', roles: ['unclear'], ageClass: 'adult', directoryPerson: 'coordinator-a' } as const;
  const [report, other] = [
    reportOf(await stage.submit({ parties: [child, named], story: 'Cerita karangan.' })),
    reportOf(await stage.submit({ parties: [child], story: 'Cerita karangan lain.' })),
  ];
  await stage.runTo(after(10 * hour));
  const { cases, referrals } = engine.as(officer);
  const theCase = (await made(cases.open({ report, victim: 'p1' }))) as `case/${string}`;
  await made(cases.assign(theCase, { person: outsider.ref }));
  await metIn(stage, report);
  await made(cases.linkReport(theCase, { report: other }));
  await made(cases.beginIdentification(theCase, { by: 'court' }));
  await made(cases.noteCriminalCase(theCase, { stage: 'running' }));
  const addressee =
    given === 'outside'
      ? ({ kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const)
      : ({ kind: 'office', office: 'lastResort' } as const);
  const asked = {
    report,
    case: theCase,
    victim: 'p1',
    service: 'temporaryShelter',
    addressee,
    shares: ['identity'],
  } as const;
  const referral = (await made(referrals.prepare(asked))) as `referral/${string}`;
  await made(referrals.checkConsent(referral, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } }));
  await made(referrals.send(referral, { answerBy: after(20 * hour) }));
  await made(engine.as(given === 'outside' ? officer : outsider).referrals.accept(referral, {}));
  await made(engine.as(outsider).referrals.startService(referral));
  const records = { report, escalation: report, case: theCase, referral };
  return { stage, records, other };
}

async function readAll(stage: Stage, records: readonly string[], actors: readonly Actor[]) {
  for (const actor of actors)
    for (const record of records)
      for (const purpose of ['respond', 'agreeToClosing'] as const)
        await stage.engine
          .as(actor)
          .cards.open(record, { purpose, ...(purpose === 'respond' ? {} : { classes: ['narrative'] }) });
}

test.each(Object.entries(lowering))(
  'lets no one institution lower by %s what a possible child is owed, however many of it say so, and two can',
  async (name, { of, body, second = body, holds }) => {
    const { stage, records, other } = await stageOfChild();
    const [group = '', verb = ''] = name.split('.');
    const said = (given: object) => ('report' in given ? { ...given, report: other } : given);
    const give = async (actor: Actor, given: object) => {
      const api = stage.engine.as(actor) as unknown as Readonly<
        Record<string, Readonly<Record<string, (...asked: readonly unknown[]) => Promise<unknown>>>>
      >;
      return await api[group]?.[verb]?.(records[of], said(given));
    };
    const isHeld = async () => {
      const stream = of === 'escalation' ? records.report.replace('report/', 'escalation/') : records[of];
      const known = (await stage.engine.unguarded.record(stream as never)) as unknown as { record: { state: State } };
      return holds(known.record.state);
    };
    const stories = [records.report, other, records.case];
    await readAll(stage, stories, lpa);
    for (const actor of [...lpa, ...lpa]) await give(actor, body);
    expect(await isHeld()).toBe(true);
    await readAll(stage, stories, [outsider]);
    await give(outsider, second);
    expect(await isHeld()).toBe(false);
  },
);

const everybody = [
  ...['coordinator-a', 'deputy-a', 'duty-one', 'duty-two'],
  ...['last-one', 'last-two', 'sekretaris', 'rekan-sekretaris'],
];

async function flood({ engine }: Stage, report: string) {
  const parties = everybody.map((one) => ({
    ...{ ref: `disebut-${one}`, roles: ['unclear'], ageClass: 'adult', directoryPerson: one },
  }));
  expect(await engine.as(app).reports.add(report, { facts: {}, parties: parties as never })).toMatchObject({
    ok: true,
  });
}

test.each(Object.entries(lowering))(
  'takes no word of %s from somebody whom the report names and who was spared (0920)',
  async (name, { of, body }) => {
    const { stage, records, other } = await stageOfChild();
    await flood(stage, records.report);
    await readAll(stage, [records.report, other, records.case], [outsider]);
    const [group = '', verb = ''] = name.split('.');
    const given = 'report' in body ? { ...body, report: other } : body;
    const api = stage.engine.as(outsider) as unknown as Readonly<
      Record<string, Readonly<Record<string, (...asked: readonly unknown[]) => Promise<unknown>>>>
    >;
    const answer = await api[group]?.[verb]?.(records[of], given);
    // Of those whom it names no act counts either (1520).
    const code = name === 'cases.close' ? 'case.nothing-done' : 'command.names-you';
    expect(answer).toMatchObject(name === 'escalations.liftExclusion' ? { ok: true } : { refusals: [{ code }] });
  },
);

test('takes no part of a referral from somebody whom the report names and who was spared (1000)', async () => {
  const { stage, records } = await stageOfChild();
  const { report, case: theCase } = records;
  const about = { report, victim: 'p1', service: 'temporaryShelter', shares: ['identity'] } as const;
  const { referrals } = stage.engine.as(officer);
  const consent = { outcome: 'notRequired', basis: 'vitalInterest' } as const;
  const at = { answerBy: after(20 * hour) };
  type Name = `referral/${string}`;
  const steps = {
    checkConsent: (one: Name, { checkConsent } = referrals) => checkConsent(one, { consent }),
    send: (one: Name, { send } = referrals) => send(one, at),
    acknowledge: (one: Name, { acknowledge } = referrals) => acknowledge(one),
    accept: (one: Name, { accept } = referrals) => accept(one, {}),
    startService: (one: Name, { startService } = referrals) => startService(one),
  };
  const open: (readonly [keyof typeof steps, Name])[] = [];
  for (const [step] of Object.entries(steps) as [keyof typeof steps, unknown][]) {
    const addressee = { kind: 'office', office: 'lastResort' } as const;
    const one = (await made(referrals.prepare({ ...about, case: theCase as `case/${string}`, addressee }))) as Name;
    for (const [before, take] of Object.entries(steps)) {
      if (before === step) break;
      await made(take(one));
    }
    open.push([step, one]);
  }
  await flood(stage, report);
  const theirs = stage.engine.as(outsider).referrals;
  const refusal = { refusals: [{ code: 'command.names-you' }] };
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  for (const named of [theCase as `case/${string}`, null])
    expect(await theirs.prepare({ ...about, case: named, addressee })).toMatchObject(refusal);
  for (const [step, one] of open) expect(await steps[step](one, theirs)).toMatchObject(refusal);
});

test('lets whoever was spared lower or calm by no verb of the table (0920, 0982)', () => {
  const rows = verbs as unknown as Readonly<Record<string, Readonly<Record<string, { readonly type: string }>>>>;
  const typeOf = (name: string) => rows[name.split('.')[0] ?? '']?.[name.split('.')[1] ?? '']?.type ?? name;
  const types = Object.values(rows).flatMap((group) => Object.values(group).map(({ type }) => type));
  expect(actsForChild.filter((type) => !types.includes(type))).toEqual([]);
  const own = ['escalations.liftExclusion', 'escalations.withdraw', 'cards.endEmergency'];
  const all = [...[lowering, elsewhere, alone].flatMap((one) => Object.keys(one)), ...calming];
  expect(all.filter((name) => !own.includes(name) && actsForChild.includes(typeOf(name)))).toEqual([]);
});

test('takes the end of a child’s service outside Kawal from two who have read what was said since it began (0893)', async () => {
  const { stage, records, other } = await stageOfChild('outside');
  const { referral, report } = records;
  const ends = (actor: Actor) => stage.engine.as(actor).referrals.complete(referral);
  const stories = [report, other];
  await readAll(stage, stories, [officer, outsider]);
  await stage.runTo(stage.now() + hour);
  const said = { facts: {}, parties: [], story: 'Cerita karangan yang baru.' };
  expect(await stage.engine.as(app).reports.add(report, said)).toMatchObject({ ok: true });
  await readAll(stage, stories, [officer]);
  expect(await ends(officer)).toMatchObject({ refusals: [{ code: 'referral.needs-second-word' }] });
  await readAll(stage, stories, [outsider]);
  await stage.runTo(stage.now() + hour);
  expect(await stage.engine.as(app).reports.add(report, said)).toMatchObject({ ok: true });
  await readAll(stage, stories, [outsider]);
  expect(await ends(officer)).toMatchObject({ refusals: [{ code: 'referral.unread', report }] });
  await readAll(stage, stories, [officer]);
  expect(await ends(officer)).toMatchObject({ ok: true });
});

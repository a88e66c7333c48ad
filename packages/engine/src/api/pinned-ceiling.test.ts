import type { Actor } from '@kawal/core';
import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, applyByTwo, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

type Answer = { readonly ok: boolean };
type Ask = (...given: readonly unknown[]) => Promise<Answer>;

const coordinator: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };

const withCeiling = (text: string): string =>
  text.replace(/paths:\n {2}every-report/, 'ceilings:\n  local: { when: { danger: [yes] }, never: [coordinator] }\n$&');
const withoutCeiling = (text: string): string => text.replace('version: 1\nlayer', 'version: 2\nlayer');

/** Makes a report that told its coordinator before a ceiling barred them. It runs on after its policy was replaced. */
async function barredByFormerPolicy() {
  const stage = await stageOf({ applied: false });
  const { chapter, cases, referrals, dataRequests, reports } = stage.engine.as(officer);
  expect(await chapter.apply(sampleReading(withCeiling))).toMatchObject({ ok: true });
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } }] as const;
  const report = reportOf(await stage.submit({ parties })) as `report/${string}`;
  await stage.runTo(after(0));
  expect(stage.mail.sent.map(({ address }) => address)).toContain('a@contoh.test');
  expect(await reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({ ok: true });
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const streamOf = (answer: { readonly ok: boolean; readonly receipt?: { readonly stream: string } }): string => {
    if (answer.receipt === undefined) throw new RangeError(JSON.stringify(answer));
    return answer.receipt.stream;
  };
  const theCase = streamOf(await cases.open({ report, victim: 'p1' }));
  const of = { report, case: theCase, victim: 'p1', service: 'accompaniment', addressee, shares: ['identity'] };
  const records = {
    report,
    case: theCase,
    referral: streamOf(await referrals.prepare(of as never)),
    request: streamOf(
      await dataRequests.receive({ right: 'access', record: report, subject: 'p1', receivedOn: after(0) }),
    ),
  };
  expect(await applyByTwo(stage, sampleReading(withoutCeiling))).toMatchObject({ ok: true });
  await stage.runTo(after(minute));
  return { stage, records };
}

/** Questions and verbs about a report, its case, its referral and a request about it. */
const asked: readonly (readonly [
  keyof Awaited<ReturnType<typeof barredByFormerPolicy>>['records'],
  string,
  ...unknown[],
])[] = [
  ...['get', 'history', 'explain', 'owed', 'dossier', 'alike'].map((read) => ['report', `reports.${read}`] as const),
  ...['get', 'history'].map((read) => ['report', `escalations.${read}`] as const),
  ['report', 'reports.add', { facts: { danger: ['no'] }, parties: [] }],
  ['report', 'reports.correct', { reason: 'foundOtherwise', parties: [{ ref: 'p1', ageClass: 'child' }] }],
  ['report', 'reports.noteHelpAnswer', { victim: 'p1', answer: 'declined' }],
  ['report', 'reports.markDuplicate', { of: 'report/tidak-ada', reasons: ['sameVictim'] }],
  ['report', 'reports.unmarkDuplicate', { reason: 'markedByMistake' }],
  ['report', 'reports.close', { reason: 'handedToCase' }],
  ['report', 'escalations.reply', { level: 'acknowledged' }],
  ['report', 'escalations.raiseTriage', { level: 'critical' }],
  ['report', 'escalations.relay', { office: 'policeUnitPpa', result: 'unanswered' }],
  ['report', 'cards.open', { purpose: 'respond' }],
  ['report', 'cards.erase', { reason: 'requested' }],
  ['case', 'cases.get'],
  ['case', 'cases.history'],
  ['case', 'cases.assign', { person: 'duty-two' }],
  ['case', 'cases.close', { closure: { reason: 'preventedBeforeDeparture' } }],
  ['case', 'cards.open', { purpose: 'respond' }],
  ['referral', 'referrals.get'],
  ['referral', 'referrals.history'],
  ['referral', 'referrals.send', {}],
  ['referral', 'cards.open', { purpose: 'respond' }],
  ['request', 'dataRequests.get'],
  ['request', 'dataRequests.drop', {}],
];

test('answers whom a ceiling of the pinned policy bars as if the report, its case and its referral did not exist [C1, X5]', async () => {
  const { stage, records } = await barredByFormerPolicy();
  const api = stage.engine.as(coordinator) as unknown as Readonly<Record<string, Readonly<Record<string, Ask>>>>;
  const ask = (name: string, ...given: readonly unknown[]): Promise<unknown> => {
    const [group = '', verb = ''] = name.split('.');
    const called = api[group]?.[verb];
    if (called === undefined) throw new RangeError(`no ${name}`);
    return called(...given);
  };
  const none = (record: string) => record.replace(/\/.*/, '/tidak-ada');
  const seen = [];
  for (const [of, name, ...more] of asked) {
    const answers = [await ask(name, records[of], ...more), await ask(name, none(records[of]), ...more)];
    if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1])) seen.push([of, name, ...answers]);
  }
  for (const [of, record] of Object.entries(records)) {
    const glass = { reason: 'lifeInDanger' };
    const answers = [
      await ask('cards.breakGlass', { record, ...glass }),
      await ask('cards.breakGlass', { record: none(record), ...glass }),
    ];
    if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1])) seen.push([of, 'cards.breakGlass', ...answers]);
  }
  const lists = [];
  for (const group of ['reports', 'cases', 'referrals', 'escalations']) lists.push(await ask(`${group}.list`, {}));
  expect(seen).toEqual([]);
  for (const record of Object.values(records)) expect(JSON.stringify(lists)).not.toContain(record);
  const due = JSON.stringify(await stage.engine.as(coordinator).due());
  for (const record of Object.values(records)) expect(due).not.toContain(record);
});

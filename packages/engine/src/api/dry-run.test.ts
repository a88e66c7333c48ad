import { expect, test } from 'vitest';
import { after, found, officer, reportOf, stageOf } from '../stage.sample.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
const dryRun = { dryRun: true } as const;

test('answers a dry run as the command would be answered, and writes nothing', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [child] }));
  const { cases, reports } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  const theCase = opened.ok ? opened.receipt.stream : 'case/none';
  const log = async () => found(await stage.engine.unguarded.log(0, 1_000)).entries.length;
  const before = await log();
  expect(await cases.beginIdentification(theCase, { by: 'court' }, dryRun)).toMatchObject({
    ok: true,
    repeated: false,
  });
  expect(
    await cases.recordIdentification(
      theCase,
      { outcome: 'victimConfirmed', decidedBy: 'court', decidedOn: stage.now() },
      dryRun,
    ),
  ).toMatchObject({ ok: false });
  expect(await reports.close(report, { reason: 'falseReportGoodFaith' }, dryRun)).toMatchObject({ ok: false });
  expect(await cases.assign(theCase, { person: 'duty-two' }, { ...dryRun, key: 'x'.repeat(20) })).toMatchObject({
    ok: true,
  });
  expect(await log()).toBe(before);
  // The same key is free afterwards: nothing was done under it.
  expect(await cases.assign(theCase, { person: 'duty-two' }, { key: 'x'.repeat(20) })).toMatchObject({
    ok: true,
    repeated: false,
  });
});

test('answers a dry run about a record that its actor does not see as one about none, also of an emergency access [X5]', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [child] }));
  const stranger = stage.engine.as({ kind: 'person', ref: 'warga-dua', role: 'reporter' });
  const none = 'report/0wham450s65np0s71mtg56rm' as const;
  const ask = async (record: `report/${string}`) => [
    await stranger.cards.breakGlass({ report: record, reason: 'otherDanger' } as never, dryRun as never),
    await stranger.reports.close(record, { reason: 'falseReportGoodFaith' }, dryRun),
    await stranger.escalations.reply(record, { level: 'acknowledged' }, dryRun),
  ];
  const answers = await ask(report as `report/${string}`);
  expect(answers).toEqual(await ask(none));
  expect(answers.map((one) => one.ok)).toEqual([false, false, false]);
  const app = stage.engine.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  expect(
    await app.reports.submit({ area: '35.73', channel: 'app', facts: {}, parties: [] } as never, dryRun as never),
  ).toMatchObject({ ok: false });
  expect(found(await stage.engine.unguarded.list('report')).records).toHaveLength(1);
});

test('takes a dry run of no verb that is not given to a record by its name: it would open cards, or destroy their keys', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [child], story: 'KARANGAN' }));
  const api = stage.engine.as(officer) as unknown as Readonly<
    Record<string, Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>>
  >;
  const before = [await stage.storage.log(0, 1_000), await stage.storage.cards(report)];
  for (const [group, of] of Object.entries(
    verbs as unknown as Readonly<Record<string, Readonly<Record<string, Verb>>>>,
  ))
    for (const [name, { on }] of Object.entries(of)) {
      if (on === 'record' || on === 'report') continue;
      const isOfCards = group === 'cards' && ['open', 'erase'].includes(name);
      const isByCode = group === 'escalations' && ['acknowledge', 'decline'].includes(name);
      const allowed = ['key', 'drill', ...(`${group}.${name}` === 'reports.submit' ? ['namesAsked'] : [])];
      const refusals = [{ code: 'input.unknown-field', field: 'options', allowed }];
      const given = isOfCards ? [report, { purpose: 'respond' }] : [isByCode ? 'KODE-KARANGAN' : {}];
      expect([group, name, await api[group]?.[name]?.(...given, dryRun)]).toMatchObject([group, name, { refusals }]);
    }
  expect([await stage.storage.log(0, 1_000), await stage.storage.cards(report)]).toEqual(before);
});

test('answers a dry run about the escalation of a closed report as the act, and whoever may not know as about none', async () => {
  const stage = await stageOf();
  const adult = { ref: 'p1', roles: ['victim'], ageClass: 'adult' } as const;
  const named = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;
  const report = reportOf(await stage.submit({ facts: { victimAge: ['adult'] }, parties: [adult, named] }));
  await stage.runTo(after(0));
  const closure = { reason: 'insufficientInformation' } as const;
  expect(await stage.engine.as(officer).reports.close(report, closure)).toMatchObject({ ok: true });
  const bodies = {
    ...{ reply: { level: 'acknowledged' }, endPath: { path: 'paths.utama', reason: 'openedByMistake' } },
    fireStep: { path: 'every-report', step: 'first', reason: 'situationWorse' },
    ...{ withdraw: {}, refute: { person: 'duty-one' }, raiseTriage: { level: 'critical' }, migrate: { accept: [] } },
  };
  const none = 'report/0wham450s65np0s71mtg56rm';
  const answersOf = async (ref: string, record: string, isDry: boolean) => {
    const { escalations } = stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' });
    const calls = escalations as unknown as Readonly<Record<string, (...given: unknown[]) => Promise<object>>>;
    const answers = Object.entries(bodies).map(async ([name, body]) => [
      name,
      await calls[name]?.(record, body, ...(isDry ? [dryRun] : [])),
    ]);
    return Object.fromEntries(await Promise.all(answers));
  };
  const closed = await answersOf('duty-one', report, true);
  expect(closed.raiseTriage).toMatchObject({ refusals: [{ code: 'report.not-open' }] });
  expect(await answersOf('duty-two', report, true)).toEqual(await answersOf('duty-two', none, true));
  expect(await answersOf('duty-one', report, false)).toEqual(closed);
});

test('says of a dry run that passes what the record is, and no count of its entries', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [child] }));
  const outcome = await stage.engine
    .as(officer)
    .escalations.raiseTriage(report, { level: 'critical' } as never, dryRun);
  if (outcome.ok) expect(outcome.receipt).toEqual({ stream: outcome.receipt.stream, version: 0 });
  expect(outcome).toMatchObject({ ok: true });
});

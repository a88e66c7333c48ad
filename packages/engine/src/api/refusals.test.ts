import type { Actor } from '@kawal/core';
import { describeRefusal } from '@kawal/core/locales';
import { expect, test } from 'vitest';
import type { Outcome } from '../index.ts';
import { officer, reportOf, stageOf } from '../stage.sample.ts';

const canary = 'siti.canary';

test('no refusal repeats what was typed, neither in its facts nor in its words', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit());
  const { chapter, escalations, reports } = stage.engine.as(officer);
  const answers: readonly Outcome<unknown>[] = [
    await escalations.endPath(report, { path: canary, reason: 'handledElsewhere' }),
    await escalations.fireStep(report, { path: 'every-report', step: canary, reason: 'victimSaysUrgent' as never }),
    await escalations.reopenPath(report, { path: canary, reason: 'noAnswer' as never }),
    await escalations.liftExclusion(report, { who: canary, reason: 'mistakenIdentity' as never }),
    await escalations.refute(report, { person: canary }),
    await chapter.suspend({ person: canary, reason: 'allegation' }),
    await chapter.reinstate({ person: canary }),
    await chapter.cancelAbsence({ person: canary, from: '2019-02-04T09:00+07:00' }),
    await chapter.swapShift({ office: 'duty-office', person: canary, from: '2019-02-04T09:00+07:00', by: canary }),
    await chapter.noteAbsence({ person: canary, from: '2019-02-04T09:00+07:00', until: '2019-02-05T09:00+07:00' }),
    await reports.correct(report, { reason: 'typingError' as never, parties: [{ ref: canary, ageClass: 'child' }] }),
    await reports.close(report, { reason: canary as never }),
    await stage.engine.as({ ...officer, ref: `${canary}@x` } as Actor).reports.submit({ area: canary } as never),
  ];
  for (const answer of answers) {
    expect(answer.ok).toBe(false);
    const refusals = answer.ok ? [] : answer.refusals;
    const words = refusals.flatMap((one) =>
      (['id', 'en'] as const).map((to) => describeRefusal(one, to, { zone: 'WIB' })),
    );
    expect(JSON.stringify([refusals, words])).not.toContain('canary');
  }
});

test('a drill continues no real record: its mark would leave what was done out of every count', async () => {
  const stage = await stageOf();
  const real = reportOf(await stage.submit());
  const { reports, escalations, cards, chapter } = stage.engine.as(officer) as unknown as Readonly<
    Record<string, Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>>
  >;
  const drill = { drill: true };
  const refused = { ok: false, refusals: [{ code: 'command.drill-of-real-record' }] };
  expect(await reports?.['add']?.(real, { facts: { danger: ['yes'] }, parties: [] }, drill)).toEqual(refused);
  expect(await reports?.['close']?.(real, { reason: 'handedToCase' }, drill)).toEqual(refused);
  expect(await escalations?.['raiseTriage']?.(real, { level: 'critical' }, drill)).toEqual(refused);
  expect(await cards?.['open']?.(real, { purpose: 'respond' }, drill)).toEqual(refused);
  expect(await chapter?.['suspend']?.({ person: 'duty-two', reason: 'allegation' }, drill)).toEqual(refused);
});

test('a drill continues a report that was begun as one', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({}, { drill: true }));
  const { reports } = stage.engine.as(officer);
  expect(await reports.add(report, { facts: { danger: ['yes'] }, parties: [] }, { drill: true })).toMatchObject({
    ok: true,
  });
});

test('a key that another role used answers nothing of the first receipt', async () => {
  const stage = await stageOf();
  const key = 'a-key-of-enough-characters';
  const body = { area: '35.73.03.1001', channel: 'app', facts: {}, parties: [] } as const;
  const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
  expect(await stage.engine.as(app).reports.submit(body, { key })).toMatchObject({ ok: true, repeated: false });
  expect(await stage.engine.as(app).reports.submit(body, { key })).toMatchObject({ ok: true, repeated: true });
  for (const other of [
    { ...app, role: 'desk' },
    { ...app, ref: 'lain' },
  ] as readonly Actor[]) {
    expect(await stage.engine.as(other).reports.submit(body, { key })).toEqual({
      ok: false,
      refusals: [{ code: 'command.key-of-another-body' }],
    });
  }
});

test('takes who entered a code from a desk alone', async () => {
  const stage = await stageOf();
  const given = { for: 'coordinator-a', enteredBy: 'sekretaris' };
  const answers = async (role: 'reporter' | 'desk') => {
    const app: Actor = { kind: 'app', ref: 'aplikasi', role };
    return await stage.engine.as(app).escalations.acknowledge('aaaa bbbb cccc', {}, given);
  };
  expect(await answers('reporter')).toMatchObject({ refusals: [{ code: 'input.unknown-field' }] });
  expect(await answers('desk')).toMatchObject({ refusals: [{ code: 'escalation.not-found' }] });
});

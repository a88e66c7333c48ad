import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, applyByTwo, found, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;

/** A case that the coordinator of its kelurahan opens and gives to others, and who then goes on to another district. */
async function moved(others: readonly string[]) {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [child] }));
  await stage.runTo(after(minute));
  const { cases } = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError(JSON.stringify(opened.refusals));
  const { stream } = opened.receipt;
  for (const person of others) expect(await cases.assign(stream, { person })).toMatchObject({ ok: true });
  const areas = '  - { code: 35.73.01, name: Blimbing }\n  - { code: 35.73.01.1001, name: Balearjosari }\n';
  const elsewhere = '  - { id: other, kind: lurah, area: 35.73.01.1001, localName: Other, holders: [coordinator-a] }\n';
  const reading = sampleReading((text) =>
    text
      .replace('holders: [coordinator-a], deputies: [deputy-a]', 'holders: [deputy-a]')
      .replace('areas:\n', `areas:\n${areas}`)
      .replace('offices:\n', `offices:\n${elsewhere}`),
  );
  expect(await applyByTwo(stage, reading)).toMatchObject({ ok: true });
  return async (ref: string) => {
    const { items } = found(await stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' }).due());
    return items.filter(({ record }) => record === stream).map(({ what, said }) => `${what}: ${said.en}`);
  };
}

test('a case whose only handler moved to another place waits for whoever may give it to somebody [1861]', async () => {
  const waiting = await moved([]);
  for (const ref of ['duty-two', 'sekretaris'])
    expect(await waiting(ref)).toEqual([
      expect.stringMatching(/^unhandled: .*nobody who was given it can handle it now/),
    ]);
  expect(await waiting('coordinator-a')).toEqual([]);
});

test('a case that others handle still is said to be held by those alone, and who moved is named to the LPA [1861]', async () => {
  const waiting = await moved(['duty-one', 'last-one']);
  for (const ref of ['duty-two', 'sekretaris', 'duty-one']) {
    const said = (await waiting(ref)).join();
    expect(said).toMatch(/unhandled: .*coordinator-a can no longer handle it/);
    expect(said).not.toMatch(/is held by .*coordinator-a/);
  }
  expect((await waiting('last-one')).join()).not.toContain('coordinator-a');
  expect(await waiting('coordinator-a')).toEqual([]);
});

import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, applyByTwo, found, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;

const lurah = '  - { id: other, kind: lurah, area: 35.73.01.1001, localName: Other, holders: [coordinator-a] }\n';
const health = '  - { id: other, kind: opdHealth, area: 35.73, localName: Other, holders: [coordinator-a] }\n';

/** A case that the coordinator of its kelurahan opens and gives to others, and who then goes on to another office. */
async function moved(others: readonly string[], elsewhere = lurah) {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [child] }));
  await stage.runTo(after(minute));
  const { cases } = stage.engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError(JSON.stringify(opened.refusals));
  const { stream } = opened.receipt;
  for (const person of others) expect(await cases.assign(stream, { person })).toMatchObject({ ok: true });
  const areas = '  - { code: 35.73.01, name: Blimbing }\n  - { code: 35.73.01.1001, name: Balearjosari }\n';
  const reading = sampleReading((text) =>
    text
      .replace('holders: [coordinator-a], deputies: [deputy-a]', 'holders: [deputy-a]')
      .replace('areas:\n', `areas:\n${areas}`)
      .replace('offices:\n', `offices:\n${elsewhere}`),
  );
  expect(await applyByTwo(stage, reading)).toMatchObject({ ok: true });
  const waiting = async (ref: string) => {
    const { items } = found(await stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' }).due());
    return items.filter(({ record }) => record === stream).map(({ what, said }) => `${what}: ${said.en}`);
  };
  return Object.assign(waiting, { stage, stream });
}

test('a case whose only handler moved to another place waits for whoever may give it to somebody [1861]', async () => {
  const waiting = await moved([]);
  for (const ref of ['duty-two', 'sekretaris'])
    expect(await waiting(ref)).toEqual([
      expect.stringMatching(/^unhandled: .*nobody who was given it can handle it now/),
    ]);
  expect(await waiting('coordinator-a')).toEqual([]);
});

test.each([
  ['to another district', lurah],
  ['to another office of the city', health],
])(
  'a case is said to be held by those alone who handle it still, and who moved %s is named to the LPA [1861, 1945]',
  async (_, to) => {
    const waiting = await moved(['duty-one', 'last-one'], to);
    for (const ref of ['duty-two', 'sekretaris', 'duty-one']) {
      const said = (await waiting(ref)).join();
      expect(said).toMatch(/unhandled: .*coordinator-a can no longer handle it/);
      expect(said).not.toMatch(/is held by .*coordinator-a/);
    }
    expect((await waiting('last-one')).join()).not.toContain('coordinator-a');
    expect(await waiting('coordinator-a')).toEqual([]);
  },
);

test('a word that takes two in a case waits for nobody who handled it and moved to another office [1945]', async () => {
  const { stage, stream } = await moved(['duty-one', 'last-one'], health);
  const own = stage.engine.as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' });
  const { report } = found(await own.cases.get(stream)).record.state as { readonly report: string };
  for (const one of [stream, report]) await own.cards.open(one, { purpose: 'respond' });
  expect(await own.cases.noteAge(stream, { ageClass: 'adult', reason: 'byMistake' })).toMatchObject({ ok: true });
  const { items } = found(await own.due());
  const waits = items.filter(({ what, record }) => what === 'ownWord' && record === stream).map(({ said }) => said.en);
  expect(waits).toEqual([expect.stringContaining('last-one')]);
  expect(waits.join()).not.toContain('coordinator-a');
});

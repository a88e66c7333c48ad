import type { Storage } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { verifyStore } from '../audit/verify-store.ts';
import { createEngine } from '../engine.ts';
import type { Alarm } from '../ports/alarm.ts';
import { app, officer, reportOf, stageOf } from '../stage.sample.ts';
import { tryCards } from './try-cards.ts';

const said = {
  parties: [{ ref: 'p1', roles: ['victim' as const], ageClass: 'child' as const, identity: { name: 'Nama Karangan' } }],
};
const isRead = { ok: true, receipt: { cards: [{ fields: { identity: { name: 'Nama Karangan' } } }] } };

test('a keyring that begins anew beside sealed cards is told of, stops no report, and hinders no copy put back', async () => {
  const vault = await memoryVault(new Uint8Array(32).fill(7));
  const stage = await stageOf({ vault });
  const before = reportOf(await stage.submit(said));
  const { keyring } = memoryStorage();
  const lost: Storage = { ...stage.storage, keyring };
  const alarms: Alarm[] = [];
  const engine = await createEngine({
    storage: lost,
    vault,
    clock: { now: stage.now },
    alarm: (one) => alarms.push(one),
  });
  expect(alarms).toContainEqual({ code: 'keyring.begun-anew' });
  const submitted = await engine.as(app).reports.submit({ area: '35.73.03.1001', channel: 'app', facts: {}, ...said });
  const since = reportOf(submitted);
  expect((await verifyStore(lost)).findings).toEqual([
    { code: 'keyring.begun-anew' },
    { code: 'card.key-missing', stream: 'chapter/own' },
    { code: 'card.key-missing', stream: before },
  ]);
  const { tried, shut } = await tryCards(lost, vault);
  expect([tried - shut, await tryCards(stage.storage, vault)]).toEqual([1, { tried, shut: 1 }]);

  // The true keyring is back, and the keys that were made meanwhile were put into it.
  const both: Storage = {
    ...lost,
    keyring: {
      ...keyring,
      get: async (ids) => [...(await stage.storage.keyring.get(ids)), ...(await keyring.get(ids))],
    },
  };
  // What was written meanwhile bears no key of it, until a person takes note.
  const { findings } = await verifyStore(both);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['entry.unvouched']));
  const mended = await stageOf({ vault, storage: both, applied: false });
  expect(mended.alarms).toContainEqual({ code: 'storage.forged', place: expect.any(Number) });
  expect(await mended.engine.losses.acknowledge(officer, { reason: 'restored' })).toMatchObject({
    type: 'acknowledged',
  });
  expect((await verifyStore(both)).findings).toEqual([]);
  for (const report of [before, since]) {
    const opened = await mended.engine.as(officer).cards.open(report, { classes: ['identity'], purpose: 'respond' });
    expect(opened).toMatchObject(isRead);
  }
});

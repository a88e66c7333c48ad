import type { Storage } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { verifyStore } from '../audit/verify-store.ts';
import { createEngine } from '../engine.ts';
import type { Alarm } from '../ports/alarm.ts';
import { chainLink } from '../record/entry-text.ts';
import { chainKey } from '../record/store-id.ts';
import { app, noteLoss, officer, reportOf, stageOf } from '../stage.sample.ts';
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
  expect(await noteLoss(mended, 'restored')).toMatchObject({ type: 'acknowledged' });
  expect((await verifyStore(both)).findings).toEqual([]);
  for (const report of [before, since]) {
    const opened = await mended.engine.as(officer).cards.open(report, { classes: ['identity'], purpose: 'respond' });
    expect(opened).toMatchObject(isRead);
  }
});

test('two processes whose first writes coincide draw one key, and no entry is written without it', async () => {
  const storage = memoryStorage();
  const vault = await memoryVault(new Uint8Array(32).fill(7));
  let waiting = 2;
  let go = (): void => undefined;
  const both = new Promise<void>((resolve) => {
    go = resolve;
  });
  // Each looks for the key once before either has drawn it.
  const process = async (seed: number) => {
    let isFirst = true;
    const get: Storage['keyring']['get'] = async (ids) => {
      const found = await storage.keyring.get(ids);
      if (isOpen && isFirst && ids.includes('store-id')) {
        isFirst = false;
        waiting -= 1;
        if (waiting === 0) go();
        await both;
      }
      return found;
    };
    const own: Storage = { ...storage, keyring: { ...storage.keyring, get } };
    return createEngine({ storage: own, vault, clock: { now: () => seed as never }, alarm: () => undefined });
  };
  let isOpen = false;
  const engines = [await process(1_000), await process(2_000)];
  isOpen = true;
  const sent = engines.map((engine) =>
    engine.as(app).reports.submit({ area: '35.73.03.1001', channel: 'app', facts: {}, ...said }),
  );
  expect((await Promise.all(sent)).map(({ ok }) => ok)).toEqual([true, true]);
  const [first, ...others] = await storage.log(0, 100);
  expect(first?.hash).toBe(chainLink('', first?.text ?? '', await chainKey(storage)));
  expect(others.length).toBeGreaterThan(0);
  expect((await verifyStore(storage)).findings).toEqual([]);
});

test('a keyring that is lost before any card was sealed is told of, too', async () => {
  const stage = await stageOf({ applied: false });
  await stage.submit({});
  const alarms: Alarm[] = [];
  await createEngine({
    storage: { ...stage.storage, keyring: memoryStorage().keyring },
    clock: { now: stage.now },
    alarm: (one) => alarms.push(one),
  });
  expect(alarms).toContainEqual({ code: 'keyring.begun-anew' });
});

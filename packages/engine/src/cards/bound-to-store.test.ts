import type { Storage } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { officer, reportOf, stageOf } from '../stage.sample.ts';
import { tryCards } from './try-cards.ts';

const said = {
  parties: [{ ref: 'p1', roles: ['victim' as const], ageClass: 'child' as const, identity: { name: 'Nama Karangan' } }],
};

test('opens no card that was carried with its key from another chapter with the same vault [M10]', async () => {
  const vault = await memoryVault(new Uint8Array(32).fill(7));
  const from = await stageOf({ vault });
  const carried = reportOf(await from.submit(said));
  // A store of its own, into which somebody wrote the other's records, cards and card keys.
  const own = memoryStorage();
  await (await stageOf({ vault, storage: own })).submit(said);
  const carriedOver: Storage = {
    ...from.storage,
    keyring: {
      ...own.keyring,
      get: async (ids) => {
        const held = await own.keyring.get(ids);
        return held.length > 0 ? held : await from.storage.keyring.get(ids);
      },
    },
  };
  const opened = async (storage: Storage) => {
    const { engine } = await stageOf({ vault, storage, applied: false });
    return engine.as(officer).cards.open(carried, { classes: ['identity'], purpose: 'respond' });
  };
  expect(await opened(from.storage)).toMatchObject({ ok: true, receipt: { cards: [{ class: 'identity' }] } });
  // Its entries bear the key of another keyring, and its card the name of another store.
  await expect(opened(carriedOver)).rejects.toMatchObject({ code: 'storage.corrupt' });
  const { tried, shut } = await tryCards(carriedOver, vault);
  expect([shut, tried > 0]).toEqual([tried, true]);
});

test('opens what another process of the same store sealed', async () => {
  const storage = memoryStorage();
  const first = await stageOf({ storage });
  const second = await stageOf({ storage, applied: false });
  const report = reportOf(await first.submit(said));
  const later = reportOf(await second.submit(said));
  for (const [stage, record] of [
    [first, later],
    [second, report],
  ] as const) {
    expect(
      await stage.engine.as(officer).cards.open(record, { classes: ['identity'], purpose: 'respond' }),
    ).toMatchObject({
      receipt: { cards: [{ fields: { identity: { name: 'Nama Karangan' } } }] },
    });
  }
});

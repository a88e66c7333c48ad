import type { KeptTombstone, Storage } from '@kawal/sdk';
import { expect, test } from 'vitest';
import { applyByTwo, sampleReading, stageOf } from '../stage.sample.ts';
import { verifyStore } from './verify-store.ts';

/** A store in which the address of a contact was destroyed, for the next files have it no more. */
async function withDestroyed(): Promise<Storage> {
  const stage = await stageOf();
  await applyByTwo(
    stage,
    sampleReading((text) => text.replace(/(name: Rekan Rahasia), contacts.*/, '$1 }')),
  );
  return stage.storage;
}

async function codesWith(storage: Storage, edit: (all: readonly KeptTombstone[]) => readonly KeptTombstone[]) {
  const tombstones = async (after: number, limit: number) =>
    after > 0 ? [] : edit(await storage.keyring.tombstones(after, limit));
  const { findings } = await verifyStore({ ...storage, keyring: { ...storage.keyring, tombstones } });
  return findings.map(({ code }) => code);
}

test('a tombstone that is gone, of another version or of another card is found, and one of a card that no entry named', async () => {
  const storage = await withDestroyed();
  const [one] = await storage.keyring.tombstones(0, 10);
  if (one === undefined) throw new RangeError('nothing was destroyed');
  const first = (other: Partial<KeptTombstone>) =>
    codesWith(storage, ([, ...others]) => [{ ...one, ...other }, ...others]);
  expect(await first({})).toEqual([]);
  expect(await codesWith(storage, ([, ...others]) => others)).toEqual(['card.tombstone-missing']);
  expect(await first({ version: one.version + 5 })).toEqual(['card.erased-unlogged', 'card.tombstone-missing']);
  expect(await first({ erasedAt: one.erasedAt - 1 })).toEqual(['card.tombstone-missing']);
  expect(await first({ subject: 'another' })).toEqual(['card.erased-unlogged', 'card.tombstone-missing']);
  const strays = await codesWith(storage, (all) =>
    all.length === 0 ? [] : [...all, { ...one, record: 'report/none', place: 90 }],
  );
  expect(strays).toEqual(['card.erased-unlogged']);
});

test('a destroyed card that says another day of its destruction is found', async () => {
  const storage = await withDestroyed();
  const cards = async (record: string) =>
    (await storage.cards(record)).map((card) => ({ ...card, erasedAt: card.erasedAt && card.erasedAt - 1 }));
  expect((await verifyStore({ ...storage, cards })).findings).toMatchObject([{ code: 'card.changed' }]);
});

test('a raised version is found after the store was opened with it, too: both agree then, and the log does not', async () => {
  const storage = await withDestroyed();
  const [one] = await storage.keyring.tombstones(0, 10);
  if (one === undefined) throw new RangeError('nothing was destroyed');
  const raised = { ...one, version: one.version + 1 };
  await storage.applyTombstones([raised]);
  const [card] = (await storage.cards(one.record)).filter(
    ({ subject, bytes }) => subject === one.subject && bytes === null,
  );
  expect(card?.version).toBe(raised.version);
  expect(await codesWith(storage, ([, ...others]) => [raised, ...others])).toEqual(['card.erased-unlogged']);
});

import { KawalError, type Vault, type WrappedKey } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { chapterInForce } from '../chapter/chapter-in-force.ts';
import { recipients } from '../chapter/recipient.ts';
import { systemEntropy } from '../ports/ports.ts';
import { createCardKeys } from '../rotation/card-keys.ts';
import { officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';
import { readCard } from './cards.ts';

const party = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;
const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** A vault, and every card key that it gave. */
function watched(vault: Vault) {
  const given: Uint8Array[] = [];
  const note = (key: Uint8Array): Uint8Array => {
    given.push(key);
    return key;
  };
  return {
    given,
    vault: {
      ...vault,
      open: async (key: WrappedKey) => note(await vault.open(key)),
      openAll: async (keys: readonly WrappedKey[]) => Promise.all(keys.map(async (key) => note(await vault.open(key)))),
    } satisfies Vault,
  };
}

test('an engine leaves no key that it drew in memory: none that sealed a card, wrapped others, or waited for a card', async () => {
  const drawn: Uint8Array[] = [];
  const entropy = {
    bytes(length: number) {
      const bytes = systemEntropy.bytes(length);
      if (length === 32) drawn.push(bytes);
      return bytes;
    },
  };
  const stage = await stageOf({ entropy });
  await stage.submit({ story: 'Cerita karangan.', parties: [party] });
  const waiting = drawn.filter((bytes) => !isZero(bytes)).length;
  expect([waiting > 0, waiting < drawn.length]).toEqual([true, true]);
  await stage.vault.rotate();
  await stage.engine.as(officer).chapter.apply(sampleReading());
  await stage.submit({ parties: [party] });
  expect((await stage.engine.cardKeys.rewrap(officer)).type).toBe('rewrapped');
  await stage.engine.close();
  expect(drawn.filter((bytes) => !isZero(bytes))).toEqual([]);
});

test('the key of a card is overwritten once the card was read, and where it does not open', async () => {
  const { storage, vault, submit } = await stageOf();
  const report = reportOf(await submit({ parties: [party] }));
  const [card] = (await storage.cards(report)).filter((one) => one.class === 'identity');
  if (card === undefined) throw new RangeError('there is no card');
  const seen = watched(vault);
  expect(await readCard(card, storage, seen.vault)).toMatchObject({ fields: { identity: { name: 'Nama Karangan' } } });
  await expect(readCard({ ...card, subject: 'p2' }, storage, seen.vault)).rejects.toMatchObject({
    code: 'vault.unreadable',
  });
  expect([seen.given.length, seen.given.filter((key) => !isZero(key))]).toEqual([2, []]);
});

test.each<[string, (keys: readonly Uint8Array[]) => readonly Uint8Array[], object | KawalError]>([
  ['succeeded', (keys) => keys, { type: 'rewrapped', shut: 0 }],
  [
    'was refused, for the vault mixed them up',
    (keys) => keys.toReversed(),
    new KawalError('vault.unreadable', '', { source: 'engine' }),
  ],
])('the keys of a rewrapping are overwritten once it %s', async (_, lie, outcome) => {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  await stage.submit({ parties: [party] });
  await stage.vault.rotate();
  await stage.engine.as(officer).chapter.apply(sampleReading());
  const seen = watched(stage.vault);
  const asking = createCardKeys({
    storage,
    vault: { ...seen.vault, openAll: async (keys) => lie(await seen.vault.openAll(keys)) },
    inForce: chapterInForce(storage, () => undefined),
    entropy: systemEntropy,
    nextId: () => 'r1',
    now: stage.now,
    execute: async () => ({ ok: true, receipt: { stream: 'rewrap/r1', version: 1 }, repeated: false }),
  }).rewrap(officer);
  if (outcome instanceof KawalError) await expect(asking).rejects.toMatchObject({ code: outcome.code });
  else expect(await asking).toMatchObject(outcome);
  expect([seen.given.length > 3, seen.given.filter((key) => !isZero(key))]).toEqual([true, []]);
});

test('the key by which a newer vault is proved is overwritten', async () => {
  const { storage, vault } = await stageOf();
  await vault.rotate();
  const seen = watched(vault);
  const inForce = chapterInForce(storage, () => undefined);
  expect(await recipients(inForce, seen.vault, () => undefined, storage).recorded()).toMatchObject({ epoch: 2 });
  expect([seen.given.length, seen.given.filter((key) => !isZero(key))]).toEqual([1, []]);
});

test('a vault that keeps the keys it gave has them as they were after its cards were tried', async () => {
  const vault = memoryVault(new Uint8Array(32).fill(5));
  const { storage, engine } = await stageOf({ vault } as Parameters<typeof stageOf>[0]);
  expect(engine).toBeDefined();
  const { tryCards } = await import('./try-cards.ts');
  const seen = watched(vault);
  const { tried, shut } = await tryCards(storage, seen.vault);
  expect([tried > 0, shut, seen.given.some(isZero)]).toEqual([true, 0, false]);
});

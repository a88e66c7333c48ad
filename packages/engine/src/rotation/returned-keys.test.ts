import { cardKeyId, type Storage, type WrappedKey } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { verifyStore } from '../audit/verify-store.ts';
import { colleague, found, officer, reportOf, type Stage, sampleReading, stageOf } from '../stage.sample.ts';

const last = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
const victim = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;

/** A report whose cards were destroyed by two people, another that stands, and the keys of both from before. */
async function withErased() {
  const stage = await stageOf({ storage: memoryStorage() });
  const { engine, storage } = stage;
  const erased = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const living = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const cards = await storage.cards(erased, 'p1');
  const keys = await storage.keyring.get(cards.flatMap(({ bytes }) => (bytes === null ? [] : [cardKeyId(bytes)])));
  await engine.as(officer).cards.open(erased, { purpose: 'supervise' });
  for (const actor of [officer, last])
    await engine.as(actor).reports.close(erased, { reason: 'notTppoReferredElsewhere', note: 'Catatan Karangan' });
  for (const actor of [colleague, officer]) await engine.as(actor).cards.erase(erased, { reason: 'requested' });
  expect([keys.length > 0, await storage.keyring.get(keys.map(({ id }) => id))]).toEqual([true, []]);
  return { stage, erased, living, keys, putBack: () => storage.keyring.put(keys) };
}

async function rotate({ vault, engine }: Stage): Promise<void> {
  await vault.rotate();
  expect(await engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: true });
}

describe('keys of erased cards that an older keyring brings back', () => {
  test('the audit names such a key, and a rewrapping destroys it again, so that no older copy of the store opens afterwards', async () => {
    const { stage, erased, living, keys, putBack } = await withErased();
    await putBack();
    expect((await verifyStore(stage.storage)).findings).toEqual([{ code: 'card.key-returned', stream: erased }]);
    await rotate(stage);
    const { cardKeys } = stage.engine;
    expect(await cardKeys.rewrap(officer)).toMatchObject({ shut: 0, destroyed: keys.length });
    expect(await stage.storage.keyring.get(keys.map(({ id }) => id))).toEqual([]);
    const log = (await stage.storage.log(0, 1_000)).map(({ text }) => text).join('');
    expect(log).toContain(`"destroyed":${keys.length}`);

    expect((await verifyStore(stage.storage)).findings).toEqual([]);
    await stage.runTo(stage.now() + 3_600_000);
    // One that comes back once more stands in the way of the withdrawal.
    await putBack();
    expect((await cardKeys.withdraw(officer, 1)).type).toBe('in-use');
    expect(await cardKeys.rewrap(officer)).toMatchObject({ destroyed: keys.length, rewrapped: 0 });
    await stage.runTo(stage.now() + 3_600_000);
    expect(await cardKeys.withdraw(officer, 1)).toEqual({ type: 'withdrawn', epoch: 1 });
    const open = stage.engine.as(officer).cards.open(living, { classes: ['identity'], purpose: 'respond' });
    expect(await open).toMatchObject({
      ok: true,
      receipt: { cards: [{ fields: { identity: { name: 'Nama Karangan' } } }] },
    });
  });

  test('such a key is destroyed again under the new key, too, and without any rotation', async () => {
    const { stage, keys, putBack } = await withErased();
    await putBack();
    expect(await stage.engine.cardKeys.rewrap(officer)).toMatchObject({ rewrapped: 0, destroyed: keys.length });
    const [one] = keys as [WrappedKey];
    await rotate(stage);
    await stage.engine.cardKeys.rewrap(officer);
    await stage.storage.keyring.put([{ ...one, epoch: 2 }]);
    expect(await stage.engine.cardKeys.rewrap(officer)).toMatchObject({ destroyed: 1 });
  });

  test('nothing is destroyed where somebody who has the store alone wrote the erasure', async () => {
    const { stage, living, keys } = await withErased();
    const { storage } = stage;
    const own = (await storage.cards(living, 'p1')).flatMap(({ bytes }) => (bytes === null ? [] : [cardKeyId(bytes)]));
    const forge = (text: string): string =>
      text.includes('"cards-erased"') ? text.replaceAll(keys[0]?.id ?? '-', own[0] ?? '-') : text;
    const forged: Storage = {
      ...storage,
      log: async (after, limit) => (await storage.log(after, limit)).map((row) => ({ ...row, text: forge(row.text) })),
      history: async (stream, after) =>
        (await storage.history(stream, after)).map((row) => ({ ...row, text: forge(row.text) })),
    };
    const { engine } = await stageOf({ storage: forged, vault: stage.vault, applied: false });
    await expect(engine.cardKeys.rewrap(officer)).rejects.toMatchObject({ code: 'storage.corrupt' });
    expect(await storage.keyring.get(own)).toHaveLength(own.length);
  });

  test('the audit does not name a key whose erasure was not finished, and a rewrapping destroys it', async () => {
    const kept = memoryStorage();
    let isBroken = false;
    const destroy = async (ids: readonly string[]) => {
      if (isBroken) throw new Error('the keyring is away');
      await kept.keyring.destroy(ids);
    };
    const stage = await stageOf({ storage: { ...kept, keyring: { ...kept.keyring, destroy } } });
    const report = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
    await stage.engine.as(officer).cards.open(report, { purpose: 'supervise' });
    for (const actor of [officer, last])
      await stage.engine
        .as(actor)
        .reports.close(report, { reason: 'notTppoReferredElsewhere', note: 'Catatan Karangan' });
    isBroken = true;
    for (const actor of [colleague, officer]) await stage.engine.as(actor).cards.erase(report, { reason: 'requested' });
    isBroken = false;
    expect((await verifyStore(kept)).findings).toEqual([]);
    const { destroyed } = (await stage.engine.cardKeys.rewrap(officer)) as { readonly destroyed: number };
    expect(destroyed).toBeGreaterThan(0);
    expect(found(await stage.engine.unguarded.list('access')).records.map(({ state }) => state.status)).toContain(
      'erasing',
    );
  });
});

describe('a keyring that does not list key after key', () => {
  test.each<[string, (all: readonly WrappedKey[], after: string | null) => readonly WrappedKey[]]>([
    ['begins again from the first whatever it is asked to go on after', (all) => all.slice(0, 3)],
    [
      'gives the key again that it is asked to go on after',
      (all, after) => all.filter(({ id }) => id >= (after ?? '')),
    ],
    ['lists from the last to the first', (all) => all.toReversed()],
    ['names one key twice', (all, after) => (after === null ? all.slice(0, 2).flatMap((key) => [key, key]) : [])],
  ])('a keyring is refused in words where it %s, and nothing goes on for ever', async (_, lie) => {
    const kept = memoryStorage();
    let asked = 0;
    const list = async (after: string | null) => {
      asked += 1;
      if (asked > 20) throw new RangeError('asked for ever');
      return lie((await kept.keyring.list?.(null, 1_000)) ?? [], after);
    };
    const stage = await stageOf({ storage: { ...kept, keyring: { ...kept.keyring, list } } });
    await stage.submit({ parties: [victim] });
    await rotate(stage);
    for (const ask of [() => stage.engine.cardKeys.look(), () => stage.engine.cardKeys.rewrap(officer)]) {
      asked = 0;
      await expect(ask()).rejects.toMatchObject({
        code: 'storage.capability-missing',
        message: expect.stringContaining('lists keys that it has listed before, or out of order'),
      });
    }
  });
});

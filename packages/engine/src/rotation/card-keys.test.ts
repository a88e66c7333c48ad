import { createHash } from 'node:crypto';
import type { ChapterState } from '@kawal/core';
import type { Storage, WrappedKey } from '@kawal/sdk';
import { memoryStorage, memoryVault } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { verifyStore } from '../audit/verify-store.ts';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { recipients } from '../chapter/recipient.ts';
import { late } from '../ports/within.ts';
import { app, found, officer, reportOf, type Stage, sampleReading, stageOf } from '../stage.sample.ts';

const party = (name: string) => ({
  parties: [{ ref: 'p1', roles: ['victim' as const], ageClass: 'child' as const, identity: { name } }],
});

/** Three reports under the first key, then a second key on record. */
async function rotated(storage: Storage = memoryStorage()): Promise<Stage & { readonly reports: readonly string[] }> {
  const stage = await stageOf({ storage });
  const reports: string[] = [];
  for (const name of ['Nama Satu', 'Nama Dua', 'Nama Tiga']) reports.push(reportOf(await stage.submit(party(name))));
  await stage.vault.rotate();
  expect(await stage.engine.cardKeys.rewrap(officer)).toEqual({ type: 'not-applied', epoch: 2 });
  expect(await stage.engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: true });
  return { ...stage, reports };
}

async function namesOf({ engine }: Stage, reports: readonly string[]): Promise<readonly unknown[]> {
  const names: unknown[] = [];
  for (const report of reports) {
    const opened = await engine.as(officer).cards.open(report, { classes: ['identity'], purpose: 'respond' });
    names.push(opened.ok ? opened.receipt.cards.map(({ fields }) => fields) : opened.refusals);
  }
  return names;
}

const named = (name: string) => [{ identity: { name } }];

describe('wrapping the keys of cards anew', () => {
  test('every card opens by the new key alone; the audit finds nothing, and who asked is on record', async () => {
    const stage = await rotated();
    const { cardKeys } = stage.engine;
    const before = await cardKeys.look();
    expect(before).toMatchObject({ epoch: 2, former: [{ epoch: 1, isKept: true, from: null }] });
    expect(before.former[0]?.keys).toBe(before.keys);
    expect(await cardKeys.withdraw(officer, 1)).toMatchObject({ type: 'in-use', key: { epoch: 1 } });

    expect(await cardKeys.rewrap(officer)).toEqual({
      type: 'rewrapped',
      epoch: 2,
      rewrapped: before.keys,
      shut: 0,
      destroyed: 0,
    });
    const since = reportOf(await stage.submit(party('Nama Empat')));
    const ended = stage.now();
    const from = ended + 3_600_000;
    expect((await cardKeys.look()).former).toEqual([{ epoch: 1, keys: 0, isKept: true, from }]);
    expect(await cardKeys.withdraw(officer, 1)).toMatchObject({ type: 'in-use', key: { from } });
    await stage.runTo(from);
    expect(await cardKeys.withdraw(officer, 2)).toEqual({ type: 'no-former-key' });
    expect(await cardKeys.withdraw(officer, 1)).toEqual({ type: 'withdrawn', epoch: 1 });
    expect((await cardKeys.look()).former).toEqual([]);

    const wrapped = await stage.storage.keyring.list?.(null, 1_000);
    const [old] = (wrapped ?? []).filter(({ epoch }) => epoch > 0);
    if (old === undefined) throw new RangeError('there is no key');
    await expect(stage.vault.open({ ...old, epoch: 1 })).rejects.toMatchObject({ code: 'vault.key-unknown' });
    const names = ['Nama Satu', 'Nama Dua', 'Nama Tiga', 'Nama Empat'].map(named);
    expect(await namesOf(stage, [...stage.reports, since])).toEqual(names);
    expect((await verifyStore(stage.storage)).findings).toEqual([]);
    const log = (await stage.storage.log(0, 1_000)).map(({ text }) => text).join('\n');
    for (const type of ['rewrap-begun', 'rewrap-ended', 'key-withdrawn']) {
      expect(log).toMatch(new RegExp(`"ref":"sekretaris".*"${type}"|"${type}".*"ref":"sekretaris"`));
    }
  });

  test('a process that dies between two batches leaves each card under one key or the other, and the next one goes on', async () => {
    const kept = memoryStorage();
    let batches = 0;
    const { list, rewrap } = kept.keyring;
    const storage: Storage = {
      ...kept,
      keyring: {
        ...kept.keyring,
        list: async (after) => (await list?.(after, 7)) ?? [],
        async rewrap(keys) {
          batches += 1;
          if (batches === 3) throw new Error('the process is gone');
          return (await rewrap?.(keys)) ?? 0;
        },
      },
    };
    const stage = await rotated(storage);
    await expect(stage.engine.cardKeys.rewrap(officer)).rejects.toMatchObject({ code: 'storage.unknown-outcome' });
    const half = (await stage.engine.cardKeys.look()).former[0]?.keys ?? 0;
    expect(half).toBeGreaterThan(0);
    const names = ['Nama Satu', 'Nama Dua', 'Nama Tiga'].map(named);
    expect(await namesOf(stage, stage.reports)).toEqual(names);
    expect(await stage.engine.cardKeys.rewrap(officer)).toMatchObject({ rewrapped: half });
    await stage.vault.destroy(1);
    expect(await namesOf(stage, stage.reports)).toEqual(names);
  });

  test('a key that is destroyed after it was listed stays destroyed', async () => {
    const kept = memoryStorage();
    const { rewrap } = kept.keyring;
    let erased: readonly string[] = [];
    const storage: Storage = {
      ...kept,
      keyring: {
        ...kept.keyring,
        async rewrap(keys) {
          erased = keys.map(({ id }) => id);
          await kept.keyring.destroy(erased);
          return (await rewrap?.(keys)) ?? 0;
        },
      },
    };
    const stage = await rotated(storage);
    expect(await stage.engine.cardKeys.rewrap(officer)).toMatchObject({ rewrapped: 0 });
    expect(erased.length).toBeGreaterThan(0);
    expect(await kept.keyring.get(erased)).toEqual([]);
  });

  test('the former key is kept beside a keyring that was lost, for the true one may come back', async () => {
    const stage = await rotated();
    const { keyring } = memoryStorage();
    const lost = await stageOf({ storage: { ...stage.storage, keyring }, vault: stage.vault, applied: false });
    await lost.engine.cardKeys.rewrap(officer);
    await lost.runTo(lost.now() + 3_600_000);
    expect(await lost.engine.cardKeys.withdraw(officer, 1)).toMatchObject({
      type: 'differs',
      findings: expect.arrayContaining([{ code: 'keyring.begun-anew' }]),
    });
  });

  test.each([2, 99])(
    'the former key is kept where the keyring names number %i for card keys that it alone opens',
    async (epoch) => {
      const stage = await rotated();
      const { keyring } = stage.storage;
      const former = ((await keyring.list?.(null, 1_000)) ?? []).filter((key) => key.epoch === 1);
      await keyring.destroy(former.map(({ id }) => id));
      await keyring.put(former.map((key) => ({ ...key, epoch })));
      await stage.engine.cardKeys.rewrap(officer);
      await stage.runTo(stage.now() + 3_600_000);
      const told = await stage.engine.cardKeys.withdraw(officer, 1);
      const codes = told.type === 'differs' ? told.findings.map(({ code }) => code) : [told.type];
      expect([...new Set(codes)]).toEqual(epoch === 2 ? [] : ['card.key-changed']);
      expect(await stage.vault.open(former[0] as WrappedKey)).toHaveLength(32);
    },
  );

  test('a store from before the rotation, put back after the former key went, seals to the key that its cards open with', async () => {
    const stage = await stageOf();
    const { recipient: former } = found(await stage.engine.unguarded.record('chapter/own')).record
      .state as ChapterState;
    await stage.vault.rotate();
    await stage.engine.as(officer).chapter.apply(sampleReading());
    const state = { recipient: former, former: null } as ChapterState;
    const putBack = async () => ({ state, chapter: null, lastReadable: null, version: 1 });
    const inForce = { fresh: putBack, cached: putBack } as unknown as ChapterInForce;
    const { sealedTo } = recipients(inForce, stage.vault, () => undefined, stage.storage);
    expect(await sealedTo()).toMatchObject({ epoch: 1 });
    await stage.engine.cardKeys.rewrap(officer);
    expect(await sealedTo()).toMatchObject({ epoch: 1 });
    await stage.vault.destroy(1);
    expect(await sealedTo()).toEqual(await stage.vault.recipient());
    // Somebody else's file has neither the key on record nor a key of these cards.
    const foreign = memoryVault(new Uint8Array(32).fill(9));
    await foreign.rotate();
    await foreign.destroy(1);
    const others = recipients(inForce, foreign, () => undefined, stage.storage);
    expect(await others.sealedTo()).toMatchObject({ epoch: 1 });
    const silent = { ...stage.vault, open: () => new Promise<Uint8Array>(() => {}) };
    const waiting = recipients(
      inForce,
      silent,
      () => undefined,
      stage.storage,
      async () => late,
    );
    expect(await waiting.sealedTo()).toMatchObject({ epoch: 1 });
  });

  test('a vault that keeps card keys in memory and gives out the very bytes has them as they were', async () => {
    const stage = await rotated();
    const kept = new Map<string, Uint8Array>();
    const vault = {
      ...stage.vault,
      async open(key: WrappedKey) {
        const known = kept.get(key.id) ?? (await stage.vault.open(key));
        kept.set(key.id, known);
        return known;
      },
    };
    const { engine } = await stageOf({ storage: stage.storage, vault, applied: false });
    expect(await engine.cardKeys.rewrap(officer)).toMatchObject({ type: 'rewrapped', shut: 0 });
    expect([...kept.values()].filter((key) => key.every((byte) => byte === 0))).toEqual([]);
    const names = ['Nama Satu', 'Nama Dua', 'Nama Tiga'].map(named);
    expect(await namesOf({ ...stage, engine }, stage.reports)).toEqual(names);
  });

  test('a key that does not open is left as it is, and all are where the vault is not that of the key on record', async () => {
    const stage = await rotated();
    const [first, second] = ((await stage.storage.keyring.list?.(null, 1_000)) ?? []).filter(
      ({ epoch }) => epoch === 1,
    );
    if (first === undefined || second === undefined) throw new RangeError('there are no keys');
    await stage.storage.keyring.destroy([first.id]);
    await stage.storage.keyring.put([{ ...first, wrapped: first.wrapped.map((byte) => byte ^ 1) }]);
    expect(await stage.engine.cardKeys.rewrap(officer)).toMatchObject({ shut: 1 });
    expect((await stage.engine.cardKeys.look()).former).toMatchObject([{ epoch: 1, keys: 1, from: null }]);

    const other = await rotated();
    const foreign = await stageOf({
      storage: other.storage,
      applied: false,
      vault: {
        ...other.vault,
        open: async (key) => {
          if (key.epoch === 2)
            throw await other.vault.open({ ...key, wrapped: new Uint8Array(0) }).catch((error) => error);
          return other.vault.open(key);
        },
      },
    });
    // Rows without an epoch are no keys: how far the log is may be told meanwhile.
    const keysOf = async () =>
      ((await other.storage.keyring.list?.(null, 1_000)) ?? []).filter(({ epoch }) => epoch > 0);
    const keys = await keysOf();
    await expect(foreign.engine.cardKeys.rewrap(officer)).rejects.toMatchObject({ code: 'vault.key-unknown' });
    expect(await keysOf()).toEqual(keys);
  });

  test.each([
    ['in another order', (opened: Uint8Array[]) => opened.toReversed()],
    ['as one for all', (opened: Uint8Array[]) => opened.map(() => new Uint8Array(opened[0] ?? []))],
    ['with two of them exchanged', ([a, b, c, ...more]: Uint8Array[]) => [a, c, b, ...more] as Uint8Array[]],
    ['with one of them wrong', ([a, , ...more]: Uint8Array[]) => [a, new Uint8Array(32), ...more] as Uint8Array[]],
  ])('no key is replaced where a vault that opens many together gives them out %s', async (_, lie) => {
    const stage = await rotated();
    const vault = {
      ...stage.vault,
      openAll: async (keys: readonly WrappedKey[]) => lie(await Promise.all(keys.map((key) => stage.vault.open(key)))),
    };
    // Of 64 keys one drawn order in 64 leaves the wrong one where it stood: this one does not.
    let drawn = 0;
    const bytes = (outputLength: number) => createHash('shake256', { outputLength }).update(`${++drawn}`).digest();
    const { engine } = await stageOf({ storage: stage.storage, vault, applied: false, entropy: { bytes } });
    const before = await stage.storage.keyring.list?.(null, 1_000);
    await expect(engine.cardKeys.rewrap(officer)).rejects.toMatchObject({ code: 'vault.unreadable' });
    expect(await stage.storage.keyring.list?.(null, 1_000)).toEqual(before);
  });

  test('the LPA alone may, with the vault unlocked, and over a keyring that lists its keys', async () => {
    const stage = await rotated();
    const { cardKeys } = stage.engine;
    const stranger = { kind: 'person', ref: 'orang-luar', role: 'secretariat' } as const;
    for (const actor of [app, stranger, { ...officer, role: 'villageHead' }] as const) {
      const refused = { type: 'refused', refusals: [{ code: 'chapter.not-yours' }] };
      expect(await cardKeys.rewrap(actor)).toEqual(refused);
      expect(await cardKeys.withdraw(actor, 1)).toEqual(refused);
    }
    stage.vault.lock();
    await expect(cardKeys.rewrap(officer)).rejects.toMatchObject({ code: 'vault.locked' });
    stage.vault.unlock();
    const { list: _, ...unlisted } = stage.storage.keyring;
    const older = await stageOf({
      storage: { ...stage.storage, keyring: unlisted },
      vault: stage.vault,
      applied: false,
    });
    await expect(older.engine.cardKeys.rewrap(officer)).rejects.toMatchObject({ code: 'storage.capability-missing' });
  });
});

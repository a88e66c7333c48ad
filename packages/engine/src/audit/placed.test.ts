import { hour } from '@kawal/core';
import type { LogEntry, Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { chainLink } from '../record/entry-text.ts';
import { chainKey } from '../record/store-id.ts';
import { after, noteLoss, officer, reportOf, stageOf } from '../stage.sample.ts';
import { verifyStore } from './verify-store.ts';

/** A store with some hundred entries, whose keyring was marked twice on the way. */
async function kept(): Promise<{ readonly storage: Storage; readonly log: readonly LogEntry[] }> {
  const storage = memoryStorage();
  for (const applied of [true, false]) {
    const stage = await stageOf({ storage: { ...storage, close: async () => undefined }, applied });
    for (let turn = 0; turn < 8; turn += 1) await stage.submit();
    await stage.runTo(after(hour));
    await stage.engine.close();
  }
  return { storage, log: await storage.log(0, 10_000) };
}

/** The store with another log, whose states follow from it as far as this look goes: only what is said of places counts. */
async function placesIn(storage: Storage, log: readonly LogEntry[]) {
  const other = {
    ...storage,
    log: async (after: number, limit: number) => log.filter(({ place }) => place > after).slice(0, limit),
  };
  const { findings } = await verifyStore(other);
  return findings.filter((one) => 'place' in one && one.code !== 'clock.changed');
}

test('a chain that was made anew from one entry on is placed within a block of 64 around that entry', async () => {
  const { storage, log } = await kept();
  const key = await chainKey(storage);
  expect(log.length).toBeGreaterThan(150);
  expect(await placesIn(storage, log)).toEqual([]);
  for (const index of [3, 70, log.length - 70, log.length - 1]) {
    const changed = log[index] as LogEntry;
    let before: string | undefined;
    const anew = log.map((one) => {
      if (one.stream !== changed.stream || one.place < changed.place) return one;
      const text = one.place === changed.place ? one.text.replace('"at":1', '"at":2') : one.text;
      const head =
        before ?? log.findLast(({ stream, place }) => stream === one.stream && place < one.place)?.hash ?? '';
      before = chainLink(head, text, key);
      return { ...one, text, hash: before };
    });
    const [found, ...others] = await placesIn(storage, anew);
    expect(others).toEqual([]);
    if (found?.code !== 'log.rewritten') throw new RangeError(`found ${found?.code}`);
    const { from = 1, place } = found;
    expect(from).toBeLessThanOrEqual(changed.place);
    expect(place).toBeGreaterThanOrEqual(changed.place);
    expect(place - from).toBeLessThan(64);
  }
});

test('an entry in its place is not blamed for its neighbour', async () => {
  const { storage, log } = await kept();
  const long = log.find(({ version }) => version === 3) as LogEntry;
  const own = log.filter(({ stream }) => stream === long.stream);
  const [first, second] = own as [LogEntry, LogEntry];
  const blamed = async (change: (one: LogEntry) => LogEntry) => {
    const found = await placesIn(
      storage,
      log.map(change).toSorted((one, other) => one.place - other.place),
    );
    return found.flatMap((one) => ('version' in one ? [one.place] : []));
  };
  const hash = '0'.repeat(64);
  expect(await blamed((one) => (one === first ? { ...one, hash } : one))).toEqual([first.place]);
  const swapped = (one: LogEntry) =>
    one === first ? { ...one, place: second.place } : one === second ? { ...one, place: first.place } : one;
  expect(await blamed(swapped)).toEqual([first.place, second.place]);
});

test('an entry that has not what every entry has is named, and stops no audit', async () => {
  const { storage, log } = await kept();
  const changed = log.find(({ text }) => text.includes('"answer":null')) as LogEntry;
  for (const [name, other] of [
    ['"changes":', '"chanaes":'],
    ['"stream":', '"atream":'],
    ['"bundle":', '"aundle":'],
    ['"answer":null', '"answer":{"aey":"x","digest":"y"}'],
  ] as const) {
    const text = changed.text.replace(name, other);
    expect(text).not.toBe(changed.text);
    const found = await placesIn(
      storage,
      log.map((one) => (one === changed ? { ...one, text } : one)),
    );
    expect(found).toContainEqual({
      ...{ code: 'entry.changed', stream: changed.stream },
      ...{ version: changed.version, place: changed.place },
    });
  }
});

test('an entry that was planted beside the log is found: no state is folded with it', async () => {
  const { storage, log } = await kept();
  const own = log.filter(({ stream }) => stream.startsWith('escalation/'));
  const planted = { ...(own.at(-1) as LogEntry), place: -7, version: 1_000_000_000, id: 'zz.1', hash: '00' };
  const { stream } = planted;
  const history: Storage['history'] = async (of, from) => [
    ...(await storage.history(of, from)),
    ...(of === stream ? [planted] : []),
  ];
  const { findings } = await verifyStore({ ...storage, history });
  expect(findings).toEqual([{ code: 'state.changed', stream }]);
});

test('a card that no entry names is found in any record, a destroyed one too', async () => {
  const { storage, log } = await kept();
  for (const kind of ['report/', 'escalation/', 'delivery/']) {
    const stream = log.find((one) => one.stream.startsWith(kind))?.stream as string;
    const planted = { record: stream, subject: 'p9', class: 'identity', version: 99, bytes: null, erasedAt: 5 };
    const cards = async (record: string) => [...(await storage.cards(record)), ...(record === stream ? [planted] : [])];
    expect((await verifyStore({ ...storage, cards })).findings).toEqual([{ code: 'card.unlogged', stream }]);
  }
});

test('entries written by somebody who has the store alone are named, until a person takes note of them', async () => {
  const own = memoryStorage();
  const storage = { ...own, close: async () => undefined };
  const stage = await stageOf({ storage });
  const report = reportOf(await stage.submit()) as `report/${string}`;
  await stage.engine.close();
  expect((await verifyStore(storage)).findings).toEqual([]);
  // Kawal itself, over a copy of the store: every word that an engine believes can be given there.
  const forger = await stageOf({ storage: { ...storage, keyring: memoryStorage().keyring }, applied: false });
  const { escalations } = forger.engine.as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' });
  expect(await escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
  await forger.engine.close();
  const { findings } = await verifyStore(storage);
  const escalation = report.replace('report/', 'escalation/');
  expect(findings.filter((one) => 'stream' in one && one.stream === escalation)).toMatchObject([
    { code: 'entry.unvouched' },
  ]);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['entry.unvouched']));
  // It is told of at opening, opens no card, and the keyring's next mark vouches for none of it.
  const again = await stageOf({ storage, applied: false });
  expect(again.alarms).toContainEqual({ code: 'storage.forged', place: expect.any(Number) });
  const opening = again.engine.as(officer).cards.open(report, { purpose: 'respond' });
  await expect(opening).rejects.toMatchObject({ code: 'storage.corrupt' });
  await again.submit();
  await again.engine.close();
  const noticed = { code: 'change.noticed', stream: expect.any(String), at: expect.any(Number) };
  expect((await verifyStore(storage)).findings).toEqual([...findings, noticed]);
  const noted = await stageOf({ storage, applied: false });
  // A first word alone notes nothing.
  await noted.engine.losses.acknowledge(officer, { reason: 'copied' });
  expect((await verifyStore(storage)).findings).toEqual([...findings, noticed]);
  expect(await noteLoss(noted, 'copied')).toMatchObject({ type: 'acknowledged' });
  expect((await verifyStore(storage)).findings).toEqual([]);
});

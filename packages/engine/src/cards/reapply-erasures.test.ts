import { chapterStream } from '@kawal/core/chapter';
import type { CardTombstone, Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test, vi } from 'vitest';
import { createEngine } from '../engine.ts';
import type { Alarm } from '../ports/alarm.ts';
import { stageOf } from '../stage.sample.ts';
import { reapplyErasures } from './reapply-erasures.ts';

/** The address of somebody in post, as a store holds it that was put back from before they left. */
async function putBack(): Promise<{ readonly storage: Storage; readonly buried: CardTombstone }> {
  const { storage } = await stageOf();
  const [card] = (await storage.cards(chapterStream)).filter((one) => one.class === 'personal');
  if (card === undefined) throw new Error('the chapter has no address');
  const { record, subject, class: ofClass, version } = card;
  return { storage, buried: { record, subject, class: ofClass, version, erasedAt: 5 } };
}

test('an engine destroys first what was destroyed since the store was copied, and says that it came back', async () => {
  const { storage, buried } = await putBack();
  const keyring = {
    ...storage.keyring,
    tombstones: async (after: number) => (after < 1 ? [{ ...buried, place: 1 }] : []),
  };
  const alarms: Alarm[] = [];
  await createEngine({ storage: { ...storage, keyring }, alarm: (alarm) => alarms.push(alarm) });
  const card = (await storage.cards(buried.record)).find(
    (one) => one.subject === buried.subject && one.class === buried.class,
  );
  expect(card).toMatchObject({ bytes: null, erasedAt: 5 });
  expect(alarms).toContainEqual({ code: 'storage.put-back', destroyed: 1 });
});

test('a store that was not put back raises nothing', async () => {
  const { storage } = await putBack();
  const alarms: Alarm[] = [];
  await createEngine({ storage, alarm: (alarm) => alarms.push(alarm) });
  expect(alarms.map(({ code }) => code)).toEqual(['storage.not-durable']);
});

test('a keyring that cannot be read raises the alarm, and reports are taken in all the same', async () => {
  const storage = memoryStorage();
  const broken = {
    ...storage,
    keyring: {
      ...storage.keyring,
      tombstones: async () => {
        throw new Error('away');
      },
    },
  };
  const alarms: Alarm[] = [];
  const engine = await createEngine({ storage: broken, alarm: (alarm) => alarms.push(alarm) });
  expect(alarms).toContainEqual({ code: 'storage.erasures-unknown', error: 'storage.unavailable' });
  const outcome = await engine
    .as({ kind: 'app', ref: 'aplikasi', role: 'reporter' })
    .reports.submit({ area: 'unknown', channel: 'app', facts: {}, parties: [] });
  expect(outcome.ok).toBe(true);
});

test.each([
  { known: 0, pages: [0], applied: [] },
  { known: 999, pages: [0], applied: [999] },
  { known: 1_000, pages: [0, 1_000], applied: [1_000] },
  { known: 1_001, pages: [0, 1_000], applied: [1_000, 1] },
])('reads $known tombstones of a keyring page by page, and applies each page once', async (one) => {
  const storage = memoryStorage();
  const address = { record: 'r', subject: 's', class: 'contact', version: 1, erasedAt: 5 };
  const all = Array.from({ length: one.known }, (_, index) => ({ ...address, place: index + 1 }));
  const tombstones = vi.fn(async (after: number, limit: number) => all.slice(after, after + limit));
  const applyTombstones = vi.fn(async (given: readonly CardTombstone[]) => given.length);
  const raise = vi.fn();
  await reapplyErasures({ keyring: { ...storage.keyring, tombstones }, applyTombstones }, raise);
  expect(tombstones.mock.calls.map(([after]) => after)).toEqual(one.pages);
  expect(applyTombstones.mock.calls.map(([given]) => given.length)).toEqual(one.applied);
  expect(raise.mock.calls).toEqual(one.known === 0 ? [] : [[{ code: 'storage.put-back', destroyed: one.known }]]);
});

import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, card, mustWrite, wrappedKey, write } from './act.ts';
import type { StorageCase } from './stage.ts';

const farthest = Number.MAX_SAFE_INTEGER;

/** Instants: whole milliseconds from 1970 on, whatever a clock says. */
export const instants: readonly StorageCase[] = casesOf({
  'values/instants': {
    title: 'Instants go to 2^53 - 1: beyond 32 bits, beyond every calendar.',
    async run({ storage }) {
      const at = 2 ** 31 + 5;
      await mustWrite(storage, [write('a', { wakeAt: farthest }), write('b', { wakeAt: 2 ** 32 + 1 })], {
        at,
        answer: { key: 'k', fingerprint: 'f', text: '' },
        cards: [card('a')],
      });
      assertSame((await storage.answer('k'))?.at, at, 'The instant of an answer changed.');
      assertSame(await storage.newestInstant(), at, 'The newest instant changed.');
      assertSame(await storage.nextDue(), 2 ** 32 + 1, 'The next instant changed.');
      const dueAt = async (now: number) => (await storage.due(now, 9)).map(({ wakeAt }) => wakeAt);
      assertSame(await dueAt(farthest - 1), [2 ** 32 + 1], 'The farthest instant is not last.');
      assertSame(await dueAt(farthest), [2 ** 32 + 1, farthest], 'An instant changed.');
      const destroyed = [{ record: 'a', subject: 'subject', class: 'contact' }];
      await mustWrite(storage, [write('a', { expected: 1 })], { at: farthest, destroyed });
      assertSame((await storage.cards('a'))[0]?.erasedAt, farthest, 'The instant of a tombstone changed.');
      assertSame(await storage.newestInstant(), farthest, 'The newest instant changed.');
    },
  },
  'values/numbers': {
    title: 'The shape of a state, the version of a card, the epoch of a key and a limit go to 2^53 - 1 as well.',
    async run({ storage }) {
      const some = [2 ** 31 + 5, 2 ** 32 + 1, farthest];
      const writes = some.map((shape, index) => write(`s-${index}`, { shape, wakeAt: 5 }));
      await mustWrite(storage, writes);
      const page = await storage.query({ type: 'thing', limit: farthest });
      const shapes = page.streams.map(({ shape }) => shape);
      assertSame(shapes, some, 'A shape changed, or a limit.');
      for (const [index, version] of some.slice(0, 2).entries()) {
        await mustWrite(storage, [write('a', { expected: index })], { cards: [card('a', { version })] });
        assertSame((await storage.cards('a'))[0]?.version, version, 'The version of a card changed.');
      }
      const tombstone = { record: 'a', subject: 'subject', class: 'contact', version: farthest, erasedAt: farthest };
      assertSame(await storage.applyTombstones([tombstone]), 1, 'A tombstone of a far version destroyed nothing.');
      assertSame(await storage.cards('a'), [{ ...tombstone, bytes: null }], 'A tombstone changed.');
      await storage.keyring.put(some.map((epoch, index) => wrappedKey(`${index}`, new Uint8Array(1), epoch)));
      const keys = [...(await storage.keyring.get(['0', '1', '2']))].sort((one, other) => one.epoch - other.epoch);
      const epochs = keys.map(({ epoch }) => epoch);
      assertSame(epochs, some, 'An epoch changed.');
      const destroyed = [{ record: 'b', subject: 'subject', class: 'contact' }];
      await mustWrite(storage, [write('b')], { cards: [card('b', { version: farthest })] });
      await mustWrite(storage, [write('b', { expected: 1 })], { destroyed });
      const lengths = {
        due: (await storage.due(farthest, farthest)).length,
        log: (await storage.log(0, farthest)).length,
        claims: (await storage.claims?.(null, farthest))?.length ?? 0,
        tombstones: (await storage.keyring.tombstones(0, farthest)).map(({ version }) => version),
        beyond: (await storage.history('a', farthest)).length,
      };
      const right = { due: 3, log: 7, claims: 0, tombstones: [farthest], beyond: 0 };
      assertSame(lengths, right, 'Another list by the farthest limit.');
    },
  },
  'values/newest-instant': {
    title:
      'The newest instant is the newest of all commits, even when a clock ran back; in an empty store there is none.',
    async run({ storage }) {
      assertSame(await storage.newestInstant(), null, 'An empty store has no newest instant.');
      for (const [index, at] of [100, 300, 200].entries()) await mustWrite(storage, [write(`s-${index}`)], { at });
      assertSame(await storage.newestInstant(), 300, 'Time ran back.');
      const { outcome } = await storage.commit(act([write('s-0')], { at: 400 }));
      assertSame(outcome, 'conflict', 'A stale write went through.');
      assertSame(await storage.newestInstant(), 300, 'A refused commit moved time on.');
    },
  },
  'values/instant-zero': {
    title: 'The first instant of 1970 is an instant: 0 is not taken for none.',
    async run({ storage }) {
      const answer = { key: 'k', fingerprint: 'f', text: '' };
      await mustWrite(storage, [write('a', { wakeAt: 0 })], { at: 0, answer, cards: [card('a')] });
      assertSame(await storage.newestInstant(), 0, 'The newest instant is taken for none.');
      assertSame(await storage.nextDue(), 0, 'The next instant is taken for none.');
      assertSame((await storage.due(0, 9)).length, 1, 'What is due at 0 is not due at 0.');
      assertSame((await storage.answer('k'))?.at, 0, 'The instant of an answer changed.');
      const destroyed = [{ record: 'a', subject: 'subject', class: 'contact' }];
      await mustWrite(storage, [write('a', { expected: 1, wakeAt: null })], { at: 0, destroyed });
      const [tombstone] = await storage.cards('a');
      assertSame([tombstone?.bytes, tombstone?.erasedAt], [null, 0], 'A card destroyed at 0 is not destroyed.');
      await mustWrite(storage, [write('a', { expected: 2 })], { at: 7, destroyed });
      assertSame((await storage.cards('a'))[0]?.erasedAt, 0, 'A card destroyed at 0 was destroyed once more.');
    },
  },
});

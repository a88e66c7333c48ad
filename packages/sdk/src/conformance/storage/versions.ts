import type { Commit } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, blob, card, claim, event, mustCommit, mustWrite, tally, write } from './act.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

/** Versions: what was decided on must still hold when it is written. */
export const versions: readonly StorageCase[] = casesOf({
  'versions/counted': {
    title: 'A version counts events, from 1; the state carries the last.',
    async run({ storage }) {
      await mustWrite(storage, [write('a', { events: [event('1'), event('2')] })]);
      await mustWrite(storage, [write('a', { expected: 2, events: [event('3')], state: 'new', shape: 7 })]);
      const expected = {
        stream: 'a',
        type: 'thing',
        version: 3,
        state: 'new',
        shape: 7,
        wakeAt: null,
        keys: {},
        head: 'hash-of-3',
      };
      assertSame(await storage.load(['a', 'unknown']), [expected], 'The current state is wrong.');
    },
  },
  'versions/stale': {
    title: 'A commit that expects an older version is a conflict that names the stream.',
    async run({ storage }) {
      await mustWrite(storage, [write('a')]);
      await mustWrite(storage, [write('a', { expected: 1 })]);
      const outcome = await storage.commit(act([write('b'), write('a', { expected: 1 })]));
      assertSame(outcome, { outcome: 'conflict', stream: 'a' }, 'A lost update went through.');
    },
  },
  'versions/one-winner': {
    title: 'Of sixteen commits at once on one version exactly one goes through.',
    async run({ storage }) {
      const outcomes = await Promise.all(Array.from({ length: 16 }, () => storage.commit(act([write('a')]))));
      assertSame(tally(outcomes), { committed: 1, conflict: 15 }, 'Updates were lost.');
      assertSame((await storage.history('a', 0)).length, 1, 'The stream has more than the one event.');
    },
  },
  'versions/read': {
    title: 'A stream that was only read, and has moved on, is a conflict that names it.',
    async run({ storage }) {
      await mustWrite(storage, [write('policy')]);
      await mustWrite(storage, [write('policy', { expected: 1 })]);
      const reads = [{ stream: 'policy', version: 1 }];
      const outcome = await storage.commit(act([write('a')], { reads }));
      assertSame(outcome, { outcome: 'conflict', stream: 'policy' }, 'A decision on old knowledge went through.');
      await mustWrite(storage, [write('a')], { reads: [{ stream: 'policy', version: 2 }] });
      // Of a stream that is written as well, both are checked.
      for (const [expected, version] of [0, 1, 3].flatMap((wrong) => [[2, wrong] as const, [wrong, 2] as const])) {
        const read = act([write('policy', { expected })], { reads: [{ stream: 'policy', version }] });
        const told = await storage.commit(read);
        assertSame(told, outcome, 'Of a stream that is read and written one of the two is not checked.');
      }
      await mustWrite(storage, [write('policy', { expected: 2 })], { reads: [{ stream: 'policy', version: 2 }] });
    },
  },
  'versions/every-read': {
    title:
      'A read or an expectation of any version but the one that stands is a conflict, of a stream that is not there too.',
    async run({ storage }) {
      await mustWrite(storage, [write('there', { events: [event('1'), event('2')] })]);
      for (const [stream, standing] of [
        ['there', 2],
        ['nowhere', 0],
      ] as const) {
        for (const version of [0, 1, 2, 3, 2 ** 31]) {
          if (version === standing) continue;
          const conflict = { outcome: 'conflict', stream };
          const read = await storage.commit(act([write('new')], { reads: [{ stream, version }] }));
          assertSame(read, conflict, `At ${standing}, it was taken for read at ${version}.`);
          const wrote = await storage.commit(act([write('new'), write(stream, { expected: version })]));
          assertSame(wrote, conflict, `At ${standing}, it was written from ${version} on.`);
          const both = {
            reads: [
              { stream: 'new', version: 0 },
              { stream, version },
            ],
          };
          assertSame(await storage.commit(act([write('new')], both)), conflict, 'A second read was not checked.');
        }
      }
      assertSame((await storage.log(0, 9)).length, 2, 'A refused commit wrote something.');
      const reads = [
        { stream: 'nowhere', version: 0 },
        { stream: 'there', version: 2 },
      ];
      await mustWrite(storage, [write('there', { expected: 2 }), write('new')], { reads });
    },
  },
  'versions/write-skew': {
    title: 'Two commits at once, each on having read what the other writes, do not both go through.',
    async run({ storage }) {
      await mustWrite(storage, [write('a'), write('b')]);
      const outcomes = await Promise.all([
        storage.commit(act([write('a', { expected: 1 })], { reads: [{ stream: 'b', version: 1 }] })),
        storage.commit(act([write('b', { expected: 1 })], { reads: [{ stream: 'a', version: 1 }] })),
      ]);
      assertSame(tally(outcomes), { committed: 1, conflict: 1 }, 'Each decided without the other.');
    },
  },
  'versions/phantom': {
    title:
      'Two commits at once, each of which begins a stream on having seen none of the other, do not both go through.',
    async run({ storage }) {
      const outcomes = await Promise.all([
        storage.commit(act([write('a')], { reads: [{ stream: 'b', version: 0 }] })),
        storage.commit(act([write('b')], { reads: [{ stream: 'a', version: 0 }] })),
      ]);
      assertSame(tally(outcomes), { committed: 1, conflict: 1 }, 'Each overlooked what the other began.');
    },
  },
  'versions/type-kept': {
    title: 'A stream keeps the type it was born with; another is refused as an invalid call.',
    async run({ storage }) {
      await mustWrite(storage, [write('a')]);
      const changed = act([write('a', { expected: 1, type: 'other' })]);
      await mustFail(() => storage.commit(changed), 'storage.invalid-call', 'Another type');
      assertSame((await storage.load(['a']))[0]?.version, 1, 'The refused call wrote something.');
    },
  },
  'versions/in-order': {
    title:
      'Of all that stands against a commit the first is told: a known key, a version, a claim, and only then an invalid call.',
    async run({ storage }) {
      const answer = { key: 'key', fingerprint: 'print', text: 'text' };
      const of = { claims: { taken: [claim('a')], released: [] }, cards: [card('a')] };
      const first = act([write('a', { wakeAt: 5, keys: { name: 'value' } })], {
        ...{ ...of, answer, blobs: [blob('h')] },
        destroyed: [card('a', { subject: 'gone' })],
      });
      await mustCommit(storage, first);
      await mustWrite(storage, [write('a', { expected: 1 })], { cards: [card('a', { version: 2 })] });
      const fresh = act([write('new')]);
      const known: Partial<Commit> = { answer };
      const isRead: Partial<Commit> = { reads: [{ stream: 'a', version: 1 }] };
      const isHeld: Partial<Commit> = { claims: { taken: [claim('new')], released: [] } };
      const isFree: Partial<Commit> = { claimReads: [{ name: 'unique', value: 'one', holder: null }] };
      const isOld: Partial<Commit> = { cards: [card('a')] };
      const isOther: Partial<Commit> = { writes: [write('new'), write('a', { expected: 2, type: 'other' })] };
      const isStale: Partial<Commit> = { writes: [write('a', { expected: 1, type: 'other' })] };
      const rank = {
        repeated: [known],
        conflict: [isRead, isStale],
        claimed: [isHeld, isFree],
        invalid: [isOld, isOther],
      };
      const later: Partial<Commit>[] = Object.values(rank).flat();
      for (const [outcome, those] of Object.entries(rank)) {
        for (const one of those) {
          later.shift();
          if (outcome === 'invalid') continue;
          for (const other of [{}, ...later, Object.assign({}, ...later)]) {
            const told = await storage.commit({ ...fresh, ...other, ...one }).catch(({ code }) => ({ outcome: code }));
            const what = Object.keys({ ...other, ...one }).join(', ');
            assertSame(told.outcome, outcome, `Against its ${what}, another thing is told first.`);
          }
        }
      }
      // Who computed the very same beside it comes too late, and may try again.
      for (const key of [undefined, 'another']) {
        const { answer: _, ...twin } = first;
        const again = key === undefined ? twin : { ...twin, answer: { ...answer, key } };
        const told = await storage.commit(again).catch(({ code }) => code);
        const stale = { outcome: 'conflict', stream: 'a' };
        assertSame(told, stale, 'What is stored already of a stale commit hides that it is stale.');
      }
      assertSame((await storage.log(0, 9)).length, 2, 'A refused commit wrote something.');
    },
  },
});

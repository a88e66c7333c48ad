import { assertSame, assertThat } from '../same.ts';
import { act, mustCommit, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** What is due: in order, on time, and nobody forgotten. */
export const due: readonly StorageCase[] = [
  {
    id: 'due/order',
    title: 'What is due comes earliest first, then by stream id, with type and version.',
    async run({ storage }) {
      await mustCommit(
        storage,
        act([write('c', { wakeAt: 20 }), write('a', { wakeAt: 30 }), write('b', { wakeAt: 20, type: 'other' })]),
      );
      const expected = [
        { stream: 'b', type: 'other', version: 1, wakeAt: 20 },
        { stream: 'c', type: 'thing', version: 1, wakeAt: 20 },
        { stream: 'a', type: 'thing', version: 1, wakeAt: 30 },
      ];
      assertSame(await storage.due(100, 9), expected, 'Wrong streams, or wrong order.');
      assertSame(await storage.due(100, 2), expected.slice(0, 2), 'The limit must leave out the latest.');
    },
  },
  {
    id: 'due/on-time',
    title: 'A stream is due from its very instant on, and not before.',
    async run({ storage }) {
      await mustCommit(storage, act([write('a', { wakeAt: 20 })]));
      assertSame((await storage.due(19, 9)).length, 0, 'It was due too early.');
      assertSame((await storage.due(20, 9)).length, 1, 'It was not due at its instant.');
    },
  },
  {
    id: 'due/moved',
    title: 'A stream waits for its newest instant only, and for none when it is null.',
    async run({ storage }) {
      await mustCommit(storage, act([write('a', { wakeAt: 20 })]));
      await mustCommit(storage, act([write('a', { expected: 1, wakeAt: 50 })]));
      assertSame((await storage.due(49, 9)).length, 0, 'The former instant still wakes it.');
      assertSame(
        (await storage.due(50, 9)).map(({ version }) => version),
        [2],
        'The newest instant does not wake it.',
      );
      await mustCommit(storage, act([write('a', { expected: 2, wakeAt: null })]));
      assertSame((await storage.due(99, 9)).length, 0, 'It wakes although it waits for nothing.');
    },
  },
  {
    id: 'due/next',
    title: 'The next instant is the earliest of all, or null when nothing waits.',
    async run({ storage }) {
      await mustCommit(storage, act([write('c')]));
      assertSame(await storage.nextDue(), null, 'Nothing waits.');
      await mustCommit(storage, act([write('a', { wakeAt: 70 }), write('b', { wakeAt: 60 })]));
      assertSame(await storage.nextDue(), 60, 'The earliest instant is another.');
    },
  },
  {
    id: 'due/fair',
    title: 'Among 10,000 due streams that keep coming back, each has its turn before any has a second.',
    async run({ storage }) {
      const total = 10_000;
      const name = (index: number): string => `s-${String(index).padStart(5, '0')}`;
      for (let start = 0; start < total; start += 1_000) {
        // Against the order of their ids, so that no order but that of the instants is fair.
        const writes = Array.from({ length: 1_000 }, (_, index) =>
          write(name(start + index), { wakeAt: total - start - index }),
        );
        await mustCommit(storage, act(writes));
      }
      const turns = new Set<string>();
      for (let taken = 0; taken < total; taken += 250) {
        const batch = await storage.due(10 * total, 250);
        for (const { stream } of batch) {
          assertThat(!turns.has(stream), `After ${turns.size} turns one stream had its second.`);
          turns.add(stream);
        }
        await mustCommit(
          storage,
          act(batch.map(({ stream, version, wakeAt }) => write(stream, { expected: version, wakeAt: wakeAt + total }))),
        );
      }
      assertSame(turns.size, total, 'Somebody never had a turn.');
    },
  },
];

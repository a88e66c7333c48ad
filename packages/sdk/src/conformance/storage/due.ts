import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, event, inByteOrder, mustWrite, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** Cases of due records: in order, on time, and none forgotten. */
export const due: readonly StorageCase[] = casesOf({
  'due/order': {
    title: 'What is due comes earliest first, then by stream id, with type and version.',
    async run({ storage }) {
      await mustWrite(storage, [
        write('c', { wakeAt: 20 }),
        write('a', { wakeAt: 30 }),
        write('b', { wakeAt: 20, type: 'other' }),
      ]);
      const expected = [
        { stream: 'b', type: 'other', version: 1, wakeAt: 20 },
        { stream: 'c', type: 'thing', version: 1, wakeAt: 20 },
        { stream: 'a', type: 'thing', version: 1, wakeAt: 30 },
      ];
      assertSame(await storage.due(100, 9), expected, 'Wrong streams, or wrong order.');
      assertSame(await storage.due(100, 2), expected.slice(0, 2), 'The limit must leave out the latest.');
    },
  },
  'due/on-time': {
    title: 'A stream is due from its very instant on, and not before.',
    async run({ storage }) {
      await mustWrite(storage, [write('a', { wakeAt: 20 })]);
      assertSame((await storage.due(19, 9)).length, 0, 'It was due too early.');
      assertSame((await storage.due(20, 9)).length, 1, 'It was not due at its instant.');
    },
  },
  'due/one-instant': {
    title: 'What is due at one instant comes in order of the UTF-8 bytes of the ids, and a limit leaves out the last.',
    async run({ storage }) {
      await mustWrite(
        storage,
        [...inByteOrder].reverse().map((name) => write(name, { wakeAt: 20, events: [event('e')] })),
      );
      for (const limit of [99, 14, 6, 2]) {
        const found = (await storage.due(20, limit)).map(({ stream }) => stream);
        assertSame(found, inByteOrder.slice(0, limit), 'The order is not that of the bytes.');
      }
    },
  },
  'due/moved': {
    title: 'A stream waits for its newest instant only, and for none when it is null.',
    async run({ storage }) {
      await mustWrite(storage, [write('a', { wakeAt: 20 })]);
      await mustWrite(storage, [write('a', { expected: 1, wakeAt: 50 })]);
      assertSame((await storage.due(49, 9)).length, 0, 'The former instant still wakes it.');
      const due = (await storage.due(50, 9)).map(({ version }) => version);
      assertSame(due, [2], 'The newest instant does not wake it.');
      await mustWrite(storage, [write('a', { expected: 2, wakeAt: null })]);
      assertSame((await storage.due(99, 9)).length, 0, 'It wakes although it waits for nothing.');
      await mustWrite(storage, [write('a', { expected: 3, wakeAt: 4 })]);
      // Beside a commit, which begins a little later each turn: that of before it or that of after it.
      for (let version = 4; version <= 16; version += 1) {
        const asked = storage.due(version, 9);
        for (let turn = 4; turn < version; turn += 1) await null;
        const moved = storage.commit(act([write('a', { expected: version, wakeAt: version + 1 })]));
        // Both have ended before either is judged.
        const [told] = await Promise.all([asked, moved]);
        for (const { wakeAt } of told)
          assertThat(wakeAt <= version, 'It is told as due, and waits for a later instant.');
      }
    },
  },
  'due/next': {
    title: 'The next instant is the earliest of all, or null when nothing waits.',
    async run({ storage }) {
      await mustWrite(storage, [write('c')]);
      assertSame(await storage.nextDue(), null, 'Nothing waits.');
      await mustWrite(storage, [write('a', { wakeAt: 70 }), write('b', { wakeAt: 60 })]);
      assertSame(await storage.nextDue(), 60, 'The earliest instant is another.');
    },
  },
  'due/refused': {
    title: 'A commit that is refused moves no instant, and not the next one; beside it, what is due is told.',
    async run({ storage }) {
      await mustWrite(storage, [write('a', { wakeAt: 60 })]);
      assertSame(await storage.nextDue(), 60, 'The earliest instant is another.');
      const late = await storage.commit(act([write('a', { expected: 0, wakeAt: 10 }), write('b', { wakeAt: 5 })]));
      assertSame(late.outcome, 'conflict', 'The stream had changed.');
      assertSame([await storage.nextDue(), await storage.due(59, 9)], [60, []], 'It waits for what was refused.');
      for (let turns = 0; turns < 9; turns += 1) {
        const refused = storage.commit(act([write('a', { expected: 0, wakeAt: 10 })]));
        for (let turn = 0; turn < turns; turn += 1) await null;
        const [told] = await Promise.all([storage.due(60, 9), refused]);
        assertSame(told.length, 1, 'Beside a commit that is refused nobody is told what is due.');
      }
    },
  },
});

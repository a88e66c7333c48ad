import { setImmediate } from 'node:timers/promises';
import type { LogEntry, Page } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { card, event, mustWrite, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** History and log: what happened, in order, never rewritten. */
export const log: readonly StorageCase[] = casesOf({
  'log/verbatim': {
    title: 'An event comes back as the exact characters that were hashed.',
    async run({ storage }) {
      const text = ' {"b" :1.0,\n"a":[1e3, "\\u0041"] ,"a":2}\t';
      await mustWrite(storage, [write('a', { state: text, events: [{ id: 'e', text, hash: 'h' }] })]);
      assertSame((await storage.history('a', 0))[0]?.text, text, 'The history changed the text.');
      assertSame((await storage.log(0, 9))[0]?.text, text, 'The log changed the text.');
      assertSame((await storage.load(['a']))[0]?.state, text, 'The state was changed.');
    },
  },
  'log/alike': {
    title:
      'Events that are alike in id, hash and text are kept each, in one stream, over several and in other commits.',
    async run({ storage }) {
      const events = [event('same'), event('same')];
      await mustWrite(storage, [write('a', { events }), write('b', { events })]);
      await mustWrite(storage, [write('a', { expected: 2, events })]);
      const places = (await storage.log(0, 9)).map(({ id, stream, version }) => `${id} ${stream}${version}`);
      const all = ['a1', 'a2', 'b1', 'b2', 'a3', 'a4'].map((place) => `same ${place}`);
      assertSame(places, all, 'The log has other events.');
      assertSame((await storage.history('a', 0)).length, 4, 'An event that is like another is lost.');
    },
  },
  'log/order': {
    title: 'The log gives every event in the order of commits, and within one in the order given.',
    async run({ storage }) {
      await mustWrite(storage, [
        write('z', { events: [event('1'), event('2')] }),
        write('a', { events: [event('3')] }),
      ]);
      await mustWrite(storage, [write('m', { events: [event('4')] })]);
      await mustWrite(storage, [write('z', { expected: 2, events: [event('0')] })]);
      const entries = await storage.log(0, 99);
      const ids = entries.map(({ id }) => id);
      assertSame(ids, ['1', '2', '3', '4', '0'], 'The order is not that of the commits.');
      const names = entries.map(({ stream, version }) => `${stream}${version}`);
      assertSame(names, ['z1', 'z2', 'a1', 'm1', 'z3'], 'Wrong events.');
      const doRise = entries.every(({ place }, index) => place > (entries[index - 1]?.place ?? 0));
      assertThat(doRise, 'Places do not rise.');
    },
  },
  'log/as-named': {
    title: 'The events of one commit stand in the log as it names them, however old its streams are.',
    async run({ storage }) {
      const old = ['b', 'a', 'c', 'd'];
      const expected: string[] = [];
      const commit = async (names: readonly string[], from: number) => {
        const events = (stream: string) => [1, 2].map((count) => event(`${stream}-${from + count}`));
        const writes = names.map((name) => write(name, { expected: from, events: events(name) }));
        await mustWrite(storage, writes);
        expected.push(...names.flatMap((name) => events(name).map(({ id }) => id)));
      };
      for (const name of old) await commit([name], 0);
      await commit(['d', 'a', 'c', 'b'], 2);
      await commit(['z', 'y'], 0);
      const [d, z, a] = [4, 2, 4].map((from, index) => {
        const stream = ['d', 'z', 'a'][index] ?? '';
        return write(stream, { expected: from, events: [event(`${stream}-last`)] });
      });
      if (d && z && a) await mustWrite(storage, [z, write('new'), a, d]);
      expected.push('z-last', 'new-1', 'a-last', 'd-last');
      const logged = (await storage.log(0, 99)).map(({ id }) => id);
      assertSame(logged, expected, 'Another order than that of the writes.');
    },
  },
  'log/clock-jumps': {
    title: 'A clock that jumps forth and back changes no order: log and history are those of the commits.',
    async run({ storage }) {
      const instants = [5_000, 9_000_000, 0, 4_000, 9_000_000, 1];
      for (const [expected, at] of instants.entries()) {
        const answer = { key: `k-${expected}`, fingerprint: 'f', text: '' };
        await mustWrite(storage, [write('a', { expected }), write(`b-${expected}`)], { at, answer });
      }
      const entries = await storage.log(0, 99);
      const names = entries.map(({ stream, version }) => `${stream}.${version}`);
      const named = instants.flatMap((_, index) => [`a.${index + 1}`, `b-${index}.1`]);
      assertSame(names, named, 'The log is in another order than the commits.');
      const next = await storage.log(entries[5]?.place ?? 0, 1);
      assertSame(next[0]?.id, entries[6]?.id, 'Reading on from a place depends on the clock.');
      const versions = (await storage.history('a', 0)).map(({ version }) => version);
      const right = instants.map((_, index) => index + 1);
      assertSame(versions, right, 'The history is in another order than the commits.');
      for (const [index, at] of instants.entries()) {
        assertSame((await storage.answer(`k-${index}`))?.at, at, 'An instant was set right.');
      }
    },
  },
  'log/long': {
    title: 'A history of more than ten thousand events is whole, and so is a page of the log that is as long.',
    async run({ storage }) {
      const [parts, length] = [11, 1_000];
      for (let part = 0; part < parts; part += 1) {
        const events = Array.from({ length }, (_, index) => event(`${part}-${index}`));
        await mustWrite(storage, [write('a', { expected: part * length, events })]);
      }
      const all = Array.from({ length: parts * length }, (_, index) => index + 1);
      const versions = async (after: number) => (await storage.history('a', after)).map(({ version }) => version);
      const whole = await versions(0);
      assertSame(whole.length, all.length, 'Events are missing in a long history.');
      assertSame(whole, all, 'A long history is in another order.');
      assertSame(await versions(length), all.slice(length), 'Events are missing in the rest of a long history.');
      const page = (await storage.log(0, 2 * all.length)).map(({ version }) => version);
      assertSame(page.length, all.length, 'A long page of the log is not whole.');
      assertSame(page, all, 'A long page of the log is in another order.');
    },
  },
  'log/heavy': {
    title: 'A history, a load and cards of twenty-five mebibytes are whole, and pages of as much lead on to their end.',
    slow: true,
    async run({ storage }) {
      const [texts, names] = [[1, 2, 3, 4, 5].map((of) => String(of).repeat(5 * 2 ** 20)), ['a', 'b', 'c', 'd', 'e']];
      const events = texts.map((text, index) => ({ ...event(`e-${index}`), text }));
      await mustWrite(storage, [write('long', { type: 'long', events })]);
      await mustWrite(
        storage,
        names.map((name, index) => write(name, { state: texts[index] ?? '' })),
      );
      const cards = texts.map((text, index) => card('a', { subject: names[index] ?? '', bytes: Buffer.from(text) }));
      await mustWrite(storage, [write('carded')], { cards });
      const whole = (told: readonly string[]) => told.map((text) => `${text.slice(0, 1)}: ${text.length}`).sort();
      const is = (told: readonly string[], what: string, from = 0) =>
        assertSame(whole(told), whole(texts.slice(from)), `${what} is not whole.`);
      const told = async (after: number) => (await storage.history('long', after)).map(({ text }) => text);
      is(await told(0), 'A history');
      is(await told(2), 'The rest of a history', 2);
      is(
        (await storage.load(names)).map(({ state }) => state),
        'What is loaded',
      );
      is(
        (await storage.cards('a')).map(({ bytes }) => Buffer.from(bytes ?? []).toString()),
        'What a record has of cards',
      );
      const found: string[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page: Page = await storage.query({ type: 'thing', limit: 9, ...(after === '' ? {} : { after }) });
        found.push(...page.streams.map(({ state }) => state).filter((state) => state.length > 99));
        after = page.next;
      }
      is(found, 'What is found page by page');
      const logged: LogEntry[] = [];
      for (
        let page = await storage.log(0, 99);
        page.length > 0;
        page = await storage.log(logged.at(-1)?.place ?? 0, 99)
      )
        logged.push(...page);
      is(
        logged.filter(({ stream }) => stream === 'long').map(({ text }) => text),
        'What is read on in the log',
      );
      assertSame(logged.length, 11, 'The log leads past entries.');
    },
  },
  'log/followed': {
    title: 'A reader who follows the log while others commit misses nothing.',
    async run({ storage }) {
      const total = 120;
      const seen: LogEntry[] = [];
      const follow = async (): Promise<void> => {
        seen.push(...(await storage.log(seen.at(-1)?.place ?? 0, 5)));
      };
      let writing = 4;
      const writer = async (who: number): Promise<void> => {
        for (let index = 0; index < total / 4; index += 1) await mustWrite(storage, [write(`w${who}-${index}`)]);
        writing -= 1;
      };
      const reader = async (): Promise<void> => {
        while (writing > 0) {
          await follow();
          // Promises alone would never let an adapter get to its disk.
          await setImmediate();
        }
      };
      await Promise.all([reader(), writer(0), writer(1), writer(2), writer(3)]);
      for (let before = -1; before < seen.length; ) {
        before = seen.length;
        await follow();
        if (seen.length === before) break;
      }
      assertSame(new Set(seen.map(({ stream }) => stream)).size, total, 'The reader missed entries.');
      assertSame(seen.length, total, 'The reader was given entries twice.');
    },
  },
});

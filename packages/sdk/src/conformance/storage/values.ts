import type { Commit, Storage } from '../../storage/storage.ts';
import { assertSame } from '../same.ts';
import { act, bytes, card, claim, event, mustCommit, write } from './act.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

const farthest = Number.MAX_SAFE_INTEGER;

/** Values: whatever text, bytes and instants are given come back the same. */
export const values: readonly StorageCase[] = [
  {
    id: 'values/unicode',
    title: 'Every text may hold any characters, and none is turned into its likeness.',
    async run({ storage }) {
      // Composed and decomposed é, right to left, joined emoji, quotes, line ends, private use.
      for (const text of [
        'caf\u00e9',
        'cafe\u0301',
        '\u0639\u0631\u0628\u064a',
        '\u{1f469}\u200d\u{1f467}',
        `'"\\\r\n\t`,
        '\u{10fffd}\ue000',
      ]) {
        await roundTrip(storage, text);
      }
    },
  },
  {
    id: 'values/nul',
    title: 'A NUL character neither ends nor breaks a text.',
    run: ({ storage }) => roundTrip(storage, 'before\u0000after'),
  },
  {
    id: 'values/no-folding',
    title: 'Capitals, accents and spaces at the end make different names.',
    async run({ storage }) {
      const names = ['name', 'Name', 'n\u00e4me', 'name '];
      for (const name of names) {
        const taken = [claim(name, name)];
        const answer = { key: name, fingerprint: name, text: name };
        await mustCommit(storage, act([write(name, { keys: { name } })], { answer, claims: { taken, released: [] } }));
      }
      for (const name of names) {
        const found = await storage.query({ type: 'thing', key: { name: 'name', value: name }, limit: 9 });
        assertSame(
          found.streams.map(({ stream }) => stream),
          [name],
          'Two names were taken for one.',
        );
      }
    },
  },
  {
    id: 'values/odd-names',
    title: "Keys may have any names, those of JavaScript's own objects too.",
    async run({ storage }) {
      const keys = JSON.parse('{"__proto__":"a","constructor":"b","":"c","has\\"quote":""}') as Record<string, string>;
      await mustCommit(storage, act([write('a', { keys })]));
      assertSame(
        Object.entries((await storage.load(['a']))[0]?.keys ?? {}).sort(),
        Object.entries(keys).sort(),
        'Keys changed.',
      );
      for (const [name, value] of Object.entries(keys)) {
        const page = await storage.query({ type: 'thing', key: { name, value }, limit: 9 });
        assertSame(page.streams.length, 1, `The key "${name}" finds nothing.`);
      }
      const page = await storage.query({ type: 'thing', key: { name: 'toString', value: '' }, limit: 9 });
      assertSame(page.streams.length, 0, 'A key that was never given finds something.');
    },
  },
  {
    id: 'values/large',
    title: 'Events, states, answers, cards and blobs of one mebibyte are kept whole.',
    async run({ storage }) {
      const text = '0123456789abcdef'.repeat(65_536);
      const large = bytes(text);
      await mustCommit(
        storage,
        act([write('a', { state: text, events: [{ ...event('e'), text }] })], {
          answer: { key: 'k', fingerprint: 'f', text },
          cards: [card('a', { bytes: large })],
          blobs: [{ hash: 'h', bytes: large }],
        }),
      );
      const kept = [
        (await storage.load(['a']))[0]?.state === text,
        (await storage.history('a', 0))[0]?.text === text,
        (await storage.log(0, 9))[0]?.text === text,
        (await storage.answer('k'))?.text === text,
        same((await storage.cards('a'))[0]?.bytes, large),
        same(await storage.blob('h'), large),
      ];
      assertSame(
        kept,
        kept.map(() => true),
        'Not whole, in this order: state, history, log, answer, card, blob.',
      );
    },
  },
  {
    id: 'values/instants',
    title: 'Instants go to 2^53 - 1: beyond 32 bits, beyond every calendar.',
    async run({ storage }) {
      const at = 2 ** 31 + 5;
      await mustCommit(
        storage,
        act([write('a', { wakeAt: farthest }), write('b', { wakeAt: 2 ** 32 + 1 })], {
          at,
          answer: { key: 'k', fingerprint: 'f', text: '' },
          cards: [card('a')],
        }),
      );
      assertSame((await storage.answer('k'))?.at, at, 'The instant of an answer changed.');
      assertSame(await storage.newestInstant(), at, 'The newest instant changed.');
      assertSame(await storage.nextDue(), 2 ** 32 + 1, 'The next instant changed.');
      assertSame(
        (await storage.due(farthest - 1, 9)).map(({ stream }) => stream),
        ['b'],
        'The farthest instant is not last.',
      );
      assertSame(
        (await storage.due(farthest, 9)).map(({ wakeAt }) => wakeAt),
        [2 ** 32 + 1, farthest],
        'An instant changed.',
      );
      const destroyed = [{ record: 'a', subject: 'subject', class: 'contact' }];
      await mustCommit(storage, act([write('a', { expected: 1 })], { at: farthest, destroyed }));
      assertSame((await storage.cards('a'))[0]?.erasedAt, farthest, 'The instant of a tombstone changed.');
      assertSame(await storage.newestInstant(), farthest, 'The newest instant changed.');
    },
  },
  {
    id: 'values/newest-instant',
    title:
      'The newest instant is the newest of all commits, even when a clock ran back; in an empty store there is none.',
    async run({ storage }) {
      assertSame(await storage.newestInstant(), null, 'An empty store has no newest instant.');
      for (const [index, at] of [100, 300, 200].entries())
        await mustCommit(storage, act([write(`s-${index}`)], { at }));
      assertSame(await storage.newestInstant(), 300, 'Time ran back.');
    },
  },
  {
    id: 'values/half-characters',
    title: 'Text with half of a surrogate pair is an invalid call: stored, it would come back as something else.',
    async run({ storage }) {
      const commit = act([write('a', { events: [{ ...event('e'), text: 'half \ud83d' }] })]);
      await mustFail(() => storage.commit(commit), 'storage.invalid-call', 'Half a surrogate pair');
    },
  },
  {
    id: 'values/invalid-calls',
    title: 'A call that breaks the contract is refused as one, and writes nothing.',
    async run({ storage }) {
      const broken: Readonly<Record<string, Commit>> = {
        'no writes': act([]),
        'one stream written twice': act([write('a'), write('a')]),
        'a stream without events': act([write('a', { events: [] })]),
        'a version below 0': act([write('a', { expected: -1 })]),
        'half a millisecond': act([write('a', { wakeAt: 0.5 })]),
        'an instant that is no number': act([write('a')], { at: Number.NaN }),
        'five keys': act([write('a', { keys: { a: '', b: '', c: '', d: '', e: '' } })]),
        'card version 0': act([write('a')], { cards: [card('a', { version: 0 })] }),
      };
      for (const [what, commit] of Object.entries(broken)) {
        await mustFail(() => storage.commit(commit), 'storage.invalid-call', what);
      }
      await mustFail(() => storage.due(1, 0), 'storage.invalid-call', 'A limit of 0');
      await mustFail(() => storage.log(0, -1), 'storage.invalid-call', 'A limit below 0');
      await mustFail(() => storage.query({ type: 'thing', limit: 1.5 }), 'storage.invalid-call', 'A limit of 1.5');
      assertSame((await storage.log(0, 99)).length, 0, 'A refused call wrote something.');
    },
  },
];

async function roundTrip(storage: Storage, text: string): Promise<void> {
  await mustCommit(
    storage,
    act([write(text, { type: text, state: text, keys: { [text]: text }, events: [{ id: text, text, hash: text }] })], {
      answer: { key: text, fingerprint: text, text },
      claims: { taken: [{ name: text, value: text, stream: text }], released: [] },
      cards: [card(text, { subject: text, class: text })],
      blobs: [{ hash: text, bytes: bytes(text) }],
    }),
  );
  const [stored] = await storage.load([text]);
  const [happened] = await storage.history(text, 0);
  const [kept] = await storage.cards(text);
  const page = await storage.query({ type: text, key: { name: text, value: text }, limit: 9 });
  assertSame(
    {
      stream: [stored?.stream, stored?.type, stored?.state, stored?.head, stored?.keys],
      event: [happened?.stream, happened?.id, happened?.text, happened?.hash],
      query: page.streams.length,
      answer: [
        (await storage.answer(text))?.key,
        (await storage.answer(text))?.fingerprint,
        (await storage.answer(text))?.text,
      ],
      claimant: await storage.claimant({ name: text, value: text }),
      card: [kept?.record, kept?.subject, kept?.class],
      blob: same(await storage.blob(text), bytes(text)),
    },
    {
      stream: [text, text, text, text, { [text]: text }],
      event: [text, text, text, text],
      query: 1,
      answer: [text, text, text],
      claimant: text,
      card: [text, text, text],
      blob: true,
    },
    `Text changed: ${JSON.stringify(text)}.`,
  );
}

function same(actual: Uint8Array | null | undefined, expected: Uint8Array): boolean {
  return actual?.length === expected.length && expected.every((byte, index) => byte === actual[index]);
}

import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, blob, bytes, card, claim, event, mustWrite, wrappedKey, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** Values: whatever text, bytes and instants are given come back the same. */
export const values: readonly StorageCase[] = casesOf({
  'values/unicode': {
    title: 'Every text may hold any characters, and none is turned into its likeness.',
    async run({ storage }) {
      // Composed and decomposed é, right to left, joined emoji, quotes, line ends, private use, a byte order mark, JSON.
      for (const text of [
        'caf\u00e9',
        'cafe\u0301',
        '\u0639\u0631\u0628\u064a',
        '\u{1f469}\u200d\u{1f467}',
        `'"\\\r\n\t`,
        '\u{10fffd}\ue000',
        '\ufeffmarked\ufeff',
        '{ "b": 1.0, "a": 1e2, "a": "\\u00e9" }',
        // Twins, for whoever folds, trims or counts.
        ...['Twin', 'twin', 'TWIN', 'twin ', ' twin', 'tw\u0131n', '1', '1.0', '01', '1e0', '+1', '0x1'],
      ]) {
        await roundTrip(storage, text);
      }
    },
  },
  'values/nul': {
    title: 'A NUL character neither ends nor breaks a text.',
    run: ({ storage }) => roundTrip(storage, 'before\u0000after'),
  },
  'values/no-folding': {
    title: 'Capitals, accents, forms of a letter and spaces at the end make different names.',
    async run({ storage }) {
      const names = [
        ...['name', 'Name', 'NAME', 'n\u00e4me', 'na\u0308me', '\uff4eame', 'name ', ' name', 'name\u0000', 'name\t'],
        ...['n\u0131me', 'nime', 'n\u00dfe', 'nsse'],
      ];
      for (const name of names) {
        const taken = [claim(name, name)];
        const answer = { key: name, fingerprint: name, text: name };
        const cards = [card('cards', { subject: name, bytes: bytes(name) })];
        const blobs = [blob(name, bytes(name))];
        await mustWrite(storage, [write(name, { keys: { name } })], { answer, taken, cards, blobs });
      }
      assertSame((await storage.load(names)).length, names.length, 'Two ids were taken for one.');
      assertSame((await storage.cards('cards')).length, names.length, 'Two subjects were taken for one.');
      for (const name of names) {
        const found = await storage.query({ type: 'thing', key: { name: 'name', value: name }, limit: 9 });
        const what = `Two names were taken for one: ${JSON.stringify(name)}.`;
        const streams = found.streams.map(({ stream }) => stream);
        assertSame(streams, [name], what);
        assertSame((await storage.answer(name))?.text, name, what);
        assertSame(await storage.claimant({ name: 'unique', value: name }), name, what);
        assertSame(await storage.blob(name), bytes(name), what);
      }
    },
  },
  'values/longest-names': {
    title: 'An id, a name, a value or a key of 512 bytes is kept whole, and its twin that ends otherwise is another.',
    async run({ storage }) {
      // Two bytes a letter but for the end, so that a cut by characters is seen as well as one by bytes.
      const twins = ['y', 'z'].map((end) => `${'\u00e9'.repeat(255)}x${end}`);
      for (const name of twins) await roundTrip(storage, name);
      // NUL and U+0001 count twice, so these have as many as there may be.
      for (const name of ['\0'.repeat(256), `${'\u0001'.repeat(255)}xy`]) await roundTrip(storage, name);
      assertSame((await storage.load(twins)).length, 2, 'Two streams were taken for one.');
      assertSame((await storage.keyring.get(twins)).length, 2, 'Two keys were taken for one.');
      const before = (await storage.keyring.tombstones(0, 99)).length;
      const cards = twins.flatMap((name) => [
        ...[card('one', { subject: name }), card('one', { class: name }), card(name, { subject: 'more' })],
      ]);
      await mustWrite(storage, [write('one')], { cards });
      assertSame((await storage.cards('one')).length, 4, 'Two cards were taken for one.');
      for (const [index, destroyed] of cards.entries())
        await mustWrite(storage, [write('one', { expected: index + 1 })], { destroyed: [destroyed] });
      const buried = (await storage.keyring.tombstones(0, 99)).length - before;
      assertSame(buried, cards.length, 'Two cards share a tombstone.');
    },
  },
  'values/odd-names': {
    title: "Keys may have any names, those of JavaScript's own objects too.",
    async run({ storage }) {
      const keys = JSON.parse('{"__proto__":"a","constructor":"b","":"c","has\\"quote":""}') as Record<string, string>;
      await mustWrite(storage, [write('a', { keys })]);
      const [stored] = await storage.load(['a']);
      assertSame(Object.entries(stored?.keys ?? {}).sort(), Object.entries(keys).sort(), 'Keys changed.');
      for (const [name, value] of Object.entries(keys)) {
        const page = await storage.query({ type: 'thing', key: { name, value }, limit: 9 });
        assertSame(page.streams.length, 1, `The key "${name}" finds nothing.`);
      }
      const page = await storage.query({ type: 'thing', key: { name: 'toString', value: '' }, limit: 9 });
      assertSame(page.streams.length, 0, 'A key that was never given finds something.');
    },
  },
  'values/empty': {
    title: 'Empty text is text, and no bytes are bytes: neither is taken for nothing.',
    async run({ storage }) {
      const none = new Uint8Array(0);
      const empty = { id: '', text: '', hash: '' };
      await mustWrite(storage, [write('a', { type: '', state: '', keys: { '': '' }, events: [empty] })], {
        answer: { key: '', fingerprint: '', text: '' },
        taken: [{ name: '', value: '', stream: 'a' }],
        cards: [{ record: '', subject: '', class: '', version: 1, bytes: none }],
        blobs: [blob('', none)],
      });
      await storage.keyring.put([wrappedKey('', none)]);
      assertSame(
        {
          state: (await storage.load(['a']))[0],
          found: (await storage.query({ type: '', key: { name: '', value: '' }, limit: 9 })).streams.length,
          event: (await storage.history('a', 0))[0],
          answer: await storage.answer(''),
          claimant: await storage.claimant({ name: '', value: '' }),
          cards: await storage.cards(''),
          blob: await storage.blob(''),
          keys: await storage.keyring.get(['']),
        },
        {
          state: { stream: 'a', type: '', version: 1, state: '', shape: 1, wakeAt: null, keys: { '': '' }, head: '' },
          found: 1,
          event: { ...empty, stream: 'a', version: 1 },
          answer: { key: '', fingerprint: '', text: '', at: 1_000 },
          claimant: 'a',
          cards: [{ record: '', subject: '', class: '', version: 1, bytes: none, erasedAt: null }],
          blob: none,
          keys: [wrappedKey('', none)],
        },
        'Something empty is gone.',
      );
    },
  },
  'values/nothing-asked': {
    title: 'Who asks for nothing is given nothing, and an empty name is a name: it does not mean all.',
    async run({ storage }) {
      const cards = [card('report', { subject: '' }), card('report', { subject: 'other' })];
      await mustWrite(storage, [write('report', { keys: { colour: 'red' } })], { cards });
      await storage.keyring.put([wrappedKey('key')]);
      await storage.keyring.put([]);
      await storage.keyring.destroy([]);
      assertSame(await storage.load([]), [], 'Streams that nobody named.');
      assertSame(await storage.keyring.get([]), [], 'Keys that nobody named.');
      assertSame(await storage.applyTombstones([]), 0, 'Cards that nobody named lost their bytes.');
      assertSame((await storage.keyring.get(['key'])).length, 1, 'A key that nobody named was destroyed.');
      const subjects = (await storage.cards('report', '')).map(({ subject }) => subject);
      assertSame(subjects, [''], 'The empty subject is taken for every subject.');
      const page = await storage.query({ type: 'thing', key: { name: 'colour', value: '' }, limit: 9 });
      assertSame(page.streams, [], 'The empty value is taken for every value.');
      const beyond = (await storage.log(0, 9)).at(-1)?.place ?? 0;
      const none = [await storage.log(beyond, 9), await storage.history('report', 9)];
      assertSame(none, [[], []], 'Events beyond the last.');
    },
  },
  'values/views': {
    title: 'Bytes that are a part of a larger buffer are kept, and nothing of what stands around them.',
    async run({ storage }) {
      const view = new Uint8Array(new TextEncoder().encode('before-inside-behind').buffer, 7, 6);
      const inside = bytes('inside');
      const rest = { cards: [card('a', { bytes: view })], blobs: [blob('part', view)] };
      await storage.keyring.put([wrappedKey('part', view)]);
      await mustWrite(storage, [write('a')], rest);
      assertSame((await storage.cards('a'))[0]?.bytes, inside, 'A card holds what stood around its bytes.');
      assertSame(await storage.blob('part'), inside, 'A blob holds what stood around its bytes.');
      const [key] = await storage.keyring.get(['part']);
      assertSame(key?.wrapped, inside, 'A key holds what stood around its bytes.');
    },
  },
  'values/copied-at-call': {
    title: 'Bytes that the caller overwrites right after a call, before it resolves, are stored as they were given.',
    async run({ storage }) {
      for (const size of [32, 200_000]) {
        const [given, expected] = [Buffer.alloc(size, 'sealed '), Uint8Array.from(Buffer.alloc(size, 'sealed '))];
        const name = `of ${size}`;
        const overwritten = async <result>(call: Promise<result>): Promise<result> => {
          given.fill(0);
          const done = await call;
          given.set(expected);
          return done;
        };
        const rest = { cards: [card(name, { bytes: given })], blobs: [blob(name, given)] };
        const meanwhile = storage.commit(act([write(`before ${name}`)]));
        const { outcome } = await overwritten(storage.commit(act([write(name)], rest)));
        await meanwhile;
        assertSame(outcome, 'committed', 'A commit did not go through.');
        await overwritten(storage.keyring.put([wrappedKey(name, given)]));
        const kept = [
          same((await storage.cards(name))[0]?.bytes, expected),
          same(await storage.blob(name), expected),
          same((await storage.keyring.get([name]))[0]?.wrapped, expected),
        ];
        const whole = kept.map(() => true);
        assertSame(kept, whole, `What came after the call was stored, in this order: card, blob, key (${size} bytes).`);
      }
    },
  },
  'values/returned-bytes': {
    title: "Bytes that were returned are the caller's to change: what is stored stays as it was.",
    async run({ storage }) {
      await storage.keyring.put([wrappedKey('key')]);
      await mustWrite(storage, [write('a')], { cards: [card('a')], blobs: [blob('h')] });
      const seen = async () => [
        (await storage.cards('a'))[0]?.bytes ?? bytes(''),
        (await storage.blob('h')) ?? bytes(''),
        (await storage.keyring.get(['key']))[0]?.wrapped ?? bytes(''),
      ];
      for (const one of await seen()) one.fill(0);
      assertSame(await seen(), ['card', 'blob', 'key'].map(bytes), 'Who wipes what it was given changed the store.');
    },
  },
  'values/large': {
    title:
      'Events, states, answers, cards and blobs of one mebibyte are kept whole, wherever a sign of several bytes or two halves may be cut.',
    async run({ storage }) {
      // Shifted, so that no length of a part, in bytes or in halves, leaves each of them whole.
      const texts = Array.from({ length: 4 }, (_, shift) => '012'.slice(0, shift) + '\u{1f600}'.repeat(2 ** 17));
      for (const [index, text] of [...texts, '0123456789abcdef'.repeat(65_536)].entries())
        await mustKeepWhole(storage, text, Buffer.from(text), index);
    },
  },
  'values/ten-mebibytes': {
    title: 'An event, a state, an answer, a card and a blob may be of ten mebibytes each, all of them in one commit.',
    slow: true,
    async run({ storage }) {
      const text = `1${'\u{1f600}\u00e9 kawal'.repeat(Math.floor((10 * 2 ** 20) / 12) - 1)}`;
      await mustKeepWhole(storage, text, Uint8Array.from(Buffer.alloc(10 * 2 ** 20, 'some bytes \u0000')));
    },
  },
  'values/many': {
    title: 'Any number of streams and keys may be asked for at once, and of keys put; those that exist are given once.',
    slow: true,
    async run({ storage }) {
      await mustWrite(storage, [write('id-7'), write('id-69999')]);
      const keys = ['id-7', 'id-69999'].map((id) => wrappedKey(id));
      await storage.keyring.put(keys);
      // More than any database takes as parameters of one statement, and some twice.
      const asked = [...Array.from({ length: 70_000 }, (_, index) => `id-${index}`), 'id-7', 'id-7'];
      const found = (await storage.load(asked)).map(({ stream }) => stream).sort();
      assertSame(found, ['id-69999', 'id-7'], 'Not every stream is found once.');
      const ids = (await storage.keyring.get(asked)).map(({ id }) => id).sort();
      assertSame(ids, ['id-69999', 'id-7'], 'Not every key is found once.');
      // As many as parts of any size may hold, one fewer and one more, of which the last is there.
      for (const size of [1, 10, 16, 50, 64, 100, 128, 200, 250, 256, 500, 512, 900, 999, 1_000, 1_024, 2_000]) {
        for (const count of [size - 1, size, size + 1, 2 * size + 1]) {
          const some = [...Array.from({ length: count }, (_, index) => `none-${index}`), 'id-7'];
          assertSame((await storage.load(some)).length, 1, `The last of ${some.length} streams is left out.`);
          assertSame((await storage.keyring.get(some)).length, 1, `The last of ${some.length} keys is left out.`);
        }
      }
      await storage.keyring.destroy(asked);
      assertSame(await storage.keyring.get(['id-7', 'id-69999']), [], 'Not every key was destroyed.');
      // Each has three parts: they are more than that as well.
      const put = asked.slice(0, 22_000);
      await storage.keyring.put(put.map((id) => wrappedKey(id, new Uint8Array(1))));
      assertSame((await storage.keyring.get(put)).length, put.length, 'Not every key was put.');
    },
  },
});

async function mustKeepWhole(storage: Storage, text: string, large: Uint8Array, index = 0): Promise<void> {
  const [name, place] = [`of-${index}`, (await storage.log(0, 99)).at(-1)?.place ?? 0];
  await mustWrite(storage, [write(name, { type: name, state: text, events: [{ ...event('e'), text }] })], {
    answer: { key: name, fingerprint: 'f', text },
    cards: [card(name, { bytes: large })],
    blobs: [blob(name, large)],
  });
  const kept = [
    (await storage.load([name]))[0]?.state === text,
    (await storage.query({ type: name, limit: 1 })).streams[0]?.state === text,
    (await storage.history(name, 0))[0]?.text === text,
    (await storage.log(place, 9))[0]?.text === text,
    (await storage.answer(name))?.text === text,
    same((await storage.cards(name))[0]?.bytes, large),
    same(await storage.blob(name), large),
  ];
  const whole = kept.map(() => true);
  assertSame(kept, whole, 'Not whole, in this order: state, found state, event, log, answer, card, blob.');
}

async function roundTrip(storage: Storage, text: string): Promise<void> {
  const key = wrappedKey(text);
  await storage.keyring.put([key]);
  assertSame(await storage.keyring.get([text]), [key], `The id of a key changed: ${JSON.stringify(text)}.`);
  await mustWrite(
    storage,
    [write(text, { type: text, state: text, keys: { [text]: text }, events: [{ id: text, text, hash: text }] })],
    {
      answer: { key: text, fingerprint: text, text },
      taken: [{ name: text, value: text, stream: text }],
      cards: [card(text, { subject: text, class: text })],
      blobs: [blob(text, bytes(text))],
    },
  );
  const [stored] = await storage.load([text]);
  const [happened] = await storage.history(text, 0);
  const [kept] = await storage.cards(text);
  const page = await storage.query({ type: text, key: { name: text, value: text }, limit: 9 });
  const answer = await storage.answer(text);
  const told = {
    stream: [stored?.stream, stored?.type, stored?.state, stored?.head, stored?.keys[text]],
    event: [happened?.stream, happened?.id, happened?.text, happened?.hash],
    answer: [answer?.key, answer?.fingerprint, answer?.text],
    claimant: [await storage.claimant({ name: text, value: text })],
    card: [kept?.record, kept?.subject, kept?.class],
    query: page.streams.map(({ stream }) => stream),
  };
  const what = `Text changed: ${JSON.stringify(text)}`;
  for (const [part, texts] of Object.entries(told)) assertSame(new Set(texts), new Set([text]), `${what} (${part}).`);
  assertThat(same(await storage.blob(text), bytes(text)), `${what} (blob).`);
  const address = { record: text, subject: text, class: text };
  await mustWrite(storage, [write(text, { type: text, expected: 1, events: [event('destroyed')] })], {
    at: 7,
    destroyed: [address],
  });
  const last = (await storage.keyring.tombstones(0, 9_999)).at(-1);
  const buried = { ...address, version: 1, erasedAt: 7, place: last?.place };
  assertSame(last, buried, `The text of a tombstone changed: ${JSON.stringify(text)}.`);
}

function same(actual: Uint8Array | null | undefined, expected: Uint8Array): boolean {
  return actual instanceof Uint8Array && Buffer.compare(actual, expected) === 0;
}

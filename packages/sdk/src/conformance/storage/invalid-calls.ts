import type { Commit, StreamWrite } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, blob, card, claim, event, mustWrite, wrappedKey, write } from './act.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

/** Calls that break the contract: every adapter refuses them alike. `checkCommit` and `checkLimit` do it. */
export const invalidCalls: readonly StorageCase[] = casesOf({
  'values/half-characters': {
    title: 'Text with half of a surrogate pair is an invalid call: stored, it would come back as something else.',
    async run({ storage }) {
      for (const { field, commit } of withText('half \ud83d')) {
        await mustFail(() => storage.commit(commit), 'storage.invalid-call', `Half a surrogate pair in ${field}`);
      }
      assertSame((await storage.log(0, 99)).length, 0, 'A refused call wrote something.');
    },
  },
  'values/too-long': {
    title: 'A name of more than 512 bytes of UTF-8 is an invalid call that names the field, and writes nothing.',
    async run({ storage }) {
      for (const name of ['x'.repeat(513), `${'\u00e9'.repeat(256)}x`, '\u{1f600}'.repeat(129)]) {
        for (const { field, isName, commit } of withText(name)) {
          if (!isName) continue;
          const error = await mustFail(() => storage.commit(commit), 'storage.invalid-call', `A long ${field}`);
          assertThat(error.message.includes(field), `A long ${field}: the message does not name the field.`);
        }
        const put = () => storage.keyring.put([wrappedKey(name, new Uint8Array(1))]);
        await mustFail(put, 'storage.invalid-call', 'A long id of a key');
      }
      assertSame((await storage.log(0, 99)).length, 0, 'A refused call wrote something.');
    },
  },
  'values/invalid-calls': {
    title: 'A call that breaks the contract is refused as one, and writes nothing.',
    async run({ storage }) {
      const broken: Readonly<Record<string, Commit>> = {
        'no writes': act([]),
        'one stream written twice': act([write('a'), write('a')]),
        'a stream without events': act([write('a', { events: [] })]),
        'a stream without a name': act([write('')]),
        'a version below 0': act([write('a', { expected: -1 })]),
        'half a version': act([write('a', { expected: 0.5 })]),
        'half a millisecond': act([write('a', { wakeAt: 0.5 })]),
        'a waking before 1970': act([write('a', { wakeAt: -1 })]),
        'a waking that no number tells': act([write('a', { wakeAt: 2 ** 53 })]),
        'an instant before 1970': act([write('a')], { at: -1 }),
        'an instant that no number tells': act([write('a')], { at: 2 ** 53 }),
        'a shape below 0': act([write('a', { shape: -1 })]),
        'half a shape': act([write('a', { shape: 1.5 })]),
        'an instant that is no number': act([write('a')], { at: Number.NaN }),
        'five keys': act([write('a', { keys: { a: '', b: '', c: '', d: '', e: '' } })]),
        'card version 0': act([write('a')], { cards: [card('a', { version: 0 })] }),
        'half a card version': act([write('a')], { cards: [card('a', { version: 1.5 })] }),
        'a card version that no number tells': act([write('a')], { cards: [card('a', { version: 2 ** 53 })] }),
        'one card destroyed twice': act([write('a')], { destroyed: [card('a'), card('a')] }),
        'its second stream without events': act([write('b'), write('a', { events: [] })]),
        'one card put twice': act([write('a')], { cards: [card('a'), card('a', { version: 2 })] }),
        'one card put and destroyed': act([write('a')], { cards: [card('a')], destroyed: [card('a')] }),
      };
      for (const [what, commit] of Object.entries(broken)) {
        await mustFail(() => storage.commit(commit), 'storage.invalid-call', what);
      }
      const key = wrappedKey('key', new Uint8Array(1));
      const broke = [
        [key, key],
        [{ ...key, epoch: 0.5 }],
        [{ ...key, epoch: -1 }],
        [{ ...key, epoch: 2 ** 53 }],
        [{ ...key, id: 'half \ud83d' }],
        [{ ...key, id: 'x'.repeat(513) }],
      ];
      for (const keys of broke) {
        await mustFail(() => storage.keyring.put(keys), 'storage.invalid-call', 'A key that is none');
        const { rewrap } = storage.keyring;
        if (rewrap !== undefined)
          await mustFail(
            () => rewrap.call(storage.keyring, keys),
            'storage.invalid-call',
            'A key wrapped anew that is none',
          );
      }
      assertSame(await storage.keyring.get(['key']), [], 'A refused key was put.');
      assertSame((await storage.log(0, 99)).length, 0, 'A refused call wrote something.');
    },
  },
  'values/invalid-limits': {
    title: 'A limit that is not a whole number from 1 is an invalid call, and never means "all" or "none".',
    async run({ storage }) {
      await mustWrite(storage, [write('a', { wakeAt: 1 })]);
      for (const limit of [0, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
        await mustFail(() => storage.due(1, limit), 'storage.invalid-call', `Due, with a limit of ${limit}`);
        await mustFail(() => storage.log(0, limit), 'storage.invalid-call', `The log, with a limit of ${limit}`);
        const query = () => storage.query({ type: 'thing', limit });
        await mustFail(query, 'storage.invalid-call', `A query, with a limit of ${limit}`);
        const { claims } = storage;
        if (claims !== undefined)
          await mustFail(
            () => claims.call(storage, null, limit),
            'storage.invalid-call',
            `Claims, with a limit of ${limit}`,
          );
        const { list } = storage.keyring;
        if (list !== undefined)
          await mustFail(
            () => list.call(storage.keyring, null, limit),
            'storage.invalid-call',
            `Keys, with a limit of ${limit}`,
          );
        const tombstones = () => storage.keyring.tombstones(0, limit);
        await mustFail(tombstones, 'storage.invalid-call', `Tombstones, with a limit of ${limit}`);
      }
    },
  },
});

/** A commit for every text it holds, in which that text is this one; and whether it is a name, which is short. */
function withText(
  text: string,
): readonly { readonly field: string; readonly isName: boolean; readonly commit: Commit }[] {
  const one = (change: Partial<StreamWrite>): Commit => act([{ ...write('a'), ...change }]);
  const rest = (change: Partial<Commit>): Commit => act([write('a')], change);
  const answer = { key: 'k', fingerprint: 'f', text: 't' };
  const texts: readonly (readonly [field: string, commit: Commit])[] = [
    ['writes.state', one({ state: text })],
    ['writes.events.text', one({ events: [{ ...event('e'), text }] })],
    ['answer.text', rest({ answer: { ...answer, text } })],
  ];
  const names: readonly (readonly [field: string, commit: Commit])[] = [
    ['writes.stream', one({ stream: text })],
    ['writes.type', one({ type: text })],
    ['writes.events.id', one({ events: [{ ...event('e'), id: text }] })],
    ['writes.events.hash', one({ events: [{ ...event('e'), hash: text }] })],
    ['writes.keys', one({ keys: { [text]: 'value' } })],
    ['writes.keys', one({ keys: { name: text } })],
    ['answer.key', rest({ answer: { ...answer, key: text } })],
    ['answer.fingerprint', rest({ answer: { ...answer, fingerprint: text } })],
    ['claims', rest({ claims: { taken: [claim('a', 'one', text)], released: [] } })],
    ['claims', rest({ claims: { taken: [claim('a', text)], released: [] } })],
    ['claims', rest({ claims: { taken: [], released: [claim('a', text)] } })],
    ['cards', rest({ cards: [card(text)] })],
    ['cards', rest({ cards: [card('a', { subject: text })] })],
    ['cards', rest({ cards: [card('a', { class: text })] })],
    ['cards', rest({ destroyed: [{ record: 'a', subject: text, class: 'c' }] })],
    ['blobs.hash', rest({ blobs: [blob(text, new Uint8Array(1))] })],
  ];
  return [
    ...texts.map(([field, commit]) => ({ field, commit, isName: false })),
    ...names.map(([field, commit]) => ({ field, commit, isName: true })),
  ];
}

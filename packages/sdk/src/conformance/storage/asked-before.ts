import type { Storage } from '../../storage/storage.ts';
import { assertSame } from '../same.ts';
import { act, bytes, claim, event, mustCommit, write } from './act.ts';
import { everythingIn, referenceOf } from './drawn.ts';
import { keyIds, records, streams } from './drawn-commit.ts';
import type { StorageCase } from './stage.ts';

const [stream = '', other = ''] = streams;
const [record = ''] = records;
const [keyId = '', secondKey = ''] = keyIds;
const card = (subject: string, version: number) => ({
  ...{ record, subject, class: 'x' },
  ...{ version, bytes: bytes(`${subject} ${version}`) },
});
const tombstone = (subject: string, version: number) => ({
  ...{ record, subject, class: 'x' },
  ...{ version, erasedAt: 500 },
});
const keys = [keyId, secondKey].map((id) => ({ id, epoch: 1, wrapped: bytes(id) }));
const held = [claim(stream, 'x', 'one'), claim(stream, '', 'two')];

/** Each call that changes what a store holds, one after the other. */
const changes: readonly (readonly [what: string, change: (storage: Storage) => Promise<unknown>])[] = [
  [
    'the first commit',
    (storage) =>
      mustCommit(
        storage,
        act([write(stream, { wakeAt: 5, keys: { colour: 'x' } }), write(other, { type: 'other' })], {
          at: 100,
          answer: { key: 'key-1', fingerprint: 'print', text: 'text' },
          claims: { taken: held, released: [] },
          cards: [card('', 1), card('s', 1), card('\u{1f600}', 1)],
          blobs: [{ hash: 'h-1', bytes: bytes('blob') }],
        }),
      ),
  ],
  [
    'a commit that replaces',
    (storage) =>
      mustCommit(
        storage,
        act(
          [write(stream, { expected: 1, wakeAt: 9, keys: { size: 'x' }, state: 'later', events: [event('later')] })],
          {
            at: 200,
            answer: { key: 'key-2', fingerprint: 'print', text: 'text' },
            claims: { taken: [claim(stream, 'X', 'one')], released: held.slice(0, 1) },
            cards: [card('s', 2)],
            blobs: [{ hash: 'h-2', bytes: bytes('another') }],
          },
        ),
      ),
  ],
  ['`keyring.put`', ({ keyring }) => keyring.put(keys)],
  ['`keyring.rewrap`', async ({ keyring }) => await keyring.rewrap?.(keys.map((key) => ({ ...key, epoch: 2 })))],
  ['`applyTombstones`', (storage) => storage.applyTombstones([tombstone('s', 2)])],
  ['`applyTombstones` of a card that is not there', (storage) => storage.applyTombstones([tombstone('unknown', 3)])],
  ['`applyTombstones` of a later version', (storage) => storage.applyTombstones([tombstone('s', 4)])],
  [
    'a commit that destroys',
    (storage) =>
      mustCommit(storage, act([write(other, { type: 'other', expected: 1 })], { at: 300, destroyed: [card('', 1)] })),
  ],
  ['`keyring.destroy`', ({ keyring }) => keyring.destroy([keyId])],
];

/** Questions that were asked before a change are answered anew: nothing of an answer is kept over a change, by whatever call it came. */
export const askedBefore: readonly StorageCase[] = [
  {
    id: 'lifecycle/asked-before',
    title:
      'Whatever was asked before a call that changes something is answered as it is after it, by all who have it open.',
    async run({ storage, open }) {
      const reference = referenceOf(storage);
      const all = [storage, ...(storage.capabilities.processes === 'many' ? [await open()] : [])];
      for (const [index, [what, change]] of changes.entries()) {
        // Twice, for some remember what is asked again.
        for (const one of [...all, ...all]) await everythingIn(one);
        await change(all[index % all.length] ?? storage);
        await change(reference);
        const right = await everythingIn(reference);
        for (const one of all)
          assertSame(await everythingIn(one), right, `After ${what} something is as it was before.`);
      }
    },
  },
];

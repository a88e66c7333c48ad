import { createHash } from 'node:crypto';
import type { Commit, Storage, WrappedKey } from '../../storage/storage.ts';
import { assertThat } from '../same.ts';
import { act, blob, bytes, bytesOf, card, claim, event, wrappedKey, write } from './act.ts';

/** So many acts are pending together at most; each destroys the card of the one that far before it. */
export const actsTogether = 4;

/** Subjects of the cards that tombstones destroy one after the other: the first is not there. */
export const entombed = ['unknown', 'known'] as const;

/** An act that writes into every part of a store, so that each half of it can be told from the whole. */
export function numberedAct(number: number): Commit {
  const [left, right] = [`left-${number}`, `right-${number}`];
  return act(
    [
      write(left, {
        events: [event(`${left}-1`), event(`${left}-2`)],
        wakeAt: number,
        keys: { number: String(number) },
      }),
      write(right),
    ],
    {
      at: number,
      answer: { key: `key-${number}`, fingerprint: 'print', text: String(number) },
      taken: [claim(left, String(number))],
      cards: [card(left, { ...ofAct(number), bytes: cardOfAct(number) })],
      destroyed: [{ record: `left-${number - actsTogether}`, ...ofAct(number - actsTogether) }],
      blobs: [blob(`hash-${number}`, blobOfAct(number))],
    },
  );
}

const ofAct = (number: number) => ({ subject: `subject-${number}`, class: `class-${number}` });

/** The bytes of its card, by which it is found on a disk. */
export function cardOfAct(number: number): Uint8Array {
  return bytesOf(`card-${number}`);
}

/** Among the first acts most are longer than a page, and together longer than what stores write into one file. */
function blobOfAct(number: number): Uint8Array {
  const drawn = createHash('shake256', { outputLength: 20_000 }).update(String(number));
  return number < 20 && number % 4 !== 1 ? Uint8Array.from(drawn.digest()) : bytes(String(number));
}

/** The keys that are put together before the act. */
export function keysOfAct(number: number): readonly WrappedKey[] {
  return ['a', 'b', 'c'].map((name) => wrappedKey(`key-of-${number}-${name}`, bytes(String(number))));
}

/** Returns true for an act that stands whole, false for none of it; throws where, also at a second look, a part stands. */
export async function stands(storage: Storage, number: number): Promise<boolean> {
  const first = await partsOf(storage, number);
  const parts = first.every((part) => part === first[0]) ? first : await partsOf(storage, number);
  const whole = parts[0] === true;
  const names = (isThere: boolean): string => partNames.filter((_, index) => parts[index] === isThere).join(', ');
  assertThat(
    parts.every((part) => part === whole),
    `Half of act ${number} stands. There: ${names(true)}. Missing: ${names(false)}.`,
  );
  return whole;
}

/** Names the parts that `partsOf` looks for, in its order. */
const partNames = [
  'the state of its first stream',
  'the state of its second stream',
  'the events of its first stream',
  'the event of its second stream',
  'the instant at which its first stream is due',
  'the key by which its first stream is found',
  'its answer',
  'its claim',
  'its card',
  'its blob',
  'the erasure of the card that it destroys',
  'the tombstone in the keyring of that card',
];

/** Of each part of an act whether it is there. */
async function partsOf(storage: Storage, number: number): Promise<readonly boolean[]> {
  const left = `left-${number}`;
  const due = await storage.due(number, 10_000);
  const [before] = await storage.cards(`left-${number - actsTogether}`);
  return [
    ...(await Promise.all([left, `right-${number}`].map(async (name) => (await storage.load([name])).length === 1))),
    (await storage.history(left, 0)).length === 2,
    (await storage.history(`right-${number}`, 0)).length === 1,
    due.some(({ stream }) => stream === left),
    (await storage.query({ type: 'thing', key: { name: 'number', value: String(number) }, limit: 1 })).streams
      .length === 1,
    (await storage.answer(`key-${number}`)) !== undefined,
    (await storage.claimant({ name: 'unique', value: String(number) })) === left,
    (await storage.cards(left)).length === 1,
    Buffer.from((await storage.blob(`hash-${number}`)) ?? []).equals(blobOfAct(number)),
    ...(before === undefined
      ? []
      : [before.erasedAt === number, await hasTombstone(storage, `left-${number - actsTogether}`)]),
  ];
}

/** A tombstone stands in the keyring if, and only if, the act that destroyed the card does. */
async function hasTombstone({ keyring }: Storage, record: string): Promise<boolean> {
  return (await keyring.tombstones(0, 10_000)).some((tombstone) => tombstone.record === record);
}

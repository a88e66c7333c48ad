import type { CardAddress, ClaimName } from '@kawal/sdk';
import { orderedKey } from './ordered-key.ts';
import type { View } from './ordered-store.ts';

/** Where each thing stands. The lists (`type`, `key`, `due`, `log`) lead to streams and events by their ids. */
export const at = {
  /** A `StoredStream`. */
  stream: (stream: string) => orderedKey('stream', stream),
  /** A `StoredEvent`. */
  event: (stream: string, version: number) => orderedKey('event', stream, version),
  /** An `EventPlace`: which event stands at a place of the log. */
  log: (place: number) => orderedKey('log', place),
  /** A stream's id, by its type; by its type and a key of its state. */
  type: (type: string, stream: string) => orderedKey('type', type, stream),
  key: (type: string, name: string, value: string, stream: string) => orderedKey('key', type, name, value, stream),
  /** A stream's id, by its `wakeAt`. */
  due: (wakeAt: number, stream: string) => orderedKey('due', wakeAt, stream),
  /** A `StoredAnswer`. */
  answer: (key: string) => orderedKey('answer', key),
  /** The id of the stream that holds the claim. */
  claim: ({ name, value }: ClaimName) => orderedKey('claim', name, value),
  /** A `CardRecord`; the bytes of a card stand apart, so that destroying it removes an entry. */
  card: (card: CardAddress) => orderedKey('card', card.record, card.subject, card.class),
  cardBytes: (card: CardAddress) => orderedKey('card-bytes', card.record, card.subject, card.class),
  blob: (hash: string) => orderedKey('blob', hash),
  /** Where bytes stood that were removed and may still be readable on the disk: the key of them. */
  owed: (card: CardAddress) => orderedKey('owed', card.record, card.subject, card.class),
  /** A `Newest`. */
  newest: orderedKey('newest'),
};

export interface EventPlace {
  readonly place: number;
  readonly stream: string;
  readonly version: number;
}

export interface CardRecord extends CardAddress {
  readonly version: number;
  readonly erasedAt: number | null;
}

/** The last place of the log, and the newest instant of any commit. */
export interface Newest {
  readonly place: number;
  readonly at: number;
}

/** Reads what `write` wrote under each of several keys, in their order; where nothing stands, undefined. */
export async function readAll<value>(view: View, keys: readonly Uint8Array[]): Promise<readonly (value | undefined)[]> {
  return (await getAll(view, keys)).map((bytes) => bytes && parse<value>(bytes));
}

/** Gets several at once where the store can. */
export async function getAll(view: View, keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]> {
  return await (view.getAll?.(keys) ?? Promise.all(keys.map((key) => view.get(key))));
}

/** Reads what `write` wrote, or undefined. */
export async function read<value>(view: View, key: Uint8Array): Promise<value | undefined> {
  const bytes = await view.get(key);
  return bytes && parse<value>(bytes);
}

export function write(view: View, key: Uint8Array, value: unknown): void {
  view.set(key, Buffer.from(JSON.stringify(value), 'utf8'));
}

export function parse<value>(bytes: Uint8Array): value {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as value;
}

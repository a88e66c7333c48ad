import { deflateSync, inflateSync } from 'node:zlib';
import type { CardAddress, CardTombstone, CardWrite, Commit, Storage, WrappedKey } from '@kawal/sdk';

/** One file of a journal holds one of these. */
export type Entry =
  | { readonly kind: 'commit'; readonly commit: Commit }
  | { readonly kind: 'put'; readonly keys: readonly WrappedKey[] }
  | { readonly kind: 'rewrap'; readonly keys: readonly WrappedKey[] }
  | { readonly kind: 'destroy'; readonly ids: readonly string[] }
  | { readonly kind: 'entomb'; readonly tombstones: readonly CardTombstone[] };

/** Changes the bytes of an entry on their way to a file, and back. */
export interface EntryForm {
  pack(bytes: Buffer): Buffer;
  unpack(bytes: Buffer): Buffer;
}

/** As they are; or deflated, so that no byte looks as it did. */
export const entryForms = {
  plain: { pack: (bytes) => bytes, unpack: (bytes) => bytes },
  deflated: { pack: (bytes) => deflateSync(bytes), unpack: (bytes) => inflateSync(bytes) },
} as const satisfies Readonly<Record<string, EntryForm>>;

export async function replayOn(memory: Storage, entry: Entry): Promise<void> {
  if (entry.kind === 'put') await memory.keyring.put(entry.keys);
  else if (entry.kind === 'rewrap') await memory.keyring.rewrap?.(entry.keys);
  else if (entry.kind === 'destroy') await memory.keyring.destroy(entry.ids);
  else if (entry.kind === 'entomb') await memory.applyTombstones(entry.tombstones);
  else await memory.commit(entry.commit);
}

/** Takes out the bytes of cards, up to the version that each was destroyed at. */
export function withoutCards(entry: Entry, gone: readonly (CardAddress & { readonly version?: number })[]): Entry {
  if (entry.kind !== 'commit') return entry;
  const nameOf = ({ record, subject, class: of }: CardAddress): string => JSON.stringify([record, subject, of]);
  const versions = new Map(gone.map((one) => [nameOf(one), one.version ?? Number.POSITIVE_INFINITY]));
  const isGone = (card: CardWrite): boolean => card.version <= (versions.get(nameOf(card)) ?? 0);
  const cards = entry.commit.cards.map((card) => (isGone(card) ? { ...card, bytes: none } : card));
  return { kind: 'commit', commit: { ...entry.commit, cards } };
}

export function recordsOf(cards: readonly CardAddress[]): readonly string[] {
  return [...new Set(cards.map(({ record }) => record))];
}

export function withoutKeys(entry: Entry, gone: readonly string[]): Entry {
  if (entry.kind !== 'put' && entry.kind !== 'rewrap') return entry;
  return { ...entry, keys: entry.keys.map((key) => (gone.includes(key.id) ? { ...key, wrapped: none } : key)) };
}

const none = new Uint8Array(0);

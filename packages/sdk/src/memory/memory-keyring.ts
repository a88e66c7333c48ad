import { KawalError } from '../error.ts';
import { checkLimit } from '../storage/check-commit.ts';
import type { CardTombstone, KeptTombstone, Keyring, WrappedKey } from '../storage/storage.ts';

/** The keyring of {@link memoryStorage}, and what its storage tells it of. */
export interface MemoryKeyring extends Keyring {
  bury(tombstone: CardTombstone): void;
}

/** `guard` throws once the storage is closed. */
export function memoryKeyring(source: string, guard: () => void): MemoryKeyring {
  /** By address, in the order of their places. */
  const buried = new Map<string, KeptTombstone>();
  let lastPlace = 0;
  const keys = new Map<string, WrappedKey>();
  const copy = (key: WrappedKey): WrappedKey => ({ ...key, wrapped: key.wrapped.slice() });

  return {
    async put(added) {
      guard();
      const ids = new Set(added.map((key) => key.id));
      if (ids.size < added.length || added.some((key) => keys.has(key.id))) {
        throw new KawalError('storage.invalid-call', 'A key with one of these ids exists; ids are given once.', {
          source,
        });
      }
      for (const key of added) keys.set(key.id, copy(key));
    },
    async get(ids) {
      guard();
      return [...new Set(ids)].flatMap((id) => keys.get(id) ?? []).map(copy);
    },
    async destroy(ids) {
      guard();
      for (const id of ids) keys.delete(id);
    },
    async tombstones(after, limit) {
      guard();
      checkLimit(limit, source);
      return [...buried.values()].filter(({ place }) => place > after).slice(0, limit);
    },
    bury(tombstone) {
      const address = JSON.stringify([tombstone.record, tombstone.subject, tombstone.class]);
      lastPlace += 1;
      buried.delete(address);
      buried.set(address, { ...tombstone, place: lastPlace });
    },
  };
}

import { KawalError } from '../error.ts';
import type { CardTombstone, KeptTombstone, Keyring, WrappedKey } from '../storage/storage.ts';
import type { Plain } from '../storage/storage-of.ts';
import { compareText } from './text-order.ts';

/** The keyring of {@link memoryStorage}, and what its storage tells it of. */
export interface MemoryKeyring extends Plain<Keyring> {
  bury(tombstone: CardTombstone): void;
}

export function memoryKeyring(source: string): MemoryKeyring {
  /** By address, in the order of their places. */
  const buried = new Map<string, KeptTombstone>();
  let lastPlace = 0;
  const keys = new Map<string, WrappedKey>();
  const copy = (key: WrappedKey): WrappedKey => ({ ...key, wrapped: key.wrapped.slice() });

  return {
    put(added) {
      const ids = new Set(added.map((key) => key.id));
      if (ids.size < added.length || added.some((key) => keys.has(key.id))) {
        throw new KawalError('storage.invalid-call', 'A key with one of these ids exists; ids are given once.', {
          source,
        });
      }
      for (const key of added) keys.set(key.id, key);
    },
    get(ids) {
      return [...new Set(ids)].flatMap((id) => keys.get(id) ?? []).map(copy);
    },
    destroy(ids) {
      for (const id of ids) keys.delete(id);
    },
    list: (after, limit) =>
      [...keys.values()]
        .filter(({ id }) => after === null || compareText(id, after) > 0)
        .sort((left, right) => compareText(left.id, right.id))
        .slice(0, limit)
        .map(copy),
    rewrap(anew) {
      const replaced = anew.filter(({ id, epoch }) => (keys.get(id)?.epoch ?? epoch) < epoch);
      for (const key of replaced) keys.set(key.id, key);
      return replaced.length;
    },
    tombstones(after, limit) {
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

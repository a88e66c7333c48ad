import { KawalError } from '../error.ts';
import type { Keyring, WrappedKey } from '../storage/storage.ts';

/** The keyring of {@link memoryStorage}. `guard` throws once the storage is closed. */
export function memoryKeyring(source: string, guard: () => void): Keyring {
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
  };
}

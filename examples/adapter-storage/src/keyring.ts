import { checkLimit, KawalError, type Keyring } from '@kawal/sdk';
import { orderedKey } from './ordered-key.ts';
import type { OrderedStore } from './ordered-store.ts';
import { read, write } from './records.ts';
import type { Tombstones } from './tombstones.ts';

const at = (id: string) => orderedKey('key', id);

interface KeyRecord {
  readonly epoch: number;
  readonly wrapped: string;
}

/** The wrapped card keys, in a store of their own: a backup of the other one holds none. `guard` throws once closed. */
export function keyring(store: OrderedStore, tombstones: Tombstones, source: string, guard: () => void): Keyring {
  return {
    async put(keys) {
      guard();
      const twice = new Set(keys.map(({ id }) => id)).size < keys.length;
      await store.transaction(async (view) => {
        for (const { id, epoch, wrapped } of keys) {
          if (twice || (await view.get(at(id))) !== undefined) {
            const words = 'A key with one of these ids exists; ids are given once.';
            throw new KawalError('storage.invalid-call', words, { source });
          }
          write(view, at(id), { epoch, wrapped: Buffer.from(wrapped).toString('base64') });
        }
      });
    },
    async get(ids) {
      guard();
      return await store.transaction(async (view) => {
        const found = [];
        for (const id of new Set(ids)) {
          const key = await read<KeyRecord>(view, at(id));
          if (key) found.push({ id, epoch: key.epoch, wrapped: new Uint8Array(Buffer.from(key.wrapped, 'base64')) });
        }
        return found;
      });
    },
    async destroy(ids) {
      guard();
      await store.transaction(async (view) => {
        for (const id of ids) view.remove(at(id));
      });
      await store.erase();
    },
    async tombstones(after, limit) {
      guard();
      checkLimit(limit, source);
      return await tombstones.kept(after, limit);
    },
  };
}

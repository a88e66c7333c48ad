import { checkKeys, checkLimit, KawalError, type Keyring } from '@kawal/sdk';
import { orderedKey } from './ordered-key.ts';
import type { OrderedStore } from './ordered-store.ts';
import { readAll, write } from './records.ts';
import type { Tombstones } from './tombstones.ts';

const at = (id: string) => orderedKey('key', id);

interface KeyRecord {
  readonly epoch: number;
  readonly wrapped: string;
}

function bytesOf({ wrapped }: KeyRecord): Uint8Array {
  return new Uint8Array(Buffer.from(wrapped, 'base64'));
}

/** The storage's way to close. */
export interface Closing {
  /** Throws once it is closed. */
  guard(): void;
  /** Runs a call of several steps, for which closing waits. */
  finishing<result>(work: () => Promise<result>): Promise<result>;
}

/** The wrapped card keys, in a store of their own: a backup of the other one holds none. */
export function keyring(
  store: OrderedStore,
  tombstones: Tombstones,
  source: string,
  { guard, finishing }: Closing,
): Keyring {
  return {
    async put(given) {
      guard();
      const keys = checkKeys(given, source);
      await store.transaction(async (view) => {
        for (const { id, epoch, wrapped } of keys) {
          if ((await view.get(at(id))) !== undefined) {
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
        const asked = [...new Set(ids)];
        const found = await readAll<KeyRecord>(view, asked.map(at));
        return found.flatMap((key, index) =>
          key ? [{ id: asked[index] ?? '', epoch: key.epoch, wrapped: bytesOf(key) }] : [],
        );
      });
    },
    async destroy(ids) {
      guard();
      await finishing(async () => {
        await store.transaction(async (view) => {
          for (const id of ids) view.remove(at(id));
        });
        await store.erase(ids.map(at));
      });
    },
    async tombstones(after, limit) {
      guard();
      checkLimit(limit, source);
      return await tombstones.kept(after, limit);
    },
  };
}

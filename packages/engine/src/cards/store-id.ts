import { isKawalError, type Storage } from '@kawal/sdk';
import type { Entropy } from '../ports/ports.ts';

/** Names the row of the keyring that holds the id. It is no key, and the keyring does not look inside. */
export const storeIdRow = 'store-id';

const known = new WeakMap<Storage['keyring'], string>();

/**
 * Returns the random id of this store, to which its cards are sealed: a card that was carried into another store does not
 * open there, though one vault serves both. It is drawn with the first card, and stays.
 */
export async function storeId({ keyring }: Pick<Storage, 'keyring'>, entropy: Entropy): Promise<string> {
  const found = await idOf({ keyring });
  if (found !== null) return found;
  const drawn = Buffer.from(entropy.bytes(16)).toString('hex');
  try {
    await keyring.put([{ id: storeIdRow, epoch: 0, wrapped: new TextEncoder().encode(drawn) }]);
  } catch (error) {
    // Another process was first: its id is the store's.
    if (!isKawalError(error, 'storage.invalid-call')) throw error;
  }
  return (await idOf({ keyring })) ?? drawn;
}

/** Returns the id of a store, or null where no card was sealed to one yet. */
export async function idOf({ keyring }: Pick<Storage, 'keyring'>): Promise<string | null> {
  const asked = known.get(keyring);
  if (asked !== undefined) return asked;
  const [found] = await keyring.get([storeIdRow]);
  if (found === undefined) return null;
  const id = new TextDecoder().decode(found.wrapped);
  known.set(keyring, id);
  return id;
}

import { type CardPlace, openCard, type Storage, type Vault, type WrappedKey } from '@kawal/sdk';

/** The name that cards were sealed to before a store had an id. */
const formerly = 'own';

export interface Sealed {
  readonly wrapped: WrappedKey;
  readonly place: Omit<CardPlace, 'chapter'>;
  readonly bytes: Uint8Array;
}

/** Returns the text of a card of this store. Throws where it opens neither by the store's id nor as a former one. */
export async function openSealed(
  { keyring }: Pick<Storage, 'keyring'>,
  vault: Vault,
  { wrapped, place, bytes }: Sealed,
): Promise<string> {
  const [row] = await keyring.get(['store-id']);
  const key = await vault.open(wrapped);
  const open = (chapter: string): string => new TextDecoder().decode(openCard(key, { ...place, chapter }, bytes));
  if (row === undefined) return open(formerly);
  try {
    return open(new TextDecoder().decode(row.wrapped));
  } catch {
    return open(formerly);
  }
}

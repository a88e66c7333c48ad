import type { Storage } from '@kawal/sdk';

/** Returns the id that the cards of a store are sealed to, as its keyring has it. */
export async function sealedTo({ keyring }: Pick<Storage, 'keyring'>): Promise<string> {
  const [row] = await keyring.get(['store-id']);
  if (row === undefined) throw new RangeError('the keyring has no id of its store');
  return new TextDecoder().decode(row.wrapped);
}

import { createHash } from 'node:crypto';
import type { Storage } from '@kawal/sdk';

/** Returns the key of the links of chains, which stands in the keyring alone; empty before there is one. */
export async function linkKeyOf({ keyring }: Pick<Storage, 'keyring'>): Promise<string> {
  const [row] = await keyring.get(['store-id']);
  return row === undefined ? '' : new TextDecoder().decode(row.wrapped);
}

/** Returns the links that an entry may have after a head: with the key, or without it in the first commits of a store. */
export function linksOf(head: string, text: string, key: string): readonly string[] {
  return [key, ''].map((one) => createHash('sha256').update(`${head}${one}\n${text}`).digest('hex'));
}

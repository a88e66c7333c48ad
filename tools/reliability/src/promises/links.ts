import { createHash, createHmac } from 'node:crypto';
import type { Storage, StoredStream } from '@kawal/sdk';

/** Returns the key of the links of chains, which stands in the keyring alone; empty before there is one. */
export async function linkKeyOf({ keyring }: Pick<Storage, 'keyring'>): Promise<string> {
  const [row] = await keyring.get(['store-id']);
  return row === undefined ? '' : new TextDecoder().decode(row.wrapped);
}

/** Returns the links that an entry may have after a head: with the key, or without it in the first commits of a store. */
export function linksOf(head: string, text: string, key: string): readonly string[] {
  return [key, ''].map((one) => createHash('sha256').update(`${head}${one}\n${text}`).digest('hex'));
}

/** Returns the text of a state without the mark that the keyring gives it (decision 0448); null where the mark is another. */
export function unmarked({ stream, version, shape, head, state }: StoredStream, key: string): string | null {
  if (key === '') return state;
  const { mark = '' } = JSON.parse(state) as { readonly mark?: string };
  const text = `${state.slice(0, -`,"mark":"${mark}"}`.length)}}`;
  const about = JSON.stringify([stream, version, shape, head]);
  const right = createHmac('sha256', key).update(`${about}\n${text}`).digest('base64url');
  return mark === right ? text : null;
}

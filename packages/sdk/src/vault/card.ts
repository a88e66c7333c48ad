import type { CardAddress } from '../storage/keyring.ts';
import { decrypt, encrypt, NONCE_LENGTH } from './aes-gcm.ts';
import { assertCardKey, type CardKey, keyIdBytes } from './card-key.ts';
import { concatBytes } from './concat-bytes.ts';
import { pad, unpad } from './padding.ts';
import { draw, type Random } from './random.ts';
import { unreadable } from './unreadable.ts';

// How a card's bytes are sealed: AES-256-GCM under a key of the card's own. Format 1, which must stay readable for ever:
//
//   1 byte     format, 1
//   1 byte     length of the key's id
//   n bytes    the key's id, ASCII
//   12 bytes   nonce
//   rest       ciphertext of the padded plaintext, then 16 bytes of tag
//
// The tag also covers everything before the nonce and the card's place. So a card moved to another record, subject,
// class, version or chapter does not open there, even by somebody who can write to the store.

const FORMAT = 1;

/** Which card it is: what the sealed bytes are bound to. */
export interface CardPlace extends CardAddress {
  readonly chapter: string;
  /** From 1, an integer. */
  readonly version: number;
}

/** Seals one version of one card. The result may be stored anywhere; its length tells only a size class. */
export function sealCard(key: CardKey, place: CardPlace, plaintext: Uint8Array, random: Random): Uint8Array {
  assertCardKey(key);
  const id = keyIdBytes(key.id);
  const header = concatBytes(Uint8Array.of(FORMAT, id.length), id);
  const nonce = draw(random, NONCE_LENGTH);
  const bound = concatBytes(header, placeBytes(place));
  return encrypt({ key: key.key, nonce, bound }, pad(plaintext), header);
}

/** Opens what `sealCard` made. Fails with `vault.unreadable`, always in the same words. */
export function openCard(key: Uint8Array, place: CardPlace, sealed: Uint8Array): Uint8Array {
  try {
    const { header, nonce, body } = split(sealed);
    return unpad(decrypt({ key, nonce, bound: concatBytes(header, placeBytes(place)) }, body));
  } catch {
    throw unreadable();
  }
}

/** The id of the key that sealed a card; ask the keyring for it. Fails with `vault.unreadable`. */
export function cardKeyId(sealed: Uint8Array): string {
  try {
    return Buffer.from(split(sealed).header.subarray(2)).toString('latin1');
  } catch {
    throw unreadable();
  }
}

function split(sealed: Uint8Array): { header: Uint8Array; nonce: Uint8Array; body: Uint8Array } {
  const [format, idLength] = sealed;
  if (format !== FORMAT || idLength === undefined) throw new RangeError('not a sealed card of format 1');
  const nonceAt = 2 + idLength;
  const bodyAt = nonceAt + NONCE_LENGTH;
  if (sealed.length < bodyAt) throw new RangeError('cut short');
  return {
    header: sealed.subarray(0, nonceAt),
    nonce: sealed.subarray(nonceAt, bodyAt),
    body: sealed.subarray(bodyAt),
  };
}

/** No two places give the same bytes: each part stands behind its length, in UTF-16, which keeps lone surrogates apart. */
function placeBytes({ chapter, record, subject, class: cardClass, version }: CardPlace): Uint8Array {
  let text = '';
  for (const part of [chapter, record, subject, cardClass, String(version)]) text += `${part.length}:${part}`;
  return Buffer.from(text, 'utf16le');
}

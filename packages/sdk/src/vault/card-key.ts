import { KEY_LENGTH } from './aes-gcm.ts';

/** The key of one card: 32 random bytes, and the id by which the keyring knows it. */
export interface CardKey {
  /** 1 to 255 printable ASCII characters, not secret: it stands in the open in front of what it seals. */
  readonly id: string;
  readonly key: Uint8Array;
}

/** A key's id as the bytes that stand in sealed formats. */
export function keyIdBytes(id: string): Uint8Array {
  if (!/^[\x21-\x7e]{1,255}$/.test(id))
    throw new RangeError('a card key needs an id of 1 to 255 printable ASCII characters without spaces');
  return Buffer.from(id, 'latin1');
}

/** Refuses a key of another length before anything is sealed with it. */
export function assertCardKey(key: CardKey): void {
  if (key.key.length !== KEY_LENGTH) throw new RangeError(`a card key has ${KEY_LENGTH} bytes, not ${key.key.length}`);
}

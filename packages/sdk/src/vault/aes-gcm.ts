import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import { concatBytes } from './concat-bytes.ts';

// AES-256-GCM, one short message at a time. By node:crypto, which does it in a few microseconds; WebCrypto needs fifty.

export const NONCE_LENGTH = 12;
export const TAG_LENGTH = 16;
export const KEY_LENGTH = 32;
const options = { authTagLength: TAG_LENGTH };

/** A nonce must never come twice under one key. `bound` is not hidden, but must be the same again to decrypt. */
export interface Seal {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly bound: Uint8Array;
}

/** Returns `before`, then the nonce, the ciphertext, and its tag. */
export function encrypt(seal: Seal, plaintext: Uint8Array, before: Uint8Array): Uint8Array {
  // A key object takes half the time of bare bytes, which node:crypto first tries to read as one.
  const key = createSecretKey(seal.key);
  const cipher = createCipheriv('aes-256-gcm', key, seal.nonce, options).setAAD(seal.bound);
  const ciphertext = cipher.update(plaintext);
  // In this mode nothing is left to the end.
  cipher.final();
  return concatBytes(before, seal.nonce, ciphertext, cipher.getAuthTag());
}

/** Throws whatever node:crypto throws when key, nonce, binding or bytes are not the ones of `encrypt`. */
export function decrypt(seal: Seal, sealed: Uint8Array): Uint8Array {
  const tagAt = Math.max(0, sealed.length - TAG_LENGTH);
  // Without a fixed tag length node:crypto accepts a tag of four bytes, which can be guessed.
  const decipher = createDecipheriv('aes-256-gcm', seal.key, seal.nonce, options)
    .setAAD(seal.bound)
    .setAuthTag(sealed.subarray(tagAt));
  return concatBytes(decipher.update(sealed.subarray(0, tagAt)), decipher.final());
}

import type { Entropy } from '../ports/ports.ts';

/** Crockford's alphabet, lower case: no letter that is read as another, none that spells a word with `u`. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 128 random bits as 26 characters, fit for ids and for one-time codes. */
export function identifier(entropy: Entropy): string {
  let bits = 0n;
  for (const byte of entropy.bytes(16)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}

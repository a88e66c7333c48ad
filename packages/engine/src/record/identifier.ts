import type { Entropy } from '../ports/ports.ts';

/** Crockford's alphabet, lower case: no letter that is read as another, none that spells a word with `u`. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 128 random bits as 26 characters, fit for ids and for one-time codes. */
export function identifier(entropy: Entropy): string {
  let text = '';
  // 26 characters hold 130 bits: the first begins with two that are 0.
  let bits = 0;
  let count = 2;
  for (const byte of entropy.bytes(16)) {
    bits = ((bits << 8) | byte) & 0xfff;
    count += 8;
    for (; count >= 5; count -= 5) text += alphabet.charAt((bits >> (count - 5)) & 31);
  }
  return text;
}

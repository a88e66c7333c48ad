import type { Entropy } from '../ports/ports.ts';

/** Crockford's alphabet, lower case: no letter that is read as another, none that spells a word with `u`. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const minuteMs = 60_000;

/** 128 random bits as 26 characters, fit for one-time codes. */
export function randomName(entropy: Entropy): string {
  return spell(entropy.bytes(16), 2, 26);
}

/**
 * The name of a record, a command or a key: the minute in six characters, then 100 random bits in twenty. What begins at
 * one time stands together in every index, so that adding to a million records touches no more pages than to a thousand.
 */
export function identifier(now: number, entropy: Entropy): string {
  let text = '';
  for (let minute = Math.floor(now / minuteMs), index = 0; index < 6; index += 1) {
    text = alphabet.charAt(minute & 31) + text;
    minute >>= 5;
  }
  return text + spell(entropy.bytes(13), 0, 20);
}

/** So many characters of the bits, five each, with so many that are 0 before the first. */
function spell(bytes: Uint8Array, zeros: number, length: number): string {
  let text = '';
  let bits = 0;
  let count = zeros;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    count += 8;
    for (; count >= 5 && text.length < length; count -= 5) text += alphabet.charAt((bits >> (count - 5)) & 31);
  }
  return text;
}

import type { Entropy } from '../ports/ports.ts';

/** Crockford's alphabet, lower case: no letter that is read as another, none that spells a word with `u`. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const minuteMs = 60_000;

/**
 * Names records, commands or keys: the minute in six characters, a place within it in five, then 75 random bits in fifteen.
 * A minute begins at a random place, and each name goes on by a random distance. So the names of one process are in order,
 * every index grows at its end, and a name tells no more of the time than its minute.
 */
export function identifiers(entropy: Entropy): (now: number) => string {
  let last = Number.NaN;
  let place = 0;
  return (now) => {
    const minute = Math.floor(now / minuteMs);
    const [a = 0, b = 0, c = 0, ...random] = entropy.bytes(13);
    place = minute === last ? place + 1 + ((a << 4) | (b >> 4)) : (a << 16) | (b << 8) | c;
    last = minute;
    return number(minute, 6) + number(place, 5) + spell(random, 15);
  };
}

/** Spells the lowest bits of a number in so many characters. */
function number(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5) text = alphabet.charAt(rest & 31) + text;
  return text;
}

/** So many characters of the bits, five each. */
function spell(bytes: Iterable<number>, length: number): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    count += 8;
    for (; count >= 5 && text.length < length; count -= 5) text += alphabet.charAt((bits >> (count - 5)) & 31);
  }
  return text;
}

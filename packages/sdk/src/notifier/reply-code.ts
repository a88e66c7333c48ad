/** Crockford's alphabet, lower case: no letter that is read as another, none that spells a word with `u`. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const size = alphabet.length;
const dataLength = 15;

/** The number of random bytes in a reply code. */
export const replyCodeBytes = 10;

/**
 * Spells 75 random bits as a reply code: fifteen characters and a check character. It is short enough to be read out over
 * the phone, and too long to be found by trying all, also with a copy of the store at hand.
 */
export function replyCode(bytes: Uint8Array): string {
  const bits = [...bytes].reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  const data = Array.from({ length: dataLength }, (_, index) =>
    alphabet.charAt(Number((bits >> BigInt(5 * index)) & 31n)),
  );
  return data.join('') + checkCharacter(data.join(''));
}

/** Writes a code in groups of four, as people read it out. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A reply code in a text, and what stands beside it. */
interface FoundCode {
  readonly code: string;
  readonly beside: string;
  /** The same, in two clauses: a code may end one. */
  readonly parted: string;
}

/** Finds the reply code in what somebody typed: whole, or in groups of four, with signs that look alike taken for each other. Undefined where there is none, and where a character of it is wrong. */
export function findReplyCode(text: string): FoundCode | undefined {
  const read = asTyped(text);
  const plain = read.replaceAll('o', '0').replace(/[il]/g, '1');
  const right = [...plain.matchAll(typed)].flatMap(({ 1: found = '', index }) => {
    const code = found.replace(/[^0-9a-z]/g, '');
    const [before, behind] = [read.slice(0, index), read.slice(index + found.length)];
    const texts = { beside: `${before} ${behind}`, parted: `${before}. ${behind}` };
    const isRight = checkCharacter(code.slice(0, dataLength)) === code.slice(dataLength);
    return isRight ? [{ code, ...texts, isDigital: /\d/.test(read.slice(index, index + found.length)) }] : [];
  });
  // One of 32 times four words of four letters are spelt as a code. One of 400 codes has no digit.
  return right.find(({ isDigital }) => isDigital) ?? right[0];
}

/** Writes a text with the signs of a keyboard: telephones and mail programs put others in, and some that nobody sees. */
function asTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212.]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-');
}

/** Returns the reply code in what somebody typed. */
export function readReplyCode(text: string): string | undefined {
  return findReplyCode(text)?.code;
}

/** Looks ahead, and wants one sign between all groups, so that a word before a code is not taken for its first group. */
const typed =
  /(?<![0-9a-z])(?=([0-9a-hjkmnp-tv-z]{4}([ -]?)[0-9a-hjkmnp-tv-z]{4}(?:\2[0-9a-hjkmnp-tv-z]{4}){2})(?![0-9a-z]))/g;

/** The hybrid system of ISO 7064 for an alphabet of 32: finds every wrong character, and nearly every exchanged pair. */
function checkCharacter(data: string): string {
  let product = size;
  for (const character of data) {
    const sum = (product + alphabet.indexOf(character)) % size || size;
    product = (2 * sum) % (size + 1);
  }
  return alphabet.charAt((size + 1 - product) % size);
}

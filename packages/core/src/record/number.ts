/** Crockford's alphabet, in which the names of records are drawn. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** So many characters of a record's name make its number; they are random in every name that Kawal draws. */
const length = 6;

/**
 * Returns the short number of a record, as a caller notes it down: `4VD0-FHE`. It is the end of the record's name and a
 * check character. Two records may share one, so a search by it may find several. Null for a name that is too short.
 */
export function recordNumber(stream: string): string | null {
  const end = stream.slice(stream.indexOf('/') + 1).slice(-length);
  if (end.length < length || [...end].some((character) => !alphabet.includes(character))) return null;
  const text = `${end}${checkCharacter(end)}`.toUpperCase();
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/**
 * Reads a number as people write it: capitals, blanks and hyphens do not matter, and O is 0, I and L are 1. Returns the end of
 * the record's name, or undefined for a slip: one wrong character, or two that changed places.
 */
export function readRecordNumber(text: string): string | undefined {
  const written = text.slice(0, 40).toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  const end = written.slice(0, length);
  return written.length === length + 1 && checkCharacter(end) === written.at(-1) ? end : undefined;
}

/** A sum in the field of 32 elements: doubling moves each character to a weight of its own, so no two may be exchanged. */
function checkCharacter(text: string): string | undefined {
  let sum = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    sum = doubled(sum) ^ value;
  }
  return alphabet[doubled(sum)];
}

/** Multiplies by x modulo x⁵ + x² + 1. */
function doubled(value: number): number {
  return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}

/** Crockford's alphabet, in which the names of records are drawn. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The random end of a record's name, and which case of its report it is: these make its number. */
const numbered = /([0-9a-hjkmnp-tv-z]{6})(?:\.(\d{1,2}))?$/;

/** The most characters that make a number: a list asks it of a thousand records. */
const longest = 9;

/** Returns the short number of a record, as `4VD0-FHE` of `4VD0-FH1E`. Several records may share one; null for too short a name. */
export function recordNumber(stream: `report/${string}`): string;
export function recordNumber(stream: string): string | null;
export function recordNumber(stream: string): string | null {
  const [, end, part = ''] = numbered.exec(stream.slice(-longest)) ?? [];
  if (end === undefined) return stream.startsWith('report/') ? stream : null;
  const text = `${end}${part}${checkCharacter(`${end}${part}`)}`.toUpperCase();
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Reads a number as people write it (O is 0, I and L are 1). Returns the end of the record's name; undefined for a slip. */
export function readRecordNumber(text: string): string | undefined {
  const written = text.slice(0, 40).toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  const [, end, part] = /^(.{6})(\d{0,2})$/.exec(written.slice(0, -1)) ?? [];
  if (end === undefined || checkCharacter(`${end}${part}`) !== written.at(-1)) return undefined;
  return part === '' ? end : `${end}.${part}`;
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

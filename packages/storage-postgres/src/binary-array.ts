import { invalidCall } from './failure.ts';
import { toStored } from './stored-text.ts';

// Arrays as PostgreSQL takes them in its binary form: dimensions, whether there are nulls, the type of the elements, how
// many, the number of the first; then each with its length before it. Nothing is escaped on this side and nothing parsed on
// the other, where the same as JSON or as array literals costs both more than all else in a commit.

const oids = { int8: 20, int4: 23, bool: 16, text: 25, bytea: 17, jsonb: 3802 } as const;
const emptyBytes = 12;
const headerBytes = 20;

export function textArray(values: readonly string[]): Buffer {
  return encoded(oids.text, values.map(wellFormed), []);
}

/** Of JSON that is as the database keeps it (`toStoredJson`). */
export function jsonbArray(values: readonly string[]): Buffer {
  return encoded(oids.jsonb, values, jsonbForm);
}

/** Stands before each: the form in which it comes, of which there is one. */
const jsonbForm = [1];

function encoded(oid: number, texts: readonly string[], before: readonly number[]): Buffer {
  const lengths = texts.map((text) => before.length + Buffer.byteLength(text));
  const { array, start } = header(oid, texts.length, false, sum(lengths) + 4 * texts.length);
  let at = start;
  for (const [index, text] of texts.entries()) {
    at = array.writeInt32BE(lengths[index] ?? 0, at);
    for (const byte of before) at = array.writeUInt8(byte, at);
    at += array.write(text, at);
  }
  return array;
}

export function bytesArray(values: readonly Uint8Array[]): Buffer {
  const { array, start } = header(
    oids.bytea,
    values.length,
    false,
    sum(values.map(({ length }) => length)) + 4 * values.length,
  );
  let at = start;
  for (const bytes of values) {
    at = array.writeInt32BE(bytes.length, at);
    array.set(bytes, at);
    at += bytes.length;
  }
  return array;
}

/** Whole numbers that JavaScript can tell apart; null stays null. */
export const bigintArray = fixed<number>(oids.int8, 8, (array, value, at) => array.writeBigInt64BE(BigInt(value), at));
export const intArray = fixed<number>(oids.int4, 4, (array, value, at) => array.writeInt32BE(value, at));
export const booleanArray = fixed<boolean>(oids.bool, 1, (array, value, at) => array.writeInt8(value ? 1 : 0, at));

/** Values of one size each. */
function fixed<value>(oid: number, size: number, write: (array: Buffer, value: value, at: number) => number) {
  return (values: readonly (value | null)[]): Buffer => {
    const nulls = values.filter((value) => value === null).length;
    const room = 4 * values.length + size * (values.length - nulls);
    const { array, start } = header(oid, values.length, nulls > 0, room);
    let at = start;
    for (const value of values) {
      at = array.writeInt32BE(value === null ? -1 : size, at);
      if (value !== null) at = write(array, value, at);
    }
    return array;
  };
}

function header(oid: number, count: number, hasNulls: boolean, room: number) {
  const array = Buffer.allocUnsafe(count === 0 ? emptyBytes : headerBytes + room);
  array.writeInt32BE(count === 0 ? 0 : 1, 0);
  array.writeInt32BE(hasNulls ? 1 : 0, 4);
  array.writeInt32BE(oid, 8);
  if (count > 0) {
    array.writeInt32BE(count, 12);
    array.writeInt32BE(1, 16);
  }
  return { array, start: headerBytes };
}

/** As the database keeps it. Half of a pair would be stored as something else. */
function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw invalidCall('A text holds half of a surrogate pair.');
  return toStored(text);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import type { Range } from './ordered-store.ts';

/**
 * One key from several parts, such that the order of the bytes is the order of the parts: text by its UTF-8 bytes,
 * numbers by their size.
 * No part can be mistaken for two, whatever characters it holds: a part ends with a zero byte, and a zero byte within
 * it is followed by 0xff, which stands nowhere in UTF-8 and begins no number.
 */
export function orderedKey(...parts: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'number' ? numberPart(part) : textPart(part))));
}

/** All keys that begin with the given parts. */
export function within(...parts: readonly (string | number)[]): Range {
  const start = orderedKey(...parts);
  return { after: start, before: Buffer.concat([start, afterEverything]) };
}

/** Those of a range whose next part is above the given one. */
export function above(parts: readonly (string | number)[], last: string | number): Range {
  return { after: orderedKey(...parts, last), before: within(...parts).before };
}

/** Those of a range whose next part is the given one or below it. */
export function upTo(parts: readonly (string | number)[], last: string | number): Range {
  return { after: orderedKey(...parts), before: within(...parts, last).before };
}

const end = Buffer.from([0x00]);
const escapedZero = '\u0000\u00ff';
const afterEverything = Buffer.from([0xff]);

function textPart(text: string): Buffer {
  if (!text.includes('\u0000')) return Buffer.concat([Buffer.from(text, 'utf8'), end]);
  const bytes = Buffer.from(text, 'utf8').toString('latin1').replaceAll('\u0000', escapedZero);
  return Buffer.concat([Buffer.from(bytes, 'latin1'), end]);
}

/** Whole numbers from 0 to 2^53 - 1. */
function numberPart(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
}

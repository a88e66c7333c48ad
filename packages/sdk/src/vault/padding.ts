// The length of a story says something about it. So plaintext is padded to few sizes, the ISO/IEC 7816-4 way: one byte
// 0x80, then zeros.

const SMALLEST = 64;
const LARGEST_CLASS = 64 * 1024;
const MARK = 0x80;

/** Pads to 64 B, 256 B, 1, 4, 16 or 64 KiB; above that, to whole steps of 64 KiB, so that a large card does not grow fourfold. */
export function pad(plaintext: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedLength(plaintext.length + 1));
  padded.set(plaintext);
  padded[plaintext.length] = MARK;
  return padded;
}

/** Throws a `RangeError` when there is no padding. */
export function unpad(padded: Uint8Array): Uint8Array {
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded[end] !== MARK) throw new RangeError('there is no padding');
  return padded.slice(0, end);
}

function paddedLength(least: number): number {
  if (least > LARGEST_CLASS) return Math.ceil(least / LARGEST_CLASS) * LARGEST_CLASS;
  let length = SMALLEST;
  while (length < least) length *= 4;
  return length;
}

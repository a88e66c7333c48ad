/** A source of random bytes. Chance is the caller's: the platform's in production, a seeded one under a virtual clock. */
export type Random = (length: number) => Uint8Array;

/** Takes random bytes and makes sure that they are as many as asked: a nonce cut short would seal what nobody can open. */
export function draw(random: Random, length: number): Uint8Array {
  const bytes = random(length);
  if (bytes.length !== length) {
    throw new RangeError(`random(${length}) returned ${bytes.length} bytes; it must return exactly as many as asked`);
  }
  return bytes;
}

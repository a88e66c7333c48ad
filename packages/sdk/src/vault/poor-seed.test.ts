import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGuessableKey, isPoorSeed } from './poor-seed.ts';
import { generateKeyPair } from './sealing.ts';
import { seededRandom } from './seeded-random.ts';

const counting = Uint8Array.from({ length: 32 }, (_, at) => at);

describe('poor seeds', () => {
  test('a seed that repeats, counts or is text is poor', () => {
    const texts = ['kawal', 'Rahasia lembaga: jangan dibagikan'].map((text) =>
      Buffer.from(text.padEnd(32, text)).subarray(0, 32),
    );
    const poor = [new Uint8Array(32), new Uint8Array(32).fill(7), counting, counting.toReversed(), ...texts];
    expect(poor.map(isPoorSeed)).toEqual(poor.map(() => true));
  });

  test('a seed that was drawn is good', () => {
    fc.assert(fc.property(fc.string(), (seed) => !isPoorSeed(seededRandom(seed)(32))));
  });
});

test('a key is guessable where it follows from a poor seed, and no other', async () => {
  const keys = [new Uint8Array(32), new Uint8Array(32).fill(255), counting, seededRandom('baik')(32)];
  const found = [];
  for (const seed of keys) found.push(await isGuessableKey((await generateKeyPair(seed)).publicKey));
  expect(found).toEqual([true, true, true, false]);
  // The public half of a private key that is nothing but zeros, by RFC 7748.
  expect(
    await isGuessableKey(Buffer.from('2fe57da347cd62431528daac5fbb290730fff684afc4cfc2ed90995f58cb3b74', 'hex')),
  ).toBe(true);
});

import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { groupedCode, readReplyCode, replyCode, replyCodeBytes } from './reply-code.ts';

const anyCode = fc.uint8Array({ minLength: replyCodeBytes, maxLength: replyCodeBytes }).map(replyCode);
const alphabet = [...'0123456789abcdefghjkmnpqrstvwxyz'];

test.prop([anyCode])('reads a code back as people write it', (code) => {
  const grouped = groupedCode(code);
  for (const text of [
    code,
    grouped,
    grouped.toUpperCase(),
    grouped.replaceAll('-', ' '),
    `Kode saya: ${grouped}.`,
    `kode ${grouped} saya akan siap`,
  ]) {
    expect(readReplyCode(text)).toBe(code);
  }
  expect(readReplyCode(grouped.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
});

test.prop([anyCode, fc.nat(15), fc.constantFrom(...alphabet)])(
  'refuses a code with one wrong character',
  (code, place, other) => {
    fc.pre(code.charAt(place) !== other);
    expect(readReplyCode(code.slice(0, place) + other + code.slice(place + 1))).toBeUndefined();
  },
);

test('finds all but a few exchanged neighbours', () => {
  const all = fc
    .sample(anyCode, { numRuns: 200, seed: 7 })
    .flatMap((code) =>
      alphabet
        .slice(0, 15)
        .map((_, place) => [
          code,
          code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2),
        ]),
    );
  const exchanged = all.filter(([code, wrong]) => code !== wrong);
  const missed = exchanged.filter(([, wrong = '']) => readReplyCode(wrong) !== undefined);
  expect(missed.length).toBeLessThan(exchanged.length / 100);
});

test.each(['', 'siap', 'tolong', '0812 3456 7890 123', 'saya sudah di sana sekarang', 'x'.repeat(5_000)])(
  'finds no code in %j',
  (text) => {
    expect(readReplyCode(text)).toBeUndefined();
  },
);

import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { pad, unpad } from './padding.ts';

test.prop([fc.uint8Array({ maxLength: 300 })])('padding comes off again, whatever the text ends with', (plaintext) => {
  expect(unpad(pad(plaintext))).toEqual(plaintext);
});

test.each([
  [0, 64],
  [63, 64],
  [64, 256],
  [255, 256],
  [256, 1024],
  [4095, 4096],
  [16_384, 65_536],
  [65_535, 65_536],
  [65_536, 131_072],
  [131_072, 196_608],
])('%i bytes are padded to %i', (length, padded) => {
  expect(pad(new Uint8Array(length)).length).toBe(padded);
});

test.each([
  ['nothing', []],
  ['only zeros', [0, 0, 0]],
  ['a text without a mark', [65, 66, 0]],
])('%s has no padding to take off', (_, bytes) => {
  expect(() => unpad(Uint8Array.from(bytes))).toThrow(RangeError);
});

import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, toBlob } from './canonical.ts';

test('writes a value as RFC 8785 has it', () => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('10', '9', '__proto__', '\u20ac', '\ud83d\ude02'),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), key),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      const { bytes } = toBlob(one);
      expect(new TextDecoder().decode(bytes)).toBe(canonicalize(one));
      expect(toBlob(fromBytes(bytes))).toEqual({ bytes, hash: toBlob(one).hash });
    }),
  );
});

test('leaves out a field that is undefined', () => {
  expect(toBlob({ a: undefined, b: 1 })).toEqual(toBlob({ b: 1 }));
});

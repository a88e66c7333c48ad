import { expect, test } from 'vitest';
import { type Entropy, systemEntropy } from '../ports/ports.ts';
import { identifiers } from './identifier.ts';

const zeros = { bytes: (length: number) => new Uint8Array(length) };
const ones = { bytes: (length: number) => new Uint8Array(length).fill(255) };

test('identifiers are in the order of their minutes and tell no more of the time', () => {
  const first = (now: number, entropy: Entropy) => identifiers(entropy)(now);
  expect(first(0, ones)).toBe('000000fzzzzzzzzzzzzzzzzzzz');
  expect(first(59_999, zeros)).toBe('00000000000000000000000000');
  expect(first(60_000, zeros)).toBe('00000100000000000000000000');
  expect(first(Date.UTC(2026, 10, 24), ones) < first(Date.UTC(2026, 10, 25), zeros)).toBe(true);
  expect(first(Date.UTC(4_000, 0, 1), zeros)).toHaveLength(26);
});

test('identifiers of one minute are in the order in which they were given', () => {
  const next = identifiers(systemEntropy);
  const names = Array.from({ length: 4_000 }, (_, index) => next(index));
  expect(names).toEqual([...new Set(names)].sort());
});

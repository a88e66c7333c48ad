import { expect, test } from 'vitest';
import { systemEntropy } from '../ports/ports.ts';
import { identifier, randomName } from './identifier.ts';

const zeros = { bytes: (length: number) => new Uint8Array(length) };
const ones = { bytes: (length: number) => new Uint8Array(length).fill(255) };

test('a random name spells 128 bits, the first character two of them short', () => {
  expect(randomName(zeros)).toBe('00000000000000000000000000');
  expect(randomName(ones)).toBe('7zzzzzzzzzzzzzzzzzzzzzzzzz');
  expect(
    randomName({ bytes: () => Uint8Array.of(1, 35, 69, 103, 137, 171, 205, 239, 1, 35, 69, 103, 137, 171, 205, 239) }),
  ).toBe('014d2pf2dbsqqg28t5cy4tqkff');
});

test('identifiers stand in the order of their minutes, and say no more of the time', () => {
  expect(identifier(0, ones)).toBe('000000zzzzzzzzzzzzzzzzzzzz');
  expect(identifier(59_999, zeros)).toBe('00000000000000000000000000');
  expect(identifier(60_000, zeros)).toBe('00000100000000000000000000');
  expect(identifier(Date.UTC(2026, 10, 24), ones) < identifier(Date.UTC(2026, 10, 25), zeros)).toBe(true);
  expect(identifier(Date.UTC(4_000, 0, 1), zeros)).toHaveLength(26);
});

test('no two identifiers of a minute are the same', () => {
  const names = Array.from({ length: 10_000 }, () => identifier(0, systemEntropy));
  expect(new Set(names).size).toBe(names.length);
});

import { expect, test } from 'vitest';
import { createLimit } from './limits.ts';

test('allows a customer who holds 65,536 lines of IPv6 16 times as much as one line, and others still', () => {
  const { allows } = createLimit(2, 600_000, () => 0);
  const lines = Array.from({ length: 200 }, (_, line) => `2001:db8:5:${(line * 256).toString(16)}::1`);
  expect(lines.filter(allows)).toHaveLength(32);
  expect(['2001:db8:6:1::1', '192.0.2.7', 'browser 1', ''].filter(allows)).toHaveLength(4);
});

test('keeps nobody out for what is refused on the line of a neighbour', () => {
  const { allows } = createLimit(2, 600_000, () => 0);
  for (let time = 0; time < 100; time += 1) allows('2001:db8:5:1::1');
  expect([allows('2001:db8:5:1::1'), allows('2001:db8:5:2::1')]).toEqual([false, true]);
});

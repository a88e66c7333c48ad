import { expect, test } from 'vitest';
import { mustBeSame } from './elsewhere.ts';

const told = (...values: readonly string[]) => {
  const left = [...values];
  return async () => ({ 'an offset': left.length > 1 ? String(left.shift()) : String(left[0]) });
};

test('an offset of another process is other where it stays the same here, and not where it goes by a clock', async () => {
  await mustBeSame(told('1'), told('1'));
  await mustBeSame(told('1', '2'), told('3'));
  // A server that reads its clock late gives the same second twice, and another one in between.
  await mustBeSame(told('1', '1', '2'), told('0'));
  await expect(mustBeSame(told('1'), told('2'))).rejects.toThrow('In another process an offset is another');
});

import { expect, test } from 'vitest';
import { mayBeMeant } from './concepts.ts';

test('offers what lies in a place or around it, and nothing of the kelurahan beside it', () => {
  const [own, beside, city] = ['35.73.03.1001', '35.73.03.1002', '35.73'];
  expect([own, city, undefined, 'unknown'].map((area) => mayBeMeant(area, own))).toEqual([true, true, true, true]);
  expect([mayBeMeant(beside, own), mayBeMeant(beside, city), mayBeMeant(beside, undefined)]).toEqual([
    false,
    true,
    true,
  ]);
});

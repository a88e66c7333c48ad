import { expect, test } from 'vitest';
import { bestGuess } from './best-guess.ts';

test.each([
  ['the same times', [1, 2, 3, 4], [1, 2, 3, 4], 0.5],
  ['times that lie apart', [1, 2], [3, 4], 1],
  ['times of which half overlap', [1, 2, 3, 4], [3, 4, 5, 6], 0.75],
  ['times that are all equal', [7, 7, 7], [7, 7], 0.5],
])('tells apart %s as often as they can be', (_, ones, others, share) => {
  expect(bestGuess(ones, others)).toBe(share);
  expect(bestGuess(others, ones)).toBe(share);
});

import { hour } from '@kawal/core';
import { expect, test } from 'vitest';
import { path, samplePolicy, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { withoutEndless } from './prove-policy.ts';

test('takes an endless repeat out of one path, and leaves a bounded one of another', () => {
  const repeating = (times: number) => step('again', 0, ['lpaDuty'], { repeat: { every: { ms: hour }, times } });
  const policy = samplePolicy([
    path('endless', [repeating(Number.POSITIVE_INFINITY)]),
    path('bounded', [repeating(2)]),
  ]);
  const repeats = withoutEndless(policy).paths.map(({ steps }) => steps.map(({ repeat }) => repeat));
  expect(repeats).toEqual([[null], [{ every: { ms: hour }, times: 2 }]]);
});

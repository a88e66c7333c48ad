import { executorCases, playExecutorCase, runExecutorConformance } from '@kawal/sdk/conformance';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { executorFlaws, placeOptions } from './broken-executors.ts';

describe.concurrent('every case catches an executor broken in exactly its way', () => {
  it('has a broken executor for each case, and none for cases that do not exist', () => {
    expect(Object.keys(executorFlaws)).toEqual(executorCases.map(({ id }) => id));
  });

  for (const each of executorCases) {
    const flaw = executorFlaws[each.id];
    it(`${each.id}: ${flaw?.does}`, async () => {
      const result = await runCase(each, () => playExecutorCase(each, placeOptions(flaw)));
      expect(result.outcome).toBe('failed');
    });
  }
});

describe('a sound executor', () => {
  it('passes every case', async () => {
    const report = await runExecutorConformance(placeOptions());
    expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(report.adapter).toBe('executor-hub');
  });
});

import { notifierCases, playNotifierCase, runNotifierConformance } from '@kawal/sdk/conformance';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCase } from '../../../../packages/sdk/src/conformance/run-case.ts';
import { notifierFlaws } from './broken-notifiers.ts';
import { providerOptions } from './memory-provider.ts';

// Time is virtual: a case waits a minute for a notifier that never answers, and everything else here is in memory.
beforeAll(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }).setTimerTickMode('nextTimerAsync'),
);
afterAll(() => void vi.useRealTimers());

describe('every case catches a notifier broken in exactly its way', () => {
  it('has a broken notifier for each case, and none for cases that do not exist', () => {
    expect(Object.keys(notifierFlaws).sort()).toEqual(notifierCases.map(({ id }) => id).sort());
    expect(Object.values(notifierFlaws).filter((flaws) => flaws.length === 0)).toEqual([]);
  });

  for (const each of notifierCases) {
    for (const flaw of notifierFlaws[each.id] ?? []) {
      it(`${each.id}: ${flaw.does}`, async () => {
        const result = await runCase(each, () => playNotifierCase(each, providerOptions(flaw)));
        expect(result.outcome).toBe('failed');
      });
    }
  }
});

describe('a sound notifier', () => {
  it('passes every case', async () => {
    const report = await runNotifierConformance(providerOptions());
    expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(report.adapter).toBe('notify-memory-email');
  });
});

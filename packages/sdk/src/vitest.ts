/** Binds the conformance suites to vitest. */
import { afterAll, describe, it } from 'vitest';
import type { ExecutorConformanceOptions } from './conformance/executor/stage.ts';
import { executorCases, playExecutorCase } from './conformance/executor/suite.ts';
import type { NotifierConformanceOptions } from './conformance/notifier/stage.ts';
import { notifierCases, playNotifierCase } from './conformance/notifier/suite.ts';
import { type BindingOptions, recorder } from './conformance/result-file.ts';
import { caseTimeoutMs } from './conformance/run-case.ts';
import type { StorageConformanceOptions } from './conformance/storage/stage.ts';
import { playStorageCase, storageCases } from './conformance/storage/suite.ts';

// A case that takes too long fails by itself, and is written down as failed; the runner only comes after it.
const timeout = caseTimeoutMs + 10_000;

/** Whatever the runner is told elsewhere: what fails once in a while is wrong, and played again it might pass. */
const honestly = { timeout, retry: 0, repeats: 0 };

/**
 * Makes every case of `kawal.storage/1` a test. A case that the adapter's declared capabilities leave out shows as
 * skipped, with the reason.
 */
export function describeStorage(name: string, options: StorageConformanceOptions & BindingOptions): void {
  const record = recorder('kawal.storage/1', storageCases.length, options);
  describe(`${name} holds kawal.storage/1`, () => {
    for (const each of storageCases) {
      it(`${each.id}: ${each.title}`, honestly, async ({ skip }) => {
        const reason = await record.play(each, () => playStorageCase(each, options, record.met));
        if (reason !== undefined) skip(reason);
      });
    }
    afterAll(() => record.finish());
  });
}

/** Makes every case of `kawal.notifier/1` a test; what the notifier does not offer shows as skipped, with the reason. */
export function describeNotifier(name: string, options: NotifierConformanceOptions & BindingOptions): void {
  const record = recorder('kawal.notifier/1', notifierCases.length, options);
  describe(`${name} holds kawal.notifier/1`, () => {
    for (const each of notifierCases) {
      it(`${each.id}: ${each.title}`, honestly, async ({ skip }) => {
        const reason = await record.play(each, () => playNotifierCase(each, options, record.met));
        if (reason !== undefined) skip(reason);
      });
    }
    afterAll(() => record.finish());
  });
}

/**
 * Makes every case of `kawal.executor/1` a test. A case that the executor's declared capabilities leave out shows as
 * skipped, with the reason.
 */
export function describeExecutor(name: string, options: ExecutorConformanceOptions & BindingOptions): void {
  const record = recorder('kawal.executor/1', executorCases.length, options);
  describe(`${name} holds kawal.executor/1`, () => {
    for (const each of executorCases) {
      it(`${each.id}: ${each.title}`, { timeout }, async ({ skip }) => {
        const reason = await record.play(each, () => playExecutorCase(each, options, record.met));
        if (reason !== undefined) skip(reason);
      });
    }
    afterAll(() => record.finish());
  });
}

/** Binds the conformance suites to vitest. */
import { describe, it } from 'vitest';
import type { NotifierConformanceOptions } from './conformance/notifier/stage.ts';
import { notifierCases, playNotifierCase } from './conformance/notifier/suite.ts';
import { caseTimeoutMs } from './conformance/run-case.ts';
import type { StorageConformanceOptions } from './conformance/storage/stage.ts';
import { playStorageCase, storageCases } from './conformance/storage/suite.ts';

/**
 * Makes every case of `kawal.storage/1` a test. A case that the adapter's declared capabilities leave out shows as
 * skipped, with the reason.
 */
export function describeStorage(name: string, options: StorageConformanceOptions): void {
  describe(`${name} holds kawal.storage/1`, () => {
    for (const each of storageCases) {
      it(`${each.id}: ${each.title}`, { timeout: caseTimeoutMs }, async ({ skip }) => {
        const reason = await playStorageCase(each, options);
        if (reason !== undefined) skip(reason);
      });
    }
  });
}

/** Makes every case of `kawal.notifier/1` a test. */
export function describeNotifier(name: string, options: NotifierConformanceOptions): void {
  describe(`${name} holds kawal.notifier/1`, () => {
    for (const each of notifierCases) {
      it(`${each.id}: ${each.title}`, { timeout: caseTimeoutMs }, () => playNotifierCase(each, options));
    }
  });
}

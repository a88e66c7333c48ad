/** Binds the conformance suites to vitest. */
import { afterAll, describe, it } from 'vitest';
import { bindings } from './conformance/bindings.ts';

const bound = bindings({
  describe,
  // Whatever the runner is told elsewhere: what fails once in a while is wrong, and played again it might pass.
  it: (name, options, body) => it(name, { ...options, retry: 0, repeats: 0 }, body),
  after: afterAll,
});

/** Makes every case of `kawal.storage/1` a test; what the adapter does not declare shows as skipped, with the reason. */
export const describeStorage = bound.describeStorage;

/** Makes every case of `kawal.notifier/1` a test; what the notifier does not offer shows as skipped, with the reason. */
export const describeNotifier = bound.describeNotifier;

/** Makes every case of `kawal.executor/1` a test; what the executor does not declare shows as skipped, with the reason. */
export const describeExecutor = bound.describeExecutor;

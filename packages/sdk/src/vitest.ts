/** Binds the conformance suites to vitest. */
import { afterAll, describe, it } from 'vitest';
import { bindings } from './conformance/bindings.ts';

/** Makes every case of a contract a test; what the adapter does not offer shows as skipped, with the reason. */
export const { describeStorage, describeNotifier, describeExecutor } = bindings({
  describe,
  // Whatever the runner is told elsewhere: what fails once in a while is wrong, and played again it might pass.
  it: (name, options, body) => it(name, { ...options, retry: 0, repeats: 0 }, body),
  after: afterAll,
});

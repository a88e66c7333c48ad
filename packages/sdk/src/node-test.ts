/** Binds the conformance suites to `node:test`. */
import { after, describe, it } from 'node:test';
import { bindings } from './conformance/bindings.ts';

/** Makes every case of a contract a test; what the adapter does not offer shows as skipped, with the reason. */
export const { describeStorage, describeNotifier, describeExecutor } = bindings({ describe, it, after });

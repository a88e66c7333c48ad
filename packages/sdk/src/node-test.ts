/** Binds the conformance suites to `node:test`. */
import { after, describe, it } from 'node:test';
import { bindings } from './conformance/bindings.ts';

const bound = bindings({ describe, it, after });

/** Makes every case of `kawal.storage/1` a test; what the adapter does not declare shows as skipped, with the reason. */
export const describeStorage = bound.describeStorage;

/** Makes every case of `kawal.notifier/1` a test; what the notifier does not offer shows as skipped, with the reason. */
export const describeNotifier = bound.describeNotifier;

/** Makes every case of `kawal.executor/1` a test; what the executor does not declare shows as skipped, with the reason. */
export const describeExecutor = bound.describeExecutor;

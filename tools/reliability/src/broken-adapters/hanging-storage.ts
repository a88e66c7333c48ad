import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import { memoryStorage } from '@kawal/sdk/memory';

const forEver = new Promise<never>(() => undefined);

/** Hangs in a case that may be slow, in the way that the environment names. */
function claimant(): Promise<never> {
  if (process.env['HANGS'] === 'still') return forEver;
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

export default {
  makeStore: () => ({ open: () => ({ ...memoryStorage(), claimant }) }),
} satisfies StorageConformanceOptions;

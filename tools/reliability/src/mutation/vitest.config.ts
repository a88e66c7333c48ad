import { mergeConfig } from 'vitest/config';
import base from '../../../../vitest.config.ts';

const plant = `--import=${new URL('plant.ts', import.meta.url).href}`;

/** The suite as it is, with a mutation in every process, until the first test that fails. */
export default mergeConfig(base, {
  root: new URL('../../../../', import.meta.url).pathname,
  test: {
    execArgv: [plant],
    env: { NODE_OPTIONS: `--conditions=@kawal/source ${plant}` },
    bail: 1,
    maxWorkers: 1,
    // A program that never comes to rest is found, too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

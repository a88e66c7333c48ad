import { readFileSync } from 'node:fs';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from '../../../../vitest.config.ts';

const plant = `--import=${new URL('plant.ts', import.meta.url).href}`;
const order = JSON.parse(process.env['KAWAL_TESTS'] ?? '[]') as readonly string[];

/** The tests that know a mutation best come first: those after them need not be asked. */
class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Properties draw many cases: what a quicker test notices does not cost them.
    const rank = ({ moduleId }: TestSpecification): number =>
      2 * order.findIndex((part) => moduleId.includes(part)) + (drawsCases(moduleId) ? 1 : 0);
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

function drawsCases(file: string): boolean {
  return /'fast-check'|random-|oracle/.test(readFileSync(file, 'utf8'));
}

/** The suite as it is, with all mutations of a plan behind their switches. */
export default mergeConfig(base, {
  root: new URL('../../../../', import.meta.url).pathname,
  test: {
    execArgv: [plant],
    env: { KAWAL_DOSE: 'whole', NODE_OPTIONS: `--conditions=@kawal/source ${plant}` },
    ...(process.env['KAWAL_FOUND'] === undefined
      ? { bail: 1 }
      : { runner: new URL('mutation-runner.ts', import.meta.url).pathname, dangerouslyIgnoreUnhandledErrors: true }),
    sequence: { sequencer: AsListed },
    maxWorkers: 1,
    maxConcurrency: 1,
    // A program that never comes to rest is found, too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files whose tests take long. Vitest begins with the largest files, so these would run last, one after another. */
const longest: readonly string[] = [
  'packages/policy/src/proof/oracle.test.ts',
  'tools/reliability/src/simulation.test.ts',
  'tools/docs/src/findings.test.ts',
  'tools/reliability/src/workers/workers.test.ts',
  'tools/reliability/src/end-to-end/end-to-end.test.ts',
  'tools/reliability/src/oracle/oracle.test.ts',
  'tools/reliability/src/broken-adapters/broken-adapters.test.ts',
  'packages/storage-postgres/src/postgres-storage.test.ts',
  'packages/policy/src/comparison/strictness.test.ts',
  'packages/storage-sqlite/src/sqlite-storage.test.ts',
  'packages/chapter/src/reading/properties.test.ts',
  'packages/chapter/src/reading/hostile-files.test.ts',
  'examples/adapter-storage/src/suite.test.ts',
  'tools/docs/src/guide.test.ts',
  'tools/reliability/src/crash.test.ts',
];

/** Begins with the tests that take longest, so that no processor waits at the end for the other. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = longest.filter((file) => !existsSync(resolve(file)));
    if (gone.length > 0) throw new Error(`longest-first.ts names files that do not exist: ${gone.join(', ')}`);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.indexOf(relative(process.cwd(), moduleId));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longest } from './dose/longest.ts';

/**
 * Begins with the tests that take longest, so that no processor waits at the end for the other. Vitest begins with the largest
 * files, and many that take long are small.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = longest.filter((file) => !existsSync(resolve(file)));
    if (gone.length > 0) throw new Error(`longest.ts names files that do not exist: ${gone.join(', ')}`);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.indexOf(relative(process.cwd(), moduleId));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

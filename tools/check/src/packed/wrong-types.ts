import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';

/** Ways to load a package that ours need not know: they are modules, and have more than one door. */
const notOurs: ReadonlySet<string> = new Set(['node10', 'node16-cjs']);

/** Names the types of a tarball that a compiler does not find, or takes for others than what runs. */
export async function wrongTypes(tarball: string): Promise<readonly string[]> {
  // In this process: to load a compiler for each tarball takes longer than to look at most of them.
  const found = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (found.types === false) return [`${tarball} has no types`];
  return found.problems
    .filter((problem) => !('resolutionKind' in problem) || !notOurs.has(problem.resolutionKind))
    .map((problem) => `${tarball}: ${JSON.stringify(problem)}`);
}

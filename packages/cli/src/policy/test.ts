import { coverageOf, describeCoverage, describeTestResults, runPolicyTests } from '@kawal/policy';
import { folderSource } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { JsonFlag } from '../command/registry.ts';
import type { Session } from '../command/session.ts';
import { policyCommandWords as words } from './words.ts';

/** Runs the tests that stand in the chapter's own policy files, on the chapter's own directory. */
export async function testPolicy(session: Session, folder: string, { json }: JsonFlag): Promise<ExitCode> {
  const reading = await folderSource(session, folder);
  if (reading === undefined) return exitCode.refused;
  const tests = reading.tests.map(({ test }) => test);
  const results = runPolicyTests(tests, reading.chapter);
  const failed = results.filter(({ passed }) => !passed).length;
  if (json) {
    session.json({
      tests: results.map(({ test, passed, failures }, index) => ({
        name: test.name,
        ...reading.tests[index]?.place,
        passed,
        failures,
      })),
    });
  } else if (results.length === 0) session.line(session.say(words.noTests));
  else {
    for (const line of describeTestResults(results, session.language)) session.line(line);
    session.line(
      session.tone(failed === 0 ? 'good' : 'loud', session.say(words.testsDone({ of: results.length, failed }))),
    );
  }
  return failed === 0 ? exitCode.fine : exitCode.refused;
}

/** Lists the parts of the policy that its own tests reach, and the parts that no test reaches. */
export async function coverPolicy(
  session: Session,
  folder: string,
  { json, full }: JsonFlag & { readonly full?: boolean },
): Promise<ExitCode> {
  const reading = await folderSource(session, folder);
  if (reading === undefined) return exitCode.refused;
  const tests = reading.tests.map(({ test }) => test);
  const results = runPolicyTests(tests, reading.chapter);
  const coverage = coverageOf(
    reading.chapter.policy,
    results.map(({ simulated }) => simulated).filter((one) => one !== null),
  );
  if (json) session.json(coverage);
  else if (reading.tests.length === 0) session.line(session.say(words.noTests));
  else for (const line of describeCoverage(coverage, session.language, full)) session.line(line);
  return exitCode.fine;
}

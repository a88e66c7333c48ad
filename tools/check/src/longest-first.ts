import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files whose tests take long. Vitest begins with the largest files, so these would run last, one after another. */
const longest: readonly string[] = [
  'tools/reliability/src/broken-adapters/broken-adapters.test.ts',
  'packages/storage-postgres/src/postgres-storage.test.ts',
  'examples/desk/src/desk.browser.test.ts',
  'packages/storage-sqlite/src/sqlite-storage.test.ts',
  'tools/reliability/src/evening/evening.test.ts',
  'tools/reliability/src/simulation.test.ts',
  'examples/adapter-storage/src/suite.test.ts',
  'tools/reliability/src/workers/workers.test.ts',
  'tools/reliability/src/fault-injection.test.ts',
  'packages/cli/src/doctor/doctor.test.ts',
  'packages/sdk/src/check/check.test.ts',
  'tools/reliability/src/crash.test.ts',
  'packages/cli/src/officer-words.test.ts',
  'tools/docs/src/guide.test.ts',
  'tools/reliability/src/end-to-end/end-to-end.test.ts',
  'examples/desk/src/desk.test.ts',
  'packages/storage-postgres/src/bounds.test.ts',
  'tools/reliability/src/power-loss.test.ts',
  'packages/storage-postgres/src/open.test.ts',
  'tools/reliability/src/oracle/oracle.test.ts',
  'tools/docs/src/schemas/schema-files.test.ts',
  'packages/executor-pg-boss/src/pg-boss-executor.test.ts',
  'packages/cli/src/backup/backup.test.ts',
  'packages/testing/src/test-engine.test.ts',
  'tools/playground/src/browser.test.ts',
  'packages/cli/src/report/report.test.ts',
  'tools/docs/src/app-tutorial.test.ts',
  'packages/engine/src/standing.test.ts',
  'packages/cli/src/run.test.ts',
  'packages/sdk/src/answer/intent.test.ts',
  'packages/notify-email/src/email-notifier.test.ts',
  'packages/engine/src/engine.test.ts',
  'packages/storage-postgres/src/plans.test.ts',
  'tools/reliability/src/mutants.test.ts',
  'examples/malang/src/story.test.ts',
  'packages/notify-sms/src/sms.test.ts',
  'packages/policy/src/proof/oracle.test.ts',
  'packages/cli/src/life.test.ts',
  'packages/chapter/src/form/policy-schema.test.ts',
  'packages/sdk/src/node-test.test.ts',
  'packages/chapter/src/reading/hostile-files.test.ts',
  'tools/docs/src/findings.test.ts',
  'packages/http/src/browser.test.ts',
  'examples/desk/src/walks.test.ts',
  'tools/reliability/src/model/engine-model.test.ts',
  'packages/cli/src/audit/audit.test.ts',
  'packages/cli/src/apply/apply.test.ts',
  'tools/reliability/src/broken-adapters/broken-executors.test.ts',
  'packages/storage-postgres/src/check.test.ts',
  'packages/http/src/api/api.test.ts',
  'packages/chapter/src/form/format-policy.test.ts',
  'tools/reliability/src/access/try-pairs.test.ts',
  'tools/reliability/src/upgrade.test.ts',
  'packages/sdk/src/executor/embedded-executor.test.ts',
  'tools/reliability/src/edits/try-edits.test.ts',
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

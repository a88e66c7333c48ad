import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files whose tests take long. Vitest begins with the largest files, so these would run last, one after another. */
const longest: readonly string[] = [
  'tools/reliability/src/broken-adapters/broken-adapters.test.ts',
  'examples/adapter-storage/src/suite.test.ts',
  'packages/storage-postgres/src/postgres-storage.test.ts',
  'packages/storage-sqlite/src/sqlite-storage.test.ts',
  'examples/desk/src/desk.browser.test.ts',
  'packages/sdk/src/check/check.test.ts',
  'tools/reliability/src/evening/evening.test.ts',
  'tools/answers/src/answers.test.ts',
  'tools/reliability/src/simulation.test.ts',
  'tools/playground/src/browser.test.ts',
  'tools/reliability/src/mutants.test.ts',
  'tools/reliability/src/crash.test.ts',
  'tools/reliability/src/fault-injection.test.ts',
  'packages/notify-email/src/email-notifier.test.ts',
  'tools/answers/src/frames.test.ts',
  'tools/docs/src/guide.test.ts',
  'tools/reliability/src/workers/workers.test.ts',
  'tools/reliability/src/edits/hidden-rows.test.ts',
  'packages/cli/src/report/report.test.ts',
  'packages/storage-postgres/src/bounds.test.ts',
  'packages/executor-pg-boss/src/pg-boss-executor.test.ts',
  'examples/desk/src/desk.test.ts',
  'packages/cli/src/officer-words.test.ts',
  'packages/storage-postgres/src/open.test.ts',
  'tools/docs/src/findings.test.ts',
  'packages/cli/src/doctor/doctor.test.ts',
  'tools/docs/src/app-tutorial.test.ts',
  'packages/engine/src/standing.test.ts',
  'examples/malang/src/story.test.ts',
  'packages/cli/src/backup/backup.test.ts',
  'packages/notify-sms/src/sms.test.ts',
  'packages/cli/src/run.test.ts',
  'packages/http/src/api/api.test.ts',
  'packages/cli/src/audit/audit.test.ts',
  'tools/reliability/src/end-to-end/end-to-end.test.ts',
  'packages/http/src/browser.test.ts',
  'tools/reliability/src/power-loss.test.ts',
  'packages/chapter/src/reading/hostile-files.test.ts',
  'packages/notify-whatsapp/src/whatsapp-notifier.test.ts',
  'examples/desk/src/walks.test.ts',
  'tools/reliability/src/broken-adapters/broken-executors.test.ts',
  'packages/notify-telegram/src/telegram-notifier.test.ts',
  'tools/reliability/src/programs/simulate.test.ts',
  'tools/reliability/src/broken-adapters/broken-notifiers.test.ts',
  'packages/testing/src/test-engine.test.ts',
  'packages/engine/src/api/access-matrix.test.ts',
  'packages/sdk/src/node-test.test.ts',
  'tools/reliability/src/model/engine-model.test.ts',
  'tools/docs/src/schemas/schema-files.test.ts',
  'packages/sdk/src/executor/embedded-executor.test.ts',
  'packages/storage-postgres/src/check.test.ts',
  'tools/reliability/src/edits/try-edits.test.ts',
  'packages/storage-postgres/src/plans.test.ts',
  'packages/storage-postgres/src/outcome.test.ts',
  'packages/storage-sqlite/src/file/processes.test.ts',
  'packages/cli/src/status/barred.test.ts',
  'packages/notify-ntfy/src/ntfy-notifier.test.ts',
  'packages/cli/src/life.test.ts',
  'packages/cli/src/apply/apply.test.ts',
  'packages/policy/src/proof/directory-floors.test.ts',
  'examples/desk/src/session/sign-in.test.ts',
  'packages/notify-email/src/mailbox/mailbox.test.ts',
  'packages/cli/src/check/check.test.ts',
  'packages/engine/src/engine.test.ts',
  'packages/cli/src/keys/keys.test.ts',
  'packages/notify-webhook/src/webhook-notifier.test.ts',
  'packages/chapter/src/reading/properties.test.ts',
  'packages/http/src/http.test.ts',
  'packages/cli/src/data/data.test.ts',
  'packages/engine/src/api/receipts-by-code.test.ts',
  'tools/reliability/src/oracle/oracle.test.ts',
  'packages/storage-postgres/src/stops.test.ts',
  'packages/cli/src/no-personal-data.test.ts',
  'packages/cli/src/worker/two-processes.test.ts',
  'packages/cli/src/report/reply.test.ts',
  'tools/reliability/src/access/try-changes.test.ts',
  'packages/cli/src/verb/report-walk.test.ts',
  'packages/policy/src/proof/oracle.test.ts',
  'packages/core/src/escalation/escalation.properties.test.ts',
  'packages/engine/src/api/erase-cards.test.ts',
  'packages/cli/src/worker/worker-stop.test.ts',
  'packages/cli/src/verb/left-of-report.test.ts',
  'examples/adapter-notifier/src/suite.test.ts',
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

/** Tests that repeat one thing: which rows are of a kind, and how many of them stand behind one that is drawn. */
export interface Repeated {
  readonly file: string;
  /** Finds the rows by their names, with those of their groups before them; what it captures is the kind. Other tests are always played. */
  readonly kind: RegExp;
  readonly oneIn: number;
}

/** A case of a suite of the SDK, or an adapter that is broken in one: of a kind are those with one word before the stroke. */
const ofSuite = /^(.*? > (?:passes |finishes )?[a-z]+\/)/;

const suites = (oneIn: number, files: readonly string[]): readonly Repeated[] =>
  files.map((file) => ({ file, kind: ofSuite, oneIn }));

export const repeated: readonly Repeated[] = [
  ...suites(12, ['tools/reliability/src/broken-adapters/broken-adapters.test.ts']),
  ...suites(8, [
    'tools/reliability/src/broken-adapters/broken-notifiers.test.ts',
    'tools/reliability/src/broken-adapters/broken-executors.test.ts',
    'examples/adapter-storage/src/suite.test.ts',
    'examples/adapter-notifier/src/suite.test.ts',
  ]),
  ...suites(8, [
    'packages/storage-postgres/src/postgres-storage.test.ts',
    'packages/storage-sqlite/src/sqlite-storage.test.ts',
    'packages/sdk/src/memory/memory-storage.test.ts',
  ]),
  ...suites(4, [
    'packages/executor-pg-boss/src/pg-boss-executor.test.ts',
    'packages/notify-email/src/email-notifier.test.ts',
    'packages/notify-ntfy/src/ntfy-notifier.test.ts',
    'packages/notify-sms/src/sms.test.ts',
    'packages/notify-telegram/src/telegram-notifier.test.ts',
    'packages/notify-webhook/src/webhook-notifier.test.ts',
    'packages/notify-whatsapp/src/whatsapp-notifier.test.ts',
  ]),
  // Their tests are no rows of one thing, but a quick run has no time for all of them.
  { file: 'examples/desk/src/desk.browser.test.ts', kind: /^/, oneIn: 3 },
  { file: 'packages/sdk/src/check/check.test.ts', kind: /^/, oneIn: 3 },
  // One row of a bound, a verb, an edit of the store, or a language says what the others of it say.
  { file: 'packages/chapter/src/reading/hostile-files.test.ts', kind: /^(a file with [^>]+) > /, oneIn: 3 },
  { file: 'packages/engine/src/api/erase-cards.test.ts', kind: /destroys nothing of a closed report/, oneIn: 3 },
  { file: 'packages/engine/src/api/lowering-verbs.test.ts', kind: /^(lets no one|takes no word)/, oneIn: 3 },
  { file: 'packages/engine/src/api/said-beside.test.ts', kind: /over what was said/, oneIn: 3 },
  { file: 'tools/docs/src/findings.test.ts', kind: / > ([^>]+)$/, oneIn: 4 },
  {
    file: 'tools/reliability/src/edits/hidden-escalation.test.ts',
    kind: /^(an addition is (?:refused|taken)|a case hidden from)/,
    oneIn: 3,
  },
  { file: 'tools/reliability/src/edits/hidden-rows.test.ts', kind: /steps of a report whose rows/, oneIn: 3 },
  { file: 'tools/reliability/src/edits/surplus-due.test.ts', kind: /^/, oneIn: 3 },
  { file: 'tools/reliability/src/simulation.test.ts', kind: /an unsound part does/, oneIn: 4 },
  { file: 'tools/reliability/src/workers/workers.test.ts', kind: /what an intake whose clock/, oneIn: 2 },
];

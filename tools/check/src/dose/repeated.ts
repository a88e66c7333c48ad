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
  ...suites(4, [
    'packages/storage-postgres/src/postgres-storage.test.ts',
    'packages/storage-sqlite/src/sqlite-storage.test.ts',
    'packages/notify-email/src/email-notifier.test.ts',
    'packages/notify-ntfy/src/ntfy-notifier.test.ts',
    'packages/notify-sms/src/sms.test.ts',
    'packages/notify-telegram/src/telegram-notifier.test.ts',
    'packages/notify-webhook/src/webhook-notifier.test.ts',
    'packages/notify-whatsapp/src/whatsapp-notifier.test.ts',
  ]),
  { file: 'tools/reliability/src/edits/hidden-rows.test.ts', kind: /steps of a report whose rows/, oneIn: 3 },
  { file: 'tools/reliability/src/edits/surplus-due.test.ts', kind: /^/, oneIn: 3 },
  { file: 'tools/answers/src/answers.test.ts', kind: /not trained on|learned\.json/, oneIn: 2 },
];

/** Vitest writes this of a run of one file; only what is read here stands in it. */
export interface WrittenRun {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly duration?: number | null;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** The runs of one adapter's suite. */
export interface Tally {
  /** The adapter and its contract, as the suite is titled. */
  readonly suite: string;
  readonly runs: number;
  /** Runs in which a case failed. */
  readonly red: number;
  /** True where every run ended each case as the first did. */
  readonly areEqual: boolean;
  /** Of one run. */
  readonly passed: number;
  readonly skipped: number;
  /** The shortest and the longest run. */
  readonly seconds: readonly [number, number];
  /** The case and its error, of each that failed. */
  readonly failures: readonly string[];
}

/** Counts what runs of one file say of each suite in it. A run that says nothing of a suite is red. */
export function tallyOf(runs: readonly WrittenRun[]): readonly Tally[] {
  // What is no suite's, and was left out by its name, is no case of a run.
  const played = runs.map((run) => run.testResults.flatMap((file) => file.assertionResults).filter(isOfASuite));
  const suites = [...new Set(played.flat().map(suiteOf))];
  return suites.map((suite) => {
    const each = played.map((run) => run.filter((one) => suiteOf(one) === suite));
    const ends = each.map((cases) => JSON.stringify(cases.map(({ title, status }) => [title, status])));
    const failed = each.map((cases) => cases.filter(({ status }) => status !== 'passed' && status !== 'skipped'));
    const seconds = each.map((cases) => cases.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1_000);
    const count = (status: string): number => (each[0] ?? []).filter((one) => one.status === status).length;
    return {
      suite,
      runs: runs.length,
      red: failed.filter((cases, run) => cases.length > 0 || each[run]?.length === 0).length,
      areEqual: new Set(ends).size === 1,
      passed: count('passed'),
      skipped: count('skipped'),
      seconds: [Math.min(...seconds), Math.max(...seconds)],
      failures: failed.flat().map(({ title, failureMessages }) => `${title}\n${failureMessages?.[0] ?? ''}`),
    };
  });
}

type Played = WrittenRun['testResults'][number]['assertionResults'][number];

function suiteOf({ ancestorTitles }: Played): string {
  return ancestorTitles[0] ?? '';
}

function isOfASuite(one: Played): boolean {
  return / holds kawal\.[a-z]+\/\d+$/.test(suiteOf(one));
}

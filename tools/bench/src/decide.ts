import {
  type Decide,
  jsonRulesEngine,
  onFacts,
  onHeldTests,
  readReasons,
  straightLine,
  withReasons,
  zenEngine,
} from './decide-contenders.ts';
import { decideWorkload } from './decide-workload.ts';
import { type Benchmark, type Figure, median, overRounds, type Round, takeTurns } from './method.ts';

/** How often one sample asks, by how long one question takes: a sample is some milliseconds for everybody. */
const times = { fast: 40_000, zen: 200, jsonRules: 60 } as const;

/**
 * Which paths of a policy a report opens: twenty paths of six conditions, against what else people use for that.
 * Ours is asked on answered tests, and from plain facts; the others from plain facts, which is what they take.
 */
export const decide: Benchmark = {
  keys: [
    'decide/json-rules-engine',
    'decide/json-rules-engine/from-facts',
    'decide/zen',
    'decide/zen/from-facts',
    'decide/straight-line',
    'decide/why',
    'decide/why/read',
  ],
  async measure() {
    const workload = decideWorkload();
    const reports = workload.reports.length;
    const ours = onHeldTests(workload);
    const fromFacts = onFacts(workload);
    const reasons = withReasons(workload);
    const read = readReasons(workload);
    const straight = straightLine(workload);
    const jsonRules = jsonRulesEngine(workload);
    const zen = zenEngine(workload);

    // Nobody is measured who decides anything else.
    for (let report = 0; report < reports; report += 1) {
      const expected = ours(report).join();
      const others = [
        fromFacts(report),
        straight(report),
        reasons(report).matched,
        await jsonRules(report),
        await zen.decide(report),
      ];
      if (others.some((other) => other.join() !== expected)) {
        throw new Error(`contenders do not agree on report ${report}: ${JSON.stringify([expected, ...others])}`);
      }
    }

    const plain = (contender: Decide) => () => [
      nanoseconds(times.fast, () => {
        let matched = 0;
        for (let asked = 0; asked < times.fast; asked += 1) matched += contender(asked % reports).length;
        return matched;
      }),
    ];
    const rounds = await takeTurns<Samples>(
      {
        ours: plain(ours),
        fromFacts: plain(fromFacts),
        straight: plain(straight),
        reasons: plain((report) => reasons(report).matched),
        readReasons: () => [
          nanoseconds(times.fast, () => {
            let all = 0;
            for (let asked = 0; asked < times.fast; asked += 1) all += read(reasons(asked % reports));
            return all;
          }),
        ],
        jsonRules: async () => [await nanosecondsLater(times.jsonRules, (asked) => jsonRules(asked % reports))],
        zen: async () => [await nanosecondsLater(times.zen, (asked) => zen.decide(asked % reports))],
      },
      { rounds: 7, turnsPerRound: 7, warmUpTurns: 8 },
    );
    zen.close();
    return [
      ratio('decide/json-rules-engine', rounds, 'jsonRules', 'ours', 'times the rate of json-rules-engine'),
      ratio(
        'decide/json-rules-engine/from-facts',
        rounds,
        'jsonRules',
        'fromFacts',
        'times the rate of json-rules-engine',
      ),
      ratio('decide/zen', rounds, 'zen', 'ours', 'times the rate of Zen'),
      ratio('decide/zen/from-facts', rounds, 'zen', 'fromFacts', 'times the rate of Zen'),
      ratio('decide/straight-line', rounds, 'ours', 'straight', 'times the time of straight-line code'),
      ratio('decide/why/read', rounds, 'readReasons', 'ours', 'times the time without, all of it read off'),
      ratio('decide/why', rounds, 'reasons', 'ours', 'times the time without why and why not'),
    ];
  },
};

/** Nanoseconds for one report. */
interface Samples {
  readonly ours: number;
  readonly fromFacts: number;
  readonly straight: number;
  readonly reasons: number;
  readonly readReasons: number;
  readonly jsonRules: number;
  readonly zen: number;
}

function ratio(
  key: string,
  rounds: readonly Round<Samples>[],
  over: keyof Samples,
  under: keyof Samples,
  said: string,
): Figure {
  const spread = overRounds(rounds, (round) => median(round[over]) / median(round[under]));
  const of = (name: keyof Samples): string => median(rounds.flatMap((round) => round[name])).toFixed(0);
  return {
    key,
    value: spread.median,
    said: `${said} (rounds ${spread.lowest.toFixed(2)} to ${spread.highest.toFixed(2)}): ${of(over)} ns and ${of(under)} ns`,
  };
}

function nanoseconds(count: number, run: () => number): number {
  const start = performance.now();
  const came = run();
  const whole = performance.now() - start;
  // What comes of it is used, so that the compiler leaves nothing out.
  if (Number.isNaN(came)) throw new Error('nothing was decided');
  return (whole * 1e6) / count;
}

async function nanosecondsLater(count: number, ask: (asked: number) => Promise<readonly number[]>): Promise<number> {
  const start = performance.now();
  for (let asked = 0; asked < count; asked += 1) await ask(asked);
  return ((performance.now() - start) * 1e6) / count;
}

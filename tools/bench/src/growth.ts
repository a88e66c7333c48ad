import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fill } from './fill.ts';
import { type Intake, morning, openIntake, type Report } from './intake.ts';
import {
  type Benchmark,
  type BenchmarkOptions,
  type Figure,
  median,
  overRounds,
  type Round,
  takeTurns,
} from './method.ts';
import { sampleReports } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

const keys = { accept: 'accept/growth', receipt: 'receipt/growth', claim: 'claim/growth' } as const;
const few = 1_000;
const many = 100_000;
const operationsPerTurn = 8;

/** In microseconds, over a store of few records and over one of many. */
interface Samples {
  readonly acceptFew: number;
  readonly acceptMany: number;
  readonly receiptFew: number;
  readonly receiptMany: number;
  readonly claimFew: number;
  readonly claimMany: number;
}

/**
 * Measures how far a large store slows down what comes: the same engine over a thousand records and over many.
 * `accept` takes a report in; `receipt` finds the one that a key was given for; `claim` is a due message or escalation
 * taken, stepped and written, as the worker does it.
 */
export const growth: Benchmark = {
  keys: Object.values(keys),
  async measure({ records = many }: BenchmarkOptions) {
    const rounds = await inScratchFolder((folder) => takeRounds(folder, records));
    const figure = (key: string, small: keyof Samples, large: keyof Samples): Figure =>
      growthFigure(key, rounds, small, large, records);
    return [
      figure(keys.accept, 'acceptFew', 'acceptMany'),
      figure(keys.receipt, 'receiptFew', 'receiptMany'),
      figure(keys.claim, 'claimFew', 'claimMany'),
    ];
  },
};

async function takeRounds(folder: string, records: number): Promise<readonly Round<Samples>[]> {
  const small = await openFilled(join(folder, 'few'), few);
  const large = await openFilled(join(folder, 'many'), records);
  try {
    return await takeTurns<Samples>(
      {
        acceptFew: small.accepts,
        acceptMany: large.accepts,
        receiptFew: small.receipts,
        receiptMany: large.receipts,
        claimFew: small.claims,
        claimMany: large.claims,
      },
      { rounds: 5, turnsPerRound: 12, warmUpTurns: 12 },
    );
  } finally {
    await small.close();
    await large.close();
  }
}

/** Some reports whose keys are known, then everything else on top of them. */
async function openFilled(folder: string, records: number) {
  const known = Array.from({ length: 64 }, (_, index) => ({ report: sampleOf(index), key: randomUUID() }));
  const intake = await openIntake(folder);
  for (const { report, key } of known) await intake.accept(report, key);
  while ((await intake.work()) > 0);
  await fill(intake.storage, records, morning);
  let next = 0;
  const inTurn = (once: (turn: number) => Promise<unknown>) => async (): Promise<readonly number[]> => {
    const samples: number[] = [];
    for (let operation = 0; operation < operationsPerTurn; operation += 1) {
      next += 1;
      samples.push(await microseconds(() => once(next)));
    }
    return samples;
  };
  return {
    accepts: inTurn((turn) => intake.accept(sampleOf(turn), randomUUID())),
    receipts: inTurn((turn) => {
      const { report, key } = known[turn % known.length] as (typeof known)[number];
      return intake.accept(report, key);
    }),
    claims: () => claim(intake),
    close: () => intake.close(),
  };
}

/** Everything that is due; nothing is before the first report of a run. */
async function claim(intake: Intake): Promise<readonly number[]> {
  const start = performance.now();
  const stepped = await intake.work();
  return stepped === 0 ? [] : [((performance.now() - start) * 1_000) / stepped];
}

function growthFigure(
  key: string,
  rounds: readonly Round<Samples>[],
  small: keyof Samples,
  large: keyof Samples,
  records: number,
): Figure {
  const ratio = overRounds(rounds, (round) => median(round[large]) / median(round[small]));
  const p50 = (name: keyof Samples): string => median(rounds.flatMap((round) => round[name])).toFixed(0);
  return {
    key,
    value: ratio.median,
    said:
      `times as long over ${records} records as over ${few} (rounds ${ratio.lowest.toFixed(2)} to ` +
      `${ratio.highest.toFixed(2)}): p50 ${p50(large)} µs against ${p50(small)} µs`,
  };
}

function sampleOf(index: number): Report {
  return sampleReports[index % sampleReports.length] as Report;
}

async function microseconds(once: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await once();
  return (performance.now() - start) * 1_000;
}

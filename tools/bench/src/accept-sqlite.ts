import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Faults } from '@kawal/engine';
import { sqliteStorageInThread } from '@kawal/storage-sqlite';
import { bareCommit } from './bare-commit.ts';
import { byHand } from './by-hand/sqlite.ts';
import { type Intake, openIntake, type Report } from './intake.ts';
import { type Benchmark, type Figure, mean, median, overRounds, type Round, takeTurns } from './method.ts';
import { notUrgent, sampleReports, withoutPeople } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

const key = 'accept/sqlite';
const notUrgentKey = `${key}/not-urgent`;
const togetherKey = `${key}-64`;
const oneThreadKey = `${togetherKey}/one-thread`;
const sustainedKey = `${togetherKey}/sustained`;
const byHandKey = 'accept/by-hand';
const byHandOfBareKey = `${byHandKey}/of-bare`;
/** A contender that reaches less of the bare commit's rate is too slow to be compared with. */
const leastOfBare = 0.2;
const together = 64;
/** So often each of those under way submits again. */
const lasting = 4;
const operationsPerTurn = 8;

const parts = {
  door: 'key looked up, schema, people taken out',
  decide: 'chapter and records loaded, report and escalation decided',
  cards: 'people and story sealed',
  commit: 'events, records, cards, answer; synced',
  receipt: 'what the reporter is told',
  keys: 'card keys minted ahead, shared by the accepts they serve; not in the median',
} as const;

type Part = keyof typeof parts;

/**
 * Measures what a report costs until it is on the disk, one at a time: the real engine on a real file, everything in
 * one commit, against the bare commit of one row, and against the same by hand.
 * The figure is a rate over a rate: 0.5 is half as many.
 *
 * The parts are shares of one accept. They are read off where the engine offers its fault points, on an engine of its
 * own, so that the figure itself is taken without them.
 */
export const acceptSqlite: Benchmark = {
  keys: [
    key,
    byHandKey,
    byHandOfBareKey,
    notUrgentKey,
    togetherKey,
    oneThreadKey,
    sustainedKey,
    ...Object.keys(parts).map((part) => `${key}/part/${part}`),
  ],
  async measure() {
    const rounds = await inScratchFolder(takeRounds);
    return [
      rateFigure(key, rounds, ({ accept }) => accept),
      ...byHandFigures(rounds),
      rateFigure(notUrgentKey, rounds, (round) => round.notUrgent),
      togetherFigure(togetherKey, rounds, (round) => round.together, 'the storage in a thread of its own'),
      togetherFigure(oneThreadKey, rounds, (round) => round.togetherInOne, 'all in one thread'),
      sustainedFigure(rounds),
      ...partFigures(rounds),
    ];
  },
};

async function takeRounds(folder: string): Promise<readonly Round<Samples>[]> {
  const bare = bareCommit(join(folder, 'bare.sqlite'));
  const hand = byHand(join(folder, 'by-hand.sqlite'));
  const plain = await openIntake(join(folder, 'plain'));
  const crowded = await openIntake(join(folder, 'crowded'), { open: sqliteStorageInThread });
  const crowdedInOne = await openIntake(join(folder, 'crowded-in-one'));
  const watch = stopwatch();
  const watched = await openIntake(join(folder, 'watched'), { faults: watch.faults });
  const whole = (report: Report, idempotencyKey: string) => microseconds(() => plain.accept(report, idempotencyKey));
  const laps = (report: Report, idempotencyKey: string) => watch.time(() => watched.accept(report, idempotencyKey));
  try {
    return await takeTurns<Samples>(
      {
        bare: inTurn(sampleReports, () => microseconds(() => bare.commit())),
        accept: inTurn(sampleReports, whole),
        byHand: inTurn(sampleReports, (report, idempotencyKey) =>
          microseconds(() => hand.accept(report, idempotencyKey)),
        ),
        notUrgent: inTurn(sampleReports.map(notUrgent), whole),
        together: () => allAtOnce(crowded),
        togetherInOne: () => allAtOnce(crowdedInOne),
        sustained: () => withoutPause(crowded),
        laps: inTurn(sampleReports, laps),
        lapsOfFacts: inTurn(sampleReports.map(withoutPeople), laps),
      },
      { rounds: 5, turnsPerRound: 25, warmUpTurns: 50 },
    );
  } finally {
    bare.close();
    hand.close();
    await plain.close();
    await crowded.close();
    await crowdedInOne.close();
    await watched.close();
  }
}

/** In microseconds. */
interface Samples {
  readonly bare: number;
  readonly accept: number;
  /** The same reports, accepted by what a good engineer writes in an afternoon. */
  readonly byHand: number;
  readonly notUrgent: number;
  /** One of 64 that were submitted at once: their time together, divided. */
  readonly together: number;
  readonly togetherInOne: number;
  /** The same where 64 are always under way, with all that is done meanwhile for the next ones. */
  readonly sustained: number;
  readonly laps: Laps;
  /** Of the same reports without people or story. */
  readonly lapsOfFacts: Laps;
}

interface Laps {
  readonly door: number;
  /** Deciding, and sealing the cards if there are any: no fault point stands between the two. */
  readonly decideAndSeal: number;
  readonly commit: number;
  readonly receipt: number;
  readonly whole: number;
  readonly minted: boolean;
}

function rateFigure(
  ofKey: string,
  rounds: readonly Round<Samples>[],
  samplesOf: (round: Round<Samples>) => readonly number[],
): Figure {
  const rate = overRounds(rounds, (round) => median(round.bare) / median(samplesOf(round)));
  const accepts = rounds.flatMap(samplesOf);
  const bare = median(rounds.flatMap((round) => round.bare));
  return {
    key: ofKey,
    value: rate.median,
    said:
      `of the bare commit's rate (rounds ${rate.lowest.toFixed(3)} to ${rate.highest.toFixed(3)}): ` +
      `p50 ${median(accepts).toFixed(0)} µs, mean ${mean(accepts).toFixed(0)} µs, against p50 ${bare.toFixed(0)} µs`,
  };
}

function byHandFigures(rounds: readonly Round<Samples>[]): readonly Figure[] {
  const rate = overRounds(rounds, (round) => median(round.byHand) / median(round.accept));
  const ofBare = overRounds(rounds, (round) => median(round.bare) / median(round.byHand)).median;
  const p50 = (name: 'bare' | 'byHand' | 'accept') => median(rounds.flatMap((round) => round[name])).toFixed(0);
  const verdict = ofBare < leastOfBare ? `below ${leastOfBare}: too slow to be a contender` : `at least ${leastOfBare}`;
  return [
    {
      key: byHandKey,
      value: rate.median,
      said:
        `of the rate of the same written by hand (rounds ${rate.lowest.toFixed(2)} to ${rate.highest.toFixed(2)}): ` +
        `p50 ${p50('accept')} µs against ${p50('byHand')} µs, bare ${p50('bare')} µs`,
    },
    { key: byHandOfBareKey, value: ofBare, said: `of the bare commit's rate, by hand: ${verdict}` },
  ];
}

function togetherFigure(
  ofKey: string,
  rounds: readonly Round<Samples>[],
  samplesOf: (round: Round<Samples>) => readonly number[],
  how: string,
): Figure {
  const rate = overRounds(rounds, (round) => median(round.accept) / median(samplesOf(round)));
  const each = median(rounds.flatMap(samplesOf));
  return {
    key: ofKey,
    value: rate.median,
    said:
      `times as many a second as one at a time, ${together} submitted at once, ${how} ` +
      `(rounds ${rate.lowest.toFixed(2)} to ${rate.highest.toFixed(2)}): ${each.toFixed(0)} µs each`,
  };
}

/** By means, for nothing waits for a pause here: keys, lists and the write-ahead log are seen to while others wait. */
function sustainedFigure(rounds: readonly Round<Samples>[]): Figure {
  const rate = overRounds(rounds, (round) => mean(round.accept) / mean(round.sustained));
  return {
    key: sustainedKey,
    value: rate.median,
    said:
      `times as many a second as one at a time, by the mean of both, ${together} always under way ` +
      `(rounds ${rate.lowest.toFixed(2)} to ${rate.highest.toFixed(2)}): ${mean(rounds.flatMap((round) => round.sustained)).toFixed(0)} µs each`,
  };
}

function partFigures(rounds: readonly Round<Samples>[]): readonly Figure[] {
  const costOf: Readonly<Record<Part, (round: Round<Samples>) => number>> = {
    door: ({ laps }) => median(laps.map(({ door }) => door)),
    decide: ({ lapsOfFacts }) => median(lapsOfFacts.map(({ decideAndSeal }) => decideAndSeal)),
    cards: ({ laps, lapsOfFacts }) => settled(laps, false) - settled(lapsOfFacts, false),
    commit: ({ laps }) => median(laps.map(({ commit }) => commit)),
    receipt: ({ laps }) => median(laps.map(({ receipt }) => receipt)),
    keys: ({ laps }) => {
      const minting = laps.filter(({ minted }) => minted).length / laps.length;
      return minting === 0 ? 0 : minting * (settled(laps, true) - settled(laps, false));
    },
  };
  return (Object.keys(parts) as Part[]).map((part) => {
    const share = overRounds(rounds, (round) => costOf[part](round) / median(round.laps.map(({ whole }) => whole)));
    const cost = overRounds(rounds, costOf[part]).median;
    return {
      key: `${key}/part/${part}`,
      value: share.median,
      said: `of an accept, ${cost.toFixed(0)} µs: ${parts[part]}`,
    };
  });
}

function settled(laps: readonly Laps[], minting: boolean): number {
  return median(laps.filter(({ minted }) => minted === minting).map(({ decideAndSeal }) => decideAndSeal));
}

/** Reads the time whenever the engine passes a fault point. */
function stopwatch() {
  let passed = new Map<string, number>();
  const faults: Faults = (point) => void passed.set(point, performance.now());
  return {
    faults,
    async time(accept: () => Promise<void>): Promise<Laps> {
      passed = new Map();
      const start = performance.now();
      await accept();
      const end = performance.now();
      const at = (point: Parameters<Faults>[0]): number => {
        const time = passed.get(point);
        if (time === undefined) throw new Error(`the engine did not pass ${point}`);
        return time;
      };
      const [received, sealed, committed] = [at('intake.received'), at('commit.before'), at('commit.after')];
      return {
        door: (received - start) * 1_000,
        decideAndSeal: (sealed - received) * 1_000,
        commit: (committed - sealed) * 1_000,
        receipt: (end - committed) * 1_000,
        whole: (end - start) * 1_000,
        minted: passed.has('keyring.minted'),
      };
    },
  };
}

/** A turn takes up the reports where the last one left off; no idempotency key comes twice. */
function inTurn<Sample>(
  reports: readonly Report[],
  once: (report: Report, idempotencyKey: string) => Promise<Sample>,
): () => Promise<readonly Sample[]> {
  let next = 0;
  return async () => {
    const samples: Sample[] = [];
    for (let operation = 0; operation < operationsPerTurn; operation += 1) {
      samples.push(await once(reports[next % reports.length] as Report, randomUUID()));
      next += 1;
    }
    return samples;
  };
}

async function allAtOnce(intake: Intake): Promise<readonly number[]> {
  const accepts = Array.from({ length: together }, (_, index) => sampleReports[index % sampleReports.length] as Report);
  const whole = await microseconds(() => Promise.all(accepts.map((report) => intake.accept(report, randomUUID()))));
  return [whole / together];
}

async function withoutPause(intake: Intake): Promise<readonly number[]> {
  const oneByOne = async (first: number): Promise<void> => {
    for (let time = 0; time < lasting; time += 1) {
      await intake.accept(sampleReports[(first + time) % sampleReports.length] as Report, randomUUID());
    }
  };
  const whole = await microseconds(() => Promise.all(Array.from({ length: together }, (_, first) => oneByOne(first))));
  return [whole / (together * lasting)];
}

async function microseconds(once: () => unknown): Promise<number> {
  const start = performance.now();
  await once();
  return (performance.now() - start) * 1_000;
}

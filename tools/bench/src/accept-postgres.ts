import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '@kawal/sdk';
import { postgresStorage } from '@kawal/storage-postgres';
import { PgBoss } from 'pg-boss';
import { byHandOnPostgres } from './by-hand/postgres.ts';
import { morning, openIntake, type Report } from './intake.ts';
import { type Benchmark, type Figure, mean, median, overRounds, type Round, takeTurns } from './method.ts';
import { startPostgres } from './postgres-server.ts';
import { sampleReports } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

const alone = 'accept/postgres-1';
const crowd = 'accept/postgres-8';
const byHandCrowd = 'accept/by-hand-postgres-8';
const together = 8;
const operationsPerTurn = 8;

/**
 * Measures what a report costs until it is on the disk of a PostgreSQL server, against what pg-boss asks there to take
 * one job of the same 2 KB: one at a time, and eight at once.
 * The figure is a rate over a rate: 2 is twice as many a second. Both sides run in this one process, each with ten
 * connections at most.
 */
export const acceptPostgres: Benchmark = {
  keys: [alone, crowd, byHandCrowd],
  async measure() {
    const rounds = await inScratchFolder(takeRounds);
    return [
      figure(alone, rounds, 'send', 'accept', 'pg-boss'),
      figure(crowd, rounds, 'sendTogether', 'acceptTogether', 'pg-boss'),
      figure(byHandCrowd, rounds, 'byHandTogether', 'acceptTogether', 'the same written by hand'),
    ];
  },
};

/** Microseconds of one; of those that came at once, their time together, divided. */
interface Samples {
  readonly send: number;
  readonly accept: number;
  readonly sendTogether: number;
  readonly acceptTogether: number;
  /** The same reports, accepted by what a good engineer writes in an afternoon. */
  readonly byHandTogether: number;
}

async function takeRounds(folder: string): Promise<readonly Round<Samples>[]> {
  // The server runs as a user that owns nothing.
  chmodSync(folder, 0o777);
  const server = await startPostgres(folder);
  const { connectionString } = server;
  const boss = await openBoss(connectionString);
  const intake = await openIntake(join(folder, 'intake'), { open: () => onMorning(connectionString) });
  const hand = await byHandOnPostgres(connectionString, boss);
  const send = (report: Report) => boss.send('report', report);
  const accept = (report: Report) => intake.accept(report, randomUUID());
  try {
    return await takeTurns<Samples>(
      {
        send: oneByOne(send),
        accept: oneByOne(accept),
        sendTogether: allAtOnce(send),
        acceptTogether: allAtOnce(accept),
        byHandTogether: allAtOnce((report) => hand.accept(report, randomUUID())),
      },
      { rounds: 5, turnsPerRound: 25, warmUpTurns: 50 },
    );
  } finally {
    await intake.close();
    await hand.close();
    await boss.stop({ graceful: false });
    await server.close();
  }
}

/** Asks the server for its time as always, and tells it as if the intake's morning had just begun there. */
async function onMorning(connectionString: string): Promise<Storage> {
  const storage = await postgresStorage({ connectionString });
  const now = storage.now ?? (() => Promise.reject(new Error('a server tells its time')));
  const moved = (await now()) - morning;
  return { ...storage, now: async () => (await now()) - moved };
}

/** As it is by itself, but for its housekeeping, which is left out: it would be in our figures as well. */
async function openBoss(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false });
  boss.on('error', (error) => {
    throw error;
  });
  await boss.start();
  await boss.createQueue('report');
  return boss;
}

function oneByOne(once: (report: Report) => Promise<unknown>): () => Promise<readonly number[]> {
  let next = 0;
  return async () => {
    const samples: number[] = [];
    for (let operation = 0; operation < operationsPerTurn; operation += 1) {
      const report = sampleReports[next++ % sampleReports.length] as Report;
      samples.push(await microseconds(() => once(report)));
    }
    return samples;
  };
}

function allAtOnce(once: (report: Report) => Promise<unknown>): () => Promise<readonly number[]> {
  return async () => {
    const whole = await microseconds(() => Promise.all(sampleReports.slice(0, together).map(once)));
    return [whole / together];
  };
}

async function microseconds(once: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await once();
  return (performance.now() - start) * 1_000;
}

function figure(
  key: string,
  rounds: readonly Round<Samples>[],
  bare: keyof Samples,
  ours: keyof Samples,
  contender: string,
): Figure {
  const rate = overRounds(rounds, (round) => median(round[bare]) / median(round[ours]));
  const accepts = rounds.flatMap((round) => round[ours]);
  const sends = rounds.flatMap((round) => round[bare]);
  return {
    key,
    value: rate.median,
    said:
      `of the rate of ${contender} (rounds ${rate.lowest.toFixed(3)} to ${rate.highest.toFixed(3)}): ` +
      `p50 ${median(accepts).toFixed(0)} µs, mean ${mean(accepts).toFixed(0)} µs, against p50 ${median(sends).toFixed(0)} µs, mean ${mean(sends).toFixed(0)} µs`,
  };
}

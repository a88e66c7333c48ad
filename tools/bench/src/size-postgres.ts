import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createEngine } from '@kawal/engine';
import { pgBossExecutor } from '@kawal/executor-pg-boss';
import { memoryNotifier, memoryVault } from '@kawal/sdk/memory';
import { postgresStorage } from '@kawal/storage-postgres';
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { malang, type Report } from './intake.ts';
import { type LargeStore, quantile, timeOf, withLargeStore } from './large-postgres.ts';
import type { Benchmark, Figure } from './method.ts';
import { sampleReports } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

const some = 7_000;
/** Memory for the server's pages: as by itself, and more. */
const buffers = ['128MB', '2GB'] as const;
const rounds = 3;
const together = 8;
const intakeTurns = 10;
const tries = 200;
const hinted = 24;

const keys = {
  rate: (size: string) => `sizing/${size}/reports-a-second`,
  area: (size: string) => `sizing/${size}/list-by-area`,
  wal: 'sizing/wal-a-report',
  text: 'sizing/text-a-report',
  hints: 'sizing/hints-a-report',
};

/**
 * Measures what the size of a PostgreSQL server is chosen by: reports a second and a hot question under two sizes of
 * `shared_buffers`, the write-ahead log of a report, what a dump holds of it, and the hints that pg-boss keeps.
 */
export const sizePostgres: Benchmark = {
  keys: [...buffers.flatMap((size) => [keys.rate(size), keys.area(size)]), keys.wal, keys.text, keys.hints],
  measure: ({ records = some }) =>
    inScratchFolder((folder) =>
      withLargeStore(folder, records, async (store) => {
        const [rates, areas] = [ofEach(), ofEach()];
        // In turns: what a busy machine takes, it takes from both.
        for (let round = 0; round < rounds; round += 1) {
          for (const size of buffers) {
            await store.server.restart(size);
            areas[size].push(...(await areaOf(store)));
            rates[size].push(...(await rateOf(store)));
          }
        }
        return [
          ...buffers.flatMap((size) => [rateFigure(size, rates[size]), areaFigure(size, areas[size], store.reports)]),
          await walOf(store),
          await textOf(store, folder),
          await hintsOf(store),
        ];
      }),
    ),
};

type Size = (typeof buffers)[number];

function ofEach(): Record<Size, number[]> {
  return { '128MB': [], '2GB': [] };
}

/** Milliseconds of each question after as many that warm the server up. */
async function areaOf({ pool, storage }: LargeStore): Promise<readonly number[]> {
  const { rows } = await pool.query<{ stream: string; area: string }>(
    "SELECT stream, keys->>'area' AS area FROM kawal.stream WHERE type = 'report' ORDER BY md5(stream) LIMIT 1000",
  );
  const ask = (turn: number) => {
    const { area, stream } = rows[(turn * 31) % rows.length] as (typeof rows)[number];
    return storage.query({ type: 'report', key: { name: 'area', value: area }, after: stream, limit: 50 });
  };
  const times: number[] = [];
  for (let turn = 0; turn < 2 * tries; turn += 1) times.push(await timeOf(() => ask(turn)));
  return times.slice(tries);
}

function areaFigure(size: Size, times: readonly number[], reports: number): Figure {
  return {
    key: keys.area(size),
    value: quantile(times, 0.5),
    said: `ms for fifty reports of an area, p95 ${quantile(times, 0.95).toFixed(2)}; over ${reports} reports, ${times.length} times, warm`,
  };
}

async function accept({ intake }: LargeStore, turns: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const some = sampleReports.slice((turn % 2) * together, (turn % 2) * together + together);
    await Promise.all(
      some.map(async (report) => void times.push(await timeOf(() => intake.accept(report, randomUUID())))),
    );
  }
  return times;
}

async function rateOf(store: LargeStore): Promise<readonly number[]> {
  await accept(store, 2);
  return await accept(store, intakeTurns);
}

function rateFigure(size: Size, times: readonly number[]): Figure {
  const p50 = quantile(times, 0.5);
  return {
    key: keys.rate(size),
    value: (together * 1_000) / (times.reduce((sum, time) => sum + time, 0) / times.length),
    said: `reports of a child in danger acknowledged a second by one process, ${together} at once; each p50 ${p50.toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
  };
}

/** Right after a checkpoint each page goes to the log whole, at its first change; then only what changes. */
async function walOf(store: LargeStore): Promise<Figure> {
  const written = async (): Promise<number> => {
    const { rows } = await store.pool.query("SELECT (pg_current_wal_insert_lsn() - '0/0')::float8 AS bytes");
    return rows[0].bytes;
  };
  const kilobytes = async (): Promise<number> => {
    const before = await written();
    const reports = (await accept(store, 8)).length;
    while ((await store.intake.work()) > 0);
    return ((await written()) - before) / reports / 1_024;
  };
  await kilobytes();
  const later = await kilobytes();
  await store.pool.query('CHECKPOINT');
  const first = await kilobytes();
  return {
    key: keys.wal,
    value: later,
    said: `KB of write-ahead log a report, with its escalation and five messages sent; ${first.toFixed(0)} KB right after a checkpoint`,
  };
}

/** Writes every table as text, as a dump does, and as a backup that is not compressed holds it. */
async function textOf({ pool }: LargeStore, folder: string): Promise<Figure> {
  const out = join(folder, 'text');
  mkdirSync(out);
  chmodSync(out, 0o777);
  const { rows } = await pool.query<{ relname: string }>(
    "SELECT relname FROM pg_class WHERE relnamespace = 'kawal'::regnamespace AND relkind = 'r'",
  );
  let bytes = 0;
  const tookMs = await timeOf(async () => {
    for (const { relname } of rows) {
      const file = join(out, relname);
      await pool.query(`COPY kawal.${relname} TO '${file}'`);
      bytes += statSync(file).size;
    }
  });
  const reports = await countOf(pool, "SELECT count(*)::float8 AS number FROM kawal.stream WHERE type = 'report'");
  return {
    key: keys.text,
    value: bytes / reports / 1_024,
    said: `KB a report as text, as \`pg_dump\` writes it before compression: ${(bytes / 2 ** 20).toFixed(0)} MB in ${(tookMs / 1_000).toFixed(1)} s`,
  };
}

/** Takes reports in, one after another, beside a worker that listens, and counts what pg-boss keeps of the hints. */
async function hintsOf({ server: { connectionString }, pool }: LargeStore): Promise<Figure> {
  const open = { connectionString, schema: 'hinted' };
  let sent = 0;
  const notifier = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  notifier.answer(async () => {
    sent += 1;
    return { type: 'accepted' };
  });

  const engine = await createEngine({
    storage: await postgresStorage(open),
    executor: pgBossExecutor({ connectionString, queue: 'hinted' }),
    vault: await memoryVault(crypto.getRandomValues(new Uint8Array(32))),
    notifiers: [notifier],
    // Offices of the example have no email; their alarms are not measured.
    alarm: () => undefined,
  });
  const applied = await engine.as({ kind: 'person', ref: 'sekretaris', role: 'secretariat' }).chapter.apply(malang());
  if (!applied.ok) throw new Error(`the chapter was refused: ${JSON.stringify(applied.refusals)}`);
  engine.start();
  const app = engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  for (let turn = 0; turn < hinted; turn += 1) {
    const before = sent;
    const { capturedAt: _, ...report } = sampleReports[turn % sampleReports.length] as Report;
    const outcome = await app.reports.submit(report, { key: randomUUID() });
    if (!outcome.ok) throw new Error(`a report was refused: ${JSON.stringify(outcome.refusals)}`);
    while (sent === before) await setTimeout(5);
    // As reports come in life: not in the pass of the one before.
    await setTimeout(200);
  }
  await engine.close();
  const kept = await countOf(pool, "SELECT count(*)::float8 AS number FROM pgboss.job WHERE name = 'hinted'");
  return {
    key: keys.hints,
    value: kept / hinted,
    said: `kept hints a report, over ${hinted} reports one after another with ${sent} messages; ${(await bytesOfHint(connectionString, pool)).toFixed(0)} bytes each with its indexes`,
  };
}

/** Gives two thousand hints that nobody hears, and lets the server say what they take. */
async function bytesOfHint(connectionString: string, pool: pg.Pool): Promise<number> {
  const size = () =>
    countOf(
      pool,
      "SELECT sum(pg_total_relation_size(c.oid))::float8 AS number FROM pg_class AS c WHERE c.relnamespace = 'pgboss'::regnamespace AND c.relname LIKE 'j%' AND c.relkind = 'r'",
    );
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false });
  await boss.start();
  const before = await size();
  const number = 2_000;
  const startAfter = new Date(Date.now() + 3_600_000);
  await boss.insert(
    'hinted',
    Array.from({ length: number }, (_, index) => ({ singletonKey: `at ${index}`, startAfter })),
  );
  const bytes = ((await size()) - before) / number;
  await boss.stop({ graceful: false });
  return bytes;
}

async function countOf(pool: pg.Pool, sql: string): Promise<number> {
  const { rows } = await pool.query<{ readonly number: number }>(sql);
  return rows[0]?.number ?? 0;
}

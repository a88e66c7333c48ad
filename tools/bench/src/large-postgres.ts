import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '@kawal/sdk';
import { postgresStorage } from '@kawal/storage-postgres';
import pg from 'pg';
import { type Intake, openIntake, type Report } from './intake.ts';
import type { Benchmark, Figure } from './method.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { sampleReports } from './sample-report.ts';
import { inScratchFolder } from './scratch-folder.ts';

const recordsOfOne = 7;
const real = 64;
const some = 20_000;
const tries = 300;

const questionKeys = [
  'load',
  'receipt',
  'due',
  'next-due',
  'claimant',
  'list-by-area',
  'list-next-page',
  'deliveries-of-one',
  'history',
  'log-middle',
  'log-end',
  'cards',
] as const;
type Question = (typeof questionKeys)[number];

/**
 * Measures a large store on a PostgreSQL server: the bytes of a report, and the hot questions through the adapter. Reports
 * are taken in by the engine; the server then copies them under other names until there are enough.
 */
export const largePostgres: Benchmark = {
  keys: ['postgres/bytes-a-report', ...questionKeys.map((key) => `postgres/${key}`), 'postgres/next-due/long-reader'],
  measure: ({ records = some }) => inScratchFolder((folder) => measureIn(folder, records)),
};

async function measureIn(folder: string, records: number): Promise<readonly Figure[]> {
  return await withLargeStore(folder, records, async ({ server, pool, storage, reports }) => [
    await sizeOf(pool, reports),
    ...(await asked(storage, pool, reports)),
    await besideReader(storage, pool, server.connectionString),
  ]);
}

/** A server with the store of an intake that takes more in, and with as many reports as were wanted. */
export interface LargeStore {
  readonly server: PostgresServer;
  readonly pool: pg.Pool;
  readonly storage: Storage;
  readonly intake: Intake;
  readonly reports: number;
}

export async function withLargeStore<Result>(
  folder: string,
  records: number,
  use: (store: LargeStore) => Promise<Result>,
): Promise<Result> {
  // A server that runs as another user than this one looks into the folder.
  for (const each of [folder, join(folder, '..')]) chmodSync(each, 0o755);
  const server = await startPostgres(folder);
  const pool = new pg.Pool({ connectionString: server.connectionString });
  // A server that starts again ends what is idle.
  pool.on('error', () => undefined);
  try {
    const storage = await postgresStorage({ connectionString: server.connectionString });
    const { now: _, ...timeless } = storage;
    const intake = await openIntake(join(folder, 'intake'), { open: () => timeless });
    for (let index = 0; index < real; index += 1) {
      await intake.accept(sampleReports[index % sampleReports.length] as Report, randomUUID());
    }
    while ((await intake.work()) > 0);
    const reports = await multiply(pool, Math.ceil(records / recordsOfOne / real));
    const result = await use({ server, pool, storage, intake, reports });
    await intake.close();
    return result;
  } finally {
    await pool.end();
    await server.close();
  }
}

/** Copies every report with all that belongs to it, under a name of its own, and lets the server count. */
async function multiply(pool: pg.Pool, times: number): Promise<number> {
  // Gigabytes at once: by itself the server would write each page of an index to its log whole, again and again.
  for (const setting of ["max_wal_size = '16GB'", "checkpoint_timeout = '1h'", 'full_page_writes = off'])
    await pool.query(`ALTER SYSTEM SET ${setting}`);
  await pool.query('SELECT pg_reload_conf()');
  const named = (column: string) => `replace(${column}, c.name, c.copy)`;
  const copies = `(SELECT name, left(name, 9) || substr(md5(name || n), 1, length(name) - 9) AS copy
    FROM (SELECT split_part(stream, '/', 2) AS name FROM kawal.stream WHERE type = 'report') AS r, generate_series(2, $1::int) AS n) AS c`;
  const of = (table: string, column: string) =>
    `kawal.${table} AS t JOIN ${copies} ON split_part(split_part(t.${column}, '/', 2), '.', 1) = c.name`;
  const run = (sql: string) => pool.query(sql, [times]);
  await run(
    `INSERT INTO kawal.stream_key SELECT t.type, t.name, ${named('t.value')}, ${named('t.stream')} FROM ${of('stream_key', 'stream')}`,
  );
  await run(`INSERT INTO kawal.event (stream, version, id, text, hash, at)
    SELECT ${named('t.stream')}, t.version, t.id, ${named('t.text')}, t.hash, t.at FROM ${of('event', 'stream')}`);
  await run(
    `INSERT INTO kawal.card SELECT ${named('t.record')}, t.subject, t.class, t.version, t.bytes, t.erased_at FROM ${of('card', 'record')}`,
  );
  await run(
    `INSERT INTO kawal.claim SELECT t.name, md5(t.value || c.copy), ${named('t.stream')} FROM ${of('claim', 'stream')}`,
  );
  await run(`INSERT INTO kawal.stream SELECT ${named('t.stream')}, t.type, t.version, ${named('t.state')}, t.shape,
    t.wake_at, ${named('t.keys::text')}::jsonb, t.head FROM ${of('stream', 'stream')}`);
  await run(`INSERT INTO kawal.answer SELECT md5(a.key || n) || md5(n || a.key), a.fingerprint, a.text, a.at
    FROM kawal.answer AS a, generate_series(2, $1::int) AS n`);
  // Those of a year's reports that still wait for something wait for later.
  await pool.query(`UPDATE kawal.stream SET wake_at = 4102444800000 + abs(hashtext(stream)) WHERE wake_at IS NOT NULL`);
  await pool.query('VACUUM ANALYZE');
  // What was written meanwhile is not written beside the questions.
  await pool.query('ALTER SYSTEM RESET ALL');
  await pool.query('SELECT pg_reload_conf()');
  await pool.query('CHECKPOINT');
  const { rows } = await pool.query("SELECT count(*)::int AS reports FROM kawal.stream WHERE type = 'report'");
  return rows[0].reports;
}

async function sizeOf(pool: pg.Pool, reports: number): Promise<Figure> {
  const { rows } = await pool.query<{ relname: string; bytes: number; indexes: number }>(
    `SELECT relname, pg_total_relation_size(relid)::float8 AS bytes, pg_indexes_size(relid)::float8 AS indexes
     FROM pg_stat_user_tables WHERE schemaname = 'kawal' ORDER BY bytes DESC`,
  );
  const kb = (bytes: number): string => (bytes / reports / 1_024).toFixed(1);
  const sum = (of: 'bytes' | 'indexes'): number => rows.reduce((total, row) => total + row[of], 0);
  const tables = rows
    .filter(({ bytes }) => bytes / reports > 100)
    .map(({ relname, bytes }) => `${relname} ${kb(bytes)}`);
  return {
    key: 'postgres/bytes-a-report',
    value: sum('bytes') / reports,
    said: `bytes a report over ${reports} reports: ${tables.join(', ')} KB; ${kb(sum('indexes'))} KB of it indexes`,
  };
}

async function asked(storage: Storage, pool: pg.Pool, reports: number): Promise<readonly Figure[]> {
  const { rows } = await pool.query<{ stream: string; area: string }>(
    "SELECT stream, keys->>'area' AS area FROM kawal.stream WHERE type = 'report' ORDER BY md5(stream) LIMIT 1000",
  );
  const { rows: answers } = await pool.query<{ key: string }>(
    'SELECT key FROM kawal.answer ORDER BY md5(key) LIMIT 1000',
  );
  const { rows: claims } = await pool.query<{ name: string; value: string }>(
    'SELECT name, value FROM kawal.claim LIMIT 1000',
  );
  const { rows: places } = await pool.query<{ last: number }>('SELECT max(place)::float8 AS last FROM kawal.event');
  const last = places[0]?.last ?? 0;
  const at = <item>(items: readonly item[], turn: number): item => items[turn % items.length] as item;
  const escalation = (turn: number): string => at(rows, turn).stream.replace('report', 'escalation');
  const byArea = (turn: number) => ({ type: 'report', key: { name: 'area', value: at(rows, turn).area }, limit: 50 });
  const questions: Readonly<Record<Question, (turn: number) => Promise<unknown>>> = {
    load: (turn) => storage.load([at(rows, turn).stream, escalation(turn)]),
    receipt: (turn) => storage.answer(at(answers, turn).key),
    due: () => storage.due(Date.now(), 100),
    'next-due': () => storage.nextDue(),
    claimant: (turn) => storage.claimant(at(claims, turn)),
    'list-by-area': (turn) => storage.query(byArea(turn)),
    'list-next-page': (turn) => storage.query({ ...byArea(turn), after: at(rows, turn * 7).stream }),
    'deliveries-of-one': (turn) =>
      storage.query({ type: 'delivery', key: { name: 'escalation', value: escalation(turn) }, limit: 50 }),
    history: (turn) => storage.history(escalation(turn), 0),
    'log-middle': (turn) => storage.log(Math.floor((last * (turn % 97)) / 97), 100),
    'log-end': () => storage.log(last - 20, 100),
    cards: (turn) => storage.cards(at(rows, turn).stream),
  };
  const figures: Figure[] = [];
  for (const key of questionKeys)
    figures.push(await figureOf(`postgres/${key}`, questions[key], pool, `over ${reports} reports`));
  return figures;
}

/** Asks in turns with the least that a server can be asked: what a busy machine adds, it adds to both. */
async function figureOf(
  key: string,
  ask: (turn: number) => Promise<unknown>,
  pool: pg.Pool,
  where: string,
): Promise<Figure> {
  // In an order of their own, so that pages are not simply the last ones read.
  const once = (turn: number) => ask(turn * 31 + 7);
  for (let turn = 0; turn < tries; turn += 1) await once(turn);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < tries; turn += 1) {
    ours.push(await timeOf(() => once(turn)));
    bare.push(await timeOf(() => pool.query('SELECT 1')));
  }
  const [p95, bare50, bare95] = [quantile(ours, 0.95), quantile(bare, 0.5), quantile(bare, 0.95)];
  return {
    key,
    value: quantile(ours, 0.5),
    said: `ms, p95 ${p95.toFixed(2)}, beside a bare SELECT 1 of ${bare50.toFixed(2)}, p95 ${bare95.toFixed(2)}; ${where}, ${tries} times, warm`,
  };
}

export async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

export function quantile(samples: readonly number[], part: number): number {
  return samples.toSorted((one, other) => one - other)[Math.floor(samples.length * part)] ?? 0;
}

/** Moves 60,000 instants on beside a transaction that stays open, and tells what a look costs, and what the storage says. */
async function besideReader(storage: Storage, pool: pg.Pool, connectionString: string): Promise<Figure> {
  const reader = new pg.Client({ connectionString });
  await reader.connect();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await reader.query('SELECT 1 FROM kawal.stream LIMIT 1');
  for (let round = 0; round < 60; round += 1) {
    await pool.query(
      `UPDATE kawal.stream SET wake_at = wake_at + 1000 WHERE stream IN (
         SELECT stream FROM kawal.stream WHERE wake_at IS NOT NULL ORDER BY wake_at LIMIT 1000)`,
    );
  }
  await pool.query('VACUUM ANALYZE kawal.stream');
  const beside = await figureOf('', () => storage.nextDue(), pool, '');
  const faults = (await storage.check?.()) ?? [];
  await reader.query('ROLLBACK');
  await reader.end();
  await pool.query('VACUUM kawal.stream');
  const after = await figureOf('', () => storage.nextDue(), pool, '');
  return {
    key: 'postgres/next-due/long-reader',
    value: beside.value,
    said: `ms after 60,000 changes beside an open transaction (${faults.map(({ code, detail }) => `${code}: ${detail}`).join('; ') || 'no fault told'}); ${after.value.toFixed(2)} ms after it ended and a vacuum`,
  };
}

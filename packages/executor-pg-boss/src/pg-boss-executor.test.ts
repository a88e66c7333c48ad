import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Trouble } from './executor.ts';
import { pgBossExecutor } from './pg-boss-executor.ts';

// The server of the storage's tests, as a program: an adapter's code knows no other adapter's.
const serve = new URL('../../storage-postgres/src/testing/serve.ts', import.meta.url);
const never = 3_600_000;

let server: ChildProcess | undefined;
let connectionString: string;
let pool: pg.Pool;
let workers: ChildProcess[] = [];

beforeAll(async () => {
  connectionString = process.env['DATABASE_URL'] ?? (await ownServer());
  pool = new pg.Pool({ connectionString });
  await pool.query(`DROP TABLE IF EXISTS due, step, pass; CREATE TABLE due (stream text PRIMARY KEY, version int, wake_at bigint);
    CREATE TABLE step (stream text, worker text); CREATE TABLE pass (worker text)`);
});
beforeEach(() => pool.query('TRUNCATE due, step, pass'));
afterEach(async () => {
  await Promise.all(workers.map((worker) => end(worker, 'SIGTERM')));
  workers = [];
});
afterAll(async () => {
  await pool.end();
  server?.stdin?.end();
  if (server) await once(server, 'exit');
});

it('shares the work of four processes, and each stream is stepped once', { timeout: 60_000 }, async () => {
  await Promise.all([1, 2, 3, 4].map((number) => work(`worker-${number}`)));
  await due(600);
  const executor = pgBossExecutor({ connectionString });
  executor.hint();
  await stepped(600);
  await executor.stop();
  const { rows } = await pool.query('SELECT count(*)::int AS steps, count(DISTINCT stream)::int AS streams FROM step');
  expect(rows).toEqual([{ steps: 600, streams: 600 }]);
  const shares = await pool.query('SELECT worker, count(*)::int AS steps FROM step GROUP BY worker ORDER BY worker');
  expect(shares.rows.map(({ worker }) => worker)).toEqual(['worker-1', 'worker-2', 'worker-3', 'worker-4']);
});

it('takes over what a killed worker had begun', { timeout: 60_000 }, async () => {
  const holding = await work('killed', { holds: true });
  await due(5);
  const executor = pgBossExecutor({ connectionString });
  executor.hint();
  await said(holding, 'holding');
  await work('heir', { sweepMs: 300 });
  await end(holding, 'SIGKILL');
  await stepped(5);
  await executor.stop();
  expect((await pool.query('SELECT DISTINCT worker FROM step')).rows).toEqual([{ worker: 'heir' }]);
});

it('finds by its sweep what nobody hinted at', { timeout: 60_000 }, async () => {
  await work('alone', { sweepMs: 300 });
  await due(3);
  await stepped(3);
});

it.each([
  ['was hinted at before', true],
  ['the last pass has seen', false],
])(
  'wakes at an instant that %s, not earlier, and not again and again until then',
  { timeout: 60_000 },
  async (_, before) => {
    if (!before) await due(1, Date.now() + 1_500);
    await work('alone');
    if (before) await due(1, Date.now() + 1_500);
    const [{ wake_at }] = (await pool.query('SELECT wake_at FROM due')).rows;
    const executor = pgBossExecutor({ connectionString });
    if (before) executor.hint(Number(wake_at));
    await stepped(1);
    expect(Date.now()).toBeGreaterThanOrEqual(Number(wake_at));
    expect(await passes()).toBeLessThan(5);
    await executor.stop();
  },
);

it('makes of many hints one, until somebody heard it', { timeout: 60_000 }, async () => {
  const executor = pgBossExecutor({ connectionString, queue: 'nobody-listens' });
  for (let time = 0; time < 100; time += 1) executor.hint();
  await executor.stop();
  const { rows } = await pool.query("SELECT count(*)::int AS hints FROM pgboss.job WHERE name = 'nobody-listens'");
  expect(rows).toEqual([{ hints: 1 }]);
});

it('works by its sweep alone where pg-boss cannot be reached, and says so', { timeout: 60_000 }, async () => {
  const troubles: Trouble[] = [];
  const nobody = 'postgres://kawal:Melati-0812@127.0.0.1:1/postgres';
  const executor = pgBossExecutor({
    connectionString: nobody,
    sweepMs: 20,
    trouble: (trouble) => void troubles.push(trouble),
  });
  let passes = 0;
  await executor.run(async () => {
    passes += 1;
    return { nextAt: null };
  });
  executor.hint();
  while (passes < 3 || !troubles.some(({ code }) => code === 'executor.hint-lost')) await setTimeout(5);
  await executor.stop();
  expect(new Set(troubles.map(({ code }) => code))).toEqual(new Set(['executor.deaf', 'executor.hint-lost']));
  expect(JSON.stringify(troubles)).not.toContain('Melati-0812');
});

it('goes on after a pass that failed, and does one at a time', { timeout: 60_000 }, async () => {
  const troubles: Trouble[] = [];
  const executor = pgBossExecutor({ connectionString, sweepMs: 30, trouble: (trouble) => void troubles.push(trouble) });
  let passes = 0;
  let atOnce = 0;
  let most = 0;
  await executor.run(async () => {
    passes += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await setTimeout(10);
    atOnce -= 1;
    if (passes === 1) throw new TypeError('a secret');
    return { nextAt: null };
  });
  for (let time = 0; time < 20; time += 1) executor.hint();
  while (passes < 4) await setTimeout(5);
  await executor.stop();
  const after = passes;
  await setTimeout(100);
  expect(passes).toBe(after);
  expect(most).toBe(1);
  expect(troubles).toEqual([{ code: 'executor.pass-failed', error: 'TypeError' }]);
});

async function due(count: number, at = Date.now()): Promise<void> {
  await pool.query(`INSERT INTO due SELECT 's-' || n, 1, $2 FROM generate_series(1, $1::int) AS n`, [count, at]);
}

async function stepped(count: number): Promise<void> {
  for (;;) {
    const { rows } = await pool.query('SELECT count(*)::int AS steps FROM step');
    if (rows[0].steps >= count) return;
    await setTimeout(10);
  }
}

async function passes(): Promise<number> {
  return (await pool.query('SELECT count(*)::int AS passes FROM pass')).rows[0].passes;
}

async function work(name: string, { sweepMs = never, holds = false } = {}): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./testing/worker.ts', import.meta.url));
  const args = [
    '--conditions=@kawal/source',
    script,
    connectionString,
    name,
    String(sweepMs),
    ...(holds ? ['holds'] : []),
  ];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.push(worker);
  await said(worker, 'ready');
  return worker;
}

async function said(worker: ChildProcess, word: string): Promise<void> {
  if (!worker.stdout) return;
  const lines = createInterface({ input: worker.stdout });
  for (;;) {
    const [line] = await once(lines, 'line');
    if (line === word) return;
  }
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill(signal);
  await gone;
}

async function ownServer(): Promise<string> {
  server = spawn(process.execPath, ['--conditions=@kawal/source', fileURLToPath(serve)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (!server.stdout) throw new Error('The server says nothing.');
  const [line] = await once(createInterface({ input: server.stdout }), 'line');
  return line;
}

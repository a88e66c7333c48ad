import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describeExecutor } from '@kawal/sdk/vitest';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type PgBossExecutorOptions, pgBossExecutor } from './pg-boss-executor.ts';
import { type ServedDatabase, serveDatabase } from './testing/served-database.sample.ts';
import { startSilencer } from './testing/silencer.sample.ts';

let database: ServedDatabase;
beforeAll(async () => {
  database = await serveDatabase();
});
afterAll(() => database.end());

const nobody = 'postgres://kawal:Melati-0812@127.0.0.1:1/postgres';
let places = 0;

describeExecutor('pgBossExecutor', {
  resultFile: new URL('../conformance.json', import.meta.url),
  makePlace() {
    places += 1;
    const queue = `place-${places}`;
    return {
      open: ({ sweepMs }) => pgBossExecutor({ connectionString: database.connectionString, queue, sweepMs }),
      unreachable: ({ sweepMs }) => pgBossExecutor({ connectionString: nobody, queue, sweepMs }),
      secrets: ['Melati-0812'],
    };
  },
});

it('makes of many hints one, until somebody heard it', async () => {
  const executor = pgBossExecutor({ connectionString: database.connectionString, queue: 'nobody-listens' });
  for (let time = 0; time < 100; time += 1) executor.hint();
  await executor.close();
  const pool = new pg.Pool({ connectionString: database.connectionString });
  const { rows } = await pool.query("SELECT count(*)::int AS hints FROM pgboss.job WHERE name = 'nobody-listens'");
  await pool.end();
  expect(rows).toEqual([{ hints: 1 }]);
});

it('gives a thousand hints of one moment in two sends', async () => {
  const send = vi.spyOn(PgBoss.prototype, 'send');
  const executor = pgBossExecutor({ connectionString: database.connectionString, queue: 'crowded' });
  for (let time = 0; time < 1_000; time += 1) executor.hint();
  await executor.close();
  expect(send).toHaveBeenCalledTimes(2);
  send.mockRestore();
});

it('refuses to open without the name of a queue, as two chapters would take each other’s hints', () => {
  const unnamed = { connectionString: nobody } as PgBossExecutorOptions;
  expect(() => pgBossExecutor(unnamed)).toThrow(expect.objectContaining({ code: 'config.invalid' }));
});

it('leaves the hints of two chapters on one server to their own workers', async () => {
  const { connectionString } = database;
  const chapters = ['one', 'other'].map((queue) => ({
    passes: 0,
    executor: pgBossExecutor({ connectionString, queue, sweepMs: 3_600_000 }),
  }));
  for (const chapter of chapters) {
    await chapter.executor.run(async () => {
      chapter.passes += 1;
      return { nextAt: null };
    });
  }
  const [one, other] = chapters;
  await vi.waitUntil(() => chapters.every(({ passes }) => passes > 0));
  const before = other?.passes;
  for (let hint = 1; hint <= 5; hint += 1) {
    const until = (one?.passes ?? 0) + 1;
    one?.executor.hint();
    await vi.waitUntil(() => (one?.passes ?? 0) >= until);
  }
  expect(other?.passes).toBe(before);
  for (const { executor } of chapters) await executor.close();
});

it('tells its queue, and that hints come at once', async () => {
  const executor = pgBossExecutor({ connectionString: database.connectionString, queue: 'told' });
  expect(await executor.check?.()).toEqual({ ready: true, queue: 'told' });
  await executor.close();
});

it('tells that hints are found by looking where a pooler passes no calls on', async () => {
  const pooler = await startSilencer(database.connectionString);
  const executor = pgBossExecutor({ connectionString: pooler.connectionString, queue: 'silenced' });
  expect(await executor.check?.()).toEqual({ ready: true, queue: 'silenced', byPolling: true });
  await executor.close();
  pooler.close();
});

it('asks the server to end silent sessions, and does without where a pooler refuses that', async () => {
  const asked: boolean[] = [];
  const refusal = Buffer.from('E\0\0\0\0SFATAL\0C08P01\0Munsupported startup parameter in options: x\0\0', 'latin1');
  refusal.writeInt32BE(refusal.length - 1, 1);
  const pooler = createServer((client) => {
    client.on('error', () => undefined);
    client.once('data', (first) => {
      const isBounded = first.includes('idle_session_timeout=60000');
      asked.push(isBounded);
      client.end(isBounded ? refusal : '');
    });
  }).listen(0, '127.0.0.1');
  await once(pooler, 'listening');
  const { port } = pooler.address() as { readonly port: number };
  const executor = pgBossExecutor({ connectionString: `postgres://kawal@127.0.0.1:${port}/kawal`, queue: 'refused' });
  expect(await executor.check?.()).toMatchObject({ ready: false });
  expect([asked[0], asked.at(-1)]).toEqual([true, false]);
  await executor.close();
  pooler.close();
});

it('hints and hears as the user of the README, who may make no tables', async () => {
  const owner = pgBossExecutor({ connectionString: database.connectionString, queue: 'granted' });
  expect(await owner.check?.()).toMatchObject({ ready: true });
  await owner.close();
  const pool = new pg.Pool({ connectionString: database.connectionString });
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, rights = ''] = /```sql\n([^`]*GRANT[^`]*)```/.exec(readme) ?? [];
  await pool.query(`CREATE ROLE kawal_app LOGIN PASSWORD 'contoh'; ${rights}`);
  const address = new URL(database.connectionString);
  address.username = 'kawal_app';
  address.password = 'contoh';
  const troubles: unknown[] = [];
  const app = pgBossExecutor({ connectionString: address.href, queue: 'granted', sweepMs: 3_600_000 });
  app.onTrouble((trouble) => void troubles.push(trouble));
  let passes = 0;
  await app.run(async () => {
    passes += 1;
    return { nextAt: null };
  });
  await vi.waitUntil(() => passes === 1);
  app.hint();
  await vi.waitUntil(() => passes === 2);
  await app.close();
  expect(troubles).toEqual([]);
  await pool.query('DROP OWNED BY kawal_app; DROP ROLE kawal_app');
  await pool.end();
});

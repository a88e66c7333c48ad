import { describeExecutor } from '@kawal/sdk/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pgBossExecutor } from './pg-boss-executor.ts';
import { type ServedDatabase, serveDatabase } from './testing/served-database.ts';

let database: ServedDatabase;
beforeAll(async () => {
  database = await serveDatabase();
});
afterAll(() => database.end());

const nobody = 'postgres://kawal:Melati-0812@127.0.0.1:1/postgres';
let places = 0;

describeExecutor('pgBossExecutor', {
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

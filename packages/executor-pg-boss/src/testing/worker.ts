import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { pgBossExecutor } from '../pg-boss-executor.ts';

// A worker as a process of its own, on the smallest store that knows what is due: a table with a version. It steps what is
// due as the engine does, one stream after the other, each under the version it saw.

const [connectionString = '', name = '', sweepMs = '', holds = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 2 });

const executor = pgBossExecutor({ connectionString, sweepMs: Number(sweepMs) });
await executor.run(async () => {
  await pool.query('INSERT INTO pass (worker) VALUES ($1)', [name]);
  const { rows } = await pool.query(
    'SELECT stream, version FROM due WHERE wake_at <= $1 ORDER BY wake_at, stream LIMIT 20',
    [Date.now()],
  );
  // Begun somewhere in the middle, so that not all workers race for the same stream first.
  const start = Math.floor(Math.random() * rows.length);
  for (const { stream, version } of [...rows.slice(start), ...rows.slice(0, start)]) {
    await setTimeout(3);
    if (holds !== '') {
      console.log('holding');
      await new Promise(() => undefined);
    }
    await pool.query(
      `WITH moved AS (UPDATE due SET version = version + 1, wake_at = NULL WHERE stream = $1 AND version = $2 RETURNING stream)
       INSERT INTO step (stream, worker) SELECT stream, $3 FROM moved`,
      [stream, version, name],
    );
  }
  const next = await pool.query('SELECT min(wake_at) AS at FROM due');
  const { at } = next.rows[0];
  return { nextAt: at === null ? null : Number(at) };
});
console.log('ready');
process.on('SIGTERM', async () => {
  await executor.stop();
  await pool.end();
});

import { randomUUID } from 'node:crypto';
import { withVerifiedTls } from '@kawal/sdk';
import pg from 'pg';

/** A server on the way calls out within milliseconds. */
const heardWithinMs = 1_000;

/**
 * Tells whether one connection hears what another calls out. A pooler in transaction mode takes LISTEN and passes nothing
 * on. The caller's transaction is open while LISTEN is said, so that a pooler cannot give both to one session.
 */
export async function isHeardAtOnce(connectionString: string, connectMs: number): Promise<boolean> {
  const config = {
    connectionString: withVerifiedTls(connectionString, process.env),
    connectionTimeoutMillis: connectMs,
    query_timeout: connectMs,
    application_name: 'kawal',
  };
  const [caller, listener] = [new pg.Client(config), new pg.Client(config)];
  for (const client of [caller, listener]) client.on('error', () => undefined);
  const channel = `kawal_${randomUUID().replaceAll('-', '')}`;
  try {
    await Promise.all([caller.connect(), listener.connect()]);
    const heard = new Promise<boolean>((resolve) => {
      listener.on('notification', (notice) => resolve(notice.channel === channel));
      listener.on('end', () => resolve(false));
    });
    await caller.query('BEGIN');
    await listener.query(`LISTEN ${channel}`);
    await caller.query(`NOTIFY ${channel}`);
    await caller.query('COMMIT');
    const late = setTimeout(() => listener.emit('end'), heardWithinMs);
    const answer = await heard;
    clearTimeout(late);
    return answer;
  } finally {
    await Promise.all([caller, listener].map((client) => client.end().catch(() => undefined)));
  }
}

import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** A client of a few lines beside the deployment: what it needs after a blow, this machine needs for the least there is. */
export interface BareClient {
  /** Connects anew and inserts one row, as often as it takes, and tells in how many milliseconds. */
  insertAnew(): Promise<number>;
}

/** As often as an intake of the storm tries. */
const againMs = 20;

export async function startBareClient(connectionString: string): Promise<BareClient> {
  // On the disk before it is acknowledged, as a report is.
  const config = { connectionString, connectionTimeoutMillis: 2_000, options: '-c synchronous_commit=on' };
  async function once(sql: string): Promise<void> {
    const client = new pg.Client(config).on('error', () => undefined);
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      client.end().catch(() => undefined);
    }
  }
  await once('CREATE TABLE bare (at timestamptz NOT NULL)');
  return {
    async insertAnew() {
      const began = performance.now();
      for (;;) {
        try {
          await once('INSERT INTO bare VALUES (now())');
          return performance.now() - began;
        } catch {
          await setTimeout(againMs);
        }
      }
    },
  };
}

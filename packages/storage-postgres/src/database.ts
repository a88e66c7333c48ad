import { withVerifiedTls } from '@kawal/sdk';
import pg from 'pg';
import { failure, isLost, isMissing, newerSchema, unknownOutcome, writeFailure } from './failure.ts';
import type { PostgresPlace, PostgresPool, PostgresPoolClient } from './place.ts';
import { fromStored, fromStoredJson, toStored } from './stored-text.ts';

// The only file that knows the `pg` package.

export type Value = string | number | null | readonly string[] | Uint8Array;

export interface Database {
  /** Only looks. What fails has changed nothing, so it is never an unknown outcome. */
  read<row>(sql: string, values?: readonly Value[]): Promise<readonly row[]>;
  /** Changes something. Fails with `storage.unknown-outcome` if it is not known whether it stands. */
  write<row>(sql: string, values?: readonly Value[]): Promise<readonly row[]>;
  /** A connection for one use alone, closed afterwards whatever became of it. */
  alone<result>(use: (client: PostgresPoolClient) => Promise<result>): Promise<result>;
  /** Waits for what is under way and ends the connections that are our own. */
  close(): Promise<void>;
}

/**
 * Opens a database. It reaches nothing yet: the first call connects. `isNewer` tells whether a newer version has changed
 * the schema since; it is asked when a table or function is missing.
 */
export function openDatabase(
  place: PostgresPlace,
  timeoutMs: number,
  isNewer: (database: Database) => Promise<boolean> = async () => false,
): Database {
  const { pool, end } = poolOf(place, timeoutMs);
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  let asking = false;

  function query(client: PostgresPoolClient, sql: string, values: readonly Value[]): Promise<readonly unknown[]> {
    // Locks are waited for on the server no longer than `timeoutMs`, so it answers in time unless it is gone.
    const query_timeout = 2 * timeoutMs;
    return client.query({ text: sql, values: values.map(toParameter), types, query_timeout }).then(({ rows }) => rows);
  }

  async function read(sql: string, values: readonly Value[]): Promise<readonly unknown[]> {
    const client = await lend(pool);
    try {
      const rows = await query(client, sql, values);
      giveBack(client, false);
      return rows;
    } catch (error) {
      giveBack(client, isLost(error));
      throw (await newerWhereMissing(error)) ?? failure(error);
    }
  }

  async function newerWhereMissing(error: unknown): Promise<Error | undefined> {
    if (!isMissing(error) || asking) return undefined;
    asking = true;
    const newer = await isNewer(database).catch(() => false);
    asking = false;
    return newer ? newerSchema('the schema') : undefined;
  }

  async function write(sql: string, values: readonly Value[]): Promise<readonly unknown[]> {
    const client = await lend(pool);
    let rows: readonly unknown[];
    try {
      rows = await query(client, sql, values);
    } catch (error) {
      // A session that still answers has rolled back what it was doing. Of one that does not, nobody knows.
      const rolledBack = !isLost(error) && (await answers(client));
      giveBack(client, !rolledBack);
      throw rolledBack ? ((await newerWhereMissing(error)) ?? writeFailure(error)) : unknownOutcome(error);
    }
    giveBack(client, false);
    return rows;
  }

  async function answers(client: PostgresPoolClient): Promise<boolean> {
    try {
      await query(client, 'SELECT 1', []);
      return true;
    } catch {
      return false;
    }
  }

  async function track<result>(work: Promise<result>): Promise<result> {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  }

  const database: Database = {
    read: <row>(sql: string, values: readonly Value[] = []) => track(read(sql, values) as Promise<readonly row[]>),
    write: <row>(sql: string, values: readonly Value[] = []) => track(write(sql, values) as Promise<readonly row[]>),
    async alone(use) {
      const client = await lend(pool);
      try {
        return await use(client);
      } finally {
        giveBack(client, true);
      }
    },
    close: () => (closing ??= Promise.allSettled(underWay).then(end)),
  };
  return database;
}

async function lend(pool: PostgresPool): Promise<PostgresPoolClient> {
  try {
    const client = await pool.connect();
    client.on('error', isHeard);
    return client;
  } catch (error) {
    throw failure(error);
  }
}

function giveBack(client: PostgresPoolClient, destroy: boolean): void {
  client.release(destroy);
  // One that is destroyed may still break afterwards.
  if (!destroy) client.off('error', isHeard);
}

/** Whoever waits for an answer is told. To nobody else it matters; unheard, it would end the process. */
function isHeard(): void {}

function poolOf(place: PostgresPlace, timeoutMs: number): { readonly pool: PostgresPool; end(): Promise<void> } {
  if (place.pool) return { pool: place.pool, end: async () => undefined };
  const pool = new pg.Pool({
    connectionString: withVerifiedTls(place.connectionString, process.env),
    max: place.connections ?? 10,
    connectionTimeoutMillis: timeoutMs,
    keepAlive: true,
    // A process with nothing else to do may end.
    allowExitOnIdle: true,
    application_name: 'kawal',
  });
  pool.on('error', isHeard);
  return { pool, end: () => pool.end() };
}

const int8 = 20;
const text = 25;
const bytea = 17;
const json = 114;
const jsonb = 3802;

/** Ours alone: what an app has set for its own queries on the same pool stays as it is, and does not touch ours. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === int8) return Number;
    if (oid === text) return fromStored;
    if (oid === json || oid === jsonb) return fromStoredJson;
    const parse = pg.types.getTypeParser(oid, format);
    // A copy: small buffers of Node share their memory.
    return oid === bytea ? (value) => new Uint8Array(parse(value)) : parse;
  },
};

function toParameter(value: Value): unknown {
  if (typeof value === 'string') return toStored(value);
  return Array.isArray(value) ? value.map(toStored) : value;
}

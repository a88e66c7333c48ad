import { refusesSessionBounds, withSessionBounds, withVerifiedTls } from '@kawal/sdk';
import pg from 'pg';
import { cancel } from './cancel.ts';
import { failure, isLost, isMissing, newerSchema, sqlState, unknownOutcome, writeFailure } from './failure.ts';
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

/** Tells whether a newer version has changed the schema since; it is asked when a table or function is missing. */
export type IsNewer = (database: Database) => Promise<boolean>;

/** Opens a database. It reaches nothing yet: the first call connects. */
export function openDatabase(
  place: PostgresPlace,
  timeoutMs: number,
  isNewer: IsNewer = async () => false,
  idleMs: number = 10_000,
): Database {
  const { lend, fellSilent, end } = poolOf(place, timeoutMs, idleMs);
  const { track, settled } = tracking();
  let closing: Promise<void> | undefined;

  const run = async (sql: string, values: readonly Value[], meaning: Meaning): Promise<readonly unknown[]> => {
    const client = await lend();
    try {
      const rows = await query(client, sql, values, timeoutMs);
      giveBack(client, false);
      return rows;
    } catch (error) {
      if (sqlState(error) === idleTooLong) {
        giveBack(client, true);
        return await run(sql, values, meaning);
      }
      if (isUnanswered(error)) fellSilent();
      throw await meaning(error, client, values.length > 0);
    }
  };
  const newerWhereMissing = missingOr(isNewer, () => database);
  const read: Meaning = async (error, client, hasValues) => {
    if (isLost(error)) void track(giveBackLost(client, timeoutMs));
    else giveBack(client, false);
    return (await newerWhereMissing(error)) ?? failure(error, hasValues);
  };
  const write: Meaning = async (error, client) => {
    // A session that still answers has rolled back what it was doing. Of one that does not, nobody knows.
    const rolledBack = !isLost(error) && (await answers(client, timeoutMs));
    if (rolledBack) giveBack(client, false);
    else void track(giveBackLost(client, timeoutMs));
    return rolledBack ? ((await newerWhereMissing(error)) ?? writeFailure(error)) : unknownOutcome(error);
  };

  const database: Database = {
    read: <row>(sql: string, values: readonly Value[] = []) => track(run(sql, values, read) as Promise<readonly row[]>),
    write: <row>(sql: string, values: readonly Value[] = []) =>
      track(run(sql, values, write) as Promise<readonly row[]>),
    async alone(use) {
      const client = await lend();
      try {
        return await use(client);
      } finally {
        giveBack(client, true);
      }
    },
    close: () => (closing ??= settled().then(end)),
  };
  return database;
}

/** Gives the connection back, and tells what a failed call means. */
type Meaning = (error: unknown, client: PostgresPoolClient, hasValues: boolean) => Promise<Error>;

/** Returns the error of a newer schema where something is missing, unless it is this very question that fails. */
function missingOr(isNewer: IsNewer, database: () => Database): (error: unknown) => Promise<Error | undefined> {
  let asking = false;
  return async (error) => {
    if (!isMissing(error) || asking) return undefined;
    asking = true;
    const newer = await isNewer(database()).catch(() => false);
    asking = false;
    return newer ? newerSchema('the schema') : undefined;
  };
}

/** Keeps what is under way. `settled`: waits for all of it, and for what that brings about. */
export function tracking() {
  const underWay = new Set<Promise<unknown>>();
  return {
    async track<result>(work: Promise<result>): Promise<result> {
      underWay.add(work);
      try {
        return await work;
      } finally {
        underWay.delete(work);
      }
    },
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

async function query(
  client: PostgresPoolClient,
  sql: string,
  values: readonly Value[],
  timeoutMs: number,
): Promise<readonly unknown[]> {
  const query_timeout = answeredWithin(timeoutMs) + graceMs;
  return (await client.query({ text: sql, values: values.map(toParameter), types, query_timeout })).rows;
}

/** How long the server works on one statement. Locks are waited for no longer than `timeoutMs`. */
function answeredWithin(timeoutMs: number): number {
  return 2 * timeoutMs;
}

/** A server that ends a statement in time is heard before this side gives it up. */
const graceMs = 1_000;

async function answers(client: PostgresPoolClient, timeoutMs: number): Promise<boolean> {
  try {
    await query(client, 'SELECT 1', [], timeoutMs);
    return true;
  } catch {
    return false;
  }
}

function giveBack(client: PostgresPoolClient, destroy: boolean): void {
  client.release(destroy);
  // One that is destroyed may still break afterwards.
  if (!destroy) client.off('error', isHeard);
}

/** Ends what the server still does for a connection before another takes its place, so that they never add up. */
async function giveBackLost(client: PostgresPoolClient, timeoutMs: number): Promise<void> {
  await cancel(client, timeoutMs);
  giveBack(client, !(await answers(client, timeoutMs)));
}

/** Listens to the errors of a connection, which would end the process unheard. The waiting caller gets the error anyway. */
function isHeard(): void {}

/** The server ended the session before it heard the statement, as after this process was stopped for a while. */
const idleTooLong = '57P05';

/** Tells whether the server said nothing at all, although it ends by itself what takes too long. */
function isUnanswered(error: unknown): boolean {
  // The client throws this one without a code.
  return error instanceof Error && error.message === 'Query read timeout';
}

interface Lending {
  lend(): Promise<PostgresPoolClient>;
  /** Lets go of the connections that are open: they went the same way, and each would be waited for in vain. */
  fellSilent(): void;
  end(): Promise<void>;
}

function poolOf(place: PostgresPlace, timeoutMs: number, idleMs: number): Lending {
  const opened = new WeakMap<PostgresPoolClient, number>();
  let silences = 0;
  const lent = async (pool: PostgresPool): Promise<PostgresPoolClient> => {
    for (;;) {
      const client = await connected(pool);
      if (!opened.has(client)) opened.set(client, silences);
      if (opened.get(client) === silences) return client;
      giveBack(client, true);
    }
  };
  const fellSilent = (): void => {
    silences += 1;
  };
  if (place.pool) {
    const { pool } = place;
    return { lend: () => lent(pool), fellSilent, end: async () => undefined };
  }
  const connectionString = withVerifiedTls(place.connectionString, process.env);
  const config = {
    connectionString,
    max: place.connections ?? 10,
    connectionTimeoutMillis: timeoutMs,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // A process with nothing else to do may end.
    allowExitOnIdle: true,
    application_name: 'kawal',
  };
  const bounds = {
    // The pool lets go first, so that only a session is ended whose client is not heard.
    connectionString: withSessionBounds(connectionString, 2 * idleMs, process.env),
    lock_timeout: timeoutMs,
    statement_timeout: answeredWithin(timeoutMs),
    idle_in_transaction_session_timeout: answeredWithin(timeoutMs),
  };
  // From its first moment on: a server may end a connection in the very packet in which it takes it.
  const open = (settings: pg.PoolConfig): pg.Pool =>
    new pg.Pool(settings).on('error', isHeard).on('connect', (client) => void client.on('error', isHeard));
  let pool = open({ ...config, ...bounds });
  return {
    async lend() {
      const asked = pool;
      try {
        return await lent(asked);
      } catch (error) {
        // A pooler knows few settings at the start of a connection; what waits there is cancelled all the same.
        if (!refusesSessionBounds(error)) throw failure(error);
        if (asked === pool) {
          pool = open(config);
          void asked.end();
        }
        return await lent(pool);
      }
    },
    fellSilent,
    end: () => pool.end(),
  };
}

async function connected(pool: PostgresPool): Promise<PostgresPoolClient> {
  try {
    const client = await pool.connect();
    client.on('error', isHeard);
    return client;
  } catch (error) {
    throw refusesSessionBounds(error) ? error : failure(error);
  }
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

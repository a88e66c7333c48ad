import type { ConnectionOptions } from 'node:tls';

/** Where something is kept: on a server of which only the address is known, or behind a pool that the app has already. */
export type PostgresPlace =
  | {
      /** `postgres://user:password@host:5432/database`, as the `pg` package reads it. */
      readonly connectionString: string;
      /** How many connections at most. 10 unless told otherwise. */
      readonly connections?: number;
      readonly pool?: never;
    }
  | {
      /** A pool of the `pg` package. It stays the app's: closing the storage does not end it. */
      readonly pool: PostgresPool;
      readonly connectionString?: never;
      readonly connections?: never;
    };

/** As much of a `Pool` of the `pg` package as is used. */
export interface PostgresPool {
  connect(): Promise<PostgresPoolClient>;
}

/** As much of a client of such a pool as is used. */
export interface PostgresPoolClient {
  query(query: PostgresQuery): Promise<{ readonly rows: readonly unknown[] }>;
  /** A connection that breaks says so here, and would end the process if nobody listened. */
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
  /** By these a query of it can be cancelled; a client of another make may leave them out. */
  readonly host?: string;
  readonly port?: number;
  readonly ssl?: boolean | ConnectionOptions;
  readonly processID?: number | null;
  readonly secretKey?: unknown;
  /** Gives it back; with `true` the connection is closed instead. */
  release(destroy?: boolean): void;
}

export interface PostgresQuery {
  readonly text: string;
  readonly values?: unknown[];
  /** After how many milliseconds without an answer the query fails. */
  readonly query_timeout?: number;
  readonly types?: { getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown };
}

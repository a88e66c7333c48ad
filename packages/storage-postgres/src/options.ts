import { option, readOptions } from '@kawal/sdk';
import { source } from './failure.ts';
import type { Migrating } from './open.ts';
import type { PostgresPlace, PostgresPool } from './place.ts';

/** Where the store lives: a place, and a schema there. */
export type PostgresStorageOptions = PostgresPlace & {
  /** The schema. Created if it does not exist; nothing else may stand in it. `kawal` unless told otherwise. */
  readonly schema?: string;
  /** Where the wrapped card keys live; keep them out of backups of the store. Default: the schema `<schema>_keyring`. */
  readonly keyring?: KeyringPlace;
  /**
   * `apply` makes the tables and brings them up to date at opening. `check` only looks, and fails with
   * `storage.older-schema`: for a user with lesser rights, where `kawal migrate` goes first. `apply` unless told otherwise.
   */
  readonly migrate?: Migrating;
  /** How long a call waits for a connection, and for others, before it fails. 5,000 unless told otherwise. */
  readonly timeoutMs?: number;
};

/** A schema of the same database, or a place of its own: another server, where whole servers are backed up. */
export type KeyringPlace = { readonly schema?: string } & (
  | PostgresPlace
  | { readonly connectionString?: never; readonly pool?: never }
);

/** The options with every default filled in. */
export type ReadOptions = PostgresPlace &
  Required<Pick<PostgresStorageOptions, 'schema' | 'keyring' | 'migrate' | 'timeoutMs'>>;

const place = {
  connectionString: option.optional(option.postgresAddress),
  pool: option.optional(option.having<PostgresPool>('connect')),
  connections: option.optional(option.whole(1, 10_000, 'a whole number of connections from 1 to 10000')),
  schema: option.optional(option.text(/\S/, 'the name of a schema')),
};

export function readPostgresOptions(options: PostgresStorageOptions): ReadOptions {
  const needed = { connectionString: option.postgresAddress };
  // How many connections is said of a place of its own alone: without its address the keys would lie beside the cards.
  const ofKeyring = 'connections' in Object(Object(options).keyring) ? { ...place, ...needed } : place;
  const table = {
    ...place,
    ...('pool' in Object(options) ? {} : needed),
    schema: option.optional(place.schema, 'kawal'),
    keyring: option.optional<object>(option.group(ofKeyring), {}),
    migrate: option.optional(option.oneOf('apply', 'check'), 'apply'),
    timeoutMs: option.milliseconds(5_000),
  };
  return readOptions(options, table, { source }) as ReadOptions;
}

export function isPlace(keyring: KeyringPlace): keyring is PostgresPlace {
  return keyring.connectionString !== undefined || keyring.pool !== undefined;
}

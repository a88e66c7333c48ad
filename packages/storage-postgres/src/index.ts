export type { KeyringPlace, PostgresStorageOptions } from './options.ts';
export type { PostgresPlace, PostgresPool, PostgresPoolClient, PostgresQuery } from './place.ts';
export { postgresStorage } from './postgres-storage.ts';

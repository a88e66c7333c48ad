export type { PostgresPlace, PostgresPool, PostgresPoolClient, PostgresQuery } from './place.ts';
export { type KeyringPlace, type PostgresStorageOptions, postgresStorage } from './postgres-storage.ts';

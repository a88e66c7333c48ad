export { type SqliteStorageOptions, sqliteStorage } from './sqlite-storage.ts';
export { sqliteStorageInThread } from './threaded-storage.ts';

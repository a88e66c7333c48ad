export { type PutBack, type PutBackOptions, putBackSqliteStore } from './put-back.ts';
export { type SqliteStorageOptions, sqliteStorage } from './sqlite-storage.ts';
export { sqliteStorageInThread } from './threaded-storage.ts';

export { sqliteFound } from './copies/found.ts';
export { type PutBack, type PutBackOptions, putBackSqliteStore } from './copies/put-back.ts';
export { type PutBackKeyringOptions, putBackSqliteKeyring } from './copies/put-back-keyring.ts';
export { type SqliteStorageOptions, sqliteStorage } from './sqlite-storage.ts';
export { sqliteStorageInThread } from './threaded-storage.ts';

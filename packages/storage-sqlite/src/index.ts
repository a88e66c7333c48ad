export { type PutBack, type PutBackOptions, putBackSqliteStore } from './put-back.ts';
export { type PutBackKeyringOptions, putBackSqliteKeyring } from './put-back-keyring.ts';
export { type SqliteStorageOptions, sqliteStorage } from './sqlite-storage.ts';
export { sqliteStorageInThread } from './threaded-storage.ts';

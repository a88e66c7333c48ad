export { inMemory, onSqlite } from './model/model-stores.ts';
export { tryEngine } from './model/try-engine.ts';
export { type ModelStore, tryStorage } from './model/try-storage.ts';

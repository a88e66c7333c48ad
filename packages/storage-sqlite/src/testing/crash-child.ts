import { storageChild } from '@kawal/sdk/conformance';
import { sqliteStorage } from '../sqlite-storage.ts';

await storageChild((location) => sqliteStorage({ file: location }));

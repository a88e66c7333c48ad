import { storageChild } from '@kawal/sdk/conformance';
import { sqliteStorageInThread } from '../threaded-storage.ts';

await storageChild((location) => sqliteStorageInThread({ file: location }));

import { storageChild } from '@kawal/sdk/conformance';
import { postgresStorage } from '../postgres-storage.ts';

await storageChild((location) => postgresStorage(JSON.parse(location)));

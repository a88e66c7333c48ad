import { storageChild } from '@kawal/sdk/conformance';
import { contohStorage } from './contoh-storage.ts';

// The suite runs this program on a store, and ends it in the middle of its work.
await storageChild((location) => contohStorage({ file: location }));

import { storageChild } from '@kawal/sdk/conformance';
import { openJournal } from './journal-store.ts';

await storageChild(openJournal);

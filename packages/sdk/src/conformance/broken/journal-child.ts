import { storageChild } from '../storage/child.ts';
import { openJournal } from './journal-store.ts';

await storageChild(openJournal);

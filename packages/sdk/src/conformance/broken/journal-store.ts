import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../storage/storage.ts';
import type { StorageConformanceOptions } from '../storage/stage.ts';
import { type JournalFlaw, journalStorage } from './journal-storage.ts';

/** For the cases that need a store on a disk, the flaw of the journal that each is there to find. */
export const journalFlaws: Readonly<Record<string, JournalFlaw>> = {
  'lifecycle/reopened': 'forgets-claims',
  'lifecycle/closed-while-pending': 'drops-at-close',
  'processes/see-each-other': 'never-looks-again',
  'processes/count': 'never-looks-again',
  'crash/after-every-write': 'writes-late',
  'crash/while-writing': 'halves',
  'crash/keyring': 'keys-in-memory',
};

/** The suite's options for a journal, sound or broken. */
export function journalOptions(flaw?: JournalFlaw): StorageConformanceOptions {
  return {
    makeStore() {
      const folder = mkdtempSync(join(tmpdir(), 'kawal-journal-'));
      const location = JSON.stringify([folder, flaw]);
      return { location, open: () => openJournal(location), remove: () => rmSync(folder, { recursive: true }) };
    },
    crash: { script: new URL('./journal-child.ts', import.meta.url), execArgv: ['--conditions=@kawal/source'] },
  };
}

export function openJournal(location: string): Promise<Storage> {
  const [folder, flaw] = JSON.parse(location) as [string, JournalFlaw | null];
  return journalStorage(folder, flaw ?? undefined);
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KawalError } from '@kawal/sdk';
import type { JournalBreak } from './journal-break.ts';

/** Journals that take too much for done on a disk that fails, or at a power cut. */
export const carelessOfDisks = {
  /** Marks a new store in a file that it does not sync, and opens none whose mark is not whole. */
  'begins-unsynced': (sound, folder) => {
    const file = join(folder, 'mark');
    if (!existsSync(file)) writeFileSync(file, mark);
    if (readFileSync(file, 'utf8') !== mark)
      throw new KawalError('storage.corrupt', 'The mark is damaged.', { source: sound.name });
    return sound;
  },
  /** Passes over a failure to destroy keys. */
  'destroys-anyway': (sound) => ({
    ...sound,
    keyring: { ...sound.keyring, destroy: (ids) => sound.keyring.destroy(ids).catch(() => undefined) },
  }),
  /** Passes over a failure to apply tombstones. */
  'entombs-anyway': (sound) => ({
    ...sound,
    applyTombstones: (tombstones) => sound.applyTombstones(tombstones).catch(() => 0),
  }),
} satisfies Readonly<Record<string, JournalBreak>>;

const mark = 'A journal, and nothing else.';

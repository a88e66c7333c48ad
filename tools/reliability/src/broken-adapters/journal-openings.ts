import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { KawalError } from '@kawal/sdk';
import type { JournalBreak } from './journal-break.ts';

/** Flaws that show when a store is closed and opened again, and in the files that it makes. */
export const atOpenings = {
  /** Takes a mark of the byte order for none of the words, once it reads from its file. */
  'mark-lost': (sound, folder) => {
    const once = join(folder, 'once');
    const isAgain = existsSync(once);
    writeFileSync(once, '', { mode: 0o600 });
    return {
      ...sound,
      async answer(key) {
        const found = await sound.answer(key);
        return found && isAgain ? { ...found, text: found.text.replace(/^\ufeff/, '') } : found;
      },
    };
  },
  /** Makes a file for everybody to read once a key was destroyed. */
  'open-to-others': (sound, folder) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async destroy(ids) {
        await sound.keyring.destroy(ids);
        writeFileSync(join(folder, 'anew'), '', { mode: 0o644 });
      },
    },
  }),
  /** Lets others in when closing begins, and only then waits for what goes on. */
  'lets-go-early': (sound, folder) => {
    const lock = join(folder, 'lock');
    try {
      writeFileSync(lock, '', { flag: 'wx' });
    } catch {
      throw new KawalError('storage.unavailable', 'Another process has it open.', { source: sound.name });
    }
    return {
      ...sound,
      capabilities: { durable: true, processes: 'one' },
      async close() {
        rmSync(lock, { force: true });
        await setTimeout(20);
        await sound.close();
      },
    };
  },
} satisfies Readonly<Record<string, JournalBreak>>;

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { DoesNotApply } from '../case.ts';
import { assertThat } from '../same.ts';
import { mustCommit } from './act.ts';
import { keysOfAct, numberedAct } from './numbered-act.ts';
import { filesOf, putBack } from './on-disk.ts';
import { openingOf } from './openings.ts';
import type { StorageCase } from './stage.ts';

/** The file of a store after something else than the storage has written it. */
export const damagedFile: readonly StorageCase[] = [
  {
    id: 'errors/damaged-file',
    title:
      'A file that is cut, overwritten or of another program is refused with an error: no process dies of it, and none takes it for an empty store.',
    needs: 'durable',
    slow: true,
    async run({ storage, location, child }) {
      if (location === undefined || !isAbsolute(location))
        throw new DoesNotApply('its store is no file of this machine');
      for (let number = 1; number <= acts; number += 1) {
        await storage.keyring.put(keysOfAct(number));
        await mustCommit(storage, numberedAct(number));
      }
      await storage.close();
      if (statSync(location, { throwIfNoEntry: false })?.isFile() !== true)
        throw new DoesNotApply('its store is no single file');
      const files = filesOf(location);
      const whole = readFileSync(location);
      for (const [what, bytes, fewest] of damages) {
        putBack(location, files);
        writeFileSync(location, bytes(whole));
        const process = child({ task: 'opens', acts });
        const opening = await openingOf(process);
        process.finish();
        // How it ends says nothing more than its word, or that there was none.
        await process.gone.catch(() => undefined);
        assertThat(opening.how !== 'ended', `${what}: the process that opened it ended without a word.`);
        assertThat(opening.how !== 'no code', `${what}: what was thrown is no KawalError.`);
        const lost = opening.how === 'opened' && opening.standing < fewest;
        assertThat(!lost, `${what}: it was opened as if nothing had been there.`);
      }
    },
  },
];

const acts = 6;

/** Of each damage what it is, and how many acts stand where it opens: one that appends cannot tell a cut from a crash. */
const damages: readonly (readonly [what: string, bytes: (whole: Buffer) => Buffer, fewest: number])[] = [
  ['A file of another program', () => Buffer.alloc(20_000, 'a'), acts],
  ['A file of zeros', ({ length }) => Buffer.alloc(length), acts],
  ['Half a file', (whole) => whole.subarray(0, Math.floor(whole.length / 2)), 1],
  // A power cut may leave it of a store that was being made.
  ['A file without a byte', () => Buffer.alloc(0), 0],
];

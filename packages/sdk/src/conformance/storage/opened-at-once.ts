import { readdirSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isKawalError } from '../../error.ts';
import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { mustWrite, write } from './act.ts';
import { filledFile } from './filled-file.ts';
import { stands } from './numbered-act.ts';
import { putBack } from './on-disk.ts';
import { openingOf } from './openings.ts';
import { lasting, type StorageCase, type TestStore } from './stage.ts';

/** Openers of one process that come at once, and those that come after one was refused. */
export const openedAtOnce: readonly StorageCase[] = casesOf({
  'processes/opened-at-once': {
    title:
      'Openers of one process that come at once are let in where many may open it, and one alone where one may, the first time and later; none loses what another commits.',
    ...lasting,
    async run({ storage, anotherPlace }) {
      const place = await anotherPlace();
      const mayMany = storage.capabilities.processes === 'many';
      for (const [turn, when] of ['The first time', 'Once it is there', 'Behind a closing'].entries()) {
        const inside = await openThree(place, when);
        assertSame(inside.length, mayMany ? 3 : 1, `${when} another number of openers is let in.`);
        for (const [index, one] of inside.entries()) await mustWrite(one, [write(`${turn}-${index}`)]);
        const all = Array.from({ length: 3 * (turn + 1) }, (_, at) => `${Math.floor(at / 3)}-${at % 3}`);
        const right = (turn + 1) * inside.length;
        for (const one of inside)
          assertSame((await one.load(all)).length, right, `${when} what was committed is lost.`);
        await Promise.all(inside.map((one) => one.close()));
      }
    },
  },
  'errors/refused-opening': {
    title:
      'An opening that was refused holds nothing back: once the file is right again, its own process opens it, and another one, and all is there.',
    ...lasting,
    async run(stage) {
      const { open, child } = stage;
      const { location, files } = await filledFile(stage, acts);
      const refused = async (): Promise<void> => {
        writeFileSync(location, Buffer.alloc(20_000, 'a'));
        await (await open().catch(() => undefined))?.close();
        putBack(location, files);
      };
      await refused();
      const before = openNow();
      for (let turn = 0; turn < turns; turn += 1) await refused();
      // A thread that ends closes what it had a moment later, and the process may open one for itself; what leaks stays.
      for (let look = 0; look < 200 && openNow() >= before + turns; look += 1) await setTimeout(10);
      assertThat(openNow() < before + turns, 'An opening that is refused leaves a file open each time.');
      const again = await open().catch((cause: unknown) => {
        throw new Error('Once an opening was refused, its process cannot open it any more.', { cause });
      });
      for (let number = 1; number <= acts; number += 1)
        assertThat(await stands(again, number), `Act ${number} is lost once an opening was refused.`);
      await again.close();
      const other = child({ task: 'opens', acts });
      const opening = await openingOf(other);
      other.finish();
      assertSame(opening, { how: 'opened', standing: acts }, 'Once an opening was refused, another process cannot.');
      await other.gone;
    },
  },
});

/** So few that none destroys a card of another. */
const acts = 4;

/** A file that stays open at each of them is told from one that the process opens once. */
const turns = 3;

/** Returns how many files this process has open, of whatever kind; where the system does not say it, none. */
const openNow = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);

/** Those that are refused are so because others have it open. */
async function openThree(place: TestStore, when: string): Promise<readonly Storage[]> {
  const opened = await Promise.allSettled([1, 2, 3].map(async () => await place.open()));
  return opened.flatMap((one) => {
    if (one.status === 'fulfilled') return [one.value];
    const isBusy = isKawalError(one.reason, 'storage.unavailable');
    assertThat(isBusy, `${when} an opener is refused with something else than \`storage.unavailable\`.`);
    return [];
  });
}

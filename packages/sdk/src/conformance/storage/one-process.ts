import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { card, mustCommit, mustWrite, wrappedKey, write } from './act.ts';
import { drawn } from './erasure.ts';
import { mustFail } from './expect-error.ts';
import { actsTogether, keysOfAct, numberedAct, stands } from './numbered-act.ts';
import { filesAt, filesWith, openFiles } from './on-disk.ts';
import { openingOf } from './openings.ts';
import { apart, apartFlags } from './spawn-child.ts';
import { type Child, lasting, type StorageCase, type StorageStage } from './stage.ts';

/** A process that is silent for longer waits. */
const longestWaitMs = 10_000;

/** Those of another container share the folder of a store, and neither network nor numbers. */
const otherContainer: StorageCase = {
  id: 'processes/other-container',
  title: 'A second process that opens a store for one in another container is refused, or waits, as well.',
  needs: 'processes: one',
  slow: true,
  async run({ storage, child, location }) {
    if (!storage.capabilities.durable || location === undefined)
      throw new DoesNotApply(`${storage.name} keeps nothing that a second process could open`);
    if (spawnSync('unshare', [...apartFlags, 'true']).status !== 0)
      throw new DoesNotApply('this system lets nobody begin a process with a network of its own');
    await mustWrite(storage, [write('first')]);
    const opening = openingOf(child({ task: 'opens', acts: 0 }, { [apart]: '1' }));
    const met = await Promise.race([opening, setTimeout(longestWaitMs, undefined, { ref: false })]);
    const how = met?.how ?? 'unavailable';
    assertThat(how !== 'opened', 'A process of another container has it open at once: lock the file itself.');
    assertSame(how, 'unavailable', 'The second process is not told `storage.unavailable`.');
  },
};

/** A store that one process at a time may open. */
export const oneProcess: readonly StorageCase[] = [
  {
    id: 'processes/one-refused',
    title:
      'A second process that opens a store for one is refused, or waits, while the first has it open; a process that is killed leaves it free.',
    needs: 'processes: one',
    slow: true,
    async run({ storage, open, child, location }) {
      if (!storage.capabilities.durable || location === undefined)
        throw new DoesNotApply(`${storage.name} keeps nothing that a second process could open`);
      const [key, sealed] = drawn();
      await storage.keyring.put([wrappedKey('key', key)]);
      await mustWrite(storage, [write('first')], { cards: [card('first', { bytes: sealed })] });
      await commitBeside(storage, child({ task: 'opens', acts: 0 }));
      // Things that an opener may like to tidy: what was replaced, destroyed, and added since it was opened.
      await commitNumbered(storage, untidy);
      await mustWrite(storage, [write('first', { expected: 1 })]);
      const before = stateOf(location);
      let after = before;
      const second = child({ task: 'opens', acts: 0 });
      const opening = openingOf(second);
      const met = await Promise.race([opening, setTimeout(longestWaitMs, undefined, { ref: false })]);
      assertThat(
        met?.how !== 'opened',
        'Two processes have it open at once, and each is told "committed" of what the other does not know: refuse the second, or declare "many".',
      );
      if (met !== undefined)
        assertSame(met.how, 'unavailable', 'The second process is not told `storage.unavailable`.');
      if (met !== undefined) {
        after = stateOf(location);
        await mustStayShut(storage, child, location, async () => {
          await mustFail(() => open(), 'storage.unavailable', 'To open it twice in one process');
        });
      }
      // Nothing that would make it write its file anew, and so mend what the other has done to it.
      await mustWrite(storage, [write('first', { expected: 2 })]);
      await storage.close();
      for (const file of [key, sealed].flatMap((one) => filesWith(filesAt(location), one))) {
        assertSame(after.get(file), before.get(file), 'A second opener that is refused has touched a file of records.');
      }

      // One that waits has it now.
      const holder = met === undefined ? second : child({ task: 'opens', acts: 0 });
      const held = await (met === undefined ? opening : openingOf(holder));
      assertSame(held.how, 'opened', 'Once it was closed, another process cannot open it.');
      holder.kill();
      await holder.gone;
      const again = await open();
      assertSame((await again.load(['first']))[0]?.version, 3, 'What the first was told is committed is lost.');
      for (let number = 1; number <= untidy; number += 1) {
        assertThat(await stands(again, number), `Act ${number}, beside which another was refused, is lost.`);
      }
      assertSame(await again.keyring.get(['key']), [wrappedKey('key', key)], 'A key is lost.');
      await mustWrite(again, [write('first', { expected: 3 })]);
    },
  },
  otherContainer,
];

/** A store is the same by every name that leads to it. */
export const otherName: readonly StorageCase[] = casesOf({
  'processes/other-name': {
    title:
      'A store that is opened by a link to its file is the same one: who may not open it twice is refused, or waits, nothing is looked for beside the link, and what is written and destroyed by it is so in the store.',
    ...lasting,
    async run({ storage, open, child, location }) {
      if (location === undefined || !existsSync(location)) throw new DoesNotApply(`${storage.name} is at no path`);
      const folder = mkdtempSync(join(tmpdir(), 'kawal-name-'));
      try {
        const link = join(folder, basename(location));
        symlinkSync(location, link);
        // The last of them destroys, so that it stands in the keyring too.
        const acts = actsTogether + 1;
        await commitNumbered(storage, acts);
        const beside = child({ task: 'opens', acts }, {}, link);
        const opening = openingOf(beside);
        const met = await Promise.race([opening, setTimeout(longestWaitMs, undefined, { ref: false })]);
        const may = storage.capabilities.processes === 'many' ? 'opened' : 'unavailable';
        if (met !== undefined) assertSame(met.how, may, 'By a link it is opened as another store.');
        await storage.close();
        if (met !== undefined) beside.finish();
        const last = met === undefined ? beside : child({ task: 'opens', acts }, {}, link);
        const late = met === undefined ? opening : openingOf(last);
        assertSame(await late, { how: 'opened', standing: acts }, 'By a link not all that was committed is there.');
        last.finish();
        await Promise.allSettled([beside.gone, last.gone]);
        // Whoever writes a file anew under the name that it was given puts it in the place of the link.
        await child({ task: 'acts', from: acts + 1, count: acts, together: 1, die: false }, {}, link).gone;
        assertThat(
          lstatSync(link).isSymbolicLink(),
          'A file stands in the place of the link: the store is another now.',
        );
        const again = await open();
        for (let number = 1; number <= 2 * acts; number += 1)
          assertThat(await stands(again, number), `Act ${number}, of which some were committed by a link, is lost.`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
});

/** Refuses an opener of this process again and again: the one before it loses nothing, and no file stays open. */
async function mustStayShut(
  storage: Storage,
  child: StorageStage['child'],
  location: string,
  refuse: () => Promise<void>,
): Promise<void> {
  const openOf = (): number => openFiles().filter(({ path }) => path.startsWith(location)).length;
  await refuse();
  const before = openOf();
  for (let turn = 0; turn < 3; turn += 1) await refuse();
  assertThat(openOf() <= before, 'An opener that is refused leaves a file open each time.');
  const other = child({ task: 'opens', acts: 0 });
  const met = await Promise.race([openingOf(other), setTimeout(longestWaitMs, undefined, { ref: false })]);
  other.kill();
  await other.gone;
  const words = 'Once an opener of its own process was refused, another process is let in: the lock went with it.';
  assertThat(met?.how !== 'opened', words);
  assertSame((await storage.load(['first'])).length, 1, 'Once another opener was refused it cannot be read any more.');
}

/** Acts enough that some destroy what others have written. */
const untidy = actsTogether + 2;

async function commitNumbered(storage: Storage, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await storage.keyring.put(keysOfAct(number));
    await mustCommit(storage, numberedAct(number));
  }
}

/** Commits while another process is refused or waits, and makes sure that everything stands. */
async function commitBeside(storage: Storage, other: Child): Promise<void> {
  let isGoing = true;
  const refused = openingOf(other).finally(() => {
    isGoing = false;
  });
  // It is waited for below.
  refused.catch(() => undefined);
  let number = 1_000;
  for (; isGoing && number < 1_200; number += 1) {
    await storage.keyring.put(keysOfAct(number));
    await mustCommit(storage, numberedAct(number));
    await setImmediate();
  }
  const met = await Promise.race([refused, setTimeout(longestWaitMs, undefined, { ref: false })]);
  assertThat(met?.how !== 'opened', 'While it commits, a second process is let in.');
  assertSame(met?.how ?? 'unavailable', 'unavailable', 'The second process is not told `storage.unavailable`.');
  // One that waits would have it after the first.
  if (met === undefined) other.kill();
  for (let one = 1_000; one < number; one += 1) {
    assertThat(await stands(storage, one), `Act ${one}, while which another was refused, is lost.`);
  }
}

/** Tells files by number, size and time. None is opened, for that ends a lock that this process may have on it. */
function stateOf(location: string): ReadonlyMap<string, string> {
  return new Map(
    filesAt(location).map((file) => {
      const { ino, size, mtimeMs } = statSync(file);
      return [file, `${ino} ${size} ${mtimeMs}`];
    }),
  );
}

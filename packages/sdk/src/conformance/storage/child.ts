import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { isKawalError } from '../../error.ts';
import type { Storage } from '../../storage/storage.ts';
import { askDisk } from '../disk/ask-disk.ts';
import { act, bytes, bytesOf, card, wrappedKey, write } from './act.ts';
import { noteOwn } from './backups.ts';
import { setClockAhead } from './clock.ts';
import { copyBoth } from './copies.ts';
import { goOnInTrouble } from './drawn-process.ts';
import { endOf, ends, erasing, failingAct } from './failing-disk.ts';
import { commitMany } from './many-parts.ts';
import { commitAnswers } from './nothing-forgotten.ts';
import { actsTogether, cardOfAct, entombed, keysOfAct, numberedAct, stands } from './numbered-act.ts';
import { filesAt, filesOf, filesWith, putBack } from './on-disk.ts';
import { commitTwins } from './one-view.ts';
import { openOnce } from './openings.ts';
import { race } from './race.ts';
import { replacing } from './replaced.ts';
import { commitUnsynced } from './retried-sync.ts';
import { beat, type ChildTask } from './stage.ts';

/** The whole of a crash script: does what the suite asks on the store that `open` opens at `TestStore.location`. */
export async function storageChild(open: (location: string) => Storage | Promise<Storage>): Promise<void> {
  // Whoever is killed leaves nothing for the next by itself.
  flushCompileCache();
  const words = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const asked = JSON.parse((await words.next()).value ?? '') as ChildTask;
  if (asked.task === 'time') setClockAhead(asked.aheadMs);
  const location = process.argv[2] ?? '';
  // A relative path would lead to another store from elsewhere.
  if (isAbsolute(location)) process.chdir(tmpdir());
  if (asked.task === 'opens') {
    if (asked.atWord === true) {
      acknowledge(0);
      await words.next();
    }
    await openOnce(
      () => open(location),
      asked,
      async (said) => {
        acknowledge(said);
        while ((await words.next()).done !== true);
      },
    );
    return end();
  }
  const storage = await open(location);
  // Says what came of the last word, and waits for the next: false if there is none.
  const nextWord = async (said: number): Promise<boolean> => {
    acknowledge(said);
    return (await words.next()).done !== true;
  };
  if (asked.task === 'notes' || ('waits' in asked && asked.waits)) await nextWord(0);
  if (asked.task === 'acts') await commitActs(storage, asked);
  else if (asked.task === 'faults') await commitOnFailingDisk(open, storage, location, asked);
  else if (asked.task === 'reads') await readOn(storage);
  else if (asked.task === 'keys') await putAndDestroyKeys(storage);
  else if (asked.task === 'drawn') await goOnInTrouble(() => open(location), storage, asked, acknowledge);
  else if (asked.task === 'many') await commitMany(storage, asked.from, acknowledge);
  else if (asked.task === 'erases') await eraseOnFailingDisk(open, storage, location, asked.faults);
  else if (asked.task === 'unsynced') await commitUnsynced(() => open(location), storage, acknowledge, asked.closesAt);
  else if (asked.task === 'answers') await commitAnswers(storage, asked, acknowledge);
  else if (asked.task === 'copies') await copyBoth(storage, location, acknowledge);
  else if (asked.task === 'notes') await noteOwn(storage, asked.who);
  else if (asked.task === 'entombs') await entomb(storage);
  else if (asked.task === 'replaces') await replaceAll(storage);
  else if (asked.task === 'time') await tellTime(storage, asked.aheadMs);
  else if (asked.task === 'signal') acknowledge(storage.signalFile === undefined ? 0 : crc32(storage.signalFile));
  else if (asked.task === 'twins') await commitTwins(storage, asked.count);
  else if (asked.task === 'race') await race(storage, asked, nextWord);
  else await countUp(storage, asked.times);
  await storage.close();
  end();
}

/** Ends the process by itself, as an app does. What then fires tells that something goes on; it keeps nothing running. */
function end(): void {
  process.stdin.destroy();
  const complain = (): never => {
    const kept = process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap');
    throw new Error(
      `It is closed, and the process does not end. A timer or a handle of it goes on: ${kept.join(', ')}.`,
    );
  };
  setTimeout(complain, 10_000).unref();
}

async function commitActs(storage: Storage, asked: Extract<ChildTask, { task: 'acts' }>): Promise<void> {
  const { from, count, together, die } = asked;
  for (let first = from; first < from + count; first += together) {
    await Promise.all(Array.from({ length: together }, (_, index) => commitAct(storage, first + index)));
  }
  if (die) dieNow();
}

async function commitAct(storage: Storage, number: number): Promise<void> {
  // As the engine does: what opens a card is on the disk before the card is.
  await storage.keyring.put(keysOfAct(number));
  const { outcome } = await storage.commit(numberedAct(number));
  if (outcome !== 'committed') throw new Error(`Act ${number} was answered with "${outcome}".`);
  acknowledge(number);
}

async function commitOnFailingDisk(
  open: (location: string) => Storage | Promise<Storage>,
  first: Storage,
  location: string,
  { faults, copies }: Extract<ChildTask, { task: 'faults' }>,
): Promise<void> {
  await first.close();
  let isErased = false;
  for (const [index, fault] of faults.entries()) {
    const number = failingAct(index);
    // Anew for each: after a failed sync a store may rightly refuse everything until it is opened again.
    const storage = await open(location);
    goOn();
    // What the act before this fault destroyed is gone now, if not before.
    if (isErased && isOnDisk(location, cardOfAct(failingAct(index - 1) - actsTogether)))
      acknowledge(10 * (index - 1) + ends.indexOf('kept'));
    // So that the act has something to destroy.
    await storage.commit(numberedAct(number - actsTogether));
    goOn();
    askDisk(fault);
    const end = await endOf(`-${number}`, async () => {
      await storage.keyring.put(keysOfAct(number));
      return await storage.commit(numberedAct(number));
    });
    isErased = end === 'committed';
    // As a kill at this instant would leave it.
    if (end !== 'committed') putBack(join(copies, String(index), basename(location)), filesOf(location));
    askDisk('sound');
    const isShown = end === 'nothing' && (await isShownOf(storage, number));
    acknowledge(10 * index + ends.indexOf(isShown ? 'shown' : end));
    // The same store goes on, or says that it does not.
    const later = await endOf(`-${number + 1}`, () => storage.commit(numberedAct(number + 1)));
    acknowledge(10 * index + ends.indexOf(later));
    await storage.close().catch(() => undefined);
  }
}

/** True where a storage that said that nothing of an act was written shows something of it; it may refuse to say more. */
async function isShownOf(storage: Storage, number: number): Promise<boolean> {
  try {
    return await stands(storage, number);
  } catch (error) {
    return !isKawalError(error);
  }
}

async function eraseOnFailingDisk(
  open: (location: string) => Storage | Promise<Storage>,
  first: Storage,
  location: string,
  faults: readonly string[],
): Promise<void> {
  await first.close();
  let index = 0;
  for (const fault of faults) {
    for (const { prepare, play, erases, mayOwe } of erasing) {
      const storage = await open(location);
      goOn();
      await prepare(storage, index);
      askDisk(fault);
      const told = await endOf(`erased-${index}`, () => play(storage, index).then(() => undefined));
      const isKept = () => erases !== undefined && !mayOwe && isOnDisk(location, erases(index));
      let end = told === 'committed' && isKept() ? 'kept' : told;
      askDisk('sound');
      // Asked again it may refuse until it is opened anew, and says nothing that is not so.
      if (end !== 'committed' && end !== 'kept' && erases !== undefined) {
        const again = await endOf(`erased-${index}`, () => play(storage, index).then(() => undefined));
        if (again === 'committed' && isKept()) end = 'kept';
      }
      acknowledge(10 * index + ends.indexOf(end));
      await storage.close().catch(() => undefined);
      index += 1;
    }
  }
}

function isOnDisk(location: string, bytesThere: Uint8Array): boolean {
  return filesWith(filesAt(location), bytesThere).length > 0;
}

async function readOn(storage: Storage): Promise<void> {
  for (;;) {
    acknowledge((await storage.log(0, 100_000)).length);
    // It must hear that it is to end.
    await setImmediate();
  }
}

async function putAndDestroyKeys(storage: Storage): Promise<void> {
  await storage.keyring.put(['a', 'b', 'c'].map((id) => wrappedKey(id, bytesOf(id))));
  acknowledge(1);
  await storage.keyring.destroy(['b']);
  acknowledge(2);
  if (storage.keyring.rewrap !== undefined) {
    await storage.keyring.rewrap([wrappedKey('c', bytes('c, anew'), 2)]);
    acknowledge(3);
  }
  dieNow();
}

async function entomb(storage: Storage): Promise<void> {
  const doomed = card('report', { subject: entombed[1], bytes: bytesOf(entombed[1]) });
  await storage.commit(act([write('report')], { cards: [doomed] }));
  for (const [index, subject] of entombed.entries()) {
    await storage.applyTombstones([{ record: 'report', subject, class: 'contact', version: 4, erasedAt: 2_000 }]);
    acknowledge(index + 1);
  }
}

async function tellTime(storage: Storage, aheadMs: number): Promise<void> {
  acknowledge((await storage.now?.()) ?? 0);
  // A clock is also set while a store is open: whoever took its offset once is wrong from here on.
  setClockAhead(aheadMs);
  acknowledge((await storage.now?.()) ?? 0);
}

async function replaceAll(storage: Storage): Promise<void> {
  for (const [index, [, replace]] of replacing.entries()) {
    await replace(storage);
    acknowledge(index + 1);
  }
}

async function countUp(storage: Storage, times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    try {
      const [counter] = await storage.load(['counter']);
      const expected = counter?.version ?? 0;
      // Its own sum, and not the version: a version may rise where an addition is lost.
      const state = String(Number(counter?.state ?? 0) + 1);
      const { outcome } = await storage.commit(act([write('counter', { expected, state })]));
      if (outcome === 'committed') done += 1;
    } catch (error) {
      // Another process had the store for too long; nothing was written.
      if (!isKawalError(error, 'storage.unavailable')) throw error;
    }
  }
}

/** Past every buffer, so that the parent hears of it even when the next instruction is the last. */
function acknowledge(number: number): void {
  writeSync(1, `${number}\n`);
}

/** Says that it goes on: a large store takes many seconds between two numbers. */
function goOn(): void {
  writeSync(1, `${beat}\n`);
}

/** As `kill -9` does: no handler runs, nothing is closed or flushed. */
function dieNow(): void {
  process.kill(process.pid, 'SIGKILL');
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, bytes, card, mustCommit, mustWrite, wrappedKey, write } from './act.ts';
import { numberedAct } from './numbered-act.ts';
import { openingOf } from './openings.ts';
import type { StorageCase, StorageStage } from './stage.ts';

/** Calls of which many wait for each other, so that closing has to wait for them. */
const pending: Readonly<Record<string, (storage: Storage, round: number) => readonly Promise<unknown>[]>> = {
  commits: (storage, round) =>
    Array.from({ length: 40 }, (_, index) => storage.commit(act([write(`commits-${round}-${index}`)]))),
  'calls of the keyring': ({ keyring }, round) =>
    Array.from({ length: 40 }, (_, index) => keyring.put([wrappedKey(`key-${round}-${index}`, bytes('key'))])),
  tombstones: (storage) =>
    Array.from({ length: 40 }, (_, index) =>
      storage.applyTombstones([
        { record: 'report', subject: `of-${index}`, class: 'contact', version: 1, erasedAt: 5 },
      ]),
    ),
};

/** A store that one process may open stays closed to others until the last call of the first has ended. */
export const closingLock: readonly StorageCase[] = casesOf({
  'processes/closing': {
    title:
      'While a store for one process is being closed, and calls made before go on, no other process is let in; one that opens at that time has all that was committed.',
    needs: 'processes: one',
    slow: true,
    async run(stage) {
      const { storage, open, child, location } = stage;
      if (!storage.capabilities.durable || location === undefined)
        throw new DoesNotApply(`${storage.name} keeps nothing that a second process could open`);
      const cards = Array.from({ length: 40 }, (_, index) => card('report', { subject: `of-${index}` }));
      await mustWrite(storage, [write('report')], { cards });
      const folder = mkdtempSync(join(tmpdir(), 'kawal-closing-'));
      let subject = storage;
      try {
        for (const [round, [what, calls]] of Object.entries(pending).entries()) {
          const said = join(folder, String(round));
          const second = child({ task: 'opens', acts: 0, atWord: true, said });
          // It has loaded its program, and opens the store at the next word.
          await second.acknowledged.next();
          let isClosed = false;
          const under = Promise.allSettled(calls(subject, round));
          const closing = subject.close().finally(() => {
            isClosed = true;
          });
          closing.catch(() => undefined);
          // Who does everything at once is done by now.
          for (let turn = 0; turn < 200; turn += 1) await null;
          second.go();
          // Nothing of this process goes on meanwhile, so what is under way stays so.
          if (!isClosed) blockUntil(() => existsSync(said));
          const isIn = !isClosed && existsSync(`${said}.in`);
          await under;
          await closing;
          const { how } = await openingOf(second);
          second.finish();
          assertThat(!isIn, `While ${what} that were called before were under way, a second process was let in.`);
          assertThat(
            how === 'opened' || how === 'unavailable',
            'The second process is not told `storage.unavailable`.',
          );
          await second.gone;
          subject = await open();
        }
        const ids = Array.from({ length: 40 }, (_, index) => `commits-0-${index}`);
        assertSame((await subject.load(ids)).length, 40, 'What was told is committed is lost.');
        await mustHandOver(stage, subject);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
});

/** Commits and closes at every instant at which another process opens the store. Megabytes give it time to. */
async function mustHandOver({ open, child, prepare }: StorageStage, first: Storage): Promise<void> {
  const state = `"${'long '.repeat(200_000)}"`;
  for (let number = 1; number <= 10; number += 1) await mustWrite(first, [write(`of-${number}`, { state })]);
  await first.close();
  let [tookMs, acts] = [0, 0];
  for (const share of [Number.NaN, 0.15, 0.25, 0.35, 0.45, 0.6, 0.75]) {
    prepare(2);
    const isMeasured = Number.isNaN(share);
    const holder = isMeasured ? undefined : await open();
    if (!isMeasured) acts += 1;
    const other = child({ task: 'opens', acts, atWord: true });
    await other.acknowledged.next();
    const began = performance.now();
    other.go();
    const opening = openingOf(other);
    // It is waited for below.
    opening.catch(() => undefined);
    if (holder !== undefined) {
      await setTimeout(tookMs * share);
      await mustCommit(holder, numberedAct(acts));
      await holder.close();
    }
    const met = await opening;
    // A store that takes longer to open is met at its first seconds alone.
    if (isMeasured) tookMs = Math.min(performance.now() - began, 6_000);
    other.finish();
    await other.gone;
    const standing = 'standing' in met && met.how === 'opened' ? met.standing : acts;
    assertSame(
      standing,
      acts,
      'What was committed while another process opened it is not there for that one: lock it first, then read.',
    );
  }
}

/** Holds this thread up, for two seconds at most: one that waits for its turn says nothing. */
function blockUntil(holds: () => boolean): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (let turn = 0; turn < 200 && !holds(); turn += 1) Atomics.wait(cell, 0, 0, 10);
}

import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isKawalError } from '../../error.ts';
import { casesNeeding, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { card, mustWrite, wrappedKey, write } from './act.ts';
import { mustBeGone, mustBeSeen } from './erasure.ts';
import { killPoints } from './kill-points.ts';
import { stands } from './numbered-act.ts';
import type { Child, StorageCase } from './stage.ts';

/** A busy store: another process stands still in the middle of its work, and lets go of nothing. */
export const busy: readonly StorageCase[] = casesNeeding('processes: many', {
  'processes/busy': {
    title:
      'While another process stands still in the middle of a commit, a call goes through or is unavailable; what is unavailable wrote nothing, and goes through later.',
    slow: true,
    beside: true,
    async run({ storage, child, seed }) {
      const writer = pausing(child({ task: 'acts', from: 1, count: 100_000, together: 1, die: false }));
      let met = 0;
      for (const [number, { share }] of killPoints(seed, 16).entries()) {
        await writer.pauseAt(share);
        const name = `busy-${number}`;
        const key = wrappedKey(name);
        const commit = () => mustWrite(storage, [write(name)]);
        const put = () => storage.keyring.put([key]);
        const [isCommitted, isPut] = [await isDone(commit), await isDone(put)];
        writer.resume();
        met += [isCommitted, isPut].filter((done) => !done).length;
        // It would be a conflict, or a key put twice, if it stood in spite of what was said.
        if (!isCommitted) await insisting(commit);
        if (!isPut) await insisting(put);
        assertSame((await storage.load([name])).length, 1, 'It is answered as committed, and is not there.');
        assertSame((await storage.keyring.get([name])).length, 1, 'The key is answered as put, and is not there.');
        // Each time may last as long as an adapter waits.
        if (met >= 2) break;
      }
      for (const number of await writer.end()) {
        assertThat(await stands(storage, number), `Act ${number} was acknowledged and is lost.`);
      }
    },
  },
  'processes/gone-while-read': {
    title:
      'A card that is destroyed while another process stands still in the middle of reading is gone from the disk with the next commit after that, or once the storage is closed.',
    slow: true,
    beside: true,
    async run({ storage: first, open, child, location, seed }) {
      let storage = first;
      const events = Array.from({ length: 1_500 }, (_, index) => ({
        id: `e-${index}`,
        text: 'x'.repeat(200),
        hash: 'h',
      }));
      await mustWrite(storage, [write('long', { events })]);
      for (const [number, { share }] of killPoints(seed, 3).entries()) {
        const doomed = Uint8Array.from(randomBytes(96));
        const record = `report-${number}`;
        await mustWrite(storage, [write(record)], { cards: [card(record, { bytes: doomed })] });
        mustBeSeen(location, doomed);
        const reader = pausing(child({ task: 'reads' }));
        await reader.pauseAt(share);
        const destroyed = [{ record, subject: 'subject', class: 'contact' }];
        const destroy = () => mustWrite(storage, [write(record, { expected: 1 })], { destroyed });
        const isDestroyed = await isDone(destroy);
        reader.resume();
        await reader.end();
        if (!isDestroyed) await insisting(destroy);
        if (number === 1) {
          await storage.close();
          mustBeGone(
            location,
            doomed,
            'A card destroyed while somebody read is on the disk of a store that is closed.',
          );
          storage = await open();
        } else await mustWrite(storage, [write(`after-${number}`)]);
        mustBeGone(location, doomed, 'A card that was destroyed while somebody read can still be read from the disk.');
      }
    },
  },
});

/** A child that can be made to stand still. */
function pausing(child: Child) {
  if (process.platform === 'win32') throw new DoesNotApply('no process can be made to stand still here');
  const said: number[] = [];
  return {
    /** Waits until it has done something more, and then a share of the time that it takes for one. */
    async pauseAt(share: number): Promise<void> {
      const gaps: number[] = [];
      for (let heard = 0; heard < 3; heard += 1) {
        const since = performance.now();
        const { value, done } = await child.acknowledged.next();
        if (done) break;
        said.push(value);
        gaps.push(performance.now() - since);
      }
      await setTimeout(Math.min(...gaps.slice(1), longestMs) * share);
      child.pause();
    },
    resume: () => child.resume(),
    /** Ends it, and gives back what it said. */
    async end(): Promise<readonly number[]> {
      child.kill();
      for await (const number of child.acknowledged) said.push(number);
      await child.gone;
      return said;
    },
  };
}

const longestMs = 50;

/** False where the store was busy. */
async function isDone(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    assertThat(isKawalError(error), 'What a busy store throws is no KawalError.');
    assertThat(error.code === 'storage.unavailable', `A busy store says ${error.code}.`);
    return false;
  }
}

/** Again and again, as others work on. */
async function insisting(call: () => Promise<unknown>): Promise<void> {
  for (let left = 5; ; left -= 1) {
    try {
      await call();
      return;
    } catch (error) {
      if (left === 0 || !isKawalError(error, 'storage.unavailable')) throw error;
    }
  }
}

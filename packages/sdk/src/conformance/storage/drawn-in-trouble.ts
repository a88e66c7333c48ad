import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { onReopened, untilGone } from './crash.ts';
import { everythingIn } from './drawn.ts';
import { courseOf, endOfNumber, numberOf } from './drawn-course.ts';
import { killPoints, sayingSeed } from './kill-points.ts';
import { type Child, lasting, type StorageCase, type StorageStage } from './stage.ts';
import { withDisk } from './with-disk.ts';

/** Drawn calls under drawn failures: what a failure leaves is seen by what comes after it, in this process and the next. */
export const drawnInTrouble: readonly StorageCase[] = casesOf({
  'crash/drawn': {
    title:
      'Where the disk fails or the process is killed among calls drawn at random, what was acknowledged stands and is shown, nothing that was refused does, of the last one all or nothing, and what was destroyed is gone, also for who had it open before.',
    ...lasting,
    beside: true,
    async run(stage) {
      try {
        await withDisk(stage, ({ library }) => liveOnFailingDisk(stage, library));
      } catch (error) {
        if (!(error instanceof DoesNotApply)) throw error;
        await stage.storage.close();
        await liveThroughKills(stage);
      }
    },
  },
});

/** Plays process after process until so many calls were made; faults of the disk end some of them. */
async function liveOnFailingDisk(stage: StorageStage, library: Readonly<Record<string, string>>): Promise<void> {
  const total = Math.max(120, stage.kills * 15);
  const { ends, live } = await livesOf(stage, total, library);
  while (ends.length < total)
    await live(async (child) => {
      const said: number[] = [];
      for await (const end of child.acknowledged) said.push(end);
      const code = await child.gone;
      assertThat(code === 0 || child.how().startsWith(' by SIGKILL'), `The process ended${child.how()}.`);
      return said;
    });
}

/** Plays processes that are killed by the time that goes by. */
async function liveThroughKills(stage: StorageStage): Promise<void> {
  const points = killPoints(stage.seed + 2, Math.max(4, Math.ceil(stage.kills / 3)));
  const { live } = await livesOf(stage, Number.MAX_SAFE_INTEGER);
  for (const [index, point] of points.entries()) {
    stage.prepare(Math.min(3, points.length - index));
    await live((child) => untilGone(child, point));
  }
}

/** The lives of processes on one store, one after the other, and what each has left, as who had it open before sees it. */
async function livesOf(stage: StorageStage, total: number, library?: Readonly<Record<string, string>>) {
  const { storage, seed, location } = stage;
  const openBeside = async () => (storage.capabilities.processes === 'many' ? await stage.open() : undefined);
  const course = courseOf(storage, seed);
  const ends: number[] = [];
  let beside = await openBeside();
  const live = async (play: (child: Child) => Promise<readonly number[]>): Promise<void> => {
    const child = stage.child({ task: 'drawn', seed, ends, total }, library);
    await sayingSeed(seed, `a process after ${ends.length} calls`, async () => {
      for (const end of await play(child)) {
        await course.take(await course.next(), endOfNumber(end));
        ends.push(end);
      }
      const left = await onReopened(stage, everythingIn);
      // One was under way.
      if (ends.length < total) ends.push(numberOf(await course.settle(await course.next(), left, true)));
      assertSame(left, await everythingIn(course.reference), 'Opened anew, not the same.');
      if (beside !== undefined)
        assertSame(await everythingIn(beside), left, 'Who had it open before the kill does not see what is left.');
      // Who reads a file that SQLite has open, and closes it, takes the locks of this process away.
      await beside?.close();
      course.mustBeErased(location);
      beside = await openBeside();
    });
  };
  return { ends, live };
}

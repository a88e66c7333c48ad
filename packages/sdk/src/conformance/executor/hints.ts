import { casesOf } from '../case.ts';
import { assertThat } from '../same.ts';
import { gate } from './gate.ts';
import type { ExecutorCase } from './stage.ts';

/** Cases of what a hint brings about, here and in another process. */
export const hints: readonly ExecutorCase[] = casesOf({
  'hints/now': {
    title: 'A hint begins a pass.',
    async run({ open }) {
      const { executor, run, begun } = await open();
      await run();
      for (let pass = 1; pass <= 3; pass += 1) {
        await begun(pass);
        executor.hint();
      }
      await begun(4);
    },
  },
  'hints/during-a-pass': {
    title: 'What was hinted at during a pass is looked at after it: the pass may have looked before.',
    async run({ open }) {
      const { executor, run, begun } = await open();
      const { closed, release } = gate();
      await run(async (number) => {
        if (number === 1) await closed;
        return { nextAt: null };
      });
      await begun(1);
      executor.hint();
      release();
      await begun(2);
    },
  },
  'hints/later': {
    title: 'A hint at a later instant begins a pass then.',
    async run({ open, inTime }) {
      const { executor, run, begun } = await open();
      let at = Number.POSITIVE_INFINITY;
      const { closed, release } = gate();
      await run(() => {
        if (Date.now() >= at) release();
        return { nextAt: null };
      });
      await begun(1);
      at = Date.now() + 300;
      executor.hint(at);
      await inTime(closed, 'a pass at the instant');
    },
  },
  'hints/earlier-than-before': {
    title: 'An instant that was hinted at does not keep an earlier one from being heard.',
    async run({ open }) {
      const { executor, run, begun } = await open();
      await run();
      await begun(1);
      executor.hint(Date.now() + 600_000);
      executor.hint();
      await begun(2);
    },
  },
  'hints/many-are-few': {
    title: 'A hundred hints during a pass are a few passes, not a hundred.',
    async run({ open, inTime }) {
      const { executor, run, begun, passes } = await open();
      const first = gate();
      const last = gate();
      let at = Number.POSITIVE_INFINITY;
      await run(async (number) => {
        if (number === 1) await first.closed;
        if (Date.now() >= at) last.release();
        return { nextAt: null };
      });
      await begun(1);
      for (let time = 0; time < 100; time += 1) executor.hint();
      first.release();
      await begun(2);
      // By the time that this one is heard, those before it were.
      at = Date.now() + 300;
      executor.hint(at);
      await inTime(last.closed, 'a pass at the instant');
      assertThat(passes() <= 12, `It made ${passes()} passes of them.`);
    },
  },
  'hints/without-running': {
    title: 'A process that never runs may hint; it returns at once, throws nothing, and does no pass.',
    async run({ open }) {
      const { executor, passes } = await open();
      executor.hint();
      executor.hint(Date.now() + 1);
      executor.hint(Number.MAX_SAFE_INTEGER);
      await executor.close();
      executor.hint();
      assertThat(passes() === 0, 'A pass was done.');
    },
  },
  'hints/of-another-process': {
    title: 'A hint of one process wakes another.',
    needs: 'processes: many',
    async run({ open }) {
      const intake = await open();
      const worker = await open();
      await worker.run();
      await worker.begun(1);
      intake.executor.hint();
      await worker.begun(2);
    },
  },
  'hints/given-on-before-the-end': {
    title: 'A process that hints and closes has given its hint on.',
    needs: 'processes: many',
    async run({ open }) {
      const worker = await open();
      await worker.run();
      await worker.begun(1);
      const intake = await open();
      intake.executor.hint();
      await intake.executor.close();
      await worker.begun(2);
    },
  },
  'hints/later-of-another-process': {
    title: 'A later instant that one process hints at wakes another then, though the first is gone.',
    needs: 'processes: many',
    async run({ open, inTime }) {
      const worker = await open();
      let at = Number.POSITIVE_INFINITY;
      const { closed, release } = gate();
      await worker.run(() => {
        if (Date.now() >= at) release();
        return { nextAt: null };
      });
      await worker.begun(1);
      const intake = await open();
      at = Date.now() + 500;
      intake.executor.hint(at);
      await intake.executor.close();
      await inTime(closed, 'a pass at the instant');
    },
  },
});

import { casesOf } from '../case.ts';
import { assertThat } from '../same.ts';
import { mustFail } from '../storage/expect-error.ts';
import { gate } from './gate.ts';
import type { ExecutorCase } from './stage.ts';

/** How an executor ends, and begins again. */
export const stops: readonly ExecutorCase[] = casesOf({
  'stops/after-the-pass': {
    title: 'Stopping waits for the pass under way.',
    async run({ open }) {
      const { executor, run, begun } = await open();
      const { closed, release } = gate();
      let isOver = false;
      await run(async () => {
        await closed;
        isOver = true;
        return { nextAt: null };
      });
      await begun(1);
      let wasOver: boolean | undefined;
      const stopping = executor.stop().then(() => {
        wasOver = isOver;
      });
      // Time for another to begin a pass is time enough to resolve too early.
      const other = await open();
      await other.run();
      await other.begun(1);
      release();
      await stopping;
      assertThat(wasOver === true, 'It resolved while a pass was under way.');
    },
  },
  'stops/for-good': {
    title: 'After stopping no pass begins, whatever was left, hinted at or is due for a sweep.',
    async run({ open }) {
      const { executor, run, begun, passes } = await open({ sweepMs: 20 });
      await run(() => ({ nextAt: Date.now() - 1 }));
      await begun(3);
      await executor.stop();
      const before = passes();
      executor.hint();
      executor.hint(Date.now() + 10);
      // Another executor sweeps some times over meanwhile.
      const other = await open({ sweepMs: 20 });
      await other.run();
      await other.begun(8);
      assertThat(passes() === before, `${passes() - before} passes were done after it stopped.`);
    },
  },
  'stops/not-running': {
    title: 'Stopping what does not run is no error.',
    async run({ open }) {
      const { executor } = await open();
      await executor.stop();
      await executor.stop();
    },
  },
  'stops/again': {
    title: 'What was stopped may run again, and hears hints.',
    async run({ open }) {
      const { executor, run, begun } = await open();
      await run();
      await begun(1);
      await executor.stop();
      await run();
      await begun(2);
      executor.hint();
      await begun(3);
    },
  },
  'stops/takes-no-hint': {
    title: 'What was stopped keeps no hint from those that run.',
    needs: 'processes: many',
    async run({ open }) {
      const gone = await open();
      await gone.run();
      await gone.begun(1);
      await gone.executor.stop();
      const worker = await open();
      await worker.run();
      for (let pass = 1; pass <= 3; pass += 1) {
        await worker.begun(pass);
        gone.executor.hint();
      }
      await worker.begun(4);
    },
  },
  'stops/twice-at-once': {
    title: 'Running what runs fails, and what ran goes on.',
    async run({ open }) {
      const { executor, run, begun } = await open();
      await run();
      await begun(1);
      const second = () => executor.run(async () => ({ nextAt: null }));
      await mustFail(second, 'executor.invalid-call', 'Running twice');
      executor.hint();
      await begun(2);
    },
  },
  'stops/closed': {
    title: 'Closing stops, and closing twice is no error.',
    async run({ open }) {
      const { executor, run, begun, passes } = await open({ sweepMs: 20 });
      await run();
      await begun(2);
      await executor.close();
      await executor.close();
      const before = passes();
      executor.hint();
      const other = await open({ sweepMs: 20 });
      await other.run();
      await other.begun(8);
      assertThat(passes() === before, `${passes() - before} passes were done after it closed.`);
    },
  },
});

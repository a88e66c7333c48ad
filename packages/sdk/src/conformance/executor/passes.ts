import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { gate } from './gate.ts';
import type { ExecutorCase } from './stage.ts';

/** When passes are done, and how. */
export const passes: readonly ExecutorCase[] = casesOf({
  'declared/contract': {
    title: 'An executor says which contract it holds, who it is, and whom its hints reach.',
    async run({ open }) {
      const { executor } = await open();
      assertSame(executor.contract, 'kawal.executor/1', 'Another contract.');
      assertThat(typeof executor.name === 'string' && executor.name !== '', 'It has no name.');
      assertThat(
        ['one', 'many'].includes(executor.capabilities.processes),
        '`capabilities.processes` must be one or many.',
      );
    },
  },
  'passes/at-the-start': {
    title: 'The first pass needs no hint: something may have become due while nobody worked.',
    async run({ open }) {
      const { run, begun } = await open();
      await run();
      await begun(1);
    },
  },
  'passes/one-at-a-time': {
    title: 'Hints during a pass begin no second one beside it.',
    async run({ open }) {
      const { executor, run, begun, passes: count } = await open();
      const { closed, release } = gate();
      await run(async (number) => {
        if (number === 1) await closed;
        return { nextAt: null };
      });
      await begun(1);
      for (let time = 0; time < 20; time += 1) executor.hint();
      // Another executor's whole way from a hint to a pass: by then this one would have begun as well.
      const other = await open();
      await other.run();
      other.executor.hint();
      await other.begun(1);
      const atOnce = count();
      release();
      assertThat(atOnce === 1, `${atOnce} passes were begun while the first was under way.`);
    },
  },
  'passes/more-to-do': {
    title: 'A pass that leaves something due is followed by another at once, until nothing is left.',
    async run({ open }) {
      const { run, begun } = await open();
      await run((number) => ({ nextAt: number < 5 ? Date.now() - 1 : null }));
      await begun(5);
    },
  },
  'passes/next-instant': {
    title: 'What a pass says is due later is looked at then, and not again and again until then.',
    async run({ open, inTime }) {
      const { run, begun, passes: count } = await open();
      let at = 0;
      const { closed, release } = gate();
      await run((number) => {
        if (number === 1) at = Date.now() + 300;
        if (Date.now() >= at) release();
        return { nextAt: Date.now() < at ? at : null };
      });
      await begun(1);
      await inTime(closed, 'a pass at the instant');
      assertThat(count() <= 4, `It took ${count()} passes to wait for one instant.`);
    },
  },
  'passes/sweep': {
    title: 'With no hint at all, passes go on coming.',
    async run({ open }) {
      const { run, begun } = await open({ sweepMs: 20 });
      await run();
      await begun(4);
    },
  },
  'passes/after-failure': {
    title: 'A pass that failed is told as trouble, by its kind and not its text, and tried again without a hint.',
    async run({ open }) {
      const { run, begun, troubles } = await open();
      await run((number) => {
        if (number === 1) throw new RangeError('Melati is at 08120000');
        return { nextAt: null };
      });
      await begun(2);
      assertSame(
        troubles.filter(({ code }) => code === 'executor.pass-failed'),
        [{ code: 'executor.pass-failed', error: 'RangeError' }],
        'The trouble is another.',
      );
    },
  },
});

import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import type { ExecutorCase } from './stage.ts';

/** Cases of what an executor reports where it cannot do its work. */
export const trouble: readonly ExecutorCase[] = casesOf({
  'trouble/ready': {
    title: 'One that can be asked says that it is ready.',
    needs: 'processes: many',
    async run({ open }) {
      const { executor } = await open();
      assertThat(executor.check !== undefined, 'It reaches other processes and cannot be asked whether it would.');
      assertSame((await executor.check()).ready, true, 'It is not ready.');
    },
  },
  'trouble/sweep-alone': {
    title: 'Where no hint can be given or heard, passes go on by the sweep, and it is told.',
    needs: 'unreachable',
    async run({ unreachable }) {
      const cutOff = await unreachable({ sweepMs: 20 });
      await cutOff.run();
      await cutOff.begun(3);
      cutOff.executor.hint();
      await cutOff.told('executor.disconnected');
      await cutOff.told('executor.hint-lost');
    },
  },
  'trouble/not-ready': {
    title: 'One that is cut off says so when it is asked.',
    needs: 'unreachable',
    async run({ unreachable }) {
      const { executor } = await unreachable({ sweepMs: 1_000 });
      const readiness = await executor.check?.();
      assertThat(readiness?.ready === false, 'It says that it is ready.');
      assertThat(readiness.code !== '', 'It gives no code.');
    },
  },
  'trouble/nothing-leaks': {
    title: 'No trouble and no readiness holds a secret.',
    needs: 'unreachable',
    async run({ unreachable, secrets }) {
      const cutOff = await unreachable({ sweepMs: 1_000 });
      await cutOff.run();
      cutOff.executor.hint();
      await cutOff.told('executor.hint-lost');
      const said = JSON.stringify([cutOff.troubles, await cutOff.executor.check?.()]);
      assertThat(secrets.length > 0, 'The place names no secret: give `secrets`.');
      assertThat(!secrets.some((secret) => said.includes(secret)), 'A secret was told.');
    },
  },
});

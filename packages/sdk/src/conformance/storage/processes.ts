import { assertSame } from '../same.ts';
import { act, claim, mustCommit, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** Several processes on one store. */
export const processes: readonly StorageCase[] = [
  {
    id: 'processes/see-each-other',
    title: 'What one opened storage commits, another sees at once and is held to.',
    needs: 'processes: many',
    async run({ storage, open }) {
      const other = await open();
      await mustCommit(storage, act([write('a', { wakeAt: 5 })], { claims: { taken: [claim('a')], released: [] } }));
      assertSame((await other.due(5, 9)).length, 1, 'The other does not see what is due.');
      assertSame((await other.commit(act([write('a')]))).outcome, 'conflict', 'The other lost an update.');
      const taken = await other.commit(act([write('b')], { claims: { taken: [claim('b')], released: [] } }));
      assertSame(taken.outcome, 'claimed', 'The other took a claim that is held.');
      await mustCommit(other, act([write('a', { expected: 1 })]));
      assertSame((await storage.load(['a']))[0]?.version, 2, 'The first does not see what the other wrote.');
    },
  },
  {
    id: 'processes/count',
    title: 'Three processes that add to one stream at once lose no addition.',
    needs: 'processes: many',
    async run({ storage, child }) {
      const times = 25;
      const children = [1, 2, 3].map(() => child({ task: 'count', times }));
      await Promise.all(children.map(({ gone }) => gone));
      const [counter] = await storage.load(['counter']);
      assertSame(counter?.version, 3 * times, 'Additions were lost.');
      assertSame(counter?.state, String(3 * times), 'The state is not that of the last addition.');
      assertSame((await storage.log(0, 999)).length, 3 * times, 'The log is not that of the additions.');
    },
  },
];

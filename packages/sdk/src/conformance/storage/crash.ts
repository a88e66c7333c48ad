import type { Storage } from '../../storage/storage.ts';
import { assertSame, assertThat } from '../same.ts';
import { numberedAct, stands } from './numbered-act.ts';
import type { Child, StorageCase, StorageStage } from './stage.ts';

/** Crashes: processes killed at work, as a fault of power or memory kills them. Only real child processes show this. */
export const crash: readonly StorageCase[] = [
  {
    id: 'crash/after-every-write',
    title: 'A process killed right after it was told "committed" has lost nothing, whichever write it was.',
    needs: 'durable',
    async run(stage) {
      await stage.storage.close();
      for (let number = 1; number <= 6; number += 1) {
        await until(stage.child({ task: 'acts', from: number, count: 1, die: true }), number);
        await onReopened(stage, async (storage) => {
          for (let earlier = 1; earlier <= number; earlier += 1) {
            assertThat(await stands(storage, earlier), `Act ${earlier} was acknowledged and is lost.`);
          }
          assertSame((await storage.log(0, 999)).length, 3 * number, 'The log is not that of the acts.');
        });
      }
    },
  },
  {
    id: 'crash/while-writing',
    title: 'A process killed anywhere in its work leaves what it acknowledged, and of the rest all or nothing.',
    needs: 'durable',
    async run(stage) {
      await stage.storage.close();
      let next = 1;
      for (const [index, lifetime] of lifetimes(stage.kills).entries()) {
        const child = stage.child({ task: 'acts', from: next, count: 10_000, die: false });
        const acknowledged = await until(child, next + lifetime - 1, (index + 0.5) / stage.kills);
        next = await onReopened(stage, async (storage) => {
          let number = next;
          while (await stands(storage, number)) number += 1;
          assertThat(number > acknowledged, `Act ${acknowledged} was acknowledged and is lost.`);
          assertThat(!(await stands(storage, number + 1)), `Act ${number} is missing before a later one.`);
          assertThat(
            (await storage.commit(numberedAct(number))).outcome === 'committed',
            'It does not go on after a crash.',
          );
          return number + 1;
        });
      }
    },
  },
  {
    id: 'crash/keyring',
    title: 'Keys are put, and destroyed, for good when the promise resolves.',
    needs: 'durable',
    async run(stage) {
      await stage.storage.close();
      assertSame(await until(stage.child({ task: 'keys' }), 2), 2, 'The keys were not put and destroyed.');
      await onReopened(stage, async ({ keyring }) => {
        const left = (await keyring.get(['a', 'b', 'c'])).map(({ id }) => id).sort();
        assertSame(left, ['a', 'c'], 'A key was lost, or a destroyed one came back.');
      });
    },
  },
];

/** How many acknowledgements each process lives to give: from 1 to 16, drawn from a fixed seed. */
function lifetimes(count: number): readonly number[] {
  let seed = 20_181_211;
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return 1 + (seed >>> 28);
  });
}

/**
 * Kills the child once it has acknowledged `number` and gives back the last number it acknowledged before it was gone.
 *
 * @param share when to kill it, as a share of the time that an act takes: killed at the very acknowledgement, it has
 * begun to read for the next act and never to write.
 */
async function until(child: Child, number: number, share = 0): Promise<number> {
  let last = 0;
  let heardAt = performance.now();
  let gapMs = 0;
  let doomed = false;
  for await (const acknowledged of child.acknowledged) {
    last = acknowledged;
    gapMs = performance.now() - heardAt;
    heardAt += gapMs;
    if (acknowledged < number || doomed) continue;
    doomed = true;
    if (share === 0) child.kill();
    else setTimeout(() => child.kill(), Math.min(gapMs, longestActMs) * share);
  }
  await child.gone;
  assertThat(last >= number, 'The child process ended before its time.');
  return last;
}

/** Before the first acknowledgement stands the start of the process, which says nothing about an act. */
const longestActMs = 50;

async function onReopened<result>(stage: StorageStage, look: (storage: Storage) => Promise<result>): Promise<result> {
  const storage = await stage.open();
  try {
    return await look(storage);
  } finally {
    await storage.close();
  }
}

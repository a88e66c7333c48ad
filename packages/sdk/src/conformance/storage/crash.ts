import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { type KillPoint, killPoints, sayingSeed } from './kill-points.ts';
import { actsTogether, cardOfAct, keysOfAct, numberedAct, stands } from './numbered-act.ts';
import { filesAt, filesWith } from './on-disk.ts';
import { type Child, lasting, type StorageCase, type StorageStage } from './stage.ts';

/** Crashes: processes killed at work, as a fault of power or memory kills them. Only real child processes show this. */
export const crash: readonly StorageCase[] = casesOf({
  'crash/after-every-write': {
    title: 'A process killed right after it was told "committed" has lost nothing, whichever write it was.',
    ...lasting,
    async run(stage) {
      await stage.storage.close();
      const total = 6;
      for (let number = 1; number <= total; number += 1) {
        stage.prepare(Math.min(ahead, total + 1 - number));
        const child = stage.child({ task: 'acts', from: number, count: 1, together: 1, die: true });
        await untilGone(child, { acts: 1, share: 0 });
        await onReopened(stage, async (storage) => {
          for (let earlier = 1; earlier <= number; earlier += 1) {
            assertThat(await stands(storage, earlier), `Act ${earlier} was acknowledged and is lost.`);
          }
          assertSame((await storage.log(0, 999)).length, 3 * number, 'The log is not that of the acts.');
        });
      }
    },
  },
  'crash/while-writing': {
    title: 'A process killed anywhere in its work leaves what it acknowledged, and of the rest all or nothing.',
    ...lasting,
    run: (stage) => killAtWork(stage, 1),
  },
  'crash/while-writing-together': {
    title: 'So does one that is killed while several commits are pending together: each stands whole or not at all.',
    ...lasting,
    run: (stage) => killAtWork(stage, actsTogether),
  },
  'crash/keyring': {
    title: 'Keys are put, and destroyed, for good when the promise resolves.',
    ...lasting,
    async run(stage) {
      await stage.storage.close();
      const acknowledged = await untilGone(stage.child({ task: 'keys' }), { acts: 2, share: 0 });
      // It wraps a key anew after these, and may say so before it is killed.
      assertSame(acknowledged.slice(0, 2), [1, 2], 'The keys were not put and destroyed.');
      await onReopened(stage, async ({ keyring }) => {
        const left = (await keyring.get(['a', 'b', 'c'])).map(({ id }) => id).sort();
        assertSame(left, ['a', 'c'], 'A key was lost, or a destroyed one came back.');
      });
    },
  },
});

/** So many processes start while the one before them works. */
const ahead = 3;

/** Kills process after process on one store, `together` commits pending in each, and looks at what each has left. */
async function killAtWork(stage: StorageStage, together: number): Promise<void> {
  await stage.storage.close();
  const kills = together === 1 ? Math.ceil(stage.kills / 2) : Math.floor(stage.kills / 2);
  const standing = new Set<number>();
  let next = 1;
  for (const [index, point] of killPoints(stage.seed + together, kills).entries()) {
    stage.prepare(Math.min(ahead, kills - index));
    await sayingSeed(stage.seed, `kill ${index + 1} of ${kills}`, async () => {
      const child = stage.child({ task: 'acts', from: next, count: 10_000, together, die: false });
      const acknowledged = await untilGone(child, point);
      const last = Math.max(...acknowledged) + together;
      await onReopened(stage, async (storage) => {
        for (const number of await standingOf(storage, next, last)) standing.add(number);
        for (const number of acknowledged) {
          assertThat(standing.has(number), `Act ${number} was acknowledged and is lost.`);
        }
        // So many that whatever was under way at the kill is destroyed, too.
        for (let number = last + 1; number <= last + actsTogether; number += 1) {
          const { outcome } = await storage.commit(numberedAct(number));
          assertThat(outcome === 'committed', `It does not go on after a crash: an act is answered "${outcome}".`);
          standing.add(number);
        }
        assertSame((await storage.log(0, 99_999)).length, 3 * standing.size, 'The log is not that of the acts.');
      });
      // What the killed process was to destroy, and what was destroyed after it.
      const destroyed = [...standing].filter((number) => standing.has(number + actsTogether));
      mustBeErased(stage.location, destroyed.slice(-2 * actsTogether));
      next = last + actsTogether + 1;
    });
  }
}

/** A store holds no bytes of cards that were destroyed: opened and closed after a kill, and after a power cut at once. */
export function mustBeErased(location: string | undefined, destroyed: readonly number[], after = 'kill'): void {
  for (const number of destroyed) {
    const left = filesWith(filesAt(location), cardOfAct(number)).length;
    assertSame(left, 0, `The card that act ${number + actsTogether} destroys is on the disk after a ${after}.`);
  }
}

/** Which acts from `first` to `last` stand. Each stands whole or not at all, and never without its keys, all or none. */
export async function standingOf(storage: Storage, first: number, last: number): Promise<readonly number[]> {
  const standing: number[] = [];
  for (let number = first; number <= last; number += 1) {
    const keys = keysOfAct(number);
    const found = await storage.keyring.get(keys.map(({ id }) => id));
    if (await stands(storage, number)) {
      standing.push(number);
      const inOrder = [...found].sort((left, right) => (left.id < right.id ? -1 : 1));
      assertSame(inOrder, keys, `Act ${number} stands, and a key that was put before it is lost.`);
    } else assertThat(found.length % keys.length === 0, `Of the keys put together before act ${number} some stand.`);
  }
  return standing;
}

/** Kills the child at a point of its work, in the middle of an act, and gives back the numbers it acknowledged. */
export async function untilGone(child: Child, { acts, share }: KillPoint): Promise<readonly number[]> {
  const numbers: number[] = [];
  let heardAt = performance.now();
  let gapMs = 0;
  for await (const number of child.acknowledged) {
    gapMs = Math.max(gapMs / 2, performance.now() - heardAt);
    heardAt = performance.now();
    if (numbers.push(number) !== acts) continue;
    if (share === 0) child.kill();
    else setTimeout(() => child.kill(), Math.min(gapMs, longestActMs) * share);
  }
  await child.gone;
  assertThat(numbers.length >= acts, 'The child process ended before its time.');
  return numbers;
}

/** Before the first acknowledgement stands the start of the process, which says nothing about an act. */
const longestActMs = 50;

export async function onReopened<result>(
  stage: StorageStage,
  look: (storage: Storage) => Promise<result>,
): Promise<result> {
  const storage = await stage.open();
  try {
    return await look(storage);
  } finally {
    await storage.close();
  }
}

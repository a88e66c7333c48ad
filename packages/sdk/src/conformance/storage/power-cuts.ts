import { basename } from 'node:path';
import type { Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { bytesOf, mustCommit } from './act.ts';
import { copyNames, copyNoted } from './copies.ts';
import { mustBeErased, onReopened, standingOf, untilGone } from './crash.ts';
import { mustBeGone } from './erasure.ts';
import { sayingSeed } from './kill-points.ts';
import { actsTogether, entombed, keysOfAct, numberedAct } from './numbered-act.ts';
import { putBack } from './on-disk.ts';
import { isChange, recorded } from './recorded.ts';
import { type ChildTask, lasting, type StorageCase, type StorageStage } from './stage.ts';
import { type DiskPlace, withDisk } from './with-disk.ts';

/** Power cuts: all that a process did to its disk is recorded, and the disk is put back as cuts could have left it. */
export const powerCuts: readonly StorageCase[] = casesOf({
  'crash/power-cut': {
    title:
      'A power cut at any instant leaves what was acknowledged, of the rest all or nothing, and a store that goes on.',
    ...lasting,
    run: (stage) =>
      withDisk(stage, (place) => cutEverywhere(stage, place, { ...committing, count: acts, together: 2 }, acts)),
  },
  'crash/first-opening': {
    title:
      'A power cut while a store is opened for the first time, and just after, leaves one that opens and has what was acknowledged.',
    ...lasting,
    run: (stage) =>
      withDisk(stage, async (place) => {
        putBack(place.location, stage.fresh);
        await cutEverywhere(stage, place, { ...committing, count: 2 }, 2);
      }),
  },
  'crash/next-opening': {
    title:
      'A power cut while a store is opened that nobody closed, and just after, leaves one that opens and has what was acknowledged.',
    ...lasting,
    run: (stage) =>
      withDisk(stage, async (place) => {
        const first = actsTogether + 2;
        await untilGone(stage.child({ ...committing, count: first, die: true }), { acts: first, share: 0 });
        const acknowledged = Array.from({ length: first }, (_, index) => index + 1);
        await cutEverywhere(stage, place, { ...committing, from: first + 1, count: 2 }, first + 2, acknowledged);
      }),
  },
  'crash/copies': {
    title: 'A copy of the store, one of the keyring and a note of them are on the disk when each resolves.',
    needs: 'backups',
    slow: true,
    async run(stage) {
      if (!stage.storage.capabilities.durable) throw new DoesNotApply('it keeps nothing on a disk');
      await mustCommit(stage.storage, numberedAct(1));
      await withDisk(stage, async (place) => {
        const { disk, steps, said, random } = await recorded(stage, place, { task: 'copies' });
        for (const { kind } of steps) {
          if (kind !== 'said') continue;
          for (let cut = 1; cut <= 6; cut += 1) {
            const [image, whole] = [disk.image(random), disk.whole()];
            for (const name of copyNames.slice(0, said.length).map((one) => `/${basename(place.location)}${one}`)) {
              const isThere = whole.get(name)?.equals(image.get(name) ?? Buffer.alloc(0)) === true;
              assertThat(isThere, 'A copy was told as made, and a power cut takes it, or a part of it, away.');
            }
            if (said.length <= copyNames.length) continue;
            putBack(place.location, image);
            const made = await onReopened(stage, async ({ backups }) => await backups?.made());
            assertSame(made, [copyNoted], 'A copy was told as noted, and a power cut takes the note back.');
          }
        }
        assertSame(said.length, copyNames.length + 1, 'The copies were not made.');
      });
    },
  },
  'crash/keys-destroyed': {
    title: 'A power cut leaves the keys that were put, each as it was wrapped last, and none that was destroyed.',
    ...lasting,
    run: (stage) =>
      withDisk(stage, async (place) => {
        const { disk, steps, said, random } = await recorded(stage, place, { task: 'keys' });
        for (const { index } of steps) {
          if (said.length === 0) continue;
          for (let cut = 1; cut <= 3; cut += 1) {
            putBack(place.location, disk.image(random));
            if (said.length > 1) mustBeGone(place.location, bytesOf('b'), onDisk);
            await sayingSeed(stage.seed, `cut ${cut} of entry ${index}`, () =>
              onReopened(stage, async ({ keyring }) => {
                const found = await keyring.get(['a', 'b', 'c']);
                const left = found.map(({ id }) => id).sort();
                const right = said.length === 1 ? ['a', ...(left.includes('b') ? ['b'] : []), 'c'] : ['a', 'c'];
                assertSame(left, right, 'A key was lost, or one that was destroyed is there.');
                const last = found.find(({ id }) => id === 'c')?.epoch;
                assertThat(
                  said.length < 3 || last === 2,
                  'A key was wrapped anew, and stands as it was wrapped before.',
                );
              }),
            );
          }
        }
        const right = stage.storage.keyring.rewrap === undefined ? 2 : 3;
        assertSame(said.length, right, 'The keys were not put, destroyed and wrapped anew.');
      }),
  },
  'crash/tombstones-applied': {
    title:
      'Tombstones that were applied stand after a power cut, those of cards that were not there too: what they destroyed is gone.',
    ...lasting,
    run: (stage) =>
      withDisk(stage, async (place) => {
        const { disk, steps, said, random } = await recorded(stage, place, { task: 'entombs' });
        for (const { kind } of steps) {
          if (kind !== 'said') continue;
          const count = said.length;
          for (let cut = 1; cut <= 6; cut += 1) {
            putBack(place.location, disk.image(random));
            if (count > 1) mustBeGone(place.location, bytesOf(entombed[1]), onDisk);
            await sayingSeed(stage.seed, `cut ${cut} after tombstone ${count}`, () => lookForTombstones(stage, count));
          }
        }
        assertSame(said.length, entombed.length, 'The tombstones were not applied.');
      }),
  },
});

/** Looked for before anybody opens the store, and tidies up. */
const onDisk = 'What was destroyed is on the disk after a power cut: sync what takes it away, too.';

const acts = 12;

const committing = { task: 'acts', from: 1, together: 1, die: false } as const;

async function cutEverywhere(
  stage: StorageStage,
  place: DiskPlace,
  task: ChildTask,
  count: number,
  before: readonly number[] = [],
): Promise<void> {
  const { disk, entries, steps, said, random } = await recorded(stage, place, task);
  // Where something was just done to the disk, so that there is something to lose.
  const done = [...entries.keys()].filter((index) => entries.slice(index, index + 1).some(isChange));
  const cuts = Array.from(
    { length: Math.max(40, 2 * stage.kills) },
    () => done[Math.floor(random() * done.length)] ?? 0,
  );
  for (const { index } of steps) {
    for (const cut of cuts.filter((one) => one === index)) {
      putBack(place.location, disk.image(random));
      const acknowledged = [...before, ...said];
      const destroyed = acknowledged.slice(-actsTogether).map((number) => number - actsTogether);
      mustBeErased(place.location, destroyed, 'power cut');
      const point = `cut ${cut + 1} of ${entries.length} entries`;
      await sayingSeed(stage.seed, point, () => lookAt(stage, acknowledged, count));
    }
  }
}

/** Opens what a cut left, goes on with one act more, and looks once again after closing. */
async function lookAt(stage: StorageStage, acknowledged: readonly number[], count: number): Promise<void> {
  const next = count + actsTogether + 1;
  const standing = await onReopened(stage, async (storage) => {
    const found = await standingOf(storage, 1, count);
    for (const number of acknowledged) {
      assertThat(found.includes(number), `Act ${number} was acknowledged and is lost.`);
    }
    await storage.keyring.put(keysOfAct(next));
    const { outcome } = await storage.commit(numberedAct(next));
    assertSame(outcome, 'committed', 'It does not go on after a power cut.');
    return [...found, next];
  });
  await onReopened(stage, (storage) => mustStand(storage, standing));
}

async function lookForTombstones(stage: StorageStage, count: number): Promise<void> {
  const found = await onReopened(stage, (storage) => storage.cards('report'));
  for (const subject of entombed.slice(0, count)) {
    const card = found.find((one) => one.subject === subject);
    assertSame([card?.version, card?.bytes], [4, null], 'A tombstone was applied, and a power cut took it back.');
  }
}

async function mustStand(storage: Storage, standing: readonly number[]): Promise<void> {
  const found = await standingOf(storage, 1, standing.at(-1) ?? 0);
  assertSame(found, standing, 'What went on after a power cut is lost at the next opening.');
  assertSame((await storage.log(0, 99_999)).length, 3 * standing.length, 'The log is not that of the acts.');
}

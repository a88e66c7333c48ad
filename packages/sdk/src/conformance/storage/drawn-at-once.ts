import { inspect, isDeepStrictEqual } from 'node:util';
import { isKawalError } from '../../error.ts';
import { memoryStorage } from '../../memory/memory-storage.ts';
import type { Commit, CommitOutcome, LogEntry, Storage } from '../../storage/storage.ts';
import { assertSame, assertThat } from '../same.ts';
import { event } from './act.ts';
import { untilGone } from './crash.ts';
import { drawnTombstones, everythingIn, referenceOf, turnKeys } from './drawn.ts';
import { type Allowed, allowedFor, type Draw, drawing, drawnCommit } from './drawn-commit.ts';
import { killPoints, randomFrom, sayingSeed } from './kill-points.ts';
import type { StorageCase } from './stage.ts';

/** Commits drawn at random, called at once or by processes that are killed: what is left is what one after the other leaves. */
export const drawnAtOnce: readonly StorageCase[] = [
  {
    id: 'drawn/at-once',
    title:
      'Commits drawn at random and called at once end as they do in some order, one after the other: that of the log.',
    slow: true,
    async run({ storage, open, seed, kills }) {
      // Where several may have it open, now by one of them and now by another.
      const all = [storage, ...(storage.capabilities.processes === 'many' ? [await open()] : [])];
      const reference = memoryStorage();
      const draw = drawing(randomFrom(seed + 1));
      const rounds = Math.max(15, Math.min(50, kills * 2));
      for (let round = 1; round <= rounds; round += 1) {
        await sayingSeed(seed, `round ${round} of ${rounds}`, async () => {
          const commits: Commit[] = [];
          while (commits.length < 6)
            commits.push(named(await drawnCommit(draw, reference), `${round}-${commits.length}`));
          const ended = await Promise.all(commits.map((commit) => endOf(draw.of(all), commit)));
          await mustBeInSomeOrder(storage, reference, commits, ended);
          if (round % 5 === 0)
            for (const one of all) assertSame(await setApart(one), await setApart(reference), 'Not the same.');
        });
      }
    },
  },
  {
    id: 'crash/drawn',
    title:
      'A process killed among calls drawn at random leaves all that they wrote, everywhere, of the last one all or nothing, also for who had it open before.',
    needs: 'durable',
    slow: true,
    async run(stage) {
      const { seed, storage } = stage;
      // Who has it open all along sees what others do and how they end.
      const beside = storage.capabilities.processes === 'many' ? await stage.open() : undefined;
      await storage.close();
      const reference = referenceOf(storage);
      const draw = drawing(randomFrom(seed));
      let done = 0;
      const go = async (to: number): Promise<void> => {
        for (; done < to; done += 1) await commitAlone(reference, draw);
      };
      const points = killPoints(seed + 2, Math.max(4, Math.ceil(stage.kills / 3)));
      for (const [index, point] of points.entries()) {
        stage.prepare(Math.min(3, points.length - index));
        await sayingSeed(seed, `kill ${index + 1} of ${points.length}`, async () => {
          const numbers = await untilGone(stage.child({ task: 'drawn', seed, from: done }), point);
          await go(Math.max(...numbers));
          const left = await lookedAt(stage.open);
          // The one that was under way may stand.
          const without = await everythingIn(reference);
          if (!isDeepStrictEqual(left, without)) {
            await go(done + 1);
            mustBeLeft(left, await everythingIn(reference), without);
          }
          if (beside !== undefined)
            assertSame(await everythingIn(beside), left, 'Who had it open before the kill does not see what is left.');
        });
      }
    },
  },
];

/** Draws commits for ever and says which was done, from the state that so many of them have left. */
export async function commitDrawn(
  storage: Storage,
  { seed, from }: { readonly seed: number; readonly from: number },
  said: (number: number) => void,
): Promise<void> {
  const reference = referenceOf(storage);
  const draw = drawing(randomFrom(seed));
  for (let number = 1; ; number += 1) {
    await commitAlone(reference, draw, number <= from ? undefined : storage);
    if (number > from) said(number);
  }
}

/** Draws a commit from what the reference has, and gives it to both. */
async function commitAlone(reference: Storage, draw: Draw, subject?: Storage): Promise<void> {
  if (draw.happens(0.1)) return await turnKeys(subject, reference, draw, 1);
  if (draw.happens(0.1)) {
    const given = drawnTombstones(draw).slice(0, 1);
    await subject?.applyTombstones(given);
    return void (await reference.applyTombstones(given));
  }
  const commit = await drawnCommit(draw, reference);
  if (subject !== undefined) await endOf(subject, commit);
  if (mayStand(await allowedFor(commit, reference))) await reference.commit(commit);
}

/** All that a storage holds. A log may hold entries of one commit between those of another; each commit and stream has its order. */
async function setApart(storage: Storage): Promise<unknown> {
  const all = await everythingIn(storage);
  const along = (nameOf: (entry: Pick<LogEntry, 'id' | 'stream'>) => string) =>
    all.log.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0));
  return { ...all, log: [along(({ id }) => id.replace(/-\d+-\d+$/, '')), along(({ stream }) => stream)] };
}

function mayStand({ outcomes, isInvalid }: Allowed): boolean {
  return !isInvalid && outcomes.some(({ outcome }) => outcome === 'committed');
}

/** The events of a commit under names of their own, by which the log tells it. */
function named(commit: Commit, name: string): Commit {
  const writes = commit.writes.map((write, place) => ({
    ...write,
    events: write.events.map((_, nth) => event(`${name}-${place}-${nth}`)),
  }));
  return { ...commit, writes };
}

type Everything = Awaited<ReturnType<typeof everythingIn>>;
type Ended = CommitOutcome | 'an invalid call';

async function endOf(storage: Storage, commit: Commit): Promise<Ended> {
  try {
    return structuredClone(await storage.commit(commit));
  } catch (error) {
    if (isKawalError(error, 'storage.invalid-call')) return 'an invalid call';
    throw error;
  }
}

/** Commits what stands to the reference in the order of the log, and finds for each of the others a point at which it is right. */
async function mustBeInSomeOrder(
  storage: Storage,
  reference: Storage,
  commits: readonly Commit[],
  ended: readonly Ended[],
): Promise<void> {
  const logged = (await storage.log(0, 99_999)).map(({ id }) => id);
  const placeOf = ({ writes }: Commit): number => logged.indexOf(writes[0]?.events[0]?.id ?? '');
  const ends = commits.map((commit, index) => ({ commit, end: ended[index] }));
  const isCommitted = (end: Ended | undefined): boolean => typeof end === 'object' && end.outcome === 'committed';
  const standing = ends
    .filter(({ end }) => isCommitted(end))
    .sort((one, other) => placeOf(one.commit) - placeOf(other.commit));
  let left = ends.filter(({ end }) => !isCommitted(end));
  const settle = async (): Promise<void> => {
    const still = [];
    for (const one of left) if (!isRight(one.end, await allowedFor(one.commit, reference))) still.push(one);
    left = still;
  };
  await settle();
  for (const { commit } of standing) {
    assertThat(placeOf(commit) >= 0, 'What was answered as committed stands not in the log.');
    assertThat(
      mayStand(await allowedFor(commit, reference)),
      `It stands against what was committed before: ${JSON.stringify(commit)}`,
    );
    await reference.commit(commit);
    await settle();
  }
  assertSame(left, [], 'It was refused for what never held, at no point of the order in which the others stand.');
}

function isRight(end: Ended | undefined, { outcomes, isInvalid }: Allowed): boolean {
  if (end === 'an invalid call') return isInvalid;
  return outcomes.some((one) => isDeepStrictEqual(one, end));
}

/** Asserts that all is left; what is whole and in another order is no work of a kill. */
function mustBeLeft(left: Everything, right: Everything, without: Everything): void {
  const parts = Object.keys(right) as (keyof Everything)[];
  const turned = [right, without].find((all) =>
    parts.every((part) => isDeepStrictEqual(inOneOrder(left[part]), inOneOrder(all[part]))),
  );
  const whole = turned ?? right;
  const other = parts.filter((part) => !isDeepStrictEqual(left[part], whole[part])).join(', ');
  const words = turned
    ? 'Nothing is lost by the kill, and lists have another order than the contract gives them'
    : 'After the kill, what is left is of no call';
  assertSame(left, whole, `${words}: ${other}.`);
}

function inOneOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => inspect(inOneOrder(one), { depth: 9, sorted: true })).sort() : value;
}

/** Opens what a kill has left, and closes it again. */
async function lookedAt(open: () => Promise<Storage>) {
  const storage = await open();
  try {
    return await everythingIn(storage);
  } finally {
    await storage.close();
  }
}

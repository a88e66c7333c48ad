import { isDeepStrictEqual } from 'node:util';
import { isKawalError } from '../../error.ts';
import { memoryStorage } from '../../memory/memory-storage.ts';
import type { Commit, CommitOutcome, LogEntry, Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { event } from './act.ts';
import { everythingIn } from './drawn.ts';
import { type Allowed, allowedFor, drawing, drawnCommit, mayStand } from './drawn-commit.ts';
import { randomFrom, sayingSeed } from './kill-points.ts';
import type { StorageCase } from './stage.ts';

/** Commits drawn at random and called at once: what is left is what one after the other leaves. */
export const drawnAtOnce: readonly StorageCase[] = casesOf({
  'drawn/at-once': {
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
});

/** All that a storage holds. A log may hold entries of one commit between those of another; each commit and stream has its order. */
async function setApart(storage: Storage): Promise<unknown> {
  const all = await everythingIn(storage);
  const along = (nameOf: (entry: Pick<LogEntry, 'id' | 'stream'>) => string) =>
    all.log.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0));
  return { ...all, log: [along(({ id }) => id.replace(/-\d+-\d+$/, '')), along(({ stream }) => stream)] };
}

/** The events of a commit under names of their own, by which the log tells it. */
function named(commit: Commit, name: string): Commit {
  const writes = commit.writes.map((write, place) => ({
    ...write,
    events: write.events.map((_, nth) => event(`${name}-${place}-${nth}`)),
  }));
  return { ...commit, writes };
}

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

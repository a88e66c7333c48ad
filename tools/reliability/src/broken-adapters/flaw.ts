import { setImmediate } from 'node:timers/promises';
import type { Commit, CommitOutcome, Storage, StoredStream, StreamWrite } from '@kawal/sdk';

/** Breaks a sound storage in one way. */
export interface Flaw {
  /** Says in a report how the adapter behaves. */
  readonly does: string;
  /** Stands in what the red case says, where other words would lead astray. */
  readonly says?: string;
  readonly breaks: (sound: Storage) => Storage;
}

/** For every case, by its id, the flaw that it is there to find; several where it could be missed in several ways. */
export type OneOrMore<flaw> = Readonly<Record<string, flaw | readonly flaw[]>>;
export type Flaws = OneOrMore<Flaw>;

export function listed<flaw>(flaws: OneOrMore<flaw>): Readonly<Record<string, readonly flaw[]>> {
  return Object.fromEntries(Object.entries(flaws).map(([id, one]) => [id, [one].flat() as readonly flaw[]]));
}

/** Changes what is committed. */
export function committing(sound: Storage, change: (commit: Commit) => Commit | Promise<Commit>): Storage {
  return { ...sound, commit: async (commit) => sound.commit(await change(commit)) };
}

/** A commit as several: at most so many streams in each, and so many events of a stream. The first has the rest of it. */
export function inParts(commit: Commit, most: number): readonly Commit[] {
  const { answer: _, ...bare } = {
    ...commit,
    reads: [],
    claimReads: [],
    claims: none,
    cards: [],
    destroyed: [],
    blobs: [],
  };
  const counts = (length: number): readonly number[] =>
    Array.from({ length: Math.ceil(length / most) }, (__, index) => index * most);
  const begun = commit.writes.map((write) => ({ ...write, events: write.events.slice(0, most) }));
  const [first = [], ...others] = counts(begun.length).map((from) => begun.slice(from, from + most));
  const further = commit.writes.flatMap((write) =>
    counts(write.events.length)
      .slice(1)
      .map((from) => [{ ...write, expected: write.expected + from, events: write.events.slice(from, from + most) }]),
  );
  return [{ ...commit, writes: first }, ...[...others, ...further].map((writes) => ({ ...bare, writes }))];
}

const none = { taken: [], released: [] };

/** Changes each stream that is written. */
export function writing(
  sound: Storage,
  change: (write: StreamWrite, commit: Commit) => StreamWrite | Promise<StreamWrite>,
): Storage {
  return committing(sound, async (commit) => ({
    ...commit,
    writes: await Promise.all(commit.writes.map((write) => change(write, commit))),
  }));
}

/** Does something more, or answers something else, once a commit has its outcome. */
export function answering(
  sound: Storage,
  answer: (outcome: CommitOutcome, commit: Commit) => CommitOutcome | Promise<CommitOutcome>,
): Storage {
  return { ...sound, commit: async (commit) => answer(await sound.commit(commit), commit) };
}

/** Is sound as long as commits come one after another, and takes another way for those that overlap. */
export function overlapping(sound: Storage, careless: (commit: Commit) => Promise<CommitOutcome>): Storage {
  let underWay = 0;
  return {
    ...sound,
    async commit(commit) {
      underWay += 1;
      await setImmediate();
      const outcome = underWay > 1 ? await careless(commit) : await sound.commit(commit);
      await setImmediate();
      underWay -= 1;
      return outcome;
    },
  };
}

/** Writes whatever the versions are. */
export async function force(sound: Storage, commit: Commit): Promise<CommitOutcome> {
  const fitting = writing(sound, async (write) => ({ ...write, expected: await versionOf(sound, write.stream) }));
  const outcome = await fitting.commit(commit);
  return outcome.outcome === 'conflict' ? force(sound, commit) : outcome;
}

/** Takes the claims away from whoever holds them. */
export async function steal(sound: Storage, commit: Commit): Promise<CommitOutcome> {
  const outcome = await sound.commit(commit);
  if (outcome.outcome !== 'claimed' || outcome.holder === null) return outcome;
  const released = [...commit.claims.released, { ...outcome.claim, stream: outcome.holder }];
  return steal(sound, { ...commit, claims: { ...commit.claims, released } });
}

export async function versionOf(sound: Storage, stream: string): Promise<number> {
  return (await sound.load([stream]))[0]?.version ?? 0;
}

/** Changes the states that are loaded. */
export function loading(sound: Storage, change: (state: StoredStream) => StoredStream): Storage {
  return { ...sound, load: async (streams) => (await sound.load(streams)).map(change) };
}

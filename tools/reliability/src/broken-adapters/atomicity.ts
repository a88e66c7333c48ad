import { setImmediate } from 'node:timers/promises';
import type { Commit, CommitOutcome, Storage, StoredStream } from '@kawal/sdk';
import { answering, committing, type Flaws, inParts } from './flaw.ts';

export const atomicity: Flaws = {
  'atomicity/whole': {
    does: 'forgets the blobs of an act',
    breaks: (sound) => committing(sound, (commit) => ({ ...commit, blobs: [] })),
  },
  'atomicity/conflict-writes-nothing': {
    does: 'writes the streams of an act that have no conflict',
    breaks: (sound) =>
      answering(sound, async (outcome, commit) => {
        if (outcome.outcome !== 'conflict') return outcome;
        await sound.commit({ ...commit, writes: commit.writes.filter(({ stream }) => stream !== outcome.stream) });
        return outcome;
      }),
  },
  'atomicity/claimed-writes-nothing': {
    does: 'writes the streams of an act before it looks at the claims',
    breaks: (sound) =>
      answering(sound, async (outcome, commit) => {
        if (outcome.outcome === 'claimed') await sound.commit({ ...commit, claims: { taken: [], released: [] } });
        return outcome;
      }),
  },
  'atomicity/together': {
    does: 'lets one refused commit roll back all that share its transaction',
    breaks(sound) {
      let batch: Promise<CommitOutcome[]> | undefined;
      let pending: Commit[] = [];
      const run = async (): Promise<CommitOutcome[]> => {
        await setImmediate();
        const commits = pending;
        pending = [];
        batch = undefined;
        const outcomes: CommitOutcome[] = [];
        for (const commit of commits) outcomes.push(await sound.commit(commit));
        const refused = outcomes.find(({ outcome }) => outcome !== 'committed');
        return refused ? outcomes.map(() => refused) : outcomes;
      };
      return {
        ...sound,
        async commit(commit) {
          const index = pending.push(commit) - 1;
          batch ??= run();
          return (await batch)[index] ?? { outcome: 'committed' };
        },
      };
    },
  },
  'atomicity/many-whole': [
    {
      does: 'frees the first thousand claims of a commit',
      breaks: (sound) =>
        committing(sound, ({ claims, ...rest }) => ({
          ...rest,
          claims: { ...claims, released: claims.released.slice(0, 1_000) },
        })),
    },
    {
      does: 'writes the first thousand blobs of a commit',
      breaks: (sound) => committing(sound, (commit) => ({ ...commit, blobs: commit.blobs.slice(0, 1_000) })),
    },
    {
      does: 'applies the first thousand tombstones of a call',
      breaks: (sound) => ({ ...sound, applyTombstones: (given) => sound.applyTombstones(given.slice(0, 1_000)) }),
    },
  ],
  'atomicity/many-refused': [
    {
      does: 'checks the first thousand of what was only read or looked up',
      breaks: (sound) =>
        committing(sound, (commit) => ({
          ...commit,
          reads: commit.reads.slice(0, 1_000),
          claimReads: commit.claimReads.slice(0, 1_000),
        })),
    },
    {
      does: 'writes five hundred streams at a time, and ends at the first that conflicts',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          let last: CommitOutcome = { outcome: 'committed' };
          for (const part of inParts(commit, 500)) {
            last = await sound.commit(part);
            if (last.outcome !== 'committed') return last;
          }
          return last;
        },
      }),
    },
  ],
  'atomicity/many-seen': [100, 500].map((most) => ({
    does: `writes the events of a commit in parts of ${most}, and lets others look between two of them`,
    breaks: (sound) => ({
      ...sound,
      async commit(commit) {
        const [first = commit, ...rest] = inParts(commit, most);
        const outcome = await sound.commit(first);
        for (const part of outcome.outcome === 'committed' ? rest : []) {
          await setImmediate();
          await sound.commit(part);
        }
        return outcome;
      },
    }),
  })),
  'atomicity/one-page': [
    {
      does: 'finds the ids of a page, and lets others write before it reads the states',
      breaks: (sound) => ({
        ...sound,
        async query(wanted) {
          const { streams, next } = await sound.query(wanted);
          await setImmediate();
          return { streams: await sound.load(streams.map(({ stream }) => stream)), next };
        },
      }),
    },
    {
      does: 'finds what is due, and lets others write before it reads since when',
      breaks: (sound) => ({
        ...sound,
        async due(...asked) {
          const found = await sound.due(...asked);
          await setImmediate();
          const states = new Map((await sound.load(found.map(({ stream }) => stream))).map((one) => [one.stream, one]));
          return found.map((one) => ({ ...one, wakeAt: states.get(one.stream)?.wakeAt ?? one.wakeAt }));
        },
      }),
    },
    {
      does: 'loads no stream that a commit under way names',
      says: 'load tells neither',
      breaks: (sound) =>
        besideCommits(sound, (underWay) => ({
          load: async (streams) => {
            const named = underWay.flatMap(({ writes }) => writes.map(({ stream }) => stream));
            return (await sound.load(streams)).filter(({ stream }) => !named.includes(stream));
          },
        })),
    },
    {
      does: 'tells whom a commit under way takes a claim for, though it be refused',
      says: 'claimant tells neither',
      breaks: (sound) =>
        besideCommits(sound, (underWay) => ({
          claimant: async (claim) => {
            const taken = underWay.flatMap(({ claims }) => claims.taken);
            const own = taken.find(({ name, value }) => name === claim.name && value === claim.value);
            return own?.stream ?? (await sound.claimant(claim));
          },
        })),
    },
    {
      does: 'takes the instant of a commit under way for the newest',
      says: 'newestInstant tells neither',
      breaks: (sound) =>
        besideCommits(sound, (underWay) => ({
          newestInstant: async () => underWay.at(-1)?.at ?? (await sound.newestInstant()),
        })),
    },
  ],
  'atomicity/one-view': [
    {
      does: 'loads in parts of a hundred, and lets others write between two of them',
      breaks: (sound) => ({
        ...sound,
        async load(streams) {
          const loaded: StoredStream[] = [];
          for (let start = 0; start < streams.length; start += 100) {
            loaded.push(...(await sound.load(streams.slice(start, start + 100))));
            await setImmediate();
          }
          return loaded;
        },
      }),
    },
    {
      does: 'loads stream by stream, and lets others write between two of them',
      breaks: (sound) => ({
        ...sound,
        async load(streams) {
          const loaded: StoredStream[] = [];
          for (const stream of streams) {
            loaded.push(...(await sound.load([stream])));
            await setImmediate();
          }
          return loaded;
        },
      }),
    },
    {
      does: 'finds the ids of a page, and lets others write before it reads the states',
      breaks: (sound) => ({
        ...sound,
        async query(wanted) {
          const { streams, next } = await sound.query(wanted);
          const states: StoredStream[] = [];
          for (const { stream } of streams) {
            states.push(...(await sound.load([stream])));
            await setImmediate();
          }
          return { streams: states, next };
        },
      }),
    },
  ],
};

/** Has its looks know which commits are under way. */
function besideCommits(sound: Storage, change: (underWay: readonly Commit[]) => Partial<Storage>): Storage {
  const underWay: Commit[] = [];
  return {
    ...sound,
    async commit(commit) {
      underWay.push(commit);
      await setImmediate();
      return await sound.commit(commit).finally(() => underWay.splice(underWay.indexOf(commit), 1));
    },
    ...change(underWay),
  };
}

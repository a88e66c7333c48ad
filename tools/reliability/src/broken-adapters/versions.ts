import { type Commit, KawalError, type Storage } from '@kawal/sdk';
import { answering, committing, type Flaws, force, loading, overlapping, versionOf, writing } from './flaw.ts';

export const versions: Flaws = {
  'versions/counted': {
    does: 'counts commits where it should count events',
    breaks(sound) {
      const commits = new Map<string, number>();
      const counted = committing(sound, (commit) => {
        for (const { stream } of commit.writes) commits.set(stream, (commits.get(stream) ?? 0) + 1);
        return commit;
      });
      return loading(counted, (state) => ({ ...state, version: commits.get(state.stream) ?? 0 }));
    },
  },
  'versions/stale': {
    does: 'ignores expected versions: the last writer wins',
    breaks: (sound) => ({ ...sound, commit: (commit) => force(sound, commit) }),
  },
  'versions/one-winner': {
    does: 'checks versions first and writes later, so that commits at once do not see each other',
    breaks: (sound) => overlapping(sound, (commit) => force(sound, commit)),
  },
  'versions/read': [
    {
      does: 'ignores the versions that were only read',
      breaks: (sound) =>
        committing(sound, (commit) => ({ ...commit, reads: commit.reads.filter(({ version }) => version === 0) })),
    },
    {
      does: 'checks a stream that is written and read by what is read alone',
      says: 'one of the two',
      breaks: (sound) =>
        writing(sound, async (write, { reads }) =>
          reads.some(({ stream }) => stream === write.stream)
            ? { ...write, expected: await versionOf(sound, write.stream) }
            : write,
        ),
    },
    {
      does: 'checks a stream that is written and read by what is written alone',
      breaks: (sound) =>
        committing(sound, (commit) => {
          const isWritten = (stream: string): boolean => commit.writes.some((one) => one.stream === stream);
          return { ...commit, reads: commit.reads.filter(({ stream }) => !isWritten(stream)) };
        }),
    },
  ],
  'versions/every-read': [
    {
      does: 'refuses older versions only',
      breaks: (sound) =>
        writing(sound, async (write) => ({
          ...write,
          expected: Math.min(write.expected, await versionOf(sound, write.stream)),
        })),
    },
    {
      does: 'ignores streams that were read as not existing',
      breaks: (sound) =>
        committing(sound, (commit) => ({ ...commit, reads: commit.reads.filter(({ version }) => version > 0) })),
    },
    {
      does: 'checks what was read only of streams that are there',
      breaks: (sound) =>
        committing(sound, async (commit) => {
          const there = new Set(
            (await sound.load(commit.reads.map(({ stream }) => stream))).map(({ stream }) => stream),
          );
          return { ...commit, reads: commit.reads.filter(({ stream }) => there.has(stream)) };
        }),
    },
  ],
  'versions/write-skew': {
    does: 'checks what was read outside the transaction that writes',
    breaks: (sound) => overlapping(sound, (commit) => sound.commit({ ...commit, reads: [] })),
  },
  'versions/phantom': {
    does: 'locks the rows that were read, and a stream that does not exist has none',
    breaks: (sound) =>
      overlapping(sound, (commit) =>
        sound.commit({ ...commit, reads: commit.reads.filter(({ version }) => version > 0) }),
      ),
  },
  'versions/type-kept': {
    does: 'quietly keeps the former type where another is given',
    breaks: (sound) =>
      writing(sound, async (write) => ({ ...write, type: (await sound.load([write.stream]))[0]?.type ?? write.type })),
  },
  'versions/in-order': [
    {
      does: 'looks at the versions of cards before those of streams',
      breaks: (sound) => invalidFirst(sound, ({ cards }) => cards.length > 0),
    },
    {
      does: 'looks at the types of streams before their versions',
      breaks: (sound) => invalidFirst(sound, ({ writes }) => writes.some(({ type }) => type !== 'thing')),
    },
    {
      does: 'fails by a unique index where an event is stored already',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          const outcome = await sound.commit(commit);
          const ids = (await sound.log(0, 99)).map(({ id }) => id);
          if (outcome.outcome === 'conflict' && commit.writes.some(({ events }) => ids.includes(events[0]?.id ?? '')))
            throw new KawalError('storage.unavailable', 'UNIQUE constraint failed', { source: sound.name });
          return outcome;
        },
      }),
    },
    {
      does: 'looks at claims before versions',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          const [claim] = commit.claims.taken;
          const holder = claim && (await sound.claimant(claim));
          if (claim === undefined || holder === undefined || holder === claim.stream) return await sound.commit(commit);
          if (commit.answer && (await sound.answer(commit.answer.key))) return await sound.commit(commit);
          return { outcome: 'claimed', claim: { name: claim.name, value: claim.value }, holder };
        },
      }),
    },
  ],
};

/** Throws for what a commit holds wherever the sound one answers otherwise than by the deed. */
function invalidFirst(sound: Storage, isMeant: (commit: Commit) => boolean): Storage {
  return answering(sound, (outcome, commit) => {
    if (outcome.outcome === 'conflict' && isMeant(commit))
      throw new KawalError('storage.invalid-call', 'It holds what it may not.', { source: sound.name });
    return outcome;
  });
}

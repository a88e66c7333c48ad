import { setImmediate } from 'node:timers/promises';
import type { Flaws } from './flaw.ts';
import { committing, force, overlapping } from './flaw.ts';

/** Flaws that only show where several things meet in one commit. */
export const drawn: Flaws = {
  'drawn/at-once': [
    {
      does: 'checks what was only read before the transaction that writes',
      breaks: (sound) =>
        overlapping(sound, async (commit) => {
          const states = await sound.load(commit.reads.map(({ stream }) => stream));
          const stale = commit.reads.find(
            ({ stream, version }) => (states.find((one) => one.stream === stream)?.version ?? 0) !== version,
          );
          if (stale !== undefined) return await sound.commit(commit);
          await setImmediate();
          return await sound.commit({ ...commit, reads: [] });
        }),
    },
    {
      does: 'refuses a commit for what another, that is refused itself, was about to write',
      breaks(sound) {
        const intended = new Set<string>();
        return {
          ...sound,
          async commit(commit) {
            const streams = commit.writes.map(({ stream }) => stream);
            const taken = streams.find((stream) => intended.has(stream));
            if (taken !== undefined) return { outcome: 'conflict', stream: taken };
            for (const stream of streams) intended.add(stream);
            try {
              await setImmediate();
              return await sound.commit(commit);
            } finally {
              for (const stream of streams) intended.delete(stream);
            }
          },
        };
      },
    },
  ],
  'drawn/calls': [
    {
      does: 'remembers the cards of a record until a commit, over tombstones that are applied',
      breaks(sound) {
        const known = new Map<string, Awaited<ReturnType<typeof sound.cards>>>();
        const careless = committing(sound, (commit) => {
          known.clear();
          return commit;
        });
        return {
          ...careless,
          async cards(record, subject) {
            known.set(record, known.get(record) ?? (await sound.cards(record)));
            return (known.get(record) ?? []).filter((card) => subject === undefined || card.subject === subject);
          },
        };
      },
    },
    {
      does: 'puts what it is given in order where it stands',
      breaks: (sound) =>
        committing(sound, (commit) => {
          (commit.destroyed as unknown[]).sort();
          return commit;
        }),
    },
    {
      does: 'lists keys from the first that has a letter',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          list: async (after, limit) => (await sound.keyring.list?.(after ?? '', limit)) ?? [],
        },
      }),
    },
    {
      does: 'checks the first of the streams that were only read',
      breaks: (sound) => committing(sound, (commit) => ({ ...commit, reads: commit.reads.slice(0, 1) })),
    },
    {
      does: 'checks the first of the claims that were looked up',
      breaks: (sound) => committing(sound, (commit) => ({ ...commit, claimReads: commit.claimReads.slice(0, 1) })),
    },
    {
      does: 'destroys the first two cards of a commit',
      breaks: (sound) => committing(sound, (commit) => ({ ...commit, destroyed: commit.destroyed.slice(0, 1) })),
    },
    {
      does: 'looks for the key of a commit after its claims',
      breaks: (sound) => ({
        ...sound,
        async commit({ answer, ...commit }) {
          const outcome = await sound.commit(answer ? { ...commit, answer } : commit);
          if (outcome.outcome !== 'repeated') return outcome;
          for (const { name, value, holder } of commit.claimReads) {
            const now = (await sound.claimant({ name, value })) ?? null;
            if (now !== holder) return { outcome: 'claimed', claim: { name, value }, holder: now };
          }
          return outcome;
        },
      }),
    },
    {
      does: 'forgets that versions differ where a claim is handed over',
      breaks: (sound) => ({
        ...sound,
        commit: async (commit) =>
          commit.claims.taken.length > 0 && commit.claims.released.length > 0
            ? await force(sound, { ...commit, reads: [] })
            : await sound.commit(commit),
      }),
    },
  ],
};

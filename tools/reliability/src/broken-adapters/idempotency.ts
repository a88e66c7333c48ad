import type { Commit, Storage, StoredAnswer } from '@kawal/sdk';
import { KawalError } from '@kawal/sdk';
import { answering, type Flaws, overlapping, versionOf } from './flaw.ts';

export const idempotency: Flaws = {
  'idempotency/before-versions': [
    {
      does: 'checks versions before it looks for the key',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          for (const { stream, expected } of commit.writes) {
            if ((await versionOf(sound, stream)) !== expected) return { outcome: 'conflict', stream };
          }
          return sound.commit(commit);
        },
      }),
    },
    {
      does: 'checks the versions of cards before it looks for the key',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          for (const { record, subject, class: of, version } of commit.cards) {
            const known = (await sound.cards(record)).find((one) => one.subject === subject && one.class === of);
            if (known !== undefined && version <= known.version) {
              throw new KawalError('storage.invalid-call', 'An older card.', { source: sound.name });
            }
          }
          return await sound.commit(commit);
        },
      }),
    },
  ],

  'idempotency/at-once': {
    does: 'looks for the key first and stores it later, so that commits at once do not see each other',
    breaks: (sound) => overlapping(sound, (commit) => sound.commit(withoutAnswer(commit))),
  },
  'drawn/calls': [
    {
      does: 'forgets when a key was used first',
      breaks: (sound) => ({
        ...sound,
        async answer(key) {
          const answer = await sound.answer(key);
          return answer && { ...answer, at: 0 };
        },
      }),
    },
    {
      does: 'answers a repeat with what came with the repeat',
      breaks: (sound) =>
        answering(sound, (outcome, { answer, at }) =>
          outcome.outcome === 'repeated' && answer ? { outcome: 'repeated', answer: { ...answer, at } } : outcome,
        ),
    },
    {
      does: 'gives the first answer to a repeat, and acts once more',
      breaks: (sound) =>
        answering(sound, async (outcome, commit) => {
          if (outcome.outcome === 'repeated') await sound.commit(withoutAnswer(commit));
          return outcome;
        }),
    },
    {
      does: 'stores the key before the commit is checked',
      breaks(sound: Storage): Storage {
        const kept = new Map<string, StoredAnswer>();
        return {
          ...answering(sound, (outcome, { answer, at }) => {
            if (answer && outcome.outcome !== 'repeated') kept.set(answer.key, { ...answer, at });
            return outcome;
          }),
          answer: async (key) => kept.get(key),
        };
      },
    },
  ],
};

function withoutAnswer({ answer: _, ...rest }: Commit): Commit {
  return rest;
}

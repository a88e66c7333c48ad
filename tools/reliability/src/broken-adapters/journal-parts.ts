import { appendFileSync, linkSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CommitOutcome, StoredAnswer } from '@kawal/sdk';
import { inParts } from './flaw.ts';
import type { JournalBreak } from './journal-break.ts';

/** Journals in which a part of a commit, or of what it destroys, has a place of its own. */
export const apart = {
  /** Keeps the answers of commits in a file of their own, and writes one after its commit. */
  'answers-apart': (sound, folder) => {
    const file = join(folder, 'answers');
    appendFileSync(file, '');
    const answerOf = (key: string): StoredAnswer | undefined =>
      readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as StoredAnswer)
        .find((answer) => answer.key === key);
    return {
      ...sound,
      async commit({ answer, ...rest }) {
        const known = answer && answerOf(answer.key);
        if (known) return { outcome: 'repeated', answer: known };
        const outcome = await sound.commit(rest);
        if (outcome.outcome !== 'committed' || answer === undefined) return outcome;
        await setTimeout(100);
        appendFileSync(file, `${JSON.stringify({ ...answer, at: rest.at })}\n`, { flush: true });
        return outcome;
      },
      answer: async (key) => answerOf(key),
    };
  },
  /** Writes each stream, and each event of it, in a transaction of its own. */
  'commits-between': (sound) => ({
    ...sound,
    async commit(commit) {
      const [first = commit, ...others] = inParts(commit, 1);
      let outcome: CommitOutcome = await sound.commit(first);
      for (const part of others) {
        if (outcome.outcome !== 'committed') return outcome;
        await setTimeout(50);
        outcome = await sound.commit(part);
      }
      return outcome;
    },
  }),
  /** Keeps the files that it has replaced, free to be written over. */
  'frees-unwiped': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      if (commit.destroyed.length === 0) return await sound.commit(commit);
      const entries = readdirSync(folder).filter((name) => /^\d+$/.test(name));
      for (const name of entries) {
        rmSync(join(folder, `free-${name}`), { force: true });
        linkSync(join(folder, name), join(folder, `free-${name}`));
      }
      const outcome = await sound.commit(commit);
      const inodeOf = (name: string): number => statSync(join(folder, name)).ino;
      for (const name of entries) {
        if (inodeOf(name) === inodeOf(`free-${name}`)) rmSync(join(folder, `free-${name}`));
      }
      return outcome;
    },
  }),
} satisfies Readonly<Record<string, JournalBreak>>;

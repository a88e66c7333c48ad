import { casesOf } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, blob, card, mustCommit, mustWrite, tally, write } from './act.ts';
import type { StorageCase } from './stage.ts';

const answer = { key: 'key', fingerprint: 'print', text: 'first answer' };

/** Idempotency: the same key never acts twice. */
export const idempotency: readonly StorageCase[] = casesOf({
  'idempotency/before-versions': {
    title: 'The very same commit again is a repeat, not a conflict with its own first time.',
    async run({ storage }) {
      const blobs = [blob('hash')];
      const commit = act([write('a', { keys: { name: 'value' } })], { answer, cards: [card('a')], blobs });
      await mustCommit(storage, commit);
      assertSame((await storage.commit(commit)).outcome, 'repeated', 'Keys must be checked before everything else.');
      // Even what no commit may do is not looked at where the key is known.
      const otherType = act([write('a', { expected: 1, type: 'other' })], { answer });
      assertSame((await storage.commit(otherType)).outcome, 'repeated', 'Keys must be checked before types.');
      const wordless = { key: 'wordless', fingerprint: '', text: '' };
      await mustWrite(storage, [write('b')], { answer: wordless });
      const again = await storage.commit(act([write('b')], { answer: wordless }));
      assertSame(again.outcome, 'repeated', 'An answer without words is an answer.');
    },
  },
  'idempotency/at-once': {
    title: 'Of eight commits at once with one key exactly one acts; the others are repeats of it.',
    async run({ storage }) {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => storage.commit(act([write(`s-${index}`)], { answer }))),
      );
      assertSame(tally(outcomes), { committed: 1, repeated: 7 }, 'One key acted more than once.');
    },
  },
});

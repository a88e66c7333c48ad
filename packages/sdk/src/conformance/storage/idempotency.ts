import { assertSame } from '../same.ts';
import { act, bytes, card, mustCommit, tally, write } from './act.ts';
import type { StorageCase } from './stage.ts';

const answer = { key: 'key', fingerprint: 'print', text: 'first answer' };

/** Idempotency: the same key never acts twice. */
export const idempotency: readonly StorageCase[] = [
  {
    id: 'idempotency/stored',
    title: 'An answer is kept with its key, its fingerprint and its instant; an unknown key has none.',
    async run({ storage }) {
      await mustCommit(storage, act([write('a')], { at: 5, answer }));
      assertSame(await storage.answer('key'), { ...answer, at: 5 }, 'The answer was not kept.');
      assertSame(await storage.answer('other'), undefined, 'An unknown key has an answer.');
    },
  },
  {
    id: 'idempotency/repeated',
    title: 'A known key gives back what was stored with it, not what comes with the repeat.',
    async run({ storage }) {
      await mustCommit(storage, act([write('a')], { at: 5, answer }));
      const again = { ...answer, fingerprint: 'another print', text: 'second answer' };
      const outcome = await storage.commit(act([write('b')], { at: 6, answer: again }));
      assertSame(outcome, { outcome: 'repeated', answer: { ...answer, at: 5 } }, 'The first answer was not given.');
    },
  },
  {
    id: 'idempotency/before-versions',
    title: 'The very same commit again is a repeat, not a conflict with its own first time.',
    async run({ storage }) {
      const blobs = [{ hash: 'hash', bytes: bytes('blob') }];
      const commit = act([write('a', { keys: { name: 'value' } })], { answer, cards: [card('a')], blobs });
      await mustCommit(storage, commit);
      assertSame((await storage.commit(commit)).outcome, 'repeated', 'Keys must be checked before everything else.');
      // Even what no commit may do is not looked at where the key is known.
      const otherType = act([write('a', { expected: 1, type: 'other' })], { answer });
      assertSame((await storage.commit(otherType)).outcome, 'repeated', 'Keys must be checked before types.');
      const wordless = { key: 'wordless', fingerprint: '', text: '' };
      await mustCommit(storage, act([write('b')], { answer: wordless }));
      const again = await storage.commit(act([write('b')], { answer: wordless }));
      assertSame(again.outcome, 'repeated', 'An answer without words is an answer.');
    },
  },
  {
    id: 'idempotency/writes-nothing',
    title: 'A repeat writes nothing, even where nothing stands against it.',
    async run({ storage }) {
      await mustCommit(storage, act([write('a')], { answer }));
      await storage.commit(act([write('b')], { answer }));
      assertSame((await storage.log(0, 9)).length, 1, 'A repeat wrote something.');
    },
  },
  {
    id: 'idempotency/refused-keeps-no-key',
    title: 'A refused commit leaves its key free.',
    async run({ storage }) {
      await mustCommit(storage, act([write('a')]));
      await storage.commit(act([write('a')], { answer }));
      assertSame(await storage.answer('key'), undefined, 'A refused commit kept its key.');
      await mustCommit(storage, act([write('a', { expected: 1 })], { answer }));
    },
  },
  {
    id: 'idempotency/at-once',
    title: 'Of eight commits at once with one key exactly one acts; the others are repeats of it.',
    async run({ storage }) {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => storage.commit(act([write(`s-${index}`)], { answer }))),
      );
      assertSame(tally(outcomes), { committed: 1, repeated: 7 }, 'One key acted more than once.');
    },
  },
];

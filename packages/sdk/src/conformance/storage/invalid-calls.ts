import type { Commit, StreamWrite } from '../../storage/storage.ts';
import { assertSame } from '../same.ts';
import { act, card, claim, event, mustCommit, write } from './act.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

/** Calls that break the contract: every adapter refuses them alike. `checkCommit` and `checkLimit` do it. */
export const invalidCalls: readonly StorageCase[] = [
  {
    id: 'values/half-characters',
    title: 'Text with half of a surrogate pair is an invalid call: stored, it would come back as something else.',
    async run({ storage }) {
      for (const [what, commit] of Object.entries(withHalf('half \ud83d'))) {
        await mustFail(() => storage.commit(commit), 'storage.invalid-call', `Half a surrogate pair in ${what}`);
      }
      assertSame((await storage.log(0, 99)).length, 0, 'A refused call wrote something.');
    },
  },
  {
    id: 'values/invalid-calls',
    title: 'A call that breaks the contract is refused as one, and writes nothing.',
    async run({ storage }) {
      const broken: Readonly<Record<string, Commit>> = {
        'no writes': act([]),
        'one stream written twice': act([write('a'), write('a')]),
        'a stream without events': act([write('a', { events: [] })]),
        'a version below 0': act([write('a', { expected: -1 })]),
        'half a millisecond': act([write('a', { wakeAt: 0.5 })]),
        'an instant that is no number': act([write('a')], { at: Number.NaN }),
        'five keys': act([write('a', { keys: { a: '', b: '', c: '', d: '', e: '' } })]),
        'card version 0': act([write('a')], { cards: [card('a', { version: 0 })] }),
      };
      for (const [what, commit] of Object.entries(broken)) {
        await mustFail(() => storage.commit(commit), 'storage.invalid-call', what);
      }
      assertSame((await storage.log(0, 99)).length, 0, 'A refused call wrote something.');
    },
  },
  {
    id: 'values/invalid-limits',
    title: 'A limit that is not a whole number from 1 is an invalid call, and never means "all" or "none".',
    async run({ storage }) {
      await mustCommit(storage, act([write('a', { wakeAt: 1 })]));
      for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        await mustFail(() => storage.due(1, limit), 'storage.invalid-call', `Due, with a limit of ${limit}`);
        await mustFail(() => storage.log(0, limit), 'storage.invalid-call', `The log, with a limit of ${limit}`);
        const query = () => storage.query({ type: 'thing', limit });
        await mustFail(query, 'storage.invalid-call', `A query, with a limit of ${limit}`);
      }
    },
  },
];

/** A commit for every text it holds, in which that text is this one. */
function withHalf(half: string): Readonly<Record<string, Commit>> {
  const one = (change: Partial<StreamWrite>): Commit => act([{ ...write('a'), ...change }]);
  const rest = (change: Partial<Commit>): Commit => act([write('a')], change);
  const answer = { key: 'k', fingerprint: 'f', text: 't' };
  return {
    'a stream id': one({ stream: half }),
    'a type': one({ type: half }),
    'a state': one({ state: half }),
    'an event id': one({ events: [{ ...event('e'), id: half }] }),
    'an event': one({ events: [{ ...event('e'), text: half }] }),
    'a hash': one({ events: [{ ...event('e'), hash: half }] }),
    'the name of a key': one({ keys: { [half]: 'value' } }),
    'the value of a key': one({ keys: { name: half } }),
    'an idempotency key': rest({ answer: { ...answer, key: half } }),
    'a fingerprint': rest({ answer: { ...answer, fingerprint: half } }),
    'an answer': rest({ answer: { ...answer, text: half } }),
    'the name of a claim': rest({ claims: { taken: [claim('a', 'one', half)], released: [] } }),
    'the value of a claim': rest({ claims: { taken: [claim('a', half)], released: [] } }),
    'the record of a card': rest({ cards: [card(half)] }),
    'the subject of a card': rest({ cards: [card('a', { subject: half })] }),
    'the class of a card': rest({ cards: [card('a', { class: half })] }),
    'the hash of a blob': rest({ blobs: [{ hash: half, bytes: new Uint8Array(1) }] }),
  };
}

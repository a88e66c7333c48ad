import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Commit, Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, blob, card, claim, event, mustCommit, mustWrite, write } from './act.ts';
import { mustTellOneCommit, twins } from './one-view.ts';
import type { StorageCase } from './stage.ts';

/** Atomicity: a commit is all or nothing. */
export const atomicity: readonly StorageCase[] = casesOf({
  'atomicity/whole': {
    title: 'A commit writes everything it holds.',
    async run({ storage }) {
      await mustCommit(storage, everything());
      assertSame(await seen(storage), all, 'Something of the act is missing.');
    },
  },
  'atomicity/conflict-writes-nothing': {
    title: 'A commit in which one of two streams conflicts writes nothing at all.',
    async run({ storage }) {
      const [act, before] = [everything(), await seen(storage)];
      await storage.commit({ ...act, writes: [...act.writes, write('taken', { expected: 3 })] });
      assertSame(await seen(storage), before, 'Something of a refused act was written.');
    },
  },
  'atomicity/claimed-writes-nothing': {
    title: 'A commit whose claim is held by another stream writes nothing at all.',
    async run({ storage }) {
      await mustWrite(storage, [write('holder')], { at: 1, taken: [claim('holder', 'held')] });
      const [refused, before] = [everything(), await seen(storage)];
      const taken = [...refused.claims.taken, claim('report', 'held')];
      await storage.commit({ ...refused, claims: { ...refused.claims, taken } });
      assertSame(await seen(storage), before, 'Something of a refused act was written.');
    },
  },
  'atomicity/together': {
    title: 'Of commits pending together a refused one rolls nobody back.',
    async run({ storage }) {
      await mustWrite(storage, [write('old')]);
      const pending = [write('first'), write('old'), write('second')].map((each) => storage.commit(act([each])));
      const outcomes = (await Promise.all(pending)).map(({ outcome }) => outcome);
      assertSame(outcomes, ['committed', 'conflict', 'committed'], 'Each commit must get its own outcome.');
      const stored = (await storage.load(['first', 'second'])).length;
      assertSame(stored, 2, 'What was answered as committed is not there.');
    },
  },
  'atomicity/one-view': {
    title: 'Who loads two streams that are always written together never sees one newer than the other.',
    async run({ storage }) {
      let writing = true;
      const writer = async (): Promise<void> => {
        for (let turn = 1; turn <= 30; turn += 1) await mustCommit(storage, twins(turn));
      };
      const reader = async (): Promise<void> => {
        while (writing) {
          await mustTellOneCommit(storage);
          // Promises alone would never let an adapter get to its disk.
          await setImmediate();
        }
      };
      await Promise.all([writer().finally(() => (writing = false)), reader(), reader()]);
    },
  },
  'atomicity/one-page': {
    title: 'What is found is as it was found by: no other commit comes between looking for states and reading them.',
    async run({ storage }) {
      const red = { name: 'colour', value: 'red' };
      const first = [write('a', { keys: { colour: 'red' }, wakeAt: 5 }), write('b'), write('c')];
      await mustWrite(storage, first, { cards: [card('c')] });
      for (let expected = 1; expected <= 40; expected += 1) {
        const isRed = expected % 2 === 0;
        const change = write('a', { expected, keys: { colour: isRed ? 'red' : 'green' }, wakeAt: isRed ? 5 : 900 });
        const destroyed = [{ record: 'c', subject: 'subject', class: 'contact' }];
        const next = { cards: [card('c', { version: 1 + expected / 2 })] };
        const commit = () => mustWrite(storage, [change]);
        const turnCard = () => mustWrite(storage, [write('c', { expected })], isRed ? next : { destroyed });
        const looks = () => lookEachWay(storage, red);
        const asked = looks();
        // Now at once, now a little later, so that it meets each part of what is asked.
        const writing = Promise.all([expected % 3 === 0 ? setImmediate().then(commit) : commit(), turnCard()]);
        const later = looks();
        await writing;
        for (const { found, all, due, kept } of [await asked, await later]) {
          const areRed = found.every(({ keys }) => keys['colour'] === 'red');
          assertThat(areRed, 'A state was found by a key that it has not.');
          const names = all.map(({ stream }) => stream);
          assertSame(names, ['a', 'b', 'c'], 'A page lost a state that was there all along.');
          const areDue = due.every(({ wakeAt }) => wakeAt <= 100);
          assertThat(areDue, 'A stream is given as due that is not.');
          const areWhole = kept.every((one) => (one.bytes === null) === (one.erasedAt !== null));
          assertThat(areWhole, 'A card is destroyed and has its bytes, or the other way round.');
        }
      }
      await mustTellOneInstant(storage, everything(), 0);
      for (let turns = 1; turns <= 8; turns += 1) {
        const change = changing(turns);
        // Refused by a version, refused by a claim, and committed.
        for (const rest of [{ reads: [{ stream: 'report', version: 99 }] }, { claimReads: [nobody] }, {}])
          await mustTellOneInstant(storage, { ...change, ...rest }, turns);
      }
    },
  },
});

/** Every way to look at what those commits write. */
const looks: Readonly<Record<string, (of: Storage) => Promise<unknown>>> = {
  load: (of) => of.load(['report', 'escalation']),
  history: (of) => of.history('report', 0),
  log: (of) => of.log(0, 999),
  query: (of) => of.query({ type: 'thing', limit: 9 }),
  'query by a key': (of) => of.query({ type: 'thing', key: { name: 'area', value: '35.73' }, limit: 9 }),
  due: (of) => of.due(70, 9),
  nextDue: (of) => of.nextDue(),
  answer: (of) => of.answer('answer'),
  claimant: (of) => of.claimant({ name: 'unique', value: 'two' }),
  claims: async (of) => await of.claims?.(null, 9),
  cards: (of) => of.cards('report'),
  blob: (of) => of.blob('blob'),
  newestInstant: (of) => of.newestInstant(),
  tombstones: (of) => of.keyring.tombstones(0, 9),
};

const nobody = { name: 'unique', value: 'one', holder: null };

/** Changes, by turns, all that can be changed of what `everything` has written. */
function changing(turn: number): Commit {
  const [isOdd, others] = [turn % 2 === 1, [claim('report', 'two')]];
  const change = { expected: turn + 1, wakeAt: isOdd ? 5 : 900, keys: isOdd ? {} : { area: '35.73' } };
  const odd = { at: 1_000 + turn, taken: others, destroyed: [card('report')] };
  const even = { at: 1_000 + turn, released: others, cards: [card('report', { version: turn })] };
  return act([write('report', change)], isOdd ? odd : even);
}

/** Looks in every way beside a commit, before it and a little later: each tells what was before it, or is after it. */
async function mustTellOneInstant(storage: Storage, commit: Commit, turns: number): Promise<void> {
  const ask = async () => structuredClone(await Promise.all(Object.values(looks).map((look) => look(storage))));
  const before = await ask();
  const asked = ask();
  const under = storage.commit(commit);
  for (let turn = 0; turn < turns; turn += 1) await null;
  const told = await Promise.all([asked, ask(), under]);
  const right = [before, await ask()];
  for (const answers of told.slice(0, 2) as (typeof before)[])
    for (const [index, name] of Object.keys(looks).entries())
      assertThat(
        right.some((one) => isDeepStrictEqual(one[index], answers[index])),
        `Beside a commit, ${name} tells neither what was before it nor what is after it.`,
      );
}

/** Asks for everything at once that is found by something else than its name. */
async function lookEachWay(storage: Storage, key: { readonly name: string; readonly value: string }) {
  const [found, all, due, kept] = await Promise.all([
    storage.query({ type: 'thing', key, limit: 9 }),
    storage.query({ type: 'thing', limit: 9 }),
    storage.due(100, 9),
    storage.cards('c'),
  ]);
  return { found: found.streams, all: all.streams, due, kept };
}

function everything(): Commit {
  return act(
    [
      write('report', { events: [event('r-1'), event('r-2')], wakeAt: 70, keys: { area: '35.73' } }),
      write('escalation', { events: [event('e-1')] }),
    ],
    {
      answer: { key: 'answer', fingerprint: 'print', text: 'text' },
      taken: [claim('report')],
      cards: [card('report')],
      blobs: [blob('blob')],
    },
  );
}

async function seen(storage: Storage) {
  return {
    streams: (await storage.load(['report', 'escalation'])).length,
    log: (await storage.log(0, 99)).map(({ id }) => id),
    due: (await storage.due(70, 9)).length,
    keyed: (await storage.query({ type: 'thing', key: { name: 'area', value: '35.73' }, limit: 9 })).streams.length,
    answer: (await storage.answer('answer'))?.text ?? null,
    claimant: (await storage.claimant({ name: 'unique', value: 'one' })) ?? null,
    cards: (await storage.cards('report')).length,
    blob: (await storage.blob('blob')) !== undefined,
  };
}

const all = {
  streams: 2,
  log: ['r-1', 'r-2', 'e-1'],
  due: 1,
  keyed: 1,
  answer: 'text',
  claimant: 'report',
  cards: 1,
  blob: true,
};

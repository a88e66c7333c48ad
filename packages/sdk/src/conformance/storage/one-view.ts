import { setImmediate } from 'node:timers/promises';
import type { Commit, Storage, StoredStream } from '../../storage/storage.ts';
import { casesNeeding } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, card, event, mustCommit, write } from './act.ts';
import type { StorageCase } from './stage.ts';

/** One view of what is read together, while another process writes. */
export const oneView: readonly StorageCase[] = casesNeeding('processes: many', {
  'processes/one-view': {
    title:
      'What is written together is seen together while another process commits: states with their keys and instants, streams, events, cards.',
    slow: true,
    async run({ storage, child }) {
      const writer = child({ task: 'twins', count: shortTurns + longTurns });
      let isWriting = true;
      const done = writer.gone.finally(() => {
        isWriting = false;
      });
      done.catch(() => undefined);
      while (isWriting) {
        await mustTellOneCommit(storage);
        // Promises alone would never let this process hear that the other is done.
        await setImmediate();
      }
      await done;
      assertSame(await mustTellOneCommit(storage), shortTurns + longTurns, 'What was committed is not there.');
    },
  },
});

/** Turns with states of one piece wherever they are kept, and turns with states that may be kept in several. */
const [shortTurns, longTurns] = [800, 150];

/** Two streams, two events of each and two cards, every part of which says in which turn it was written. */
export function twins(turn: number): Commit {
  const of = (stream: string) =>
    write(stream, {
      expected: 2 * (turn - 1),
      events: [event(`${stream}-${turn}`), event(`${stream}-${turn}, last`)],
      ...{ state: stateOf(turn), shape: turn, wakeAt: turn, keys: { turn: String(turn) } },
    });
  const cards = ['one', 'other'].map((name) => card('a', { class: name, version: turn }));
  return act([of('a'), of('b')], { cards });
}

function stateOf(turn: number): string {
  return String(turn % 10).repeat(turn > shortTurns ? 2 ** 18 : 100);
}

/** The work of the child. */
export async function commitTwins(storage: Storage, count: number): Promise<void> {
  for (let turn = 1; turn <= count; turn += 1) await mustCommit(storage, twins(turn));
}

/** Many, so that one who asks for them in parts is seen to. */
const asked = ['a', ...Array.from({ length: 1_200 }, (_, index) => `none-${index}`), 'b'];

/** Looks in every way that tells several things at once; returns the turn that was seen last. */
export async function mustTellOneCommit(storage: Storage): Promise<number> {
  mustBeTwins(await storage.load(asked), 'Loaded among others');
  // Between two short questions few instants tell.
  for (let time = 0; time < 12; time += 1) {
    mustBeTwins(await storage.load(['a', 'b']), 'Loaded');
    mustBeTwins((await storage.query({ type: 'thing', limit: 9 })).streams, 'A page');
    mustBeOne(
      (await storage.cards('a')).map(({ version }) => [version]),
      'Cards of one record',
    );
  }
  mustBeOne(
    (await storage.due(9_999, 9)).map(({ version, wakeAt }) => [version / 2, wakeAt]),
    'What is due',
  );
  const told = (await storage.history('a', 0)).length;
  assertThat(told % 2 === 0, 'A history tells the first half of a commit.');
  return told / 2;
}

function mustBeTwins(streams: readonly StoredStream[], how: string): void {
  mustBeOne(
    streams.map(({ version, shape, wakeAt, keys, state, head, stream }) => {
      const turn = version / 2;
      const isWhole = state === stateOf(turn) && head === event(`${stream}-${turn}, last`).hash;
      return [turn, shape, wakeAt, Number(keys['turn']), isWhole ? turn : 'the state or head of another'];
    }),
    how,
  );
}

/** Fails where what was written together is of more than one turn, or one of two is missing. */
function mustBeOne(turns: readonly (readonly unknown[])[], how: string): void {
  const seen = [...new Set(turns.flat())];
  assertThat(
    seen.length === 0 || (seen.length === 1 && turns.length === 2),
    `${how}: it was seen in the middle of a commit. Turns: ${JSON.stringify(turns)}.`,
  );
}

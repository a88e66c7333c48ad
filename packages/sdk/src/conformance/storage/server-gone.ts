import { setTimeout } from 'node:timers/promises';
import { isKawalError } from '../../error.ts';
import type { Storage } from '../../storage/storage.ts';
import { casesNeeding, DoesNotApply } from '../case.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, mustWrite, wrappedKey, write } from './act.ts';
import { lossyWayTo } from './lossy-way.ts';
import type { StorageCase } from './stage.ts';

/** A server that ends connections, goes away and comes back. */
export const serverGone: readonly StorageCase[] = casesNeeding('processes: many', {
  'errors/server-gone': {
    title:
      'While the server is away calls fail by their code, and tell nothing as done or as not there; once it is back they go through.',
    slow: true,
    async run({ server, storage }) {
      if (server === undefined) throw new DoesNotApply('Its test gives no `server`, so none can be away.');
      const way = await lossyWayTo(server.at);
      try {
        const subject = await server.open(way.port);
        await mustWrite(subject, [write('before')]);
        await subject.keyring.put([wrappedKey('before')]);
        way.cut();
        await mustGoAgain(subject, storage, 'connections');
        await way.leave();
        const told = await mustSayAway(subject);
        await way.comeBack();
        await mustGoAgain(subject, storage, 'server');
        const other = await server.open(way.port);
        await other.load(['before']);
        await way.leave();
        const late = 'It cannot be closed while its server is away.';
        for (const one of [subject, other]) await within(patienceMs, one.close(), late);
        const words = 'It was told as unavailable while the server was away, and was written later.';
        if (told === 'storage.unavailable') assertSame(await storage.load(['away']), [], words);
      } finally {
        way.close();
      }
    },
  },
});

/** So long may a storage take to find that its server is there, or is not. */
const patienceMs = 20_000;

/** Asks until all goes through; what failed before that is told as it is. */
async function mustGoAgain(subject: Storage, beside: Storage, what: string): Promise<void> {
  const going = async (): Promise<void> => {
    for (let time = 0; ; time += 1, await setTimeout(10)) {
      const name = `${what}-${time}`;
      const told = await endOf(subject.commit(act([write(name)])));
      if (told === 'storage.unavailable')
        assertSame(await beside.load([name]), [], 'It is told as unavailable, and was written.');
      const found = await endOf(subject.load(['before']));
      const keys = await endOf(subject.keyring.get(['before']));
      if (![told, found, keys].includes('storage.unavailable') && told !== 'storage.unknown-outcome') {
        assertSame(
          [found, keys].map((one) => Object(one).length),
          [1, 1],
          'What stands is told as not there.',
        );
        assertSame((await beside.load([name])).length, 1, 'It is told as committed, and is not there.');
        return;
      }
    }
  };
  await within(patienceMs, going(), `The ${what} ended and came back, and no call goes through any more.`);
}

/** Asserts that every call fails by its code; returns how the commit did. */
async function mustSayAway(subject: Storage): Promise<unknown> {
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    commit: () => subject.commit(act([write('away')])),
    'keyring.put': () => subject.keyring.put([wrappedKey('away')]),
    load: () => subject.load(['before']),
    history: () => subject.history('before', 0),
    log: () => subject.log(0, 9),
    query: () => subject.query({ type: 'thing', limit: 9 }),
    due: () => subject.due(9, 9),
    nextDue: () => subject.nextDue(),
    answer: () => subject.answer('key'),
    claimant: () => subject.claimant({ name: 'unique', value: 'one' }),
    cards: () => subject.cards('before'),
    blob: () => subject.blob('hash'),
    newestInstant: () => subject.newestInstant(),
    'keyring.get': () => subject.keyring.get(['before']),
    'keyring.tombstones': () => subject.keyring.tombstones(0, 9),
  };
  const all: unknown[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const told = await within(patienceMs, endOf(call()), `${name}: the server is away, and it does not settle.`);
    const isWrite = name === 'commit' || name === 'keyring.put';
    const isRight = told === 'storage.unavailable' || (isWrite && told === 'storage.unknown-outcome');
    assertThat(isRight, `${name}: the server is away, and it was told as ${JSON.stringify(told)}.`);
    all.push(told);
  }
  return all[0];
}

/** Returns the code by which a call failed, or what it told. */
async function endOf(call: Promise<unknown>): Promise<unknown> {
  return await call.catch((error: unknown) =>
    isKawalError(error) ? error.code : `what is no KawalError: ${String(Object(error).code)}`,
  );
}

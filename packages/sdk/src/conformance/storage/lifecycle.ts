import { isAbsolute } from 'node:path';
import type { Storage } from '../../storage/storage.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, bytes, card, claim, mustCommit, write } from './act.ts';
import { mustFail } from './expect-error.ts';
import type { StorageCase } from './stage.ts';

/** From opening to closing, and opening again. */
export const lifecycle: readonly StorageCase[] = [
  {
    id: 'lifecycle/declared',
    title: 'An adapter says which contract it holds, who it is and what it can do.',
    async run({ storage }) {
      assertSame(storage.contract, 'kawal.storage/1', 'Another contract.');
      assertThat(typeof storage.name === 'string' && storage.name !== '', 'It has no name.');
      assertThat(typeof storage.capabilities.durable === 'boolean', '`capabilities.durable` must be true or false.');
      assertThat(
        ['one', 'many'].includes(storage.capabilities.processes),
        '`capabilities.processes` must be one or many.',
      );
      assertSame((await storage.check?.()) ?? [], [], 'It finds a fault in a new store.');
      for (const file of storage.files ?? []) assertThat(isAbsolute(file), '`files` must be absolute paths.');
      const { found = null, current = 'one' } = storage.schema ?? {};
      assertThat(typeof current === 'string' && current !== '', '`schema.current` must be a name.');
      assertThat(found === null || found <= current, '`schema.found` must be null, or sort before `schema.current`.');
    },
  },
  {
    id: 'lifecycle/signal-file',
    title: 'An adapter that names a signal file names the same absolute path at every opening.',
    async run({ storage, open }) {
      const { signalFile } = storage;
      if (signalFile === undefined) return;
      assertThat(typeof signalFile === 'string' && isAbsolute(signalFile), '`signalFile` must be an absolute path.');
      await storage.close();
      assertSame((await open()).signalFile, signalFile, 'Another path at another opening.');
    },
  },
  {
    id: 'lifecycle/closed',
    title: 'After closing every call fails as closed; closing again does not.',
    async run({ storage }) {
      await mustCommit(storage, act([write('a')]));
      await Promise.all([storage.close(), storage.close()]);
      await storage.close();
      for (const [name, call] of Object.entries(calls(storage))) await mustFail(call, 'storage.closed', name);
    },
  },
  {
    id: 'lifecycle/reopened',
    title: 'What was committed is there after closing and opening again, and the next commit goes on from it.',
    needs: 'durable',
    async run({ storage, open }) {
      await mustCommit(
        storage,
        act([write('a', { wakeAt: 50, keys: { colour: 'red' } }), write('b')], {
          answer: { key: 'k', fingerprint: 'f', text: 'answer' },
          claims: { taken: [claim('a')], released: [] },
          cards: [card('a'), card('a', { subject: 'gone' })],
          blobs: [{ hash: 'h', bytes: bytes('blob') }],
        }),
      );
      const destroyed = [{ record: 'a', subject: 'gone', class: 'contact' }];
      await mustCommit(storage, act([write('b', { expected: 1 })], { destroyed, at: 9_000 }));
      // The clock ran back: the newest instant is not the last.
      await mustCommit(storage, act([write('b', { expected: 2 })], { at: 5 }));
      await storage.keyring.put(['kept', 'gone'].map((id) => ({ id, epoch: 1, wrapped: bytes(id) })));
      await storage.keyring.destroy(['gone']);
      const before = await picture(storage);
      await storage.close();
      const again = await open();
      assertSame(await picture(again), before, 'Something was lost or changed between closing and opening.');
      assertSame((await again.commit(act([write('a')]))).outcome, 'conflict', 'It forgot a version.');
      await mustCommit(again, act([write('a', { expected: 1 })]));
      assertThat(((await again.log(0, 9)).at(-1)?.place ?? 0) > (before.log.at(-1)?.place ?? 0), 'Places begin anew.');
    },
  },
  {
    id: 'lifecycle/closed-while-pending',
    title: 'A commit that was under way when the storage was closed is written if it says so.',
    needs: 'durable',
    async run({ storage, open }) {
      const pending = Promise.allSettled([storage.commit(act([write('a')])), storage.commit(act([write('b')]))]);
      await storage.close();
      const said = (await pending).map((each) => each.status === 'fulfilled' && each.value.outcome === 'committed');
      const stored = (await (await open()).load(['a', 'b'])).map(({ stream }) => stream);
      assertSame(
        ['a', 'b'].filter((name) => !stored.includes(name)).filter((name) => said[name === 'a' ? 0 : 1]),
        [],
        'Lost.',
      );
    },
  },
];

function calls(storage: Storage): Readonly<Record<string, () => Promise<unknown>>> {
  return {
    commit: () => storage.commit(act([write('b')])),
    load: () => storage.load(['a']),
    history: () => storage.history('a', 0),
    query: () => storage.query({ type: 'thing', limit: 1 }),
    due: () => storage.due(1, 1),
    nextDue: () => storage.nextDue(),
    log: () => storage.log(0, 1),
    answer: () => storage.answer('k'),
    claimant: () => storage.claimant({ name: 'n', value: 'v' }),
    cards: () => storage.cards('a'),
    blob: () => storage.blob('h'),
    newestInstant: () => storage.newestInstant(),
    ...(storage.check && { check: () => storage.check?.() ?? Promise.resolve() }),
    entomb: () => storage.applyTombstones([]),
    ...(storage.now && { now: () => storage.now?.() ?? Promise.resolve() }),
    ...(storage.backups && { 'backups.made': () => storage.backups?.made() ?? Promise.resolve() }),
    'keyring.put': () => storage.keyring.put([{ id: 'k', epoch: 1, wrapped: bytes('k') }]),
    'keyring.get': () => storage.keyring.get(['k']),
    'keyring.destroy': () => storage.keyring.destroy(['k']),
    'keyring.tombstones': () => storage.keyring.tombstones(0, 1),
  };
}

async function picture(storage: Storage) {
  return structuredClone({
    streams: [await storage.load(['a']), await storage.load(['b'])],
    log: await storage.log(0, 99),
    due: await storage.due(99, 9),
    red: await storage.query({ type: 'thing', key: { name: 'colour', value: 'red' }, limit: 9 }),
    answer: await storage.answer('k'),
    claimant: await storage.claimant({ name: 'unique', value: 'one' }),
    cards: await storage.cards('a'),
    blob: await storage.blob('h'),
    newest: await storage.newestInstant(),
    keys: await storage.keyring.get(['kept', 'gone']),
    tombstones: await storage.keyring.tombstones(0, 9),
  });
}

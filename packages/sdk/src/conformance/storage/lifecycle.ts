import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Backups, Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { inspectDeep } from '../printed.ts';
import { assertSame, assertThat } from '../same.ts';
import { act, blob, bytes, card, claim, mustWrite, wrappedKey, write } from './act.ts';
import { drawn } from './erasure.ts';
import { canary, mustHoldNothing } from './errors.ts';
import { mustFail } from './expect-error.ts';
import { keysOfAct } from './numbered-act.ts';
import { filesAt, filesWith } from './on-disk.ts';
import type { StorageCase } from './stage.ts';

/** From opening to closing, and opening again. */
export const lifecycle: readonly StorageCase[] = casesOf({
  'lifecycle/declared': {
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
  'lifecycle/finds-nothing': {
    title: 'It finds no fault in a sound store that was used, at a look at every row too, and a look changes nothing.',
    async run({ storage, location }) {
      if (storage.check === undefined) throw new DoesNotApply(`${storage.name} has no check`);
      const held = [claim('a')];
      const red = write('a', { wakeAt: 50, keys: { colour: 'red' } });
      const answer = { key: 'k', fingerprint: 'f', text: '' };
      const blobs = [blob('h')];
      await mustWrite(storage, [red, write('b')], { answer, blobs, taken: held, cards: [card('a'), card('b')] });
      const destroyed = [{ record: 'a', subject: 'subject', class: 'contact' }];
      await mustWrite(storage, [write('a', { expected: 1, wakeAt: 70 })], { released: held, destroyed });
      await mustWrite(storage, [write('a', { expected: 2 })], { cards: [card('a', { version: 2 })] });
      const unknown = { record: 'a', subject: 'of a copy', class: 'contact', version: 1, erasedAt: 5 };
      await storage.applyTombstones([unknown]);
      const before = await picture(storage);
      const ofStore = [location, ...(storage.files ?? [])];
      const contents = () =>
        filesAt(location)
          .filter((file) => ofStore.includes(file))
          .map((file) => [basename(file), readFileSync(file)] as const);
      const bytesBefore = contents();
      for (const look of [undefined, { rows: false }, { rows: true }]) {
        assertSame(await storage.check(look), [], 'It finds a fault in a sound store.');
      }
      for (const [index, [name, after]] of contents().entries())
        assertThat(bytesBefore[index]?.[1].equals(after) === true, `A look has written to ${name}.`);
      assertSame(await picture(storage), before, 'A look changed something.');
    },
  },
  'lifecycle/closed': {
    title: 'After closing every call fails as closed; closing again does not.',
    async run({ storage }) {
      await mustWrite(storage, [write('a')]);
      let isClosed = false;
      const under = Promise.allSettled([1, 2, 3].map((number) => storage.commit(act([write(`under-${number}`)]))));
      const first = storage.close().finally(() => {
        isClosed = true;
      });
      const second = storage.close().then(async () => {
        await setImmediate();
        return isClosed;
      });
      const closing = Promise.all([second, first, under]);
      // Also while it is not done: what is called from now on comes too late.
      const late = Object.entries(calls(storage)).map(([name, call]) => mustFail(call, 'storage.closed', name));
      const told = Promise.all(late);
      // It is waited for once it is closed.
      told.catch(() => undefined);
      await closing;
      await told;
      assertThat(await second, 'A second closing ends before the first: whoever opens it then is refused.');
      await storage.close();
      for (const [name, call] of Object.entries(calls(storage)))
        mustHoldNothing(inspectDeep(await mustFail(call, 'storage.closed', name)), `${name}: the error`);
      // Also where nothing is asked for, or given.
      const { load, keyring, applyTombstones } = storage;
      for (const call of [
        () => load([]),
        () => applyTombstones([]),
        () => keyring.put([]),
        () => keyring.get([]),
        () => keyring.destroy([]),
        ...(keyring.rewrap ? [() => keyring.rewrap?.([])] : []),
      ])
        await mustFail(async () => await call(), 'storage.closed', `With an empty list ${String(call).slice(6)}`);
    },
  },
  'lifecycle/reopened': {
    title: 'What was committed is there after closing and opening again, and the next commit goes on from it.',
    needs: 'durable',
    async run({ storage, open }) {
      await mustWrite(storage, [write('a', { wakeAt: 50, keys: { colour: 'red' } }), write('b')], {
        answer: { key: 'k', fingerprint: 'f', text: 'answer' },
        taken: [claim('a')],
        cards: [card('a'), card('a', { subject: 'gone' })],
        blobs: [blob('h')],
      });
      const destroyed = [{ record: 'a', subject: 'gone', class: 'contact' }];
      await mustWrite(storage, [write('b', { expected: 1 })], { destroyed, at: 9_000 });
      // The clock ran back: the newest instant is not the last.
      await mustWrite(storage, [write('b', { expected: 2 })], { at: 5 });
      await storage.keyring.put(['kept', 'gone'].map((id) => wrappedKey(id)));
      await storage.keyring.destroy(['gone']);
      const state = 'long '.repeat(2_000_000);
      await mustWrite(storage, [write('long', { state })], { at: 6 });
      const before = await picture(storage);
      await storage.close();
      const again = await open();
      assertThat(
        (await again.load(['long']))[0]?.state === state,
        'Between closing and opening, a state of ten megabytes was lost or changed.',
      );
      if (storage.schema !== undefined) {
        // A user with few rights finds a store that another has made.
        assertThat(
          [null, storage.schema.current].includes(storage.schema.found),
          'It found a schema that nobody made.',
        );
        assertSame(again.schema?.found, storage.schema.current, 'It tells another schema than the one it found.');
      }
      const after = await picture(again);
      for (const name of Object.keys(before) as (keyof typeof before)[])
        assertSame(after[name], before[name], `Between closing and opening, "${name}" was lost or changed.`);
      assertSame((await again.commit(act([write('a')]))).outcome, 'conflict', 'It forgot a version.');
      await mustWrite(again, [write('a', { expected: 1 })]);
      assertThat(((await again.log(0, 9)).at(-1)?.place ?? 0) > (before.log.at(-1)?.place ?? 0), 'Places begin anew.');
    },
  },
  'lifecycle/closed-while-pending': {
    title: 'Every commit that was called before the storage was closed is finished, however many wait for each other.',
    needs: 'durable',
    async run({ storage, open }) {
      await mustWrite(storage, [write('report')], { cards: [card('report')] });
      const names = Array.from({ length: 8 }, (_, index) => `pending-${index}`);
      const destroyed = [{ record: 'report', subject: 'subject', class: 'contact' }];
      const answers = await mustFinish(storage, ({ commit }) => [
        ...names.map((name) => commit(act([write(name)]))),
        commit(act([write('last')], { destroyed })),
      ]);
      const outcomes = answers.map(({ outcome }) => outcome);
      assertSame(new Set(outcomes), new Set(['committed']), 'A commit that was called before was not finished.');
      const again = await open();
      assertSame((await again.load([...names, 'last'])).length, 9, 'What was answered as committed is lost.');
      assertSame((await again.cards('report'))[0]?.bytes, null, 'A card that was destroyed came back.');
      assertSame((await again.keyring.tombstones(0, 9)).length, 1, 'A tombstone is missing.');
    },
  },
  'lifecycle/calls-pending': {
    title: 'Every call that was made before the storage was closed is finished, one that only looks too.',
    async run({ storage }) {
      await mustWrite(storage, [write('a')], { cards: [card('a')] });
      const tombstone = { record: 'a', subject: 'subject', class: 'contact', version: 1, erasedAt: 5 };
      const all = { ...calls(storage), entomb: () => storage.applyTombstones([tombstone]) };
      // Several of each, so that some wait for others; a key is put once.
      const called = [1, 2, 3].flatMap((round) =>
        Object.entries(all).filter(([name]) => name !== 'keyring.put' || round === 1),
      );
      const pending = Promise.allSettled(called.map(([, call]) => call()));
      await storage.close();
      const refused = (await pending).flatMap(({ status }, index) =>
        status === 'fulfilled' ? [] : [called[index]?.[0]],
      );
      assertSame(refused, [], 'A call that was made before was not finished.');
    },
  },
  'lifecycle/keyring-pending': {
    title: 'Calls of the keyring that were called before the storage was closed are finished, and before closing is.',
    needs: 'durable',
    async run({ storage, open }) {
      const keys = (...ids: readonly string[]) => ids.map((id) => wrappedKey(id));
      // Calls made at once have no order: what one of them destroys was there before.
      await storage.keyring.put(keys('kept', 'gone', 'gone-too', 'second'));
      await mustFinish(storage, ({ keyring }) => [keyring.destroy(['gone'])]);
      const again = await open();
      await mustFinish<unknown>(again, ({ keyring }) => [
        ...['first', 'third'].map((id) => keyring.put(keys(id))),
        keyring.get(['kept']),
        keyring.tombstones(0, 9),
        keyring.destroy(['gone-too', 'second']),
      ]);
      if (storage.keyring.rewrap !== undefined) {
        const anew = [wrappedKey('kept', bytes('kept'), 2)];
        await mustFinish(await open(), ({ keyring }) => (keyring.rewrap ? [keyring.rewrap(anew)] : []));
        const wrapped = await open();
        const epochs = (await wrapped.keyring.get(['kept'])).map(({ epoch }) => epoch);
        await wrapped.close();
        assertSame(epochs, [2], 'A key that was to be wrapped anew is as it was.');
      }
      // Those that take one step wait for no other.
      await mustFinish(await open(), ({ keyring }) => ['fourth', 'last'].map((id) => keyring.put(keys(id))));
      const ids = ['first', 'fourth', 'gone', 'gone-too', 'kept', 'last', 'second', 'third'];
      const left = (await (await open()).keyring.get(ids)).map(({ id }) => id).sort();
      assertSame(left, ['first', 'fourth', 'kept', 'last', 'third'], 'A key was lost, or a destroyed one is there.');
    },
  },
  'lifecycle/two-stores': {
    title: 'Two stores that are open in one process know nothing of each other.',
    async run({ storage, another, child, location }) {
      const empty = await picture(storage);
      const fill = (one: Storage, wakeAt: number) =>
        mustWrite(one, [write('a', { wakeAt, keys: { colour: 'red' } })], {
          ...{ at: wakeAt, answer: { key: 'k', fingerprint: 'f', text: String(wakeAt) }, cards: [card('a')] },
          ...{ taken: [claim('a')], blobs: [blob('h')] },
        });
      await fill(storage, 50);
      await storage.keyring.put([wrappedKey('kept')]);
      const before = await picture(storage);
      const other = await another();
      assertSame(await picture(other), empty, 'A new store shows what another one holds.');
      const shared = (storage.files ?? []).filter((file) => other.files?.includes(file));
      assertSame(shared, [], 'Two stores name one file.');
      const ownSignal = storage.signalFile === undefined || storage.signalFile !== other.signalFile;
      assertThat(ownSignal, 'Two stores wake by one file.');
      await fill(other, 20);
      assertSame(await other.nextDue(), 20, 'It wakes up for another store.');
      assertSame(await picture(storage), before, 'What was written to another store shows.');
      const filled = await picture(other);
      await mustWrite(storage, [write('a', { expected: 1, wakeAt: 70 })]);
      assertSame(await picture(other), filled, 'What was written to another store shows.');
      await other.close();
      assertSame(await storage.nextDue(), 70, 'It wakes up for a store that was closed.');
      if (!storage.capabilities.durable || location === undefined || !isAbsolute(location)) return;
      // One that stands in the same folder by another name.
      const [own, neighbour] = [await picture(storage), join(dirname(location), `other-${basename(location)}`)];
      if (!existsSync(location)) return;
      try {
        const acts = { task: 'acts', from: 1, count: 5, together: 1, die: false } as const;
        const said: number[] = [];
        const writer = child(acts, {}, neighbour);
        for await (const number of writer.acknowledged) said.push(number);
        await writer.gone;
        assertSame(said.length, 5, 'Beside a store no other can be written.');
        assertSame(await picture(storage), own, 'What was written to another store in the same folder shows.');
        assertSame(await storage.keyring.get(keysOfAct(1).map(({ id }) => id)), [], 'Two stores share a keyring.');
      } finally {
        for (const file of filesAt(neighbour)) rmSync(file, { force: true });
      }
    },
  },
  'lifecycle/files': {
    title: '`files` names every file in which something stands, those of the keyring too.',
    needs: 'durable',
    async run({ storage, location, open }) {
      const { files } = storage;
      if (files === undefined) throw new DoesNotApply('it names no files');
      const [key, sealed] = drawn();
      await storage.keyring.put([wrappedKey('key', key)]);
      await mustWrite(storage, [write('report')], { cards: [card('report', { bytes: sealed })] });
      // What a database keeps aside while it is open may have moved into its files by then.
      await storage.close();
      const within = (file: string): boolean => files.some((one) => file === one || file.startsWith(`${one}${sep}`));
      const holding = [key, sealed].flatMap((one) => filesWith(filesAt(location), one));
      if (holding.length === 0) throw new DoesNotApply('what it keeps cannot be recognised in its files');
      const left = holding.filter((file) => !within(resolve(file)));
      assertSame(left.length, 0, 'A file is not named, so that nobody looks who may open it.');
      assertSame((await open()).files, files, 'Other files at another opening.');
    },
  },
});

/** Closes while these calls are under way, each of which must be done by then. */
async function mustFinish<answer>(
  storage: Storage,
  calls: (storage: Storage) => readonly Promise<answer>[],
): Promise<readonly answer[]> {
  let done = 0;
  const count = (): void => {
    done += 1;
  };
  const all = Promise.all(calls(storage).map((call) => call.finally(count)));
  // It may be rejected while the storage closes.
  all.catch(() => undefined);
  await storage.close();
  // Of what is done, the callers hear by now.
  await setImmediate();
  const inTime = done;
  const answers = await all;
  assertSame(inTime, answers.length, 'It is closed, and a call that was made before goes on.');
  return answers;
}

function calls(storage: Storage): Readonly<Record<string, () => Promise<unknown>>> {
  return {
    commit: () => storage.commit(act([write(canary)])),
    load: () => storage.load([canary]),
    history: () => storage.history(canary, 0),
    query: () => storage.query({ type: canary, limit: 1 }),
    due: () => storage.due(1, 1),
    nextDue: () => storage.nextDue(),
    log: () => storage.log(0, 1),
    answer: () => storage.answer(canary),
    claimant: () => storage.claimant({ name: canary, value: canary }),
    ...(storage.claims && { claims: () => storage.claims?.(null, 1) ?? Promise.resolve() }),
    cards: () => storage.cards(canary),
    blob: () => storage.blob(canary),
    newestInstant: () => storage.newestInstant(),
    ...(storage.check && { check: () => storage.check?.() ?? Promise.resolve() }),
    entomb: () => storage.applyTombstones([]),
    ...(storage.now && { now: () => storage.now?.() ?? Promise.resolve() }),
    ...(storage.backups && backupCalls(storage.backups)),
    'keyring.put': () => storage.keyring.put([wrappedKey(canary)]),
    ...(storage.keyring.list && { 'keyring.list': () => storage.keyring.list?.(null, 1) ?? Promise.resolve() }),
    ...(storage.keyring.rewrap && {
      'keyring.rewrap': () => storage.keyring.rewrap?.([wrappedKey(canary, bytes(canary), 2)]) ?? Promise.resolve(),
    }),
    'keyring.get': () => storage.keyring.get([canary]),
    'keyring.destroy': () => storage.keyring.destroy([canary]),
    'keyring.tombstones': () => storage.keyring.tombstones(0, 1),
  };
}

function backupCalls(backups: Backups): Readonly<Record<string, () => Promise<unknown>>> {
  const file = () => join(mkdtempSync(join(tmpdir(), 'kawal-copies-')), canary);
  const gone = async (call: (file: string) => Promise<unknown>) => {
    const copy = file();
    await call(copy).finally(() => rmSync(dirname(copy), { recursive: true }));
  };
  const note = { kind: 'store', at: 5, removeBy: 9 } as const;
  return {
    'backups.made': () => backups.made(),
    'backups.note': () => backups.note(note),
    'backups.forget': () => backups.forget(note),
    'backups.copyStore': () => gone((copy) => backups.copyStore(copy)),
    'backups.copyKeyring': () => gone((copy) => backups.copyKeyring(copy)),
  };
}

/** Everything that the cases here have put into a store. */
export async function picture(storage: Storage) {
  return structuredClone({
    streams: [await storage.load(['a']), await storage.load(['b'])],
    log: await storage.log(0, 99),
    due: await storage.due(99, 9),
    next: await storage.nextDue(),
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

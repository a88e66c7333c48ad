import { resolve } from 'node:path';
import {
  type Commit,
  type CommitOutcome,
  checkCommit,
  checkLimit,
  type DueStream,
  KawalError,
  newestTombstones,
  option,
  readOptions,
  refuseNewStore,
  type Storage,
  type StoredEvent,
  type StoredStream,
} from '@kawal/sdk';
import { commitIn } from './commit.ts';
import { eraser } from './eraser.ts';
import { fileStore } from './file-store.ts';
import { keyring } from './keyring.ts';
import { type Lock, takeLock } from './lock.ts';
import { above, upTo, within } from './ordered-key.ts';
import type { Entry, View } from './ordered-store.ts';
import { placeOf } from './place-of.ts';
import { at, type CardRecord, type EventPlace, getAll, type Newest, parse, read, readAll } from './records.ts';
import { entombIn, tombstones } from './tombstones.ts';

const source = 'storage-contoh';

/** Where the store lives. */
export interface ContohStorageOptions {
  /**
   * Created if it does not exist; its folder must.
   * The wrapped card keys stand beside it, in `<file>.keyring`, and the lock that keeps other processes out in
   * `<file>.lock`.
   */
  readonly file: string;
}

/**
 * Opens a storage in one file, for one process at a time.
 * Throws a `KawalError`, for instance `storage.unavailable` where another process has it open, or `storage.corrupt`.
 */
export async function contohStorage(options: ContohStorageOptions): Promise<Storage> {
  const file = placeOf(readOptions(options, { file: option.path }, { source }).file);
  // A command that only reads begins no store.
  refuseNewStore(file, source);
  const lock = takeLock(`${file}.lock`, source);
  try {
    return await openLocked(file, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openLocked(file: string, lock: Lock): Promise<Storage> {
  const store = await fileStore(file, source);
  const keys = await fileStore(`${file}.keyring`, source).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const buried = tombstones(store, keys);
  // Of what a process that died has left.
  await buried.settle();
  let closing: Promise<void> | undefined;
  const guard = (): void => {
    if (closing !== undefined)
      throw new KawalError('storage.closed', 'This storage was closed; open it anew.', { source });
  };
  const look: Look = async (work) => {
    guard();
    return await store.transaction(work);
  };

  const erase = eraser(store);
  await erase(true);

  const { finishing, finished } = callsUnderWay();
  async function end(): Promise<void> {
    await finished();
    try {
      await erase(false);
      await store.close();
      await keys.close();
    } finally {
      lock.release();
    }
  }
  async function commitOne(commit: Commit): Promise<CommitOutcome> {
    const run = (view: View) => commitIn(view, commit, source);
    const isOfCards = commit.cards.length + commit.destroyed.length > 0 || buried.isOwed();
    const outcome = await (isOfCards ? buried.around(commit, run) : store.transaction(run));
    await erase(outcome.outcome === 'committed' && commit.destroyed.length > 0);
    return outcome;
  }

  return {
    contract: 'kawal.storage/1',
    name: source,
    // Say what your database does, not what you hope: each is put to the test.
    capabilities: { durable: true, processes: 'one' },
    // Who may open them is shown by `kawal doctor`: for this user alone.
    files: [resolve(file), resolve(`${file}.keyring`)],
    keyring: keyring(keys, buried, source, { guard, finishing }),

    async commit(given) {
      guard();
      // Its bytes are copies: the caller may change its own at once.
      const commit = checkCommit(given, source);
      return await finishing(() => commitOne(commit));
    },
    ...questions(look),
    async applyTombstones(given) {
      guard();
      return await finishing(async () => {
        const destroyed = await store.transaction((view) => entombIn(view, newestTombstones(given)));
        await erase(destroyed > 0);
        return destroyed;
      });
    },
    newestInstant: () => look(async (view) => (await read<Newest>(view, at.newest))?.at ?? null),
    close: () => (closing ??= end()),
  };
}

/** Keeps calls of several steps that are not done yet: closing waits for them. */
function callsUnderWay() {
  const underWay = new Set<Promise<unknown>>();
  return {
    async finishing<result>(work: () => Promise<result>): Promise<result> {
      const done = work();
      underWay.add(done);
      return await done.finally(() => underWay.delete(done));
    },
    finished: () => Promise.allSettled(underWay),
  };
}

type Look = <result>(work: (view: View) => Promise<result>) => Promise<result>;

type Questions = Pick<
  Storage,
  'load' | 'history' | 'query' | 'due' | 'nextDue' | 'log' | 'answer' | 'claimant' | 'cards' | 'blob'
>;

/** Answers what is asked of the store, each from one view of it. */
function questions(look: Look): Questions {
  return {
    load: (streams) => look((view) => streamsOf(view, [...new Set(streams)])),
    history: (stream, after) =>
      look(async (view) => (await view.range(above(['event', stream], after), everything)).map(valueIn<StoredEvent>)),
    query: ({ type, key, after, limit }) =>
      look(async (view) => {
        checkLimit(limit, source);
        const list = key ? ['key', type, key.name, key.value] : ['type', type];
        const range = after === undefined ? within(...list) : above(list, after);
        const found = (await view.range(range, limit + 1)).map(valueIn<string>);
        const page = found.slice(0, limit);
        return {
          streams: await streamsOf(view, page),
          next: found.length > limit ? (page.at(-1) ?? null) : null,
        };
      }),
    due: (now, limit) =>
      look(async (view) => {
        checkLimit(limit, source);
        const found = await view.range(upTo(['due'], now), limit);
        return (await streamsOf(view, found.map(valueIn<string>))).flatMap(dueStream);
      }),
    nextDue: () =>
      look(async (view) => {
        const first = await view.range(within('due'), 1);
        return (await streamsOf(view, first.map(valueIn<string>)))[0]?.wakeAt ?? null;
      }),
    log: (after, limit) =>
      look(async (view) => {
        checkLimit(limit, source);
        const found = (await view.range(above(['log'], after), limit)).map(valueIn<EventPlace>);
        const keys = found.map(({ stream, version }) => at.event(stream, version));
        const events = await readAll<StoredEvent>(view, keys);
        return events.flatMap((event, index) => (event ? [{ ...event, place: found[index]?.place ?? 0 }] : []));
      }),
    answer: (key) => look((view) => read(view, at.answer(key))),
    claimant: (claim) => look((view) => read(view, at.claim(claim))),
    cards: (record, subject) =>
      look(async (view) => {
        const all = (await view.range(within('card', record), everything)).map(valueIn<CardRecord>);
        const found = all.filter((card) => subject === undefined || card.subject === subject);
        const bytes = await getAll(view, found.map(at.cardBytes));
        return found.map((card, index) => ({ ...card, bytes: copyOf(bytes[index]) ?? null }));
      }),
    blob: (hash) => look(async (view) => copyOf(await view.get(at.blob(hash)))),
  };
}

const everything = Number.MAX_SAFE_INTEGER;

async function streamsOf(view: View, ids: readonly string[]): Promise<readonly StoredStream[]> {
  return (await readAll<StoredStream>(view, ids.map(at.stream))).filter((state) => state !== undefined);
}

function valueIn<value>({ value }: Entry): value {
  return parse<value>(value);
}

function dueStream({ stream, type, version, wakeAt }: StoredStream): readonly DueStream[] {
  return wakeAt === null ? [] : [{ stream, type, version, wakeAt }];
}

/** Copies bytes, because a caller may change its own later. */
function copyOf(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes && Uint8Array.from(bytes);
}

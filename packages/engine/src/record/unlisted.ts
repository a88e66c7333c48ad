import { keysOf } from '@kawal/core/record';
import { isKawalError, type Page, type Query, type Storage, type StoredStream } from '@kawal/sdk';
import { type LoadedRecord, readStored } from './load.ts';
import { tellStray } from './strays.ts';

// A list of the store is a hint at records, and proves nothing of them (0622). It leaves a record out once its row is taken out: so each
// record that is met is looked up in its lists from time to time, and this process puts it into a list that leaves it out. And it names a
// record under a key of another one once a row is planted: so each record is read, and is in the list only if its state has that key.

type Asking = Storage['query'];

interface UnlistedRecords {
  /** Asks the storage itself. */
  readonly ask: Asking;
  readonly streams: Set<string>;
}

const stores = new WeakMap<object, UnlistedRecords>();

/** More records than these are told of, and left out. */
const most = 1_000;

/** Returns a storage whose lists have the records that they leave out, and none but those whose state has the key asked for. */
export function withUnlisted(storage: Storage): Storage {
  const unlisted: UnlistedRecords = { ask: (asked) => storage.query(asked), streams: new Set() };
  const listing: Storage = {
    ...storage,
    async query(asked) {
      const page = await unlisted.ask(asked);
      const own = await carryKey(page.streams, asked, listing);
      const left = [...unlisted.streams].filter((one) => isWithin(one, asked, page.next, page.streams.at(-1)?.stream));
      if (left.length === 0) return { ...page, streams: own };
      const found = (await listing.load(left)).filter(
        ({ stream }) => !page.streams.some((one) => one.stream === stream),
      );
      const more = await Promise.all(found.map((one) => carriesKey(one, asked, listing, 'unlisted')));
      const streams = [...own, ...more.flat()];
      return { ...page, streams: streams.toSorted((one, other) => (one.stream < other.stream ? -1 : 1)) };
    },
  };
  stores.set(listing, unlisted);
  return listing;
}

function isWithin(stream: string, { type, after = '' }: Query, next: string | null, last = ''): boolean {
  return stream.startsWith(`${type}/`) && stream > after && (next === null || stream < last);
}

/** Returns the records of a list whose state has the key. As a rule all do: one by one costs a thousand waits more. */
async function carryKey(
  rows: readonly StoredStream[],
  asked: Query,
  storage: Storage,
): Promise<readonly StoredStream[]> {
  const { key } = asked;
  const read = key === undefined ? [] : await readStored(storage, rows).catch(() => undefined);
  if (read?.every(({ concept, state }) => keysOf(concept, state)[key?.name ?? ''] === key?.value)) return rows;
  return (await Promise.all(rows.map((one) => carriesKey(one, asked, storage, 'listed')))).flat();
}

/**
 * Returns the record if its state has the key that is asked for. A row that names a record which never had the key was planted, and an
 * alarm tells of it. A listed record that is damaged stays: it is told of, and refused, where it is read.
 */
async function carriesKey(
  row: StoredStream,
  { key }: Query,
  storage: Storage,
  how: 'listed' | 'unlisted',
): Promise<readonly StoredStream[]> {
  if (key === undefined) return [row];
  try {
    const [record] = await readStored(storage, [row]);
    if (record !== undefined && keysOf(record.concept, record.state)[key.name] === key.value) return [row];
    if (how === 'listed' && record?.version === row.version && record.concept.shape === row.shape)
      tellStray(storage, row.stream);
    return [];
  } catch (error) {
    if (isKawalError(error, 'storage.corrupt')) return how === 'listed' ? [row] : [];
    throw error;
  }
}

/** A list of the store, and the records that belong in it, in the order of their names. */
interface List {
  readonly asked: Omit<Query, 'after' | 'limit'>;
  readonly streams: string[];
}

/** Looks records up in each of their lists, and returns those that one of them leaves out. Records of a list are asked for together. */
export async function leftOut(records: readonly LoadedRecord[], storage: Storage): Promise<ReadonlySet<string>> {
  const ask = stores.get(storage)?.ask ?? ((asked: Query) => storage.query(asked));
  const lists = new Map<string, List>();
  for (const { stream, concept, state } of records) {
    const keys = Object.entries(keysOf(concept, state)).map(([name, value]) => ({ key: { name, value } }));
    for (const narrowed of [{}, ...keys]) {
      const asked = { type: concept.name, ...narrowed };
      const name = JSON.stringify(asked);
      const list: List = lists.get(name) ?? { asked, streams: [] };
      lists.set(name, list);
      list.streams.push(stream);
    }
  }
  const missing = [...lists.values()].map((list) => missingFrom(ask, list));
  return new Set((await Promise.all(missing)).flat());
}

/** So many rows of a list are asked for at most: each brings its state along. */
const mostRows = 64;

async function missingFrom(ask: Asking, { asked, streams }: List): Promise<readonly string[]> {
  const missing: string[] = [];
  let left: readonly string[] = streams.toSorted();
  let limit = Math.min(mostRows, 2 * left.length);
  for (let end = ''; left[0] !== undefined; ) {
    // Few names begin alike up to the last sign: the page begins right before the first record.
    const before = left[0].slice(0, -1);
    const after = before > end ? before : end;
    const page: Page = await ask({ ...asked, after, limit });
    const there = new Set(page.streams.map(({ stream }) => stream));
    const next = page.next !== null && page.next > after ? page.next : null;
    const met = left.filter((one) => there.has(one)).length;
    missing.push(...left.filter((one) => !there.has(one) && (next === null || one <= next)));
    left = next === null ? [] : left.filter((one) => !there.has(one) && one > next);
    end = next ?? end;
    // Where records stand far apart, what stands between them is not asked for.
    limit = Math.min(mostRows, 2 * Math.max(1, met));
  }
  return missing;
}

/** Keeps whether the lists of the store leave a record out. */
export function noteListed(storage: object, stream: string, isThere: boolean): void {
  const streams = stores.get(storage)?.streams;
  if (isThere) streams?.delete(stream);
  else if (streams !== undefined && streams.size < most) streams.add(stream);
}

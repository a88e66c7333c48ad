import { keysOf } from '@kawal/core/record';
import { isKawalError, type Query, type Storage, type StoredStream } from '@kawal/sdk';
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
      const own = await Promise.all(page.streams.map((one) => carriesKey(one, asked, listing, 'listed')));
      const left = [...unlisted.streams].filter((one) => isWithin(one, asked, page.next, page.streams.at(-1)?.stream));
      if (left.length === 0) return { ...page, streams: own.flat() };
      const found = (await listing.load(left)).filter(
        ({ stream }) => !page.streams.some((one) => one.stream === stream),
      );
      const more = await Promise.all(found.map((one) => carriesKey(one, asked, listing, 'unlisted')));
      const streams = [...own.flat(), ...more.flat()];
      return { ...page, streams: streams.toSorted((one, other) => (one.stream < other.stream ? -1 : 1)) };
    },
  };
  stores.set(listing, unlisted);
  return listing;
}

function isWithin(stream: string, { type, after = '' }: Query, next: string | null, last = ''): boolean {
  return stream.startsWith(`${type}/`) && stream > after && (next === null || stream < last);
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

/** Looks a record up in each of its lists. */
export async function isListed(record: LoadedRecord, storage: Storage): Promise<boolean> {
  const { stream, concept, state } = record;
  const ask = stores.get(storage)?.ask ?? ((asked: Query) => storage.query(asked));
  const keys = Object.entries(keysOf(concept, state)).map(([name, value]) => ({ key: { name, value } }));
  for (const narrowed of [{}, ...keys]) {
    if (!(await isIn(ask, { type: concept.name, ...narrowed, limit: 2 }, stream))) return false;
  }
  return true;
}

async function isIn(ask: Asking, asked: Query, stream: string): Promise<boolean> {
  // Few names begin alike up to the last sign: the page begins right before the record.
  for (let after: string | null = stream.slice(0, -1); after !== null && after < stream; ) {
    const page: Awaited<ReturnType<Asking>> = await ask({ ...asked, after });
    if (page.streams.some((one) => one.stream === stream)) return true;
    after = page.next;
  }
  return false;
}

/** Keeps whether the lists of the store leave a record out. */
export function noteListed(storage: object, stream: string, isThere: boolean): void {
  const streams = stores.get(storage)?.streams;
  if (isThere) streams?.delete(stream);
  else if (streams !== undefined && streams.size < most) streams.add(stream);
}

import { newestTombstones } from '../storage/newest-tombstones.ts';
import { refuseCommit } from '../storage/refuse-commit.ts';
import type {
  CardAddress,
  CardTombstone,
  ClaimName,
  Commit,
  DueStream,
  LogEntry,
  Storage,
  StoredAnswer,
  StoredCard,
  StoredEvent,
  StoredStream,
  StreamWrite,
} from '../storage/storage.ts';
import { type PlainStorage, storageOf } from '../storage/storage-of.ts';
import { memoryKeyring } from './memory-keyring.ts';
import { type SortedList, sortedList } from './sorted-list.ts';
import { compareText } from './text-order.ts';

const name = 'storage-memory';

type Kept = ReturnType<typeof nothing>;

/** Everything that one storage holds, before anything was committed. */
function nothing() {
  return {
    streams: new Map<string, StoredStream>(),
    histories: new Map<string, StoredEvent[]>(),
    log: [] as LogEntry[],
    answers: new Map<string, StoredAnswer>(),
    claims: new Map<string, string>(),
    cards: new Map<string, Map<string, StoredCard>>(),
    blobs: new Map<string, Uint8Array>(),
    waiting: sortedList<Pick<DueStream, 'stream' | 'wakeAt'>>(
      (left, right) => left.wakeAt - right.wakeAt || compareText(left.stream, right.stream),
    ),
    /** Stream ids in order, by type alone and by type and key. */
    indexes: new Map<string, SortedList<string>>(),
    keyring: memoryKeyring(name),
    newest: null as number | null,
  };
}

/** The reference of the contract, in memory, for tests and simulation. It declares itself not durable. */
export function memoryStorage(): Storage {
  const kept = nothing();
  return storageOf({
    name,
    capabilities: { durable: false, processes: 'one' },
    keyring: kept.keyring,
    ...looksAt(kept),
    commit(commit) {
      const refused = refuseCommit(commit, before(kept), name);
      if (refused === undefined) write(kept, commit);
      return refused ?? { outcome: 'committed' };
    },
    applyTombstones: (given) => newestTombstones(given).filter((one) => entombCard(kept, one)).length,
    close: () => undefined,
  });
}

function looksAt(
  kept: Kept,
): Omit<PlainStorage, 'name' | 'capabilities' | 'keyring' | 'commit' | 'applyTombstones' | 'close'> {
  const { streams, histories, log, answers, claims, cards, blobs, waiting, indexes } = kept;
  return {
    load: (ids) => [...new Set(ids)].flatMap((stream) => streams.get(stream) ?? []),
    history: (stream, after) => histories.get(stream)?.slice(after) ?? [],
    query({ type, key, after, limit }) {
      const list = indexes.get(JSON.stringify(key ? [type, key.name, key.value] : [type]));
      const found = list?.after(after, limit + 1) ?? [];
      const page = found.slice(0, limit);
      return {
        streams: page.flatMap((stream) => streams.get(stream) ?? []),
        next: found.length > limit ? (page.at(-1) ?? null) : null,
      };
    },
    due: (now, limit) =>
      waiting
        .after(undefined, limit)
        .filter(({ wakeAt }) => wakeAt <= now)
        .flatMap(({ stream, wakeAt }) => {
          const found = streams.get(stream);
          return found ? { stream, type: found.type, version: found.version, wakeAt } : [];
        }),
    nextDue: () => waiting.first()?.wakeAt ?? null,
    log: (after, limit) => log.slice(after, after + limit),
    answer: (key) => answers.get(key),
    claimant: (claim) => claims.get(claimKey(claim)),
    claims: (after, limit) =>
      [...claims]
        .map(([key, stream]) => ({ ...claimOf(key), stream }))
        .sort(byClaim)
        .filter((one) => after === null || byClaim(one, after) > 0)
        .slice(0, limit),
    cards: (record, subject) =>
      [...(cards.get(record)?.values() ?? [])]
        .filter((card) => subject === undefined || card.subject === subject)
        .map((card) => ({ ...card, bytes: card.bytes?.slice() ?? null }))
        .sort((left, right) => compareText(left.subject, right.subject) || compareText(left.class, right.class)),
    blob: (hash) => blobs.get(hash)?.slice(),
    newestInstant: () => kept.newest,
  };
}

function before({ answers, streams, claims, cards }: Kept) {
  return {
    answer: (key: string) => answers.get(key),
    stream: (stream: string) => streams.get(stream),
    holder: (claim: ClaimName) => claims.get(claimKey(claim)),
    card: (card: CardAddress) => cards.get(card.record)?.get(cardKey(card)),
  };
}

function write(kept: Kept, commit: Commit): void {
  const { claims, cards, blobs, answers, keyring } = kept;
  for (const streamWrite of commit.writes) writeStream(kept, streamWrite);
  for (const claim of commit.claims.released) claims.delete(claimKey(claim));
  for (const claim of commit.claims.taken) claims.set(claimKey(claim), claim.stream);
  for (const card of commit.cards) {
    cardsOf(kept, card.record).set(cardKey(card), { ...card, erasedAt: null });
  }
  for (const address of commit.destroyed) {
    const card = cards.get(address.record)?.get(cardKey(address));
    if (!card?.bytes) continue;
    const { record, subject, class: ofClass, version } = card;
    cards.get(record)?.set(cardKey(card), { ...card, bytes: null, erasedAt: commit.at });
    keyring.bury({ record, subject, class: ofClass, version, erasedAt: commit.at });
  }
  for (const blob of commit.blobs) {
    if (!blobs.has(blob.hash)) blobs.set(blob.hash, blob.bytes);
  }
  if (commit.answer) answers.set(commit.answer.key, { ...commit.answer, at: commit.at });
  kept.newest = Math.max(kept.newest ?? 0, commit.at);
}

function writeStream(kept: Kept, { stream, expected, events, ...state }: StreamWrite): void {
  const { histories, log, streams, waiting } = kept;
  const history = histories.get(stream) ?? [];
  histories.set(stream, history);
  for (const event of events) {
    const stored = { ...event, stream, version: history.length + 1 };
    history.push(stored);
    log.push({ ...stored, place: log.length + 1 });
  }

  const former = streams.get(stream);
  const current: StoredStream = Object.freeze({
    ...state,
    stream,
    version: expected + events.length,
    keys: Object.freeze({ ...state.keys }),
    head: events.at(-1)?.hash ?? '',
  });
  streams.set(stream, current);
  if (former && former.wakeAt !== null) waiting.remove({ stream, wakeAt: former.wakeAt });
  if (current.wakeAt !== null) waiting.add({ stream, wakeAt: current.wakeAt });
  for (const key of former ? indexKeys(former) : []) index(kept, key).remove(stream);
  for (const key of indexKeys(current)) index(kept, key).add(stream);
}

/** True if a living card lost its bytes. */
function entombCard(kept: Kept, { record, subject, class: ofClass, version, erasedAt }: CardTombstone): boolean {
  const ofRecord = cardsOf(kept, record);
  const address = { record, subject, class: ofClass };
  const card = ofRecord.get(cardKey(address));
  if (card !== undefined && (card.version > version || (card.version === version && card.bytes === null))) return false;
  ofRecord.set(cardKey(address), { ...address, version, bytes: null, erasedAt: card?.erasedAt ?? erasedAt });
  return card !== undefined && card.bytes !== null;
}

function index({ indexes }: Kept, key: string): SortedList<string> {
  const list = indexes.get(key) ?? sortedList(compareText);
  indexes.set(key, list);
  return list;
}

function cardsOf({ cards }: Kept, record: string): Map<string, StoredCard> {
  const ofRecord = cards.get(record) ?? new Map<string, StoredCard>();
  cards.set(record, ofRecord);
  return ofRecord;
}

function claimKey(claim: ClaimName): string {
  return JSON.stringify([claim.name, claim.value]);
}

function claimOf(key: string): ClaimName {
  const [name, value] = JSON.parse(key) as [string, string];
  return { name, value };
}

function byClaim(left: ClaimName, right: ClaimName): number {
  return compareText(left.name, right.name) || compareText(left.value, right.value);
}

function cardKey(card: CardAddress): string {
  return JSON.stringify([card.subject, card.class]);
}

function indexKeys({ type, keys }: StoredStream): readonly string[] {
  return [JSON.stringify([type]), ...Object.entries(keys).map(([key, value]) => JSON.stringify([type, key, value]))];
}

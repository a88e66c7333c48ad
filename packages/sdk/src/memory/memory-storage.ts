import { KawalError } from '../error.ts';
import { checkCommit, checkLimit } from '../storage/check-commit.ts';
import type {
  CardAddress,
  CardTombstone,
  ClaimName,
  Commit,
  CommitOutcome,
  DueStream,
  LogEntry,
  Storage,
  StoredAnswer,
  StoredCard,
  StoredEvent,
  StoredStream,
  StreamWrite,
} from '../storage/storage.ts';
import { memoryKeyring } from './memory-keyring.ts';
import { type SortedList, sortedList } from './sorted-list.ts';
import { compareText } from './text-order.ts';

const name = 'storage-memory';

type Waiting = Pick<DueStream, 'stream' | 'wakeAt'>;

/**
 * The reference of the contract: everything in memory, nothing left after the process. For tests and simulation; it
 * declares itself not durable, and whoever needs durability refuses it.
 */
export function memoryStorage(): Storage {
  const streams = new Map<string, StoredStream>();
  const histories = new Map<string, StoredEvent[]>();
  const log: LogEntry[] = [];
  const answers = new Map<string, StoredAnswer>();
  const claims = new Map<string, string>();
  const cards = new Map<string, Map<string, StoredCard>>();
  const blobs = new Map<string, Uint8Array>();
  const keyring = memoryKeyring(name, () => guard());
  const waiting = sortedList<Waiting>(
    (left, right) => left.wakeAt - right.wakeAt || compareText(left.stream, right.stream),
  );
  /** Stream ids in order, by type alone and by type and key. */
  const indexes = new Map<string, SortedList<string>>();
  let newest: number | null = null;
  let closed = false;

  const guard = (): void => {
    if (closed) throw new KawalError('storage.closed', 'This storage was closed; open it anew.', { source: name });
  };

  function decide(commit: Commit): CommitOutcome | undefined {
    const known = commit.answer && answers.get(commit.answer.key);
    if (known) return { outcome: 'repeated', answer: known };

    for (const { stream, version } of [
      ...commit.writes.map((write) => ({ stream: write.stream, version: write.expected })),
      ...commit.reads,
    ]) {
      if ((streams.get(stream)?.version ?? 0) !== version) return { outcome: 'conflict', stream };
    }
    return decideClaims(commit);
  }

  function decideClaims(commit: Commit): CommitOutcome | undefined {
    for (const read of commit.claimReads) {
      const holder = claims.get(claimKey(read)) ?? null;
      if (holder !== read.holder) return claimed(read, holder);
    }
    // What the claims will be, as far as this commit touches them.
    const after = new Map<string, string | null>();
    const holderOf = (key: string): string | null => {
      const changed = after.get(key);
      return changed === undefined ? (claims.get(key) ?? null) : changed;
    };
    for (const release of commit.claims.released) {
      const holder = holderOf(claimKey(release));
      if (holder !== release.stream) return claimed(release, holder);
      after.set(claimKey(release), null);
    }
    for (const take of commit.claims.taken) {
      const holder = holderOf(claimKey(take));
      if (holder !== null && holder !== take.stream) return claimed(take, holder);
      after.set(claimKey(take), take.stream);
    }
    return undefined;
  }

  function checkAgainstStored(commit: Commit): void {
    for (const { stream, type } of commit.writes) {
      if (type !== (streams.get(stream)?.type ?? type)) {
        throw new KawalError('storage.invalid-call', '`writes.type` must stay what it was.', { source: name });
      }
    }
    for (const card of commit.cards) {
      if (card.version <= (cards.get(card.record)?.get(cardKey(card))?.version ?? 0)) {
        throw new KawalError('storage.invalid-call', '`cards.version` must be above the stored one.', { source: name });
      }
    }
  }

  function write(commit: Commit): void {
    for (const streamWrite of commit.writes) writeStream(streamWrite);
    for (const claim of commit.claims.released) claims.delete(claimKey(claim));
    for (const claim of commit.claims.taken) claims.set(claimKey(claim), claim.stream);
    for (const card of commit.cards) {
      const ofRecord = cards.get(card.record) ?? new Map<string, StoredCard>();
      cards.set(card.record, ofRecord);
      ofRecord.set(cardKey(card), { ...card, bytes: card.bytes.slice(), erasedAt: null });
    }
    for (const address of commit.destroyed) {
      const card = cards.get(address.record)?.get(cardKey(address));
      if (!card?.bytes) continue;
      const { record, subject, class: ofClass, version } = card;
      cards.get(record)?.set(cardKey(card), { ...card, bytes: null, erasedAt: commit.at });
      keyring.bury({ record, subject, class: ofClass, version, erasedAt: commit.at });
    }
    for (const blob of commit.blobs) {
      if (!blobs.has(blob.hash)) blobs.set(blob.hash, blob.bytes.slice());
    }
    if (commit.answer) answers.set(commit.answer.key, { ...commit.answer, at: commit.at });
    newest = Math.max(newest ?? 0, commit.at);
  }

  function writeStream({ stream, expected, events, ...state }: StreamWrite): void {
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
    for (const key of former ? indexKeys(former) : []) index(key).remove(stream);
    for (const key of indexKeys(current)) index(key).add(stream);
  }

  /** True if a living card lost its bytes. */
  function entombCard({ record, subject, class: ofClass, version, erasedAt }: CardTombstone): boolean {
    const ofRecord = cards.get(record) ?? new Map<string, StoredCard>();
    cards.set(record, ofRecord);
    const address = { record, subject, class: ofClass };
    const card = ofRecord.get(cardKey(address));
    if (card !== undefined && (card.version > version || (card.version === version && card.bytes === null)))
      return false;
    ofRecord.set(cardKey(address), { ...address, version, bytes: null, erasedAt: card?.erasedAt ?? erasedAt });
    return card !== undefined && card.bytes !== null;
  }

  function index(key: string): SortedList<string> {
    const list = indexes.get(key) ?? sortedList(compareText);
    indexes.set(key, list);
    return list;
  }

  return {
    contract: 'kawal.storage/1',
    name,
    capabilities: { durable: false, processes: 'one' },
    keyring,

    async commit(commit) {
      guard();
      checkCommit(commit, name);
      const refused = decide(commit);
      if (refused) return refused;
      checkAgainstStored(commit);
      write(commit);
      return { outcome: 'committed' };
    },
    async load(ids) {
      guard();
      return [...new Set(ids)].flatMap((stream) => streams.get(stream) ?? []);
    },
    async history(stream, after) {
      guard();
      return histories.get(stream)?.slice(after) ?? [];
    },
    async query({ type, key, after, limit }) {
      guard();
      checkLimit(limit, name);
      const list = indexes.get(JSON.stringify(key ? [type, key.name, key.value] : [type]));
      const found = list?.after(after, limit + 1) ?? [];
      const page = found.slice(0, limit);
      return {
        streams: page.flatMap((stream) => streams.get(stream) ?? []),
        next: found.length > limit ? (page.at(-1) ?? null) : null,
      };
    },
    async due(now, limit) {
      guard();
      checkLimit(limit, name);
      return waiting
        .after(undefined, limit)
        .filter(({ wakeAt }) => wakeAt <= now)
        .flatMap(({ stream, wakeAt }) => {
          const found = streams.get(stream);
          return found ? { stream, type: found.type, version: found.version, wakeAt } : [];
        });
    },
    async nextDue() {
      guard();
      return waiting.first()?.wakeAt ?? null;
    },
    async log(after, limit) {
      guard();
      checkLimit(limit, name);
      return log.slice(after, after + limit);
    },
    async answer(key) {
      guard();
      return answers.get(key);
    },
    async claimant(claim) {
      guard();
      return claims.get(claimKey(claim));
    },
    async cards(record, subject) {
      guard();
      return [...(cards.get(record)?.values() ?? [])]
        .filter((card) => subject === undefined || card.subject === subject)
        .map((card) => ({ ...card, bytes: card.bytes?.slice() ?? null }))
        .sort((left, right) => compareText(left.subject, right.subject) || compareText(left.class, right.class));
    },
    async blob(hash) {
      guard();
      return blobs.get(hash)?.slice();
    },
    async newestInstant() {
      guard();
      return newest;
    },
    async applyTombstones(tombstones) {
      guard();
      return tombstones.filter(entombCard).length;
    },
    async close() {
      closed = true;
    },
  };
}

function claimed({ name, value }: ClaimName, holder: string | null): CommitOutcome {
  return { outcome: 'claimed', claim: { name, value }, holder };
}

function claimKey(claim: ClaimName): string {
  return JSON.stringify([claim.name, claim.value]);
}

function cardKey(card: CardAddress): string {
  return JSON.stringify([card.subject, card.class]);
}

function indexKeys({ type, keys }: StoredStream): readonly string[] {
  return [JSON.stringify([type]), ...Object.entries(keys).map(([key, value]) => JSON.stringify([type, key, value]))];
}

import {
  type CardAddress,
  type CardWrite,
  type ClaimName,
  type Commit,
  type CommitOutcome,
  KawalError,
  type StoredAnswer,
  type StreamWrite,
} from '@kawal/sdk';
import type { Database } from './database.ts';
import { source } from './failure.ts';

interface Former {
  readonly version: number;
  readonly type: string;
  readonly wake_at: number | null;
  readonly keys: string;
}

interface CardRow {
  readonly version: number;
  readonly number: number;
  readonly erased_at: number | null;
}

/**
 * Checks one commit and writes it. To be called inside a transaction. Every check stands before the first write, so
 * a commit that is refused, by an outcome or an error of the contract, has written nothing.
 */
export function commitWriter(database: Database): (commit: Commit) => CommitOutcome {
  const answerOf = database.prepare('SELECT key, fingerprint, text, at FROM answer WHERE key = ?');
  const versionOf = database.prepare('SELECT version, type, wake_at, keys FROM stream WHERE stream = ?');
  const holderOf = database.prepare('SELECT stream FROM claim WHERE name = ? AND value = ?');
  const cardOf = database.prepare(
    'SELECT version, number, erased_at FROM card WHERE record = ? AND subject = ? AND class = ?',
  );
  const newestInstant = database.prepare('SELECT newest_at FROM event ORDER BY place DESC LIMIT 1');

  const addEvent = database.prepare(
    'INSERT INTO event (stream, version, id, text, hash, newest_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addStream = database.prepare(
    'INSERT INTO stream (version, state, shape, wake_at, keys, head, stream, type) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const changeStream = database.prepare(
    'UPDATE stream SET version = ?, state = ?, shape = ?, wake_at = ?, keys = ?, head = ? WHERE stream = ?',
  );
  const addDue = database.prepare('INSERT INTO due (wake_at, stream) VALUES (?, ?)');
  const removeDue = database.prepare('DELETE FROM due WHERE wake_at = ? AND stream = ?');
  const addKey = database.prepare('INSERT INTO stream_key (type, name, value, stream) VALUES (?, ?, ?, ?)');
  const removeKey = database.prepare('DELETE FROM stream_key WHERE type = ? AND name = ? AND value = ? AND stream = ?');
  const takeClaim = database.prepare('INSERT OR REPLACE INTO claim (name, value, stream) VALUES (?, ?, ?)');
  const releaseClaim = database.prepare('DELETE FROM claim WHERE name = ? AND value = ?');
  const addBytes = database.prepare('INSERT INTO card_bytes (bytes) VALUES (?) RETURNING number');
  const zeroBytes = database.prepare('UPDATE card_bytes SET bytes = zeroblob(length(bytes)) WHERE number = ?');
  const putCard = database.prepare(
    'INSERT OR REPLACE INTO card (record, subject, class, version, number, erased_at) VALUES (?, ?, ?, ?, ?, NULL)',
  );
  const entomb = database.prepare('UPDATE card SET erased_at = ? WHERE record = ? AND subject = ? AND class = ?');
  const putBlob = database.prepare('INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)');
  const addAnswer = database.prepare('INSERT INTO answer (key, fingerprint, text, at) VALUES (?, ?, ?, ?)');

  const former = (stream: string): Former | undefined => versionOf.get(stream) as unknown as Former | undefined;

  function holder(claim: ClaimName): string | null {
    return (holderOf.get(claim.name, claim.value)?.['stream'] as string | undefined) ?? null;
  }

  function refuseClaims(commit: Commit): CommitOutcome | undefined {
    for (const read of commit.claimReads) {
      const now = holder(read);
      if (now !== read.holder) return claimed(read, now);
    }
    // What the claims will be, as far as this commit touches them.
    const after = new Map<string, string | null>();
    const later = (claim: ClaimName): string | null => {
      const changed = after.get(claimKey(claim));
      return changed === undefined ? holder(claim) : changed;
    };
    for (const release of commit.claims.released) {
      const now = later(release);
      if (now !== release.stream) return claimed(release, now);
      after.set(claimKey(release), null);
    }
    for (const take of commit.claims.taken) {
      const now = later(take);
      if (now !== null && now !== take.stream) return claimed(take, now);
      after.set(claimKey(take), take.stream);
    }
    return undefined;
  }

  function writeStream(write: StreamWrite, before: Former | undefined, newestAt: number): void {
    const { stream, type, wakeAt } = write;
    let version = write.expected;
    let head = '';
    for (const event of write.events) {
      version += 1;
      head = event.hash;
      addEvent.run(stream, version, event.id, event.text, event.hash, newestAt);
    }

    const keys = JSON.stringify(write.keys);
    if (before) changeStream.run(version, write.state, write.shape, wakeAt, keys, head, stream);
    else addStream.run(version, write.state, write.shape, wakeAt, keys, head, stream, type);

    const wokeAt = before?.wake_at ?? null;
    if (wokeAt !== wakeAt) {
      if (wokeAt !== null) removeDue.run(wokeAt, stream);
      if (wakeAt !== null) addDue.run(wakeAt, stream);
    }
    if (before?.keys !== keys) {
      const stale: Readonly<Record<string, string>> = before ? JSON.parse(before.keys) : {};
      for (const [name, value] of Object.entries(stale)) removeKey.run(type, name, value, stream);
      for (const [name, value] of Object.entries(write.keys)) addKey.run(type, name, value, stream);
    }
  }

  function storedCard({ record, subject, class: ofClass }: CardAddress): CardRow | undefined {
    return cardOf.get(record, subject, ofClass) as unknown as CardRow | undefined;
  }

  function writeCard(card: CardWrite): void {
    const former = storedCard(card);
    if (former) zeroBytes.run(former.number);
    const number = addBytes.get(card.bytes)?.['number'] ?? null;
    putCard.run(card.record, card.subject, card.class, card.version, number);
  }

  function destroyCard(address: CardAddress, at: number): void {
    const card = storedCard(address);
    if (!card || card.erased_at !== null) return;
    zeroBytes.run(card.number);
    entomb.run(at, address.record, address.subject, address.class);
  }

  return (commit) => {
    // 1. A known idempotency key comes before everything else.
    const known = commit.answer && answerOf.get(commit.answer.key);
    if (known) return { outcome: 'repeated', answer: known as unknown as StoredAnswer };

    // 2. Every version, written or read.
    const before = commit.writes.map((write) => former(write.stream));
    for (const [index, { stream, expected }] of commit.writes.entries()) {
      if ((before[index]?.version ?? 0) !== expected) return { outcome: 'conflict', stream };
    }
    for (const { stream, version } of commit.reads) {
      if ((former(stream)?.version ?? 0) !== version) return { outcome: 'conflict', stream };
    }

    // 3. Every claim, looked up, released or taken.
    const refused = refuseClaims(commit);
    if (refused) return refused;

    // 4. What only a bug in the caller can get wrong.
    for (const [index, { type }] of commit.writes.entries()) {
      if (type !== (before[index]?.type ?? type)) throw invalid('`writes.type` must stay what it was.');
    }
    for (const card of commit.cards) {
      if (card.version <= (storedCard(card)?.version ?? 0))
        throw invalid('`cards.version` must be above the stored one.');
    }

    // 5. Nothing stands against it: write.
    const newestAt = Math.max(commit.at, Number(newestInstant.get()?.['newest_at'] ?? 0));
    for (const [index, write] of commit.writes.entries()) writeStream(write, before[index], newestAt);
    for (const claim of commit.claims.released) releaseClaim.run(claim.name, claim.value);
    for (const claim of commit.claims.taken) takeClaim.run(claim.name, claim.value, claim.stream);
    for (const card of commit.cards) writeCard(card);
    for (const card of commit.destroyed) destroyCard(card, commit.at);
    for (const blob of commit.blobs) putBlob.run(blob.hash, blob.bytes);
    if (commit.answer) addAnswer.run(commit.answer.key, commit.answer.fingerprint, commit.answer.text, commit.at);
    return { outcome: 'committed' };
  };
}

function claimed({ name, value }: ClaimName, holder: string | null): CommitOutcome {
  return { outcome: 'claimed', claim: { name, value }, holder };
}

function claimKey(claim: ClaimName): string {
  return JSON.stringify([claim.name, claim.value]);
}

function invalid(message: string): KawalError {
  return new KawalError('storage.invalid-call', message, { source });
}

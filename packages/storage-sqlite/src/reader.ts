import type {
  Blob,
  DueStream,
  HeldClaim,
  LogEntry,
  PlainStorage,
  StoredAnswer,
  StoredCard,
  StoredEvent,
  StoredStream,
} from '@kawal/sdk';
import { byName } from './by-name.ts';
import type { Connection, SqlRow } from './file/database.ts';

const streamColumns = 's.stream, s.type, s.version, s.state, s.shape, s.wake_at AS wakeAt, s.keys, s.head';

/** Everything that only looks. */
export function reader(database: Connection) {
  const statements = prepared(database);
  const { stream, several, history, ofType, withKey, due, nextDue, log, answer, claimant, claims } = statements;
  const { cards, cardsOfSubject, blob, newest } = statements;

  return {
    load(streams) {
      const ids = [...new Set(streams)];
      if (ids.length < 2) return ids.flatMap((id) => storedStream(stream.get(id)) ?? []);
      // One statement sees one state of the store, and costs a third of one for each of a thousand.
      return several.all(JSON.stringify(ids)).flatMap((row) => storedStream(row) ?? []);
    },
    history: (id, after) => history.all(id, after) as unknown as readonly StoredEvent[],
    query({ type, key, after = '', limit }) {
      const rows = key ? withKey.all(type, after, limit + 1, key.name, key.value) : ofType.all(type, after, limit + 1);
      const streams = rows.slice(0, limit).flatMap((row) => storedStream(row) ?? []);
      return { streams, next: rows.length > limit ? (streams.at(-1)?.stream ?? null) : null };
    },
    due: (now, limit) => due.all(now, limit) as unknown as readonly DueStream[],
    nextDue: () => (nextDue.get()?.['wake_at'] as number | undefined) ?? null,
    log: (after, limit) => log.all(after, limit) as unknown as readonly LogEntry[],
    answer: (key) => answer.get(key) as unknown as StoredAnswer | undefined,
    claimant: (claim) => claimant.get(claim.name, claim.value)?.['stream'] as string | undefined,
    claims(after, limit) {
      // One without a letter stands before all others.
      const stream = after === null ? claimant.get('', '')?.['stream'] : undefined;
      const first = stream === undefined ? [] : [{ name: '', value: '', stream }];
      const rest = claims.all(after?.name ?? '', after?.value ?? '', limit);
      return [...first, ...rest].slice(0, limit) as unknown as readonly HeldClaim[];
    },
    cards: (record, subject) =>
      (subject === undefined
        ? cards.all(record)
        : cardsOfSubject.all(record, subject)) as unknown as readonly StoredCard[],
    blob: (hash) => (blob.get(hash) as unknown as Blob | undefined)?.bytes,
    newestInstant: () => (newest.get()?.['newest_at'] as number | undefined) ?? null,
  } satisfies Partial<PlainStorage>;
}

/** Prepares the statements of the reader, once for a connection. */
function prepared(database: Connection) {
  const stream = database.prepare(`SELECT ${streamColumns} FROM stream AS s WHERE ${byName('s', '?1')}`);
  const several = database.prepare(
    `SELECT ${streamColumns} FROM json_each(?1) AS j CROSS JOIN stream AS s ON ${byName('s', 'j.value')}`,
  );
  const history = database.prepare(
    `SELECT s.stream, e.version, e.id, e.text, e.hash FROM stream AS s CROSS JOIN event AS e ON e.stream = s.number
     WHERE ${byName('s', '?1')} AND e.version > ?2 ORDER BY e.version`,
  );
  const ofType = database.prepare(
    listed(
      'SELECT stream FROM stream_of_type WHERE type = ?1 AND stream > ?2 ORDER BY stream LIMIT ?3',
      `SELECT stream FROM stream WHERE number > (SELECT up_to FROM listed) AND type = ?1 AND stream > ?2
       ORDER BY stream LIMIT ?3`,
    ),
  );
  const withKey = database.prepare(
    listed(
      `SELECT stream FROM stream_key WHERE type = ?1 AND stream > ?2 AND name = ?4 AND value = ?5
       ORDER BY stream LIMIT ?3`,
      `SELECT s.stream FROM fresh_key AS k CROSS JOIN stream AS s ON s.number = k.number
       WHERE k.name = ?4 AND k.value = ?5 AND s.type = ?1 AND s.stream > ?2 ORDER BY s.stream LIMIT ?3`,
    ),
  );
  const due = database.prepare(
    `SELECT d.stream, s.type, s.version, d.wake_at AS wakeAt FROM due AS d CROSS JOIN stream AS s
       ON ${byName('s', 'd.stream')}
     WHERE d.wake_at <= ? ORDER BY d.wake_at, d.stream LIMIT ?`,
  );
  // A row of no record is due for nobody: a worker that woke for it would find nothing, again and again.
  const nextDue = database.prepare(
    `SELECT d.wake_at FROM due AS d CROSS JOIN stream AS s ON ${byName('s', 'd.stream')}
     ORDER BY d.wake_at, d.stream LIMIT 1`,
  );
  const log = database.prepare(
    `SELECT e.place, s.stream, e.version, e.id, e.text, e.hash FROM event AS e CROSS JOIN stream AS s ON s.number = e.stream
     WHERE e.place > ? ORDER BY e.place LIMIT ?`,
  );
  const answer = database.prepare('SELECT key, fingerprint, text, at FROM answer WHERE key = ?');
  const claimant = database.prepare('SELECT stream FROM claim WHERE name = ? AND value = ?');
  const claims = database.prepare(
    'SELECT name, value, stream FROM claim WHERE (name, value) > (?, ?) ORDER BY name, value LIMIT ?',
  );
  const cardsOf = (which: string) =>
    database.prepare(
      `SELECT c.record, c.subject, c.class, c.version, iif(c.erased_at IS NULL, b.bytes, NULL) AS bytes,
         c.erased_at AS erasedAt FROM card AS c JOIN card_bytes AS b ON b.number = c.number
       WHERE ${which} ORDER BY c.subject, c.class`,
    );
  const cards = cardsOf('c.record = ?');
  const cardsOfSubject = cardsOf('c.record = ? AND c.subject = ?');
  const blob = database.prepare('SELECT bytes FROM blob WHERE hash = ?');
  const newest = database.prepare('SELECT newest_at FROM event ORDER BY place DESC LIMIT 1');
  const others = { claims, cards, cardsOfSubject, blob, newest };
  return { stream, several, history, ofType, withKey, due, nextDue, log, answer, claimant, ...others };
}

/** A list is in two places, in order of the stream in both; see the second migration. */
function listed(settled: string, fresh: string): string {
  return `SELECT ${streamColumns} FROM (
      SELECT stream FROM (${settled}) UNION ALL SELECT stream FROM (${fresh}) ORDER BY stream LIMIT ?3
    ) AS f CROSS JOIN stream AS s ON ${byName('s', 'f.stream')} ORDER BY f.stream`;
}

function storedStream(row: SqlRow | undefined): StoredStream | undefined {
  // The row is a copy already.
  return row && (Object.assign(row, { keys: keysOf(String(row['keys'])) }) as unknown as StoredStream);
}

/** Keys by their text: records of a list have few texts among them. */
const known = new Map<string, Readonly<Record<string, string>>>();

function keysOf(text: string): Readonly<Record<string, string>> {
  const keys = known.get(text) ?? Object.freeze(keysIn(text));
  if (known.size >= 1_024) known.clear();
  known.set(text, keys);
  return keys;
}

/** Reads keys. A text that no commit wrote, as one that names a key twice, has one more: nobody takes it for what was written. */
function keysIn(text: string): Readonly<Record<string, string>> {
  const keys = JSON.parse(text);
  return JSON.stringify(keys) === text ? keys : { ...keys, '': text };
}

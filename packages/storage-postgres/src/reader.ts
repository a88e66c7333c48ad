import type {
  DueStream,
  HeldClaim,
  LogEntry,
  PlainStorage,
  StoredAnswer,
  StoredCard,
  StoredEvent,
  StoredStream,
} from '@kawal/sdk';
import type { Database, Value } from './database.ts';

/**
 * Builds the statements of one schema. They stand apart so that a test can ask the server for their plans.
 *
 * `ofType` names a range of its index instead of `type = $1`. With equality the server also considers the primary key
 * as an order, and walks past every record of the types before. `withKey` uses equality: before version 17 an index
 * scan stops at the end of a row comparison only where its first column decides, so a range reads all later keys.
 */
export function statements(schema: string) {
  const columns = 's.stream, s.type, s.version, s.state, s.shape, s.wake_at AS "wakeAt", s.keys, s.head';
  const cardsOf = (which: string) =>
    `SELECT c.record, c.subject, c.class, c.version, c.bytes, c.erased_at AS "erasedAt" FROM ${schema}.card AS c
      WHERE ${which} ORDER BY c.subject, c.class`;
  return {
    load: `SELECT ${columns} FROM ${schema}.stream AS s WHERE s.stream = ANY ($1)`,
    history: `SELECT e.stream, e.version, e.id, e.text, e.hash FROM ${schema}.event AS e
      WHERE e.stream = $1 AND e.version > $2 ORDER BY e.version`,
    ofType: `SELECT ${columns} FROM ${schema}.stream AS s
      WHERE (s.type, s.stream) > ($1, $2) AND s.type <= $1 ORDER BY s.type, s.stream LIMIT $3`,
    withKey: `SELECT ${columns} FROM ${schema}.stream_key AS k JOIN ${schema}.stream AS s ON s.stream = k.stream
      WHERE k.type = $1 AND k.name = $2 AND k.value = $3 AND k.stream > $4
      ORDER BY k.type, k.name, k.value, k.stream LIMIT $5`,
    due: `SELECT s.stream, s.type, s.version, s.wake_at AS "wakeAt" FROM ${schema}.stream AS s
      WHERE s.wake_at <= $1 ORDER BY s.wake_at, s.stream LIMIT $2`,
    nextDue: `SELECT s.wake_at AS "wakeAt" FROM ${schema}.stream AS s
      WHERE s.wake_at IS NOT NULL ORDER BY s.wake_at LIMIT 1`,
    log: `SELECT e.place, e.stream, e.version, e.id, e.text, e.hash FROM ${schema}.log_after($1, $2) AS e`,
    answer: `SELECT a.key, a.fingerprint, a.text, a.at FROM ${schema}.answer AS a WHERE a.key = $1`,
    claimant: `SELECT c.stream FROM ${schema}.claim AS c WHERE c.name = $1 AND c.value = $2`,
    claims: `SELECT c.name, c.value, c.stream FROM ${schema}.claim AS c
      WHERE (c.name, c.value) > ($1, $2) ORDER BY c.name, c.value LIMIT $3`,
    cards: cardsOf('c.record = $1'),
    cardsOfSubject: cardsOf('c.record = $1 AND c.subject = $2'),
    blob: `SELECT b.bytes FROM ${schema}.blob AS b WHERE b.hash = $1`,
    newest: `SELECT e.at FROM ${schema}.event AS e WHERE e.at IS NOT NULL ORDER BY e.at DESC LIMIT 1`,
    now: 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS at',
  } as const;
}

/** Everything that only looks. */
export function reader(database: Database, schema: string) {
  const sql = statements(schema);
  const one = async <row>(statement: string, values: readonly Value[] = []) =>
    (await database.read<row>(statement, values))[0];
  return {
    load: (streams) => database.read<StoredStream>(sql.load, [[...new Set(streams)]]),
    history: (stream, after) => database.read<StoredEvent>(sql.history, [stream, after]),
    async query({ type, key, after = '', limit }) {
      const more = Math.min(limit + 1, Number.MAX_SAFE_INTEGER);
      const rows = key
        ? await database.read<StoredStream>(sql.withKey, [type, key.name, key.value, after, more])
        : await database.read<StoredStream>(sql.ofType, [type, after, more]);
      const streams = rows.slice(0, limit);
      return { streams, next: rows.length > limit ? (streams.at(-1)?.stream ?? null) : null };
    },
    due: (now, limit) => database.read<DueStream>(sql.due, [now, limit]),
    nextDue: async () => (await one<{ readonly wakeAt: number }>(sql.nextDue))?.wakeAt ?? null,
    log: (after, limit) => database.read<LogEntry>(sql.log, [after, limit]),
    answer: (key) => one<StoredAnswer>(sql.answer, [key]),
    claimant: async ({ name, value }) => (await one<{ readonly stream: string }>(sql.claimant, [name, value]))?.stream,
    async claims(after, limit) {
      // One without a letter stands before all others.
      const held = after === null ? await one<{ readonly stream: string }>(sql.claimant, ['', '']) : undefined;
      const first = held === undefined ? [] : [{ name: '', value: '', stream: held.stream }];
      const rest = await database.read<HeldClaim>(sql.claims, [after?.name ?? '', after?.value ?? '', limit]);
      return [...first, ...rest].slice(0, limit);
    },
    cards: (record, subject) =>
      subject === undefined
        ? database.read<StoredCard>(sql.cards, [record])
        : database.read<StoredCard>(sql.cardsOfSubject, [record, subject]),
    blob: async (hash) => (await one<{ readonly bytes: Uint8Array }>(sql.blob, [hash]))?.bytes,
    newestInstant: async () => (await one<{ readonly at: number }>(sql.newest))?.at ?? null,
    now: async () => (await one<{ readonly at: number }>(sql.now))?.at ?? 0,
  } satisfies Partial<PlainStorage>;
}

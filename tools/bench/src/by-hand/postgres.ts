import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { type Accepted, acceptor } from './accept.ts';

/** The same by hand on a PostgreSQL server; the messages are jobs of pg-boss, inserted in the same transaction. */
export interface ByHandOnPostgres {
  /** Resolves when the report is on the server's disk. */
  accept(body: unknown, idempotencyKey: string): Promise<void>;
  close(): Promise<void>;
}

/** The queue of the messages. */
const queue = 'by-hand-message';

const schema = `
  CREATE SCHEMA by_hand;
  CREATE TABLE by_hand.report (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         uuid NOT NULL UNIQUE,
    area         text NOT NULL,
    status       text NOT NULL DEFAULT 'open',
    channel      text NOT NULL,
    captured_at  bigint NOT NULL,
    received_at  bigint NOT NULL,
    reporter     text NOT NULL,
    facts        jsonb NOT NULL,
    parties      jsonb NOT NULL
  );
  CREATE INDEX ON by_hand.report (status, id);
  CREATE INDEX ON by_hand.report (area, id);

  CREATE TABLE by_hand.part (
    report       bigint NOT NULL REFERENCES by_hand.report (id),
    subject      text NOT NULL,
    kind         text NOT NULL,
    wrapped_key  bytea NOT NULL,
    sealed       bytea NOT NULL,
    PRIMARY KEY (report, subject, kind)
  );

  CREATE TABLE by_hand.step (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report   bigint NOT NULL REFERENCES by_hand.report (id),
    path     text NOT NULL,
    step     text NOT NULL,
    offices  text NOT NULL,
    due_at   bigint,
    every    bigint,
    remain   integer NOT NULL
  );
  CREATE INDEX ON by_hand.step (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX ON by_hand.step (report);

  CREATE TABLE by_hand.idempotency (
    key        text PRIMARY KEY,
    body_hash  text NOT NULL,
    answer     text NOT NULL,
    at         bigint NOT NULL
  );

  CREATE TABLE by_hand.audit (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report   bigint NOT NULL REFERENCES by_hand.report (id),
    at       bigint NOT NULL,
    content  text NOT NULL,
    hash     text NOT NULL
  );
  CREATE INDEX ON by_hand.audit (report, id);
`;

/** Each statement has a name, so that a connection parses it once. */
const statements = {
  known: 'SELECT body_hash, answer FROM by_hand.idempotency WHERE key = $1',
  report: `INSERT INTO by_hand.report (name, area, channel, captured_at, received_at, reporter, facts, parties)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
  parts: `INSERT INTO by_hand.part (report, subject, kind, wrapped_key, sealed)
    SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[])`,
  steps: `INSERT INTO by_hand.step (report, path, step, offices, due_at, every, remain)
    SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::integer[])`,
  key: 'INSERT INTO by_hand.idempotency (key, body_hash, answer, at) VALUES ($1, $2, $3, $4)',
  audit: 'INSERT INTO by_hand.audit (report, at, content, hash) VALUES ($1, $2, $3, $4)',
} as const;

/** Opens it in a schema of its own, on a pool as large as that of Kawal's adapter. */
export async function byHandOnPostgres(connectionString: string, boss: PgBoss): Promise<ByHandOnPostgres> {
  const pool = new pg.Pool({ connectionString, max: 10 });
  await pool.query(schema);
  await boss.createQueue(queue);
  const read = acceptor();
  return {
    async accept(body, idempotencyKey) {
      const accepted = read(body, idempotencyKey);
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await write(client, boss, accepted);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

async function write(client: pg.PoolClient, boss: PgBoss, one: Accepted): Promise<void> {
  const { now, parts, steps } = one;
  const run = (name: keyof typeof statements, values: readonly unknown[]) =>
    client.query({ name, text: statements[name], values: [...values] });
  const known = await run('known', [one.idempotencyKey]);
  if (known.rows.length > 0) throw new Error('the bench gives no key twice');
  const added = await run('report', [
    ...[one.name, one.area, one.channel, one.capturedAt, now, one.reporter, one.facts, one.parties],
  ]);
  const report: unknown = added.rows[0].id;
  await run('parts', [report, ...columns(parts, ['subject', 'kind', 'wrappedKey', 'sealed'])]);
  await run('steps', [report, ...columns(steps, ['path', 'step', 'offices', 'dueAt', 'every', 'left'])]);
  await boss.insert(
    queue,
    one.notified.map((person) => ({ data: { report: one.name, person } })),
    { db: { executeSql: (text, values) => client.query(text, values) } },
  );
  await run('key', [one.idempotencyKey, one.bodyHash, one.answer, now]);
  await run('audit', [report, now, one.audit, one.auditHash]);
}

/** Rows as one array for each column. */
function columns<Row>(rows: readonly Row[], names: readonly (keyof Row)[]): readonly (readonly unknown[])[] {
  return names.map((name) => rows.map((row) => row[name]));
}

import type { NamedStore, PostgresTestServer } from './stores.ts';

/**
 * Puts so many streams with all that belongs to them into an empty store, past the adapter, and lets the server count them.
 * What it counted of the filling itself is on its books when this resolves.
 * The second half is of one type, and comes last in the order of names: as with real ones, names begin with their type.
 */
export async function fill(
  place: Pick<PostgresTestServer, 'ask'>,
  { schema }: NamedStore,
  size: number,
): Promise<void> {
  const rows = `FROM generate_series(1, ${size}) AS n`;
  const half = Math.floor(size / 2);
  const name = `CASE WHEN n > ${half} THEN 'z-' ELSE 's-' END || n`;
  await place.ask(`
    INSERT INTO ${schema}.stream SELECT ${name}, CASE WHEN n > ${half} THEN 'last' WHEN n % 10 = 0 THEN 'other' ELSE 'thing' END, 1, repeat('x', 200), 1,
      CASE WHEN n % 3 = 0 THEN n END, jsonb_build_object('area', (n % 1000)::text), 'hash' ${rows};
    INSERT INTO ${schema}.stream_key SELECT type, 'area', keys->>'area', stream FROM ${schema}.stream WHERE stream ~ '^[sz]-';
    INSERT INTO ${schema}.event (stream, version, id, text, hash, at) SELECT ${name}, 1, 'e-' || n, repeat('x', 200), 'hash', n ${rows};
    INSERT INTO ${schema}.answer SELECT 'k-' || n, 'print', 'text', n ${rows};
    INSERT INTO ${schema}.claim SELECT 'unique', n::text, ${name} ${rows};
    INSERT INTO ${schema}.card SELECT ${name}, 'subject', 'contact', 1, '\\x00'::bytea, NULL ${rows};
    INSERT INTO ${schema}.blob SELECT 'h-' || n, '\\x00'::bytea FROM generate_series(1, 1000) AS n;
    ANALYZE ${['stream', 'stream_key', 'event', 'answer', 'claim', 'card', 'blob'].map((name) => `${schema}.${name}`).join(', ')};
    SELECT pg_stat_force_next_flush()`);
}

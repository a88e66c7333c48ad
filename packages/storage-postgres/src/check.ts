import type { StorageFault } from '@kawal/sdk';
import type { Database } from './database.ts';

/** The parts that calls need in a schema: the rights on each table and sequence, and the functions. */
export interface Needs {
  readonly rights: Readonly<Record<string, readonly string[]>>;
  readonly functions: readonly string[];
}

const shelves = Array.from({ length: 8 }, (_, shelf) => [`shelf_${shelf}`, ['TRUNCATE', 'SELECT', 'INSERT']]);

export const storeNeeds: Needs = {
  rights: {
    stream: ['SELECT', 'INSERT', 'UPDATE'],
    stream_key: ['SELECT', 'INSERT', 'DELETE'],
    event: ['SELECT', 'INSERT'],
    answer: ['SELECT', 'INSERT'],
    claim: ['SELECT', 'INSERT', 'DELETE'],
    card: ['SELECT', 'INSERT', 'UPDATE'],
    blob: ['SELECT', 'INSERT'],
    place: ['SELECT', 'USAGE'],
  },
  functions: ['commit_act', 'log_after'],
};

export const keyringNeeds: Needs = {
  rights: {
    wrapped_key: ['SELECT', 'INSERT'],
    tombstone: ['SELECT', 'INSERT', 'DELETE'],
    intended: ['SELECT', 'INSERT', 'DELETE'],
    ...Object.fromEntries(shelves),
  },
  functions: ['put_keys', 'get_keys', 'destroy_keys', 'intend_tombstones', 'settle_tombstones'],
};

/** A transaction open for longer keeps the server from clearing rows away, and looks for due records slow down. */
const longReaderMs = 600_000;

interface Found {
  readonly readOnly: boolean;
  readonly isolation: string;
  readonly fsync: string;
  readonly missing: readonly string[];
  readonly denied: readonly string[];
  /** The oldest transaction that is open for too long, as far as this user may see it. */
  readonly reader: string | null;
  /** The dead rows of the records, where they are too many. */
  readonly dead: number | null;
}

const question = `
  WITH need AS (
    SELECT n.part, n.wanted, c.oid, c.relkind
    FROM unnest($2::text[], $3::text[]) AS n (part, wanted)
    LEFT JOIN pg_class AS c ON c.relname = n.part AND c.relnamespace = to_regnamespace($1)
  )
  SELECT current_setting('transaction_read_only') = 'on' OR pg_is_in_recovery() AS "readOnly",
    current_setting('transaction_isolation') AS isolation, current_setting('fsync') AS fsync,
    ARRAY(
      SELECT DISTINCT part FROM need WHERE oid IS NULL
      UNION SELECT f.name FROM unnest($4::text[]) AS f (name)
      WHERE NOT EXISTS (SELECT FROM pg_proc WHERE proname = f.name AND pronamespace = to_regnamespace($1)) ORDER BY 1
    ) AS missing,
    ARRAY(
      SELECT wanted || ' on ' || part FROM need WHERE oid IS NOT NULL AND NOT CASE
        WHEN relkind = 'S' THEN has_sequence_privilege(oid, wanted) ELSE has_table_privilege(oid, wanted) END
      UNION SELECT 'EXECUTE on ' || proname FROM pg_proc
      WHERE proname = ANY ($4) AND pronamespace = to_regnamespace($1) AND NOT has_function_privilege(oid, 'EXECUTE')
      ORDER BY 1
    ) AS denied,
    (SELECT 'pid ' || pid || ', ' || extract(epoch FROM clock_timestamp() - xact_start)::bigint / 60 || ' min'
      FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND backend_xmin IS NOT NULL AND pid <> pg_backend_pid()
        AND datname = current_database() AND xact_start < clock_timestamp() - $5::float8 * interval '1 ms'
      ORDER BY xact_start LIMIT 1) AS reader,
    (SELECT n_dead_tup FROM pg_stat_all_tables
      WHERE schemaname = trim('"' FROM $1) AND relname = 'stream' AND n_dead_tup > 50000 + n_live_tup / 2) AS dead`;

/** Looks for what is in the way of the promises in one schema. Writes nothing. */
export async function checkStore(
  database: Database,
  schema: string,
  { rights, functions }: Needs,
  readerMs: number = longReaderMs,
): Promise<readonly StorageFault[]> {
  const wanted = Object.entries(rights).flatMap(([part, each]) => each.map((right) => ({ part, right })));
  const parts = wanted.map(({ part }) => part);
  const each = wanted.map(({ right }) => right);
  const [found] = await database.read<Found>(question, [schema, parts, each, functions, readerMs]);
  if (found === undefined) return [];
  const { readOnly, isolation, fsync, missing, denied, reader, dead } = found;
  const held = reader ?? (dead === null ? null : `${dead} dead rows`);
  const fault = (code: StorageFault['code'], detail: string | null): readonly StorageFault[] =>
    detail === null ? [] : [{ code, detail }];
  return [
    ...fault('read-only', readOnly ? '' : null),
    ...fault('not-durable', fsync === 'on' ? null : 'fsync = off'),
    ...fault('isolation', isolation === 'read committed' ? null : isolation),
    ...missing.flatMap((part) => fault('part-missing', `${schema}.${part}`)),
    ...denied.flatMap((right) => fault('right-missing', `${right} in ${schema}`)),
    ...fault('cleanup-held', held),
  ];
}

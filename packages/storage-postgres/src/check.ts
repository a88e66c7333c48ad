import type { StorageFault } from '@kawal/sdk';
import type { Database } from './database.ts';
import { differences, drawing, type PicturedPart } from './picture.ts';
import { isNewer, quotedSchema, type SchemaKind } from './schema.ts';

/** A transaction open for longer keeps the server from clearing rows away, and looks for due records slow down. */
const longReaderMs = 600_000;

interface Found {
  readonly readOnly: boolean;
  readonly isolation: string;
  readonly fsync: string;
  readonly denied: readonly string[];
  /** The oldest transaction that is open for too long, as far as this user may see it. */
  readonly reader: string | null;
  /** The dead rows of the records, where they are too many. */
  readonly dead: number | null;
  readonly autovacuum: string;
}

const question = `
  SELECT current_setting('transaction_read_only') = 'on' OR pg_is_in_recovery() AS "readOnly",
    current_setting('transaction_isolation') AS isolation, current_setting('fsync') AS fsync,
    current_setting('autovacuum') AS autovacuum,
    ARRAY(
      SELECT n.wanted || ' on ' || n.part FROM unnest($2::text[], $3::text[]) AS n (part, wanted)
      JOIN pg_class AS c ON c.relname = n.part AND c.relnamespace = to_regnamespace($1)
      WHERE NOT CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, n.wanted) ELSE has_table_privilege(c.oid, n.wanted) END
      UNION SELECT 'EXECUTE on ' || proname FROM pg_proc
      WHERE proname = ANY ($4) AND pronamespace = to_regnamespace($1) AND NOT has_function_privilege(oid, 'EXECUTE')
      UNION SELECT 'USAGE' WHERE NOT has_schema_privilege(to_regnamespace($1), 'USAGE')
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
  name: string,
  kind: SchemaKind,
  readerMs: number = longReaderMs,
): Promise<readonly StorageFault[]> {
  const schema = quotedSchema(kind.option, name);
  const wanted = Object.entries(kind.rights).flatMap(([part, each]) => each.map((right) => ({ part, right })));
  const parts = wanted.map(({ part }) => part);
  const each = wanted.map(({ right }) => right);
  const functions = Object.keys(kind.picture).flatMap((part) => /^function (.*)/.exec(part)?.[1] ?? []);
  const [found] = await database.read<Found>(question, [schema, parts, each, functions, readerMs]);
  if (found === undefined) return [];
  const { readOnly, isolation, fsync, denied, reader, dead, autovacuum } = found;
  const held =
    reader ?? (dead === null ? null : `${dead} dead rows`) ?? (autovacuum === 'on' ? null : 'autovacuum = off');
  const fault = (code: StorageFault['code'], detail: string | null): readonly StorageFault[] =>
    detail === null ? [] : [{ code, detail: printable(detail) }];
  return [
    ...fault('read-only', readOnly ? '' : null),
    ...fault('not-durable', fsync === 'on' ? null : 'fsync = off'),
    ...fault('isolation', isolation === 'read committed' ? null : isolation),
    ...denied.flatMap((right) => fault('right-missing', `${right} in ${schema}`)),
    ...(await differencesIn(database, name, schema, kind)).flatMap(({ code, detail }) =>
      fault(code, `${detail} in ${schema}`),
    ),
    ...fault('cleanup-held', held),
  ];
}

/** Compares the schema with what the migrations make. A newer version of this package may have added to it. */
async function differencesIn(
  database: Database,
  name: string,
  schema: string,
  kind: SchemaKind,
): Promise<readonly StorageFault[]> {
  const different = differences(await database.read<PicturedPart>(drawing, [schema]), kind.picture);
  return different.length > 0 && (await isNewer(database, name, kind)) ? [] : different;
}

/** A name that somebody else chose, in signs that a message can hold. */
function printable(detail: string): string {
  return detail.replace(/[^\w ."=,:()-]/g, '_').slice(0, 160);
}

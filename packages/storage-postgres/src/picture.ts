import type { StorageFault } from '@kawal/sdk';

/** A schema as it stands: the form of each of its parts, by the part's name. */
export type Picture = Readonly<Record<string, string>>;

export interface PicturedPart {
  readonly part: string;
  readonly form: string;
}

/**
 * Draws a schema, `$1`: the same on every release of the server and under every name of the schema. `picture.json` is what
 * it draws after all migrations. A state that no migration makes, such as row security, is a part of its own. Nothing in
 * it waits for a lock on a table.
 */
export const drawing = `
  WITH own AS (SELECT oid, quote_ident(nspname) AS name FROM pg_namespace WHERE oid = to_regnamespace($1)),
  relation AS (
    SELECT c.*, CASE WHEN relkind IN ('r', 'p') THEN 'table ' WHEN relkind = 'S' THEN 'sequence ' ELSE 'view ' END
      || relname AS part
    FROM pg_class AS c JOIN own ON c.relnamespace = own.oid
    WHERE relkind NOT IN ('i', 'I', 't', 'c') AND relname NOT LIKE 'kawal\\_%\\_migration%'
  )
  SELECT part, concat_ws(' ', relkind, CASE WHEN relispartition THEN 'partition' END,
    CASE WHEN q.seqrelid IS NOT NULL THEN concat_ws(' ', seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle) END) AS form
  FROM relation LEFT JOIN pg_sequence AS q ON seqrelid = relation.oid
  UNION ALL SELECT part || ', ' || state, '' FROM relation, LATERAL (VALUES
    ('unlogged', relpersistence <> 'p'), ('row security', relrowsecurity OR relforcerowsecurity),
    ('autovacuum off', EXISTS (SELECT FROM unnest(reloptions) AS o WHERE o ~ '^autovacuum_enabled=(f|n|0|of)'))
  ) AS s (state, holds) WHERE holds
  UNION ALL SELECT part || ', column ' || attname, concat_ws(' ', format_type(atttypid, atttypmod), nullif(collname, 'default'),
    CASE WHEN attnotnull THEN 'not null' END, CASE WHEN atthasdef THEN 'default' END,
    (SELECT s.relname FROM pg_attrdef AS d JOIN pg_depend ON classid = 'pg_attrdef'::regclass AND objid = d.oid
      JOIN pg_class AS s ON s.oid = refobjid AND s.relkind = 'S' WHERE d.adrelid = attrelid AND d.adnum = attnum),
    nullif(attidentity, ''), nullif(attgenerated, ''))
  FROM relation JOIN pg_attribute ON attrelid = relation.oid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_collation AS c ON c.oid = attcollation WHERE relkind <> 'S'
  UNION ALL SELECT part || ', constraint ' || conname, concat_ws(' ',
    CASE WHEN conrelid <> relation.oid THEN 'of another table' END, CASE WHEN NOT convalidated THEN 'not valid' END,
    replace(pg_get_constraintdef(k.oid), own.name || '.', ''))
  FROM own, relation JOIN pg_constraint AS k ON relation.oid IN (conrelid, confrelid) AND contype <> 'n'
  UNION ALL SELECT part || ', index ' || c.relname, concat_ws(' ', CASE WHEN NOT (indisvalid AND indisready) THEN 'not valid' END,
    replace(pg_get_indexdef(indexrelid), ' ' || own.name || '.', ' '))
  FROM own, relation JOIN pg_index ON indrelid = relation.oid JOIN pg_class AS c ON c.oid = indexrelid
  UNION ALL SELECT part || ', trigger ' || tgname, '' FROM relation JOIN pg_trigger ON tgrelid = relation.oid AND NOT tgisinternal
  UNION ALL SELECT part || ', rule ' || rulename, '' FROM relation JOIN pg_rewrite ON ev_class = relation.oid AND relkind <> 'v'
  UNION ALL SELECT part || ', policy ' || polname, '' FROM relation JOIN pg_policy ON polrelid = relation.oid
  UNION ALL SELECT part || ', child ' || inhrelid::regclass, '' FROM relation JOIN pg_inherits ON inhparent = relation.oid
    WHERE inhrelid NOT IN (SELECT oid FROM relation) AND relkind <> 'I'
  UNION ALL SELECT 'function ' || proname, left(encode(sha256(convert_to(string_agg(concat_ws('|', prokind, proargtypes, provolatile,
    proisstrict, prosecdef, proretset, replace(array_to_string(proconfig, ','), own.name || ', pg_temp', 'own'),
    coalesce(pg_get_function_sqlbody(p.oid), prosrc)), '|' ORDER BY p.oid), 'UTF8')), 'hex'), 16)
  FROM own JOIN pg_proc AS p ON pronamespace = own.oid GROUP BY proname`;

/** Bounds what is told of one schema: more says nothing more. */
const atMost = 50;

/** Compares a schema with the picture of what the migrations make. A part that is told hides what belongs to it. */
export function differences(found: readonly PicturedPart[], expected: Picture): readonly StorageFault[] {
  const there = new Map(found.map(({ part, form }) => [part, form]));
  const missing = Object.keys(expected).filter((part) => !there.has(part));
  const foreign = [...there].filter(([part, form]) => expected[part] !== form).map(([part]) => part);
  const told = new Set([...missing, ...foreign]);
  const faults = (code: StorageFault['code'], parts: readonly string[]): readonly StorageFault[] =>
    parts.filter((part) => !told.has(ownerOf(part))).map((part) => ({ code, detail: part }));
  return [...faults('part-missing', missing), ...faults('part-foreign', foreign)].slice(0, atMost);
}

/** Returns the table that a column, an index or a trigger belongs to. */
function ownerOf(part: string): string {
  const end = part.indexOf(', ');
  return end < 0 ? '' : part.slice(0, end);
}

import { isKawalError } from '@kawal/sdk';
import type { Database } from './database.ts';
import { invalidCall, lacking, newerSchema } from './failure.ts';
import type { Picture } from './picture.ts';

/** A description of one of the two schemas. */
export interface SchemaKind {
  /** The option that names it, for messages. */
  readonly option: string;
  /** Holds the names of the migrations that were made; no other schema has a table of this name. */
  readonly migrationTable: string;
  /** By name, in the order of their names. Each is SQL that speaks of its own schema without naming it. */
  readonly migrations: Readonly<Record<string, string>>;
  /** The schema after all of them. */
  readonly picture: Picture;
  /** The rights that calls need on each table and sequence. */
  readonly rights: Readonly<Record<string, readonly string[]>>;
}

/** Asks the server about a schema. */
export type Ask = (sql: string, values: readonly string[]) => Promise<readonly unknown[]>;

/**
 * The names of the migrations that a schema has, in order; throws if it is not ours, or too new for us. Sure only
 * under the lock of whoever migrates: else another process may be half way out of its transaction, with some of what it
 * made to be seen and some not.
 */
export async function migrationsMade(ask: Ask, name: string, kind: SchemaKind): Promise<readonly string[]> {
  const [found] = (await ask(
    `SELECT count(*) FILTER (WHERE c.relname = $2)::int AS ours, count(*)::int AS relations,
       bool_and(has_schema_privilege(n.oid, 'USAGE')) AS usage,
       bool_and(has_table_privilege(c.oid, 'SELECT')) FILTER (WHERE c.relname = $2) AS read
     FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = $1`,
    [name, kind.migrationTable],
  )) as readonly Found[];
  if (found?.ours && !found.usage) throw lacking(`USAGE on schema ${name}`);
  if (found?.ours && !found.read) throw lacking(`SELECT on ${name}.${kind.migrationTable}`);
  if (!found?.ours) {
    if (found?.relations) throw invalidCall(`\`${kind.option}\` is the schema of something else. Name another one.`);
    return [];
  }
  const rows = await ask(`SELECT name FROM ${quotedSchema(kind.option, name)}.${kind.migrationTable}`, []);
  const made = (rows as readonly { readonly name: string }[]).map((row) => row.name);
  const known = Object.keys(kind.migrations);
  if (made.some((migration) => !known.includes(migration))) throw newerSchema(`\`${kind.option}\``);
  return made.sort();
}

interface Found {
  readonly ours: number;
  readonly relations: number;
  readonly usage: boolean | null;
  readonly read: boolean | null;
}

/** Tells whether a newer version of this package has written the schema. */
export async function isNewer(database: Database, name: string, kind: SchemaKind): Promise<boolean> {
  try {
    await migrationsMade((sql, values) => database.read(sql, values), name, kind);
    return false;
  } catch (error) {
    return isKawalError(error, 'storage.newer-schema');
  }
}

export function isCurrent(made: readonly string[], kind: SchemaKind): boolean {
  return made.length === Object.keys(kind.migrations).length;
}

/** Processes that look at a schema or change it take turns by a lock of the transaction, for as long as one takes. */
export function lockSql(name: string): string {
  return `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
    SELECT pg_advisory_xact_lock(hashtext('kawal'), hashtext('${name}'))`;
}

/** A schema's name as it stands in SQL. It is the one thing of an option that gets into SQL, so little is allowed. */
export function quotedSchema(option: string, name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name) || name.startsWith('pg_')) {
    throw invalidCall(
      `\`${option}\` must be of small letters, digits and _, not begin with a digit or pg_, and have at most 63.`,
    );
  }
  return `"${name}"`;
}

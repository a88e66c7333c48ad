import { storageFaults, tryCards, verifyStore } from '@kawal/engine';
import { KawalError } from '@kawal/sdk';
import { memoryVault, seededRandom } from '@kawal/sdk/memory';
import { type PostgresStorageOptions, postgresStorage } from '@kawal/storage-postgres';
import { type Chance, chanceOf } from '../world/chance.ts';
import { changedIn, nearly, oddly, type Values } from './any-row.ts';
import type { Row } from './rows.ts';
import { liveDay } from './store.ts';

/** A server of PostgreSQL, and a way to write to it past every adapter. */
export interface EditedServer {
  newStore(): PostgresStorageOptions & { readonly schema: string };
  ask(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

export interface TriedOnPostgres {
  readonly kinds: Readonly<Record<string, { readonly tried: number; readonly found: number }>>;
  /** Examples of what was not found: the kind, the table, what was written; and kinds that were tried too seldom. */
  readonly missed: readonly string[];
  /** A store in which all was put back must be found whole. */
  readonly untouched: readonly string[];
}

interface Table {
  readonly name: string;
  /** Its columns, and the type of each as the server says it. */
  readonly columns: ReadonlyMap<string, string>;
  readonly rows: readonly Row[];
}

/** Notes of migrations hold nothing of a record, and the schema is compared itself. */
const ofMigrations = /^kawal_store_migration/;

const kinds = ['any row planted', 'any row removed', 'any value changed'] as const;
type Kind = (typeof kinds)[number];

/** Edits rows of a store by SQL, drawn from what the server says of its tables; looks, and puts each back. */
export async function tryOnPostgres(each: number, seed: number, server: EditedServer): Promise<TriedOnPostgres> {
  const place = server.newStore();
  for (let day = 1; day <= 2; day += 1) await liveDay(await postgresStorage(place), day, chanceOf(seed, `day ${day}`));
  const tables = await tablesOf(place.schema, server);
  const chance = chanceOf(seed, 'edits on PostgreSQL');
  const missed: string[] = [];
  const tried: Record<string, { tried: number; found: number }> = {};
  for (const kind of kinds) {
    const counted = { tried: 0, found: 0 };
    // An edit that the server refuses, or that changes nothing, is drawn again, but not for ever.
    for (let turn = 0; counted.tried < each && turn < each * 4; turn += 1) {
      const edit = drawn(kind, chance.among(tables), chance);
      if (edit === null || !(await isDone(edit.does, server))) continue;
      counted.tried += 1;
      const told = await lookAt(place);
      counted.found += told.length > 0 ? 1 : 0;
      if (told.length === 0) missed.push(`${kind}: ${edit.said}`);
      for (const undoing of edit.undoes) await server.ask(undoing.sql, undoing.values);
    }
    if (counted.tried < each) missed.push(`${kind}: tried ${counted.tried} times of ${each}`);
    tried[kind] = counted;
  }
  return { kinds: tried, missed, untouched: await lookAt(place) };
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

interface Drawn {
  readonly does: Statement;
  readonly undoes: readonly Statement[];
  readonly said: string;
}

/** Draws a row of a table, what becomes of it, and how that is put back. Null where nothing would change. */
function drawn(kind: Kind, table: Table, chance: Chance): Drawn | null {
  const row = chance.among(table.rows);
  if (kind === 'any row removed')
    return { does: removing(table, row), undoes: [inserting(table, row)], said: `${table.name} ${said(row)}` };
  const values: Values = chance.happens(1 / 2) ? oddly : nearly;
  // A state that says it is of an older shape is folded anew when it is read: nothing of it is believed.
  const names = Object.keys(row).filter((name) => kind === 'any row planted' || name !== 'shape');
  const other = changedIn(row, kind === 'any row planted' ? names : [chance.among(names)], values, chance);
  if (said(other) === said(row)) return null;
  const what = `${table.name} ${said(row)} as ${said(other)}`;
  if (kind === 'any row planted')
    return { does: inserting(table, other), undoes: [removing(table, other)], said: what };
  return { does: updating(table, row, other), undoes: [updating(table, other, row)], said: what };
}

function inserting({ name, columns }: Table, row: Row): Statement {
  const names = Object.keys(row);
  const given = names.map((one, at) => `$${at + 1}::${columns.get(one)}`);
  // What the server numbers by itself is put back under its own number.
  const sql = `INSERT INTO ${name} (${names.join()}) OVERRIDING SYSTEM VALUE VALUES (${given.join()})`;
  return { sql, values: writtenOf(row) };
}

function removing(table: Table, row: Row): Statement {
  return { sql: `DELETE FROM ${table.name} WHERE ${same(table, row, 0)}`, values: writtenOf(row) };
}

function updating(table: Table, from: Row, to: Row): Statement {
  const names = Object.keys(to);
  const sets = names.map((one, at) => `${one} = $${at + 1}::${table.columns.get(one)}`);
  const sql = `UPDATE ${table.name} SET ${sets.join()} WHERE ${same(table, from, names.length)}`;
  return { sql, values: [...writtenOf(to), ...writtenOf(from)] };
}

function same({ columns }: Table, row: Row, from: number): string {
  const names = Object.keys(row);
  return names.map((one, at) => `${one} IS NOT DISTINCT FROM $${from + at + 1}::${columns.get(one)}`).join(' AND ');
}

function writtenOf(row: Row): readonly unknown[] {
  return Object.values(row).map((value) => (typeof value === 'bigint' ? String(value) : value));
}

function said(row: Row): string {
  return JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)).slice(0, 600);
}

/** Returns true for an edit that the server took, and that met a row. */
async function isDone({ sql, values }: Statement, server: EditedServer): Promise<boolean> {
  return server.ask(`${sql} RETURNING 1 AS one`, values).then(
    (rows) => rows.length > 0,
    () => false,
  );
}

/** Reads every table of a store that has rows, as the server itself describes it. */
async function tablesOf(schema: string, server: EditedServer): Promise<readonly Table[]> {
  const columns = await server.ask(
    `SELECT table_name AS of, column_name AS name, data_type AS type FROM information_schema.columns
      JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = $1 AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position`,
    [schema],
  );
  const tables: Table[] = [];
  for (const of of new Set(columns.map((one) => String(one['of'])).filter((one) => !ofMigrations.test(one)))) {
    const own = columns.filter((one) => one['of'] === of);
    const typed = new Map(own.map((one) => [String(one['name']), String(one['type'])]));
    const read = [...typed].map(([name, type]) => (type === 'jsonb' ? `${name}::text AS ${name}` : name));
    const name = `"${schema}"."${of}"`;
    const rows = (await server.ask(`SELECT ${read.join()} FROM ${name}`)).map((row) => readRow(row, typed));
    if (rows.length > 0) tables.push({ name, columns: typed, rows });
  }
  return tables;
}

function readRow(row: Readonly<Record<string, unknown>>, types: ReadonlyMap<string, string>): Row {
  const isNumber = (name: string): boolean => ['bigint', 'integer', 'smallint'].includes(types.get(name) ?? '');
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value !== null && isNumber(name) ? BigInt(String(value)) : value,
  ]);
  return Object.fromEntries(entries) as Row;
}

/** Returns what opening, the audit and cards that are tried with the vault say of a store. */
async function lookAt(place: PostgresStorageOptions): Promise<readonly string[]> {
  let storage: Awaited<ReturnType<typeof postgresStorage>> | undefined;
  try {
    storage = await postgresStorage(place);
    const { findings } = await verifyStore(storage);
    const told = [...(await storageFaults(storage)), ...findings].map((one) => JSON.stringify(one));
    if (told.length > 0) return told;
    const { shut } = await tryCards(storage, memoryVault(seededRandom('vault ')(32)));
    return shut === 0 ? [] : [`cards that stay shut: ${shut}`];
  } catch (error) {
    if (error instanceof KawalError) return [error.code];
    throw error;
  } finally {
    await storage?.close();
  }
}

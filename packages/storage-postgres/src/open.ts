import { isKawalError, type StorageSchema } from '@kawal/sdk';
import type { Database } from './database.ts';
import { failure, fault } from './failure.ts';
import { migrate } from './migrate.ts';
import type { PostgresPoolClient } from './place.ts';
import { isCurrent, lockSql, migrationsMade, quotedSchema, type SchemaKind } from './schema.ts';
import { refuseServer, type ServerFacts, serverFacts } from './server.ts';

/** The way to treat a schema that is not up to date: bring it up to date, or refuse to open. */
export type Migrating = 'apply' | 'check';

export interface OpenSchema extends StorageSchema {
  /** The schema's name as it stands in SQL. */
  readonly quoted: string;
}

/** Makes a schema ready if the server can keep it and it is ours: nothing is written before that is known. */
export async function openSchema(
  database: Database,
  name: string,
  kind: SchemaKind,
  migrating: Migrating,
): Promise<OpenSchema> {
  const quoted = quotedSchema(kind.option, name);
  const [server] = await database.read<ServerFacts>(`SELECT ${serverFacts}`);
  if (!server) throw fault('storage.unavailable', 'The server does not say what it is.');
  refuseServer(server);
  const made = await seen(database, name, kind);
  const found = isCurrent(made, kind)
    ? made
    : await database.alone((client) =>
        migrating === 'apply' ? migrate(client, name, kind) : requireCurrent(client, name, kind),
      );
  return { quoted, found: found.at(-1) ?? null, current: Object.keys(kind.migrations).at(-1) ?? '' };
}

/** The quick look, without the lock. What speaks against the schema is left to the look under it. */
async function seen(database: Database, name: string, kind: SchemaKind): Promise<readonly string[]> {
  try {
    return await migrationsMade((sql, values) => database.read(sql, values), name, kind);
  } catch (error) {
    if (isKawalError(error, 'storage.invalid-call') || isKawalError(error, 'storage.corrupt')) return [];
    throw error;
  }
}

/** The sure look, by a user who need not have the right to change anything. */
async function requireCurrent(client: PostgresPoolClient, name: string, kind: SchemaKind): Promise<readonly string[]> {
  const ask = async (text: string, values: readonly string[] = []) =>
    (await client.query({ text, values: [...values] }).catch((error: unknown) => Promise.reject(failure(error)))).rows;
  await ask('BEGIN');
  await ask(lockSql(name));
  const made = await migrationsMade(ask, name, kind);
  if (isCurrent(made, kind)) return made;
  throw fault(
    'storage.older-schema',
    `\`${kind.option}\` is ${made.length === 0 ? 'not there yet' : 'of an older version'}. Run \`kawal migrate\`; nothing was touched.`,
  );
}

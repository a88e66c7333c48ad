import { isKawalError, KawalError } from '@kawal/sdk';
import type { Database } from './database.ts';
import { source } from './failure.ts';
import { migrate } from './migrate.ts';
import { isCurrent, quotedSchema, type SchemaKind } from './schema.ts';
import { refuseServer, type ServerFacts, serverFacts } from './server.ts';

/**
 * Makes a schema ready and gives its quoted name back, only if the server can keep it and it is ours. The order matters:
 * nothing is written before it is known that it is ours to write.
 */
export async function openSchema(database: Database, name: string, kind: SchemaKind): Promise<string> {
  const schema = quotedSchema(kind.option, name);
  const [server] = await database.read<ServerFacts>(`SELECT ${serverFacts}`);
  if (!server) throw new KawalError('storage.unavailable', 'The server does not say what it is.', { source });
  refuseServer(server);
  if (!(await seemsCurrent(database, name, kind))) await database.alone((client) => migrate(client, name, kind));
  return schema;
}

/** The quick look, without the lock. What speaks against the schema is left to the look under it. */
async function seemsCurrent(database: Database, name: string, kind: SchemaKind): Promise<boolean> {
  try {
    return await isCurrent((sql, values) => database.read(sql, values), name, kind);
  } catch (error) {
    if (isKawalError(error, 'storage.invalid-call') || isKawalError(error, 'storage.corrupt')) return false;
    throw error;
  }
}

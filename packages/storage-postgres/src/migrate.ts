import type { PostgresPoolClient as KyselyClient } from 'kysely';
import { failure } from './failure.ts';
import type { PostgresPoolClient } from './place.ts';
import { isCurrent, lockSql, migrationsMade, quotedSchema, type SchemaKind } from './schema.ts';

/**
 * Brings a schema to the newest version, by the migrator of kysely, which is loaded only where there is something to do.
 * All of it is one transaction, the schema's creation too: a process killed at any instant leaves the old or the new.
 * A lock is taken first, so that of two processes that start at once the second finds everything done. Gives the migrations that it found.
 */
export async function migrate(client: PostgresPoolClient, name: string, kind: SchemaKind): Promise<readonly string[]> {
  const [{ Kysely, PostgresDialect, sql }, { Migrator }] = await Promise.all([
    import('kysely'),
    import('kysely/migration'),
  ]);
  const pool = { options: {}, connect: async () => lent(client), end: async () => undefined };
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  let broken: unknown;

  return await kysely
    .transaction()
    .execute(async (transaction) => {
      const run = (statements: string) => sql.raw(statements).execute(transaction);
      await run(lockSql(name));
      const ask = async (text: string, values: readonly string[]) =>
        (await client.query({ text, values: [...values] })).rows;
      const made = await migrationsMade(ask, name, kind);
      if (isCurrent(made, kind)) return made;

      const schema = quotedSchema(kind.option, name);
      // Asked first, because even IF NOT EXISTS wants the right to create schemas.
      const found = await ask('SELECT 1 FROM pg_namespace WHERE nspname = $1', [name]);
      if (found.length === 0) await run(`CREATE SCHEMA ${schema}`);
      // Functions remember this path, so they find their tables whoever calls them.
      await run(`SET LOCAL search_path TO ${schema}, pg_temp`);
      const up = (statements: string) => async () => {
        try {
          await run(statements);
        } catch (error) {
          // What kysely says later is only that the transaction has failed.
          broken = error;
          throw error;
        }
      };
      const migrator = new Migrator({
        db: transaction,
        migrationTableSchema: name,
        migrationTableName: kind.migrationTable,
        migrationLockTableName: `${kind.migrationTable}_lock`,
        provider: {
          getMigrations: async () =>
            Object.fromEntries(Object.entries(kind.migrations).map(([id, statements]) => [id, { up: up(statements) }])),
        },
      });
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
      return made;
    })
    .catch((error: unknown) => {
      throw failure(broken ?? error);
    });
}

/** Kysely gives its connection back after each use; this one is ours to close. */
function lent(client: PostgresPoolClient): KyselyClient {
  const query = (text: string, values: readonly unknown[]) => client.query({ text, values: [...values] });
  return { query, release: () => undefined } as unknown as KyselyClient;
}

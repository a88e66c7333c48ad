import type { StorageFault } from '@kawal/sdk';
import type { Database } from './database.ts';

interface Side {
  readonly schema: string;
  readonly database: Database;
}

/** Asks as the user of one schema whether they may read a table of another, which may be on another server. */
const question = `SELECT current_user AS who FROM pg_class AS c
  WHERE c.relnamespace = to_regnamespace($1) AND c.relname = $2
    AND has_schema_privilege(c.relnamespace, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')`;

/** Names the users who may read both the store and its keyring. */
export async function sharedUsers(store: Side, keyring: Side): Promise<readonly StorageFault[]> {
  const asked = [
    [store, keyring.schema, 'wrapped_key'],
    [keyring, store.schema, 'event'],
  ] as const;
  const found = await Promise.all(
    asked.map(([side, schema, table]) => side.database.read<{ readonly who: string }>(question, [schema, table])),
  );
  const users = new Set(found.flat().map(({ who }) => who));
  return [...users].map((who) => ({ code: 'user-shared', detail: who.replace(/[^\w ]/g, '_').slice(0, 80) }));
}

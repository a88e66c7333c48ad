import { type Connection, pragma } from './database.ts';
import { rollBack } from './transaction.ts';

/**
 * Brings a file to the newest schema. Each migration and its number are one transaction; the lock is taken before the
 * number is read, so that two processes that start at once do not both migrate.
 */
export function migrate(database: Connection, applicationId: number, migrations: readonly string[]): void {
  const version = (): number => Number(pragma(database, 'user_version'));
  while (version() < migrations.length) {
    database.exec('BEGIN IMMEDIATE');
    try {
      const next = version();
      const sql = migrations[next];
      if (sql !== undefined) {
        database.exec(sql);
        database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${next + 1}`);
      }
      database.exec('COMMIT');
    } catch (error) {
      rollBack(database);
      throw error;
    }
  }
}

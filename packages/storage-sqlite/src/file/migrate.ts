import { type Connection, pragma } from './database.ts';
import { rollBack } from './transaction.ts';

/** Brings a file to the newest schema. Each migration is one transaction, which takes the lock before it reads the number. */
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

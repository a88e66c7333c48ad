import { fault, invalidCall, withoutSync } from './failure.ts';

/** The facts about a server that are needed before anything is written to it. */
export interface ServerFacts {
  /** As `server_version_num` says it: 150020 is 15.20. */
  readonly version: number;
  readonly encoding: string;
  readonly fsync: string;
  /** A standby: it repeats what another server writes. */
  readonly standby: boolean;
}

/** To be selected: gives {@link ServerFacts}. */
export const serverFacts = `current_setting('server_version_num')::int AS version,
  current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync, pg_is_in_recovery() AS standby`;

/** The oldest that the tests have met. */
const oldest = 15;

/** Refuses a server on which Kawal cannot keep its promises. */
export function refuseServer({ version, encoding, fsync, standby }: ServerFacts): void {
  const major = Math.floor(version / 10_000);
  if (major < oldest) throw invalidCall(`The server is PostgreSQL ${major}; ${oldest} or newer is needed.`);
  if (encoding !== 'UTF8') {
    throw invalidCall('The database is not in UTF8. Make one with `ENCODING UTF8 TEMPLATE template0`.');
  }
  if (standby) {
    throw fault('storage.read-only', 'The server is a standby, which nobody may write to. Name the primary.');
  }
  if (fsync !== 'on') throw withoutSync();
}

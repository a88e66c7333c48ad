import { describeStorage } from '@kawal/sdk/vitest';
import { afterAll, beforeAll } from 'vitest';
import { postgresStorage } from './postgres-storage.ts';
import {
  type LeastUser,
  leastUser,
  type NamedStore,
  type PostgresTestServer,
  reusableStore,
  testPlace,
} from './testing/stores.ts';

interface Prepared {
  readonly store: Awaited<ReturnType<typeof reusableStore>>;
  readonly user: LeastUser;
}

let place: PostgresTestServer;
const prepared: Prepared[] = [];
/** Those that no case plays on now. */
const free: Prepared[] = [];
beforeAll(async () => {
  place = await testPlace();
});
afterAll(async () => {
  for (const { user } of prepared) await user.remove();
  await place.remove();
});

async function prepare(): Promise<Prepared> {
  const store = await reusableStore(place);
  const one = { store, user: await leastUser(place, store.store) };
  prepared.push(one);
  return one;
}

function serverOf(options: NamedStore) {
  const address = new URL(options.connectionString);
  const at = { host: address.hostname, port: Number(address.port || 5432) };
  const open = (port: number) => {
    address.host = `127.0.0.1:${port}`;
    return postgresStorage({ ...options, connectionString: address.href });
  };
  return { at, open };
}

// As the README's user with the fewest rights: whatever this user can do, the owner can.

const { KAWAL_CRASH_SCRIPTS: scripts, KAWAL_KILLS: kills = 6, KAWAL_SEED: seed } = process.env;

describeStorage('postgresStorage', {
  resultFile: new URL('../conformance.json', import.meta.url),
  async makeStore() {
    const one = free.pop() ?? (await prepare());
    const { schema } = await one.store.empty();
    const options = { schema, connectionString: one.user.connectionString, migrate: 'check' } as const;
    return {
      location: JSON.stringify(options),
      open: () => postgresStorage(options),
      server: serverOf(options),
      async harm() {
        await place.ask(`ALTER TABLE ${schema}.stream ENABLE ROW LEVEL SECURITY`);
        return async () => void (await place.ask(`ALTER TABLE ${schema}.stream DISABLE ROW LEVEL SECURITY`));
      },
      remove: () => void free.push(one),
    };
  },
  crash: {
    // The same in one file, where the tests have made it.
    script: scripts === undefined ? new URL('./testing/crash-child.ts', import.meta.url) : `${scripts}/postgres.mjs`,
    execArgv: ['--conditions=@kawal/source'],
    // Six, unless told otherwise: `.ci/long` kills thirty.
    kills: Number(kills),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  },
});

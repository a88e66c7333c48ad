import { describeStorage } from '@kawal/sdk/vitest';
import { afterAll, beforeAll } from 'vitest';
import { postgresStorage } from './postgres-storage.ts';
import { type LeastUser, leastUser, type PostgresTestServer, reusableStore, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;
let store: Awaited<ReturnType<typeof reusableStore>>;
let user: LeastUser;
beforeAll(async () => {
  place = await testPlace();
  store = await reusableStore(place);
  user = await leastUser(place, store.store);
});
afterAll(async () => {
  await user.remove();
  await place.remove();
});

// As the README's user with the fewest rights: whatever this user can do, the owner can.

describeStorage('postgresStorage', {
  resultFile: new URL('../conformance.json', import.meta.url),
  async makeStore() {
    const { schema } = await store.empty();
    const options = { schema, connectionString: user.connectionString, migrate: 'check' } as const;
    return { location: JSON.stringify(options), open: () => postgresStorage(options) };
  },
  crash: {
    script: new URL('./testing/crash-child.ts', import.meta.url),
    execArgv: ['--conditions=@kawal/source'],
    // Six, unless told otherwise: `.ci/run` kills thirty.
    kills: Number(process.env['KAWAL_KILLS'] ?? 6),
  },
});

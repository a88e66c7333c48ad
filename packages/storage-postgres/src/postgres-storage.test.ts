import { describeStorage } from '@kawal/sdk/vitest';
import { afterAll, beforeAll } from 'vitest';
import { postgresStorage } from './postgres-storage.ts';
import { reusableStore, type TestPlace, testPlace } from './testing/stores.ts';

let place: TestPlace;
let store: Awaited<ReturnType<typeof reusableStore>>;
beforeAll(async () => {
  place = await testPlace();
  store = await reusableStore(place);
});
afterAll(() => place.remove());

describeStorage('postgresStorage', {
  async makeStore() {
    const options = await store.empty();
    return { location: JSON.stringify(options), open: () => postgresStorage(options) };
  },
  crash: {
    script: new URL('./testing/crash-child.ts', import.meta.url),
    execArgv: ['--conditions=@kawal/source'],
    kills: 12,
  },
});

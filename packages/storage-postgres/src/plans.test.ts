import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStorage } from './postgres-storage.ts';
import { fill } from './testing/fill.ts';
import { plansOf, scansOfEverything } from './testing/plans.ts';
import type { Release } from './testing/server.ts';
import { type NamedStore, type PostgresTestServer, testPlace } from './testing/stores.ts';

// `pnpm reliability plans` asks the same among a million.
const size = 20_000;

describe.each<Release>(['15', '18'])('PostgreSQL %s', (release) => {
  let place: PostgresTestServer;
  let store: NamedStore;
  beforeAll(async () => {
    // A server of its own: the pages that a plan reads also tell how much stands in the server's catalogue.
    place = await testPlace({}, release);
    store = place.newStore();
    const storage = await postgresStorage(store);
    // The picture of the schema is the same on every release.
    expect(await storage.check?.()).toEqual([]);
    await storage.close();
    await fill(place, store, size);
  });
  afterAll(() => place.remove());

  it('reads no table from end to end, sorts nothing and looks at no more than it gives, for whatever it reads', async () => {
    const found = await plansOf(place, store, size);
    expect(found.map(({ name, wrong }) => ({ name, wrong }))).toEqual(
      found.map(({ name }) => ({ name, wrong: undefined })),
    );
    expect(found.filter(({ rows }) => rows > 400)).toEqual([]);
    // A way down an index is three pages here. The log's function looks up each of its events.
    expect(found.filter(({ name, rows, pages }) => pages > 12 + (name === 'log' ? 4 : 1) * rows)).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(12);
  });

  it('reads no table from end to end for a commit or for the log, by the count of the server', async () => {
    const { ends, indexes } = await scansOfEverything(place, store, size);
    expect(ends).toBe(0);
    expect(indexes).toBeGreaterThan(0);
  });
});

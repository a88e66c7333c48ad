import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from './postgres-storage.ts';
import { fill } from './testing/fill.ts';
import { plansOf, scansOfEverything } from './testing/plans.sample.ts';
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

  it('looks at no card but those that a commit has, in a session that planned while the store was empty', async () => {
    const { schema } = place.newStore();
    const pool = new pg.Pool({ connectionString: place.connectionString, max: 1 });
    const storage = await postgresStorage({ pool, schema });
    const address = (subject: number) => ({ record: 'r', subject: String(subject), class: 'contact' });
    const bytes = new Uint8Array(9);
    const cards = Array.from({ length: 1_000 }, (_, subject) => ({ ...address(subject), version: 1, bytes }));
    const fetched = async () => {
      await pool.query('SELECT pg_stat_force_next_flush()');
      const [row] = await place.ask(
        "SELECT idx_tup_fetch::int AS count FROM pg_stat_user_tables WHERE schemaname = $1 AND relname = 'card'",
        [schema],
      );
      return Number(row?.['count']);
    };
    await storage.commit(act('before', { cards: cards.slice(0, 1) }));
    await storage.commit(act('planned', { destroyed: [address(0)] }));
    await storage.commit(act('many', { cards: cards.slice(1) }));
    const before = await fetched();
    const few = { destroyed: [address(1), address(2)], cards: [{ ...address(3), version: 2, bytes }] };
    expect(await storage.commit(act('few', few))).toMatchObject({ outcome: 'committed' });
    expect((await fetched()) - before).toBeLessThan(20);
    await storage.close();
    await pool.end();
  });
});

import type { Storage } from '@kawal/sdk';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postgresStorage } from './postgres-storage.ts';
import { statements } from './reader.ts';
import { act } from './testing/act.ts';
import { fill } from './testing/fill.ts';
import { type NamedStore, type TestPlace, testPlace } from './testing/stores.ts';

const size = 20_000;

let place: TestPlace;
let store: NamedStore;
beforeAll(async () => {
  place = await testPlace();
  store = place.newStore();
  await (await postgresStorage(store)).close();
  await fill(place, store, size);
});
afterAll(() => place.remove());

const values: { readonly [name in keyof ReturnType<typeof statements>]: readonly unknown[] } = {
  load: [['s-7', 's-8']],
  history: ['s-7', 0],
  ofType: ['thing', 's-7', 51],
  withKey: ['thing', 'area', '7', '', 51],
  due: [size, 100],
  nextDue: [],
  log: [5, 100],
  answer: ['k-7'],
  claimant: ['unique', '7'],
  cards: ['s-7'],
  blob: ['h-7'],
  newest: [],
};

it.each(Object.entries(values))('%s reads no table from end to end', async (name, given) => {
  const sql = statements(store.schema)[name as keyof typeof values];
  const [row] = await place.ask(`EXPLAIN (FORMAT JSON) ${sql}`, given);
  const plan = JSON.stringify(row);
  expect(plan).toMatch(name === 'log' ? /Function Scan/ : /Index (Only )?Scan/);
  expect(plan).not.toMatch(/Seq Scan|"Sort"/);
});

it('reads no table from end to end for a commit or for the log, by the count of the server', async () => {
  const pool = new pg.Pool({ connectionString: store.connectionString, max: 1 });
  const storage = await postgresStorage({ pool, schema: store.schema });
  const before = await scans();
  await everything(storage);
  await pool.query('SELECT pg_stat_force_next_flush()');
  const after = await scans();
  expect(after.ends).toBe(before.ends);
  expect(after.indexes).toBeGreaterThan(before.indexes);
  await storage.close();
  await pool.end();
});

async function everything(storage: Storage): Promise<void> {
  const address = { record: 's-7', subject: 'subject', class: 'contact' };
  const commit = act(
    's-7',
    {
      answer: { key: 'new', fingerprint: 'print', text: 'text' },
      reads: [{ stream: 's-8', version: 1 }],
      claimReads: [{ name: 'unique', value: '9', holder: 's-9' }],
      claims: {
        taken: [{ name: 'unique', value: 'new', stream: 's-7' }],
        released: [{ name: 'unique', value: '7', stream: 's-7' }],
      },
      cards: [{ ...address, version: 2, bytes: new Uint8Array(9) }],
      destroyed: [{ ...address, record: 's-8' }],
      blobs: [{ hash: 'new', bytes: new Uint8Array(9) }],
    },
    { expected: 1, wakeAt: 5, keys: { area: 'new' } },
  );
  for (let round = 0; round < 8; round += 1) {
    const { outcome } = await storage.commit(round === 0 ? commit : act(`new-${round}`, { reads: commit.reads }));
    expect(outcome).toBe('committed');
  }
  expect(await storage.log(size - 5, 99)).toHaveLength(13);
}

async function scans(): Promise<{ readonly ends: number; readonly indexes: number }> {
  const [row] = await place.ask(
    `SELECT sum(seq_scan)::int AS ends, sum(idx_scan)::int AS indexes FROM pg_stat_user_tables
     WHERE schemaname = $1 AND relname NOT LIKE '%migration%'`,
    [store.schema],
  );
  return row as { readonly ends: number; readonly indexes: number };
}

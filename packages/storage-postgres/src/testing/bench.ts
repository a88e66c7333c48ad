import pg from 'pg';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from '../postgres-storage.ts';
import { fill } from './fill.ts';
import { testPlace } from './stores.ts';

// What calls cost on an empty store and among a million records, in turns with the least that could be done. Run by
// `pnpm --filter @kawal/storage-postgres run bench`; with `DATABASE_URL`, on that server.

const size = 1_000_000;
const place = await testPlace();
const store = place.newStore();
const storage = await postgresStorage(store);
const bare = new pg.Pool({ connectionString: store.connectionString });
await bare.query(`CREATE TABLE ${store.schema}.bare (id text PRIMARY KEY, document text NOT NULL)`);
let number = 0;

const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  'bare INSERT of 2 kB': () =>
    bare.query(`INSERT INTO ${store.schema}.bare VALUES ($1, $2)`, [`bare-${number++}`, 'x'.repeat(2_000)]),
  'commit of one event': () => storage.commit(act(`small-${number++}`)),
  'commit of a report': () => storage.commit(report(`report-${number++}`)),
  load: () => storage.load(['s-7', 's-8']),
  due: () => storage.due(size, 100),
  nextDue: () => storage.nextDue(),
  query: () => storage.query({ type: 'thing', key: { name: 'area', value: '7' }, limit: 50 }),
  log: () => storage.log(size / 2, 100),
  newestInstant: () => storage.newestInstant(),
};

await measure('an empty store');
const start = performance.now();
await fill(place, store, size);
console.log(`\n${size} streams put in and counted in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
await measure(`${size} streams`);

await storage.close();
await bare.end();
await place.remove();

async function measure(title: string): Promise<void> {
  const singles = new Map<string, number[]>();
  for (let turn = 0; turn < 12; turn += 1) {
    for (const [name, call] of Object.entries(calls)) {
      for (let warmUp = 0; warmUp < 5; warmUp += 1) await call();
      for (let time = 0; time < 25; time += 1) {
        const before = performance.now();
        await call();
        singles.set(name, [...(singles.get(name) ?? []), performance.now() - before]);
      }
    }
  }
  console.log(`\n${title}: median ms, 99th of a hundred ms, calls a second by eight at once`);
  for (const [name, call] of Object.entries(calls)) {
    const sorted = (singles.get(name) ?? []).sort((left, right) => left - right);
    const [median = 0, late = 0] = [sorted[Math.floor(sorted.length / 2)], sorted[Math.floor(sorted.length * 0.99)]];
    const rate = await atOnce(call);
    console.log(
      `${name.padEnd(20)} ${median.toFixed(2).padStart(7)} ${late.toFixed(2).padStart(7)} ${rate.toFixed(0).padStart(7)}`,
    );
  }
}

async function atOnce(call: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  const eight = Array.from({ length: 8 }, async () => {
    for (let time = 0; time < 100; time += 1) await call();
  });
  await Promise.all(eight);
  return 800 / ((performance.now() - before) / 1_000);
}

/** Of the size and shape of a report that is taken in with its escalation. */
function report(stream: string) {
  const claim = { name: 'receipt', value: stream };
  const events = ['submitted', 'triaged'].map((id) => ({ id, text: 'x'.repeat(500), hash: 'x'.repeat(64) }));
  const { writes, ...rest } = act(
    stream,
    {
      at: size,
      answer: { key: stream, fingerprint: 'x'.repeat(64), text: 'x'.repeat(200) },
      reads: [{ stream: 'chapter', version: 0 }],
      claimReads: [{ ...claim, holder: null }],
      claims: { taken: [{ ...claim, stream }], released: [] },
      cards: [{ record: stream, subject: 'p1', class: 'identity', version: 1, bytes: new Uint8Array(300) }],
    },
    { events, state: 'x'.repeat(1_500), keys: { area: '35.73', status: 'open' } },
  );
  return { ...rest, writes: [...writes, ...act(`${stream}-escalation`, {}, { wakeAt: size + number }).writes] };
}

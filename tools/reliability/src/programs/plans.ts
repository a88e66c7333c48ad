import { parseArgs } from 'node:util';
import { postgresStorage } from '../../../../packages/storage-postgres/src/postgres-storage.ts';
import { fill } from '../../../../packages/storage-postgres/src/testing/fill.ts';
import { plansOf, scansOfEverything } from '../../../../packages/storage-postgres/src/testing/plans.sample.ts';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';

// How PostgreSQL goes about what storage-postgres asks, in a store of a million records. Ends with 1 where a table is read
// from end to end, something is sorted, or more rows are looked at than are given. On `DATABASE_URL`, if it is set.

const { values } = parseArgs({ options: { records: { type: 'string', default: '1000000' } } });
const size = Number(values.records);
if (!Number.isInteger(size) || size < 1_000) {
  console.error('--records takes a whole number from 1000 on.');
  process.exit(2);
}

const place = await testPlace();
const store = place.newStore();
let isWrong = false;
try {
  await (await postgresStorage(store)).close();
  const start = performance.now();
  await fill(place, store, size);
  const [server] = await place.ask('SHOW server_version');
  console.log(
    `${size} records put in and counted in ${seconds(start)} s; PostgreSQL ${String(server?.['server_version'])}\n`,
  );

  const found = await plansOf(place, store, size);
  for (const { name, steps, rows, pages, ms, wrong } of found) {
    const tooMany = rows > 400 ? `${rows} rows` : undefined;
    const complaint = wrong ?? tooMany;
    isWrong ||= complaint !== undefined;
    console.log(
      `${complaint === undefined ? 'fine ' : 'WRONG'} ${name.padEnd(19)} ${ms.toFixed(2).padStart(7)} ms ${String(pages).padStart(5)} pages  ${steps.join(', ')}`,
    );
  }
  const { ends, indexes } = await scansOfEverything(place, store, size);
  isWrong ||= ends > 0;
  console.log(
    `${ends === 0 ? 'fine ' : 'WRONG'} commits of every kind, and the log: ${ends} tables read from end to end, ${indexes} reads by an index`,
  );
} finally {
  await place.remove();
}
process.exit(isWrong ? 1 : 0);

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1);
}

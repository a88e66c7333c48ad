import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { memoryVault } from '@kawal/sdk/memory';
import { type PostgresStorageOptions, postgresStorage } from '@kawal/storage-postgres';
import { applyChapter, openOffice, submit } from '../on-disk/office.ts';

// One life of a process on PostgreSQL, for stops.ts and upgrade.ts: opens the store, which makes its schema, and takes
// reports in until it is killed. It ends itself after so many answers of the server, if it is told to.

const { store, seed, first, reports, dieAfter } = JSON.parse(process.argv[2] ?? '') as {
  readonly store: PostgresStorageOptions;
  readonly seed: number;
  readonly first: number;
  readonly reports: number;
  readonly dieAfter: number;
};
if (dieAfter > 0) dieAfterAnswers(dieAfter);
const storage = await postgresStorage(store);
writeSync(1, 'open\n');
const office = await openOffice({ storage, vault: memoryVault(new Uint8Array(32).fill(7)) });
if (reports > 0) await applyChapter(office, 1);
for (let number = first; number < first + reports; number += 1) {
  writeSync(1, `report ${number} ${await submit(office, seed, number)}\n`);
}
await office.engine.close();
writeSync(1, 'over\n');
process.exit();

function dieAfterAnswers(count: number): void {
  // The very module that the adapter uses.
  const require = createRequire(import.meta.resolve('@kawal/storage-postgres'));
  const { Client } = require('pg') as { Client: { prototype: { query(...values: readonly unknown[]): unknown } } };
  const { query } = Client.prototype;
  let answered = 0;
  Client.prototype.query = function (...values) {
    const answer = query.apply(this, values as never);
    if (!(answer instanceof Promise)) return answer;
    return answer.finally(() => {
      answered += 1;
      if (answered === count) process.kill(process.pid, 'SIGKILL');
    });
  };
}

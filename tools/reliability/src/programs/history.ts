import { parseArgs } from 'node:util';
import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { anomaliesIn } from '../history/check.ts';
import { recordHistory } from '../history/clients.ts';
import { onSqlite } from '../model/model-stores.ts';

// Eight clients at once over one storage whose answers are lost, and whether what they heard can have happened one
// after another:
//   pnpm reliability history --operations 200000 --seed 1
//   … --on memory,sqlite,postgres     a tenth of them on SQLite and on PostgreSQL
// In memory a seed is the same history each time; on the others the storage's own time takes part.

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '200000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    on: { type: 'string', default: 'memory,sqlite,postgres' },
  },
});
/** So many operations make one history: the circles of a longer one are no others. */
const longest = 20_000;
const seed = Number(values.seed);

for (const on of values.on.split(',')) {
  const { open, remove } = await storesOf(on);
  const operations = Math.ceil(Number(values.operations) / (on === 'memory' ? 1 : 10));
  const histories = Math.ceil(operations / longest);
  const heard: Record<string, number> = {};
  const began = performance.now();
  let anomalies = 0;
  try {
    for (let history = 0; history < histories; history += 1) {
      const storage = await open();
      const recorded = await recordHistory(storage, {
        seed: seed + history,
        operations: Math.ceil(operations / histories),
      });
      await storage.close();
      for (const { commit, outcome } of recorded.operations) {
        const kind = `${commit ? 'commit' : 'load'} ${outcome}`;
        heard[kind] = (heard[kind] ?? 0) + 1;
      }
      const found = anomaliesIn(recorded);
      anomalies += found.length;
      for (const { kind, what } of found.slice(0, 5)) console.error(`${kind}: ${what}`);
      if (found.length === 0) continue;
      process.exitCode = 1;
      console.error(
        `Again: pnpm reliability history --on ${on} --seed ${seed + history} --operations ${on === 'memory' ? longest : longest * 10}`,
      );
    }
  } finally {
    await remove();
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(
    `history on ${on}: ${operations} operations of 8 clients, seed ${seed}, ${seconds} s: ${anomalies} anomalies, ${JSON.stringify(heard)}`,
  );
}

async function storesOf(on: string): Promise<{ open(): Promise<Storage>; remove(): unknown }> {
  if (on === 'memory') return { open: async () => memoryStorage(), remove: () => undefined };
  if (on === 'sqlite') return onSqlite();
  const { postgresStorage } = await import('@kawal/storage-postgres');
  const { testPlace } = await import('../../../../packages/storage-postgres/src/testing/stores.ts');
  const place = await testPlace();
  return { open: () => postgresStorage(place.newStore()), remove: () => place.remove() };
}

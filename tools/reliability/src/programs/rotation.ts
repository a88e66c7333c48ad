import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryStorage } from '@kawal/sdk/memory';
import { postgresStorage } from '@kawal/storage-postgres';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { scratchFolder } from '../on-disk/scratch.ts';
import { liveThroughRotations } from '../rotation/live-through.ts';
import { rewrapMany } from '../rotation/many-keys.ts';

// Rotates the key of the chapter among reports, erasures and deaths of the process, then wraps many card keys anew:
//   pnpm reliability rotation --lives 100 --cards 100000 --seed 1

const { values } = parseArgs({
  options: {
    lives: { type: 'string', default: '20' },
    cards: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const first = Number(values.seed);
const server = await testPlace();
let made = 0;
const stores = {
  memory: async () => memoryStorage(),
  sqlite: async () => sqliteStorage({ file: join(scratch.path, `${made++}.sqlite`) }),
  postgres: () => postgresStorage(server.newStore()),
};
const scratch = scratchFolder();
const figures: Record<string, object> = {};
for (const [store, open] of Object.entries(stores)) {
  const done = { lives: 0, reports: 0, erased: 0, rotations: 0, rewrapped: 0, crashes: 0, wrong: 0 };
  for (let seed = first; seed < first + Number(values.lives); seed += 1) {
    const storage = await open();
    const { wrong, ...lived } = await liveThroughRotations(seed, storage);
    await storage.close();
    for (const one of wrong) console.log(`  ${store}, seed ${seed}: ${one}`);
    if (wrong.length > 0) process.exitCode = 1;
    done.lives += 1;
    done.wrong += wrong.length;
    for (const [what, count] of Object.entries(lived)) done[what as keyof typeof lived] += count;
  }
  console.error(JSON.stringify({ store, seed: first, ...done }));
  figures[store] = done;
  // Memory sorts all its keys for each page; nobody keeps so many there.
  if (store === 'memory') continue;
  const storage = await open();
  const folder = scratchFolder();
  const { seconds, processorSeconds, longestMs, longestReadMs, ...many } = await rewrapMany(
    Number(values.cards),
    storage,
    folder.path,
  );
  const rounded = {
    seconds: Number(seconds.toFixed(1)),
    processorSeconds: Number(processorSeconds.toFixed(1)),
    longestMs: Math.round(longestMs),
    longestReadMs: Math.round(longestReadMs),
  };
  console.error(JSON.stringify({ store, ...many, ...rounded }));
  figures[store] = { ...done, many: { ...many, ...rounded } };
  await storage.close();
  folder.remove();
}
scratch.remove();
await server.remove();
console.log(JSON.stringify({ program: 'rotation', seed: first, ...figures }));

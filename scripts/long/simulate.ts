import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Simulated, saySimulated, simulate, traceFailure } from '@kawal/regime';
import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';

// Simulated years of a chapter, in which everything that can go wrong goes wrong:
//   node --conditions=@kawal/source scripts/long/simulate.ts --years 400 --seed 1      from this seed on
//   node --conditions=@kawal/source scripts/long/simulate.ts --seed 17                 this one, byte for byte as it was
//   … --seed 17 --storage sqlite      on another storage: the log is the same      (memory, sqlite, postgres)

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    years: { type: 'string', default: '1' },
    storage: { type: 'string', default: 'memory' },
    reports: { type: 'string', default: '1000' },
    days: { type: 'string', default: '365' },
    dose: { type: 'string', default: '1' },
  },
});
const [first, years] = [Number(values.seed), Number(values.years)];
const scale = { reports: Number(values.reports), days: Number(values.days), dose: Number(values.dose) };
const stores = await storesOf(values.storage);
const total = { reports: 0, faults: 0, events: 0, messages: 0 };
const reached: Record<string, number> = {};
const began = process.cpuUsage();

try {
  for (let seed = first; seed < first + years; seed += 1) {
    const simulated = await simulate({ ...scale, seed, storage: await stores.next() });
    add(simulated);
    if (years === 1) console.log(saySimulated(simulated));
    if (simulated.broken.length > 0) {
      const { lines } = await traceFailure({ ...scale, seed }, () => memoryStorage());
      const again = `node --conditions=@kawal/source scripts/long/simulate.ts --seed ${seed} --reports ${scale.reports} --days ${scale.days} --dose ${scale.dose}`;
      console.error([saySimulated(simulated), '', ...lines, '', `Again: ${again}`].join('\n'));
      process.exitCode = 1;
      break;
    }
  }
} finally {
  await stores.remove();
}
if (years > 1) sayTotal();

function add({ reports, faults, events, record, reached: states }: Simulated): void {
  total.reports += reports;
  total.faults += Object.values(faults).reduce((sum, count) => sum + count, 0);
  total.events += events;
  total.messages += record.handed.length;
  for (const [name, count] of Object.entries(states)) reached[name] = (reached[name] ?? 0) + count;
}

function sayTotal(): void {
  const { user, system } = process.cpuUsage(began);
  const seconds = ((user + system) / 1e6).toFixed(0);
  console.log(
    `${years} years from seed ${first} on ${values.storage}: ${total.reports} reports, ${total.faults} faults, ${total.messages} messages, ${total.events} events, ${seconds} CPU-seconds`,
  );
  for (const [name, count] of Object.entries(reached)) console.log(`  ${String(count).padStart(8)}  ${name}`);
  const never = Object.entries(reached).filter(([, count]) => count === 0);
  for (const [name] of never) console.error(`never reached: ${name}`);
  // A year has not every kind of fault; ten have.
  if (never.length > 0 && years >= 10) process.exitCode = 1;
}

interface Stores {
  next(): Promise<Storage>;
  remove(): Promise<void>;
}

async function storesOf(name: string): Promise<Stores> {
  if (name === 'memory') return { next: async () => memoryStorage(), remove: async () => undefined };
  if (name === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-simulate-'));
    let made = 0;
    return {
      async next() {
        made += 1;
        return sqliteStorage({ file: join(folder, `${made}.sqlite`) });
      },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const { postgresStorage } = await import('@kawal/storage-postgres');
  const { testPlace } = await import('../../packages/storage-postgres/src/testing/stores.ts');
  const place = await testPlace();
  const open: Storage[] = [];
  return {
    async next() {
      const storage = await postgresStorage(place.newStore());
      open.push(storage);
      return storage;
    },
    async remove() {
      for (const storage of open) await storage.close();
      await place.remove();
    },
  };
}

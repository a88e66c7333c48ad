import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { type Simulated, simulate } from '../simulate.ts';
import { describeSimulated, traceFailure } from '../trace.ts';

// Simulated years of a chapter, in which everything that can go wrong goes wrong:
//   pnpm reliability simulate --years 400 --seed 1 --jobs 2     from this seed on
//   pnpm reliability simulate --seed 17                 this one, byte for byte as it was
//   … --seed 17 --storage sqlite      on another storage: the log is the same      (memory, sqlite, postgres)
//   … --dose 1.5                      more goes wrong: of twice as much, twice as often

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    years: { type: 'string', default: '1' },
    storage: { type: 'string', default: 'memory' },
    reports: { type: 'string', default: '1000' },
    days: { type: 'string', default: '365' },
    dose: { type: 'string', default: '1' },
    /** So many processes share the years. */
    jobs: { type: 'string', default: '1' },
    /** The distance between the seeds of several such programs. */
    step: { type: 'string' },
  },
});
const [first, years, jobs] = [Number(values.seed), Number(values.years), Number(values.jobs)];
const scale = { reports: Number(values.reports), days: Number(values.days), dose: Number(values.dose) };

/** The figures of a year that go into the sum. */
interface Year {
  readonly seed: number;
  readonly reports: number;
  readonly events: number;
  readonly messages: number;
  readonly alarms: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly reached: Readonly<Record<string, number>>;
  readonly logHash: string;
  readonly broken: boolean;
  readonly cpuSeconds: number;
}

if (values.step !== undefined) await live(Number(values.step), (year) => process.send?.(year));
else if (years === 1) await liveOne();
else await liveMany();

async function liveOne(): Promise<void> {
  const stores = await storesOf(values.storage);
  try {
    const simulated = await simulate({ ...scale, seed: first, storage: await stores.next() });
    if (simulated.broken.length > 0) await describeBroken(simulated);
    else console.log(describeSimulated(simulated));
  } finally {
    await stores.remove();
  }
}

async function live(step: number, tell: (year: Year) => void): Promise<void> {
  const stores = await storesOf(values.storage);
  try {
    for (let seed = first; seed < first + years; seed += step) {
      const began = process.cpuUsage();
      const simulated = await simulate({ ...scale, seed, storage: await stores.next() });
      const { user, system } = process.cpuUsage(began);
      tell(yearOf(simulated, (user + system) / 1e6));
      // The years after it are lived all the same: one long run shows every promise that broke in it.
      if (simulated.broken.length > 0) await describeBroken(simulated);
    }
  } finally {
    await stores.remove();
  }
}

function yearOf(
  { seed, reports, events, faults, reached, logHash, broken, record }: Simulated,
  cpuSeconds: number,
): Year {
  const [messages, alarms] = [record.handed.length, record.alarms.length];
  return { seed, reports, events, messages, alarms, faults, reached, logHash, broken: broken.length > 0, cpuSeconds };
}

async function describeBroken(simulated: Simulated): Promise<void> {
  const { seed } = simulated;
  const { lines } = await traceFailure({ ...scale, seed }, () => memoryStorage());
  const again = `pnpm reliability simulate --seed ${seed} --reports ${scale.reports} --days ${scale.days} --dose ${scale.dose}`;
  console.error([describeSimulated(simulated), '', ...lines, '', `Again: ${again}`].join('\n'));
  process.exitCode = 1;
}

async function liveMany(): Promise<void> {
  const lived: Year[] = [];
  const began = performance.now();
  const progress = (year: Year): void => {
    lived.push(year);
    if (lived.length % Math.max(1, Math.floor(years / 20)) > 0) return;
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    console.log(`${lived.length} of ${years} years, ${minutes} minutes, ${sum(faultsOf(lived))} faults`);
  };
  if (jobs === 1) await live(1, progress);
  else await Promise.all(Array.from({ length: jobs }, (_, job) => liveApart(job, progress)));
  describeTotal(lived);
}

/** A process of its own lives through every so-manieth of the years. */
function liveApart(job: number, tell: (year: Year) => void): Promise<void> {
  const own = { ...values, seed: String(first + job), years: String(years - job), jobs: '1', step: String(jobs) };
  const args = Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  const child = fork(import.meta.filename, args);
  child.on('message', (year) => tell(year as Year));
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      resolve();
    });
  });
}

function describeTotal(lived: readonly Year[]): void {
  const of = (figure: 'reports' | 'events' | 'messages' | 'alarms'): number =>
    lived.reduce((total, year) => total + year[figure], 0);
  const cpu = lived.reduce((total, { cpuSeconds }) => total + cpuSeconds, 0);
  const faults = faultsOf(lived);
  const reached = added(lived.map((year) => year.reached));
  const fewest = Math.min(...lived.map((year) => sum(year.faults)));
  console.log(
    `${lived.length} years from seed ${first} on ${values.storage}: ${of('reports')} reports, ${sum(faults)} faults (${fewest} in the calmest year), ${of('messages')} messages, ${of('alarms')} alarms, ${of('events')} events, ${cpu.toFixed(0)} CPU-seconds (${(cpu / lived.length).toFixed(2)} a year), ${lived.filter(({ broken }) => broken).length} years broke a promise`,
  );
  for (const [title, counts] of [
    ['faults', faults],
    ['rare states', reached],
  ] as const) {
    console.log(`${title}:`);
    for (const [name, count] of Object.entries(counts)) console.log(`  ${String(count).padStart(8)}  ${name}`);
  }
  const never = Object.entries(reached).filter(([, count]) => count === 0);
  for (const [name] of never) console.error(`never reached: ${name}`);
  // A year has not every kind of fault; ten have.
  if ((never.length > 0 && lived.length >= 10) || lived.length < years) process.exitCode = 1;
  console.log(
    JSON.stringify({
      program: 'simulate',
      seed: first,
      years: lived.length,
      reports: of('reports'),
      faults: sum(faults),
      calmestYear: fewest,
      messages: of('messages'),
      alarms: of('alarms'),
      events: of('events'),
      rareStates: `${Object.keys(reached).length - never.length} of ${Object.keys(reached).length}`,
      cpuSecondsAYear: Number((cpu / lived.length).toFixed(1)),
      broken: lived.flatMap((year) => (year.broken ? [year.seed] : [])),
    }),
  );
}

function faultsOf(lived: readonly Year[]): Readonly<Record<string, number>> {
  return added(lived.map(({ faults }) => faults));
}

function added(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const one of counts) for (const [name, count] of Object.entries(one)) total[name] = (total[name] ?? 0) + count;
  return total;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
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
  const { testPlace } = await import('../../../../packages/storage-postgres/src/testing/stores.ts');
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

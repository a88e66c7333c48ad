import { liveThrough, simulate } from '@kawal/reliability';
import { memoryStorage } from '@kawal/sdk/memory';
import { type Benchmark, bareWork, median } from './method.ts';

const keys = { seconds: 'simulated-year/cpu-seconds' } as const;

/** As little goes wrong as makes 2,500 faults. */
const dose = 0.65;

/** How many seeds are lived through, after a warm-up of some weeks. */
const years = 3;

/** Measures a simulated year: a thousand reports with faults, through the real core and engine, in memory. */
export const simulatedYear: Benchmark = {
  keys: Object.values(keys),
  async measure() {
    await simulate({ seed: 1, reports: 150, days: 55, storage: memoryStorage() });
    const seconds: number[] = [];
    const faults: number[] = [];
    const events: number[] = [];
    for (let seed = 1; seed <= years; seed += 1) {
      const storage = memoryStorage();
      const began = process.cpuUsage();
      const { faults: struck } = await liveThrough({ seed, storage, dose });
      const { user, system } = process.cpuUsage(began);
      seconds.push((user + system) / 1e6);
      faults.push(Object.values(struck.counts).reduce((sum, count) => sum + count, 0));
      events.push((await storage.log(0, 1_000_000)).length);
    }
    return [
      {
        key: keys.seconds,
        value: median(seconds),
        said: `CPU-seconds for a year of 1,000 reports, ${median(faults)} faults and ${median(events)} events; seeds 1 to ${years}: ${seconds.map((one) => one.toFixed(1)).join(', ')}; ${bareWork().said}`,
      },
    ];
  },
};

import { runStorageConformance } from '@kawal/sdk/conformance';
import { memoryStorage } from '@kawal/sdk/memory';
import { simulate } from '../simulate.ts';
import { plantedBugs } from './bugs.ts';

// Looks for the bug that was planted in this very process: first by simulated months, then by the suite that an adapter
// has to pass. Says on standard output what was found, as one line of JSON.

/** What a bug is looked for with: fewer than a tenth of the reports that a long run lives through. */
const months = { count: 6, reports: 80, days: 27, dose: 1.5 };

export interface Found {
  readonly simulation: { readonly reports: number; readonly what: string } | null;
  readonly conformance: { readonly cases: readonly string[] } | null;
}

// The suite of an adapter sees nothing of the engine.
const about = plantedBugs.find(({ name }) => name === process.env['KAWAL_PLANTED'])?.area;

console.log(
  JSON.stringify({
    simulation: await bySimulation(),
    conformance: about === 'storage' ? await byConformance() : null,
  } satisfies Found),
);
process.exit();

async function bySimulation(): Promise<Found['simulation']> {
  for (let seed = 1; seed <= months.count; seed += 1) {
    const reports = seed * months.reports;
    try {
      const { broken } = await simulate({ ...months, seed, storage: memoryStorage() });
      const [first] = broken;
      if (first !== undefined) return { reports, what: `${first.promise}: ${first.what}` };
    } catch (error) {
      return { reports, what: `ends with ${error instanceof Error ? error.name : 'something thrown'}` };
    }
  }
  return null;
}

async function byConformance(): Promise<Found['conformance']> {
  const { results } = await runStorageConformance({ makeStore: () => ({ open: memoryStorage }) });
  const cases = results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
  return cases.length === 0 ? null : { cases };
}

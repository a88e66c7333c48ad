import { runStorageConformance } from '@kawal/sdk/conformance';
import { memoryStorage } from '@kawal/sdk/memory';
import { tryEndToEnd } from '../end-to-end/trial.ts';
import { anomaliesIn } from '../history/check.ts';
import { recordHistory } from '../history/clients.ts';
import { inMemory } from '../model/model-stores.ts';
import { tryEngine } from '../model/try-engine.ts';
import { tryStorage } from '../model/try-storage.ts';
import { simulate } from '../simulate.ts';
import { mutants } from './every-mutant.ts';

// Looks for the bug that was planted in this very process: by simulated weeks, by random commands against a
// specification and, where it stands in a storage, by the suite that an adapter has to pass and by a checked history; and
// by the theorem, where it stands between a report and what changes while that runs.
// Says on standard output what was found, as one line of JSON.

/** The dose of each suite: far less than a tenth of the long run. */
const weeks = { count: 8, reports: 80, days: 27, dose: 1.5 };
const commands = { runs: 20, commands: 40, seed: 1 };
const calls = { runs: 200, commands: 60, seed: 1 };
const history = { operations: 10_000, seed: 1 };
const theorem = { runs: 640, seed: 12, small: 16, national: 6, isHasty: true };

export interface Found {
  readonly simulation: { readonly reports: number; readonly what: string } | null;
  readonly conformance: { readonly cases: readonly string[] } | null;
  /** Of the commands that show it, the shortest found. */
  readonly model: string | null;
  readonly history: string | null;
  /** The first claim about a chapter that is proved which does not hold. */
  readonly theorem: string | null;
}

// The suites of a storage see nothing of the engine.
const area = mutants.find(({ name }) => name === process.env['KAWAL_MUTANT'])?.area;
const isStorage = area === 'storage';
// What changes while a report runs is the theorem's alone; without a bug it finds nothing either.
const found: Found = area === 'theorem' ? { ...nothing(), theorem: byTheorem() } : await bySuites();

console.log(JSON.stringify(found));
process.exit();

function nothing(): Found {
  return { simulation: null, conformance: null, model: null, history: null, theorem: null };
}

async function bySuites(): Promise<Found> {
  const simulation = await bySimulation();
  return {
    simulation,
    conformance: isStorage ? await byConformance() : null,
    model: isStorage
      ? await tryStorage(inMemory, calls)
      : simulation === null
        ? await tryEngine(inMemory, commands)
        : null,
    history: isStorage ? ((await byHistory()) ?? null) : null,
    theorem: area === undefined ? byTheorem() : null,
  };
}

function byTheorem(): string | null {
  try {
    return tryEndToEnd(theorem).failure?.broken[0] ?? null;
  } catch (error) {
    return `ends with ${error instanceof Error ? error.message : 'something thrown'}`;
  }
}

async function bySimulation(): Promise<Found['simulation']> {
  for (let seed = 1; seed <= weeks.count; seed += 1) {
    const reports = seed * weeks.reports;
    try {
      const { broken } = await simulate({ ...weeks, seed, storage: memoryStorage() });
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

async function byHistory(): Promise<string | undefined> {
  return anomaliesIn(await recordHistory(memoryStorage(), history))[0]?.kind;
}

import { createHash } from 'node:crypto';
import { type KeptLog, readLog } from './promises/kept-log.ts';
import { brokenPromises } from './promises/promises.ts';
import { sometimes } from './rare-states.ts';
import type { Wrong, YearRecord } from './simulation/scene.ts';
import { liveThrough, type SimulationOptions } from './simulation/simulate-year.ts';

export interface Simulated {
  readonly seed: number;
  readonly reports: number;
  /** How many faults struck, by kind. */
  readonly faults: Readonly<Record<string, number>>;
  readonly events: number;
  /** Of every event's text, in the order of the log: the same seed gives the same on every storage. */
  readonly logHash: string;
  readonly broken: readonly Wrong[];
  /** How often each rare state was met. */
  readonly reached: Readonly<Record<string, number>>;
  /** Messages with instants and recipients, for a closer look. */
  readonly record: YearRecord;
}

/** A year of a chapter, and what became of the promises. */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
  const scene = await liveThrough(options);
  const { seed, record, faults } = scene;
  const log = await readLog(options.storage);
  return {
    seed,
    reports: record.reports.length,
    faults: faults.counts,
    events: log.entries.length,
    logHash: hashOf(log),
    // A year that was broken off has not come to its end, so only what broke it is told.
    broken: record.wrong.length > 0 ? record.wrong : await brokenPromises(scene, log),
    reached: sometimes(scene, log),
    record,
  };
}

function hashOf({ entries }: KeptLog): string {
  const hash = createHash('sha256');
  for (const { text } of entries) hash.update(text).update('\n');
  return hash.digest('hex');
}

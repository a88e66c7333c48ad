import { type Simulated, simulate } from './simulate.ts';
import type { TraceLine, Wrong } from './simulation/scene.ts';
import type { SimulationOptions } from './simulation/simulate-year.ts';

/** A run that broke a promise, as somebody reads it who has to correct it: in references, never in names. */
export interface Failure {
  readonly simulated: Simulated;
  readonly lines: readonly string[];
}

/** How many lines of one report's life are shown from its beginning, and how many before its end. */
const shown = { first: 40, last: 60 };

/**
 * Lives a failing seed through once more and keeps what concerns the first thing that broke: the life of that one
 * report, and every end of a process meanwhile.
 */
export async function traceFailure(
  options: Omit<SimulationOptions, 'storage' | 'trace'>,
  newStorage: () => SimulationOptions['storage'],
): Promise<Failure> {
  const told: { at: number; line: TraceLine }[] = [];
  const trace = (at: number, line: TraceLine): void => void told.push({ at, line });
  const simulated = await simulate({ ...options, storage: newStorage(), trace });
  const [first] = simulated.broken;
  return { simulated, lines: first === undefined ? [] : linesAbout(first, told) };
}

function linesAbout(
  { report }: Wrong,
  told: readonly { readonly at: number; readonly line: TraceLine }[],
): readonly string[] {
  if (report === undefined) return [];
  const id = report.slice(report.indexOf('/') + 1);
  const concerns = ({ line }: { readonly line: TraceLine }): boolean => line.stream?.includes(id) === true;
  const from = told.findIndex(concerns);
  const until = told.findLastIndex(concerns);
  const lines = told
    .slice(from, until + 1)
    .filter((one) => concerns(one) || one.line.stream === undefined)
    .map(({ at, line: { who, what, stream } }) => {
      const record = stream?.replace(id, '…') ?? '';
      return `${new Date(at).toISOString()}  ${who.padEnd(20)}  ${record.padEnd(16)}  ${what}`;
    });
  const left = lines.length - shown.first - shown.last;
  if (left <= 0) return lines;
  return [...lines.slice(0, shown.first), `… ${left} more …`, ...lines.slice(-shown.last)];
}

/** Figures of a run. */
export function describeSimulated({
  seed,
  reports,
  faults,
  events,
  logHash,
  broken,
  reached,
  record,
}: Simulated): string {
  const struck = Object.values(faults).reduce((sum, count) => sum + count, 0);
  return [
    `seed ${seed}: ${reports} reports, ${struck} faults, ${record.handed.length} messages, ${events} events, log ${logHash.slice(0, 16)}`,
    ...Object.entries(faults).map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`),
    'rare states:',
    ...Object.entries(reached).map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`),
    ...broken.map(
      ({ promise, what, report }) => `BROKEN ${promise}: ${what}${report === undefined ? '' : ` (${report})`}`,
    ),
  ].join('\n');
}

import type { ConceptName, Engine } from '@kawal/engine';
import { stopped } from '../fault/fault.ts';
import { allRecords } from './all-records.ts';
import { readNumber } from './number-of.ts';

/** Finds a record of these concepts by the number that its caller noted; any other text is its name. */
export async function streamNamed(engine: Engine, written: string, concepts: readonly ConceptName[]): Promise<string> {
  const end = readNumber(written);
  if (end === undefined && written.includes('/')) return written;
  const records = end === undefined ? [] : await Promise.all(concepts.map((one) => allRecords(engine, one, {})));
  const streams = records.flat().map(({ stream }): string => stream);
  const [found, another] = streams.filter((stream) => stream.endsWith(end ?? ''));
  if (found === undefined || another !== undefined) throw stopped({ code: 'usage.record-number' });
  return found;
}

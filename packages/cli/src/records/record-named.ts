import type { Area, KemendagriCode } from '@kawal/core';
import { readRecordNumber } from '@kawal/core/record';
import type { Engine } from '@kawal/engine';
import { stopped } from '../fault/fault.ts';
import { kelurahanNamed } from '../init/kelurahan-named.ts';
import { allRecords } from './all-records.ts';

/** Concepts whose records have a number. A community and a condition report are named by their kelurahan. */
const numbered = [
  'report',
  'case',
  'referral',
  'pact',
  'engagement',
  'volunteer',
  'visit',
  'breach',
  'access',
] as const;

/** Finds the name of a record of one of these concepts by the number that people note; undefined where none or several fit. */
export type RecordOf = (number: string, concepts: readonly string[]) => string | undefined;

/** Reads the records of these concepts once, to find them by their numbers. */
export async function recordsByNumber(engine: Engine, concepts: readonly string[]): Promise<RecordOf> {
  const of = numbered.filter((concept) => concepts.includes(concept));
  const lists = await Promise.all(of.map((concept) => allRecords(engine, concept, {})));
  const streams = lists.flatMap((records) => records.map(({ stream }): string => stream));
  return (number, wanted) => {
    const end = readRecordNumber(number);
    const fits = (stream: string): boolean => wanted.some((concept) => stream.startsWith(`${concept}/`));
    const found = end === undefined ? [] : streams.filter((stream) => stream.endsWith(end) && fits(stream));
    return found.length === 1 ? found[0] : undefined;
  };
}

/** Returns the name of the record that somebody means: by its name, its number, or by its kelurahan (and month). */
export async function recordNamed(
  engine: Engine,
  written: string,
  concepts: readonly string[],
  areas: readonly Area[],
): Promise<string> {
  if (written.includes('/')) return written;
  const [, place = written, month] = /^(.+?)[ .](\d{4}-\d{2})$/.exec(written) ?? [];
  if (concepts.includes('community')) return `community/${kelurahan(written, areas)}`;
  if (concepts.includes('condition-report') && month !== undefined) {
    return `condition-report/${kelurahan(place, areas)}.${month}`;
  }
  const found = (await recordsByNumber(engine, concepts))(written, concepts);
  if (found === undefined) throw stopped({ code: 'usage.record-number' });
  return found;
}

function kelurahan(written: string, areas: readonly Area[]): KemendagriCode {
  const city = areas.find(({ code }) => code.split('.').length === 2);
  const named = kelurahanNamed([written], areas, city?.code ?? ('' as KemendagriCode));
  const [found] = named.ok ? named.kelurahan : [];
  if (found === undefined) throw stopped({ code: 'usage.kelurahan', written, nearest: named.ok ? [] : named.nearest });
  return found.code;
}

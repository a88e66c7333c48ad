import type { Area, KemendagriCode } from '@kawal/core';
import type { ActorApi, Engine } from '@kawal/engine';
import { kelurahanNamed } from '../area/kelurahan-named.ts';
import { stopped } from '../fault/fault.ts';
import { allRecords } from './all-records.ts';
import { everyPage } from './every-page.ts';
import { readNumber } from './number-of.ts';

/** The groups whose records have a number, by concept. A community and a condition report are named by their kelurahan. */
export const numbered = {
  report: 'reports',
  case: 'cases',
  referral: 'referrals',
  pact: 'pacts',
  engagement: 'engagements',
  volunteer: 'volunteers',
  visit: 'visits',
  breach: 'breaches',
  'data-request': 'dataRequests',
  access: 'cards',
} as const;

/** Finds the name of a record of one of these concepts by the number that people note; undefined where none or several fit. */
export type RecordOf = (number: string, concepts: readonly string[]) => string | undefined;

/** Reads once which records of these concepts an actor may see, to find them by their numbers. */
export async function recordsByNumber(api: ActorApi, concepts: readonly string[]): Promise<RecordOf> {
  const groups = Object.entries(numbered).filter(([concept]) => concepts.includes(concept));
  const streams = (await Promise.all(groups.map(([, group]) => streamsOf(api, group)))).flat();
  return (number, wanted) => {
    const end = readNumber(number);
    const fits = (stream: string): boolean => wanted.some((concept) => stream.startsWith(`${concept}/`));
    const found = end === undefined ? [] : streams.filter((stream) => stream.endsWith(end) && fits(stream));
    return found.length === 1 ? found[0] : undefined;
  };
}

async function streamsOf(api: ActorApi, group: (typeof numbered)[keyof typeof numbered]): Promise<readonly string[]> {
  const records = await everyPage<{ readonly stream: string }>((page) => api[group].list(page));
  return records.map(({ stream }) => stream);
}

/** Finds reports by number whoever asks: an emergency names one that its actor may not see, and is answered alike for none. */
export async function anyReportByNumber(engine: Engine): Promise<RecordOf> {
  const reports = await allRecords(engine, 'report', {});
  return (number) => {
    const end = readNumber(number);
    const found = end === undefined ? [] : reports.filter(({ stream }) => stream.endsWith(end));
    if (end === undefined || found.length > 1) return undefined;
    return found[0]?.stream ?? `report/${end}`;
  };
}

/** Returns the name of the record that somebody means: by its name, its number, or by its kelurahan (and month). */
export async function recordNamed(
  api: ActorApi,
  written: string,
  concepts: readonly string[],
  areas: readonly Area[],
): Promise<string> {
  if (written.includes('/') && readNumber(written) === undefined) return written;
  const [, place = written, month] = /^(.+?)[ .](\d{4}-\d{2})$/.exec(written) ?? [];
  if (concepts.includes('community')) return `community/${kelurahan(written, areas)}`;
  if (concepts.includes('condition-report') && month !== undefined) {
    return `condition-report/${kelurahan(place, areas)}.${month}`;
  }
  const found = (await recordsByNumber(api, concepts))(written, concepts);
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

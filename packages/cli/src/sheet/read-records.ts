import type { Area, Chapter } from '@kawal/core';
import { communityStream } from '@kawal/core/community';
import type { Engine } from '@kawal/engine';
import { allRecords } from '../records/all-records.ts';
import type { OverviewRecords } from './overview.ts';

/** Reads the records that the sheets need of these kelurahan; for one kelurahan it reads no other. */
export async function readOverviewRecords(
  engine: Engine,
  directory: Chapter['directory'],
  areas: readonly Area[],
): Promise<OverviewRecords> {
  const [only, ...others] = areas;
  const narrowed = <Key extends string>(name: Key, of: (area: Area) => string) =>
    only === undefined || others.length > 0 ? {} : { key: { name, value: of(only) } };
  const ofArea = narrowed('area', ({ code }) => code);
  return {
    areas,
    directory,
    pacts: await allRecords(engine, 'pact', ofArea),
    communities: await allRecords(engine, 'community', ofArea),
    volunteers: await allRecords(
      engine,
      'volunteer',
      narrowed('community', ({ code }) => communityStream(code)),
    ),
    conditionReports: await allRecords(engine, 'condition-report', ofArea),
    visits: await allRecords(engine, 'visit', ofArea),
  };
}

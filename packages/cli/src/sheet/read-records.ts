import type {
  Area,
  Chapter,
  CommunityState,
  ConditionReportState,
  PactState,
  VisitState,
  VolunteerState,
} from '@kawal/core';
import { communityStream } from '@kawal/core/community';
import type { Engine, Listing, ReadRecord } from '@kawal/engine';
import { allRecords } from '../status/all-records.ts';
import type { OverviewRecords } from './overview.ts';

/** What the sheets need of these kelurahan; of one alone nothing else is read. */
export async function readOverviewRecords(
  engine: Engine,
  directory: Chapter['directory'],
  areas: readonly Area[],
): Promise<OverviewRecords> {
  const [only, ...others] = areas;
  const narrowed = (name: string, of: (area: Area) => string): Listing =>
    only === undefined || others.length > 0 ? {} : { key: { name, value: of(only) } };
  const ofArea = narrowed('area', ({ code }) => code);
  const list = <State>(concept: string, by: Listing): Promise<readonly ReadRecord<State>[]> =>
    allRecords<State>(engine, concept, by);
  return {
    areas,
    directory,
    pacts: await list<PactState>('pact', ofArea),
    communities: await list<CommunityState>('community', ofArea),
    volunteers: await list<VolunteerState>(
      'volunteer',
      narrowed('community', ({ code }) => communityStream(code)),
    ),
    conditionReports: await list<ConditionReportState>('condition-report', ofArea),
    visits: await list<VisitState>('visit', ofArea),
  };
}

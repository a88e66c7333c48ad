import {
  type ConditionReportState,
  type Decree,
  day,
  earliest,
  type Instant,
  later,
  type Period,
  type VisitState,
  type VolunteerState,
  type Zone,
} from '@kawal/core';
import { isConstituted } from '@kawal/core/community';
import { firstExpected, monthsUpTo, overdueFrom, periodOf } from '@kawal/core/condition-report';
import { unconfirmed } from '@kawal/core/visit';
import { expiredTopics, nextExpiry } from '@kawal/core/volunteer';
import { byArea, decreeLine, onRecord, placeName } from './lines.ts';
import { volunteerStatuses } from './messages.ts';
import type {
  CommunityLine,
  CommunityOnRecord,
  CommunityOverview,
  MemberCount,
  MonthLine,
  MonthStanding,
  OverviewRecords,
  TrainingLine,
  VisitLine,
} from './overview.ts';

/** How many months of condition reports are shown. */
const monthsShown = 6;

/** How far ahead an expiry is worth a warning: about as long as it takes to plan a training. */
const soon = 90 * day;

/** How the communities stand at `asOf`, in the time of the chapter. */
export function communityOverview(
  records: Omit<OverviewRecords, 'pacts'>,
  asOf: Instant,
  zone: Zone,
): CommunityOverview {
  const months = monthsUpTo(periodOf(asOf, zone), monthsShown);
  const communities = onRecord(records.communities)
    .map(({ stream, state }) => communityLine(stream, state, records, { asOf, zone, months }))
    .sort(byArea);
  const known = new Set(communities.map(({ area }) => area));
  return { asOf, months, communities, without: records.areas.filter(({ code }) => !known.has(code)) };
}

interface Stand {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly months: readonly Period[];
}

function communityLine(
  stream: string,
  state: CommunityOnRecord,
  records: Parameters<typeof communityOverview>[0],
  stand: Stand,
): CommunityLine {
  const { area, reportedName, status, pilot } = state;
  const constituted = isConstituted(state) ? state : null;
  const volunteers = onRecord(records.volunteers)
    .map((one) => one.state)
    .filter(({ community }) => community === stream);
  return {
    area,
    name: placeName(records.areas, state),
    reportedName,
    status,
    rests: state.status === 'dormant' ? state.reason : null,
    pact: 'pact' in state ? { pact: state.pact, signedOn: state.pactSignedOn } : null,
    decree: constituted === null ? null : decreeLine(constituted.decree, records.directory),
    earlierDecrees: constituted?.earlierDecrees.map((decree) => decreeLine(decree, records.directory)) ?? [],
    members: constituted?.decree.members === undefined ? null : memberCounts(constituted.decree.members),
    hasFocalPoint: state.status === 'active',
    lastHeard: state.status === 'active' ? state.lastHeard : null,
    coverage: constituted?.coverage ?? [],
    volunteers: countVolunteers(volunteers),
    training: trainingLine(volunteers, stand.asOf),
    conditionReports: monthLines(state, records.conditionReports, stand),
    visits: visitLine(
      onRecord(records.visits)
        .map((one) => one.state)
        .filter((visit) => visit.area === area),
    ),
    pilot,
  };
}

function memberCounts(members: NonNullable<Decree['members']>): readonly MemberCount[] {
  const roles = [...new Set(members.map(({ as }) => as))];
  return roles.map((as) => ({ as, count: members.filter((member) => member.as === as).length }));
}

function countVolunteers(volunteers: readonly VolunteerState[]): CommunityLine['volunteers'] {
  const count = (status: VolunteerState['status']): number =>
    volunteers.filter((volunteer) => volunteer.status === status).length;
  const counts = volunteerStatuses.map((status) => [status, count(status)]);
  return Object.fromEntries(counts) as CommunityLine['volunteers'];
}

function trainingLine(volunteers: readonly VolunteerState[], asOf: Instant): TrainingLine {
  const active = volunteers.filter((volunteer) => volunteer.status === 'active');
  const valid = active.filter(({ taught }) => expiredTopics(taught, asOf).length === 0);
  const expiries = valid.map(({ taught }) => nextExpiry(taught, [])).filter((instant) => instant !== null);
  return {
    expired: active.length - valid.length,
    nextExpiry: earliest(expiries),
    expireSoon: expiries.filter((instant) => instant <= later(asOf, soon)).length,
  };
}

function monthLines(
  community: CommunityOnRecord,
  records: OverviewRecords['conditionReports'],
  { asOf, zone, months }: Stand,
): readonly MonthLine[] {
  const since = firstExpected(community, zone);
  const reports = onRecord(records).map((one) => one.state);
  return months.map((period) => {
    const report = reports.find((one) => one.area === community.area && one.period === period);
    const dueOn = overdueFrom(period, zone) ?? asOf;
    if (report !== undefined) return { period, standing: standingOf(report, asOf) };
    if (since === null || period < since) return { period, standing: 'notExpected' };
    return { period, standing: dueOn <= asOf ? 'missing' : 'awaited' };
  });
}

function standingOf(report: Exclude<ConditionReportState, { status: 'none' }>, asOf: Instant): MonthStanding {
  switch (report.status) {
    case 'open':
    case 'overdue':
      return report.dueOn <= asOf ? 'missing' : 'awaited';
    case 'returned':
      return 'returned';
    default:
      return report.late ? 'late' : 'inTime';
  }
}

function visitLine(visits: readonly Exclude<VisitState, { status: 'none' }>[]): VisitLine {
  const held = visits.filter((visit) => visit.status === 'done' || visit.status === 'reported');
  const count = (...statuses: readonly VisitState['status'][]): number =>
    visits.filter(({ status }) => statuses.includes(status)).length;
  return {
    toCome: count('planned', 'assigned'),
    held: held.length,
    unreported: count('done'),
    missed: count('missed'),
    cancelled: count('cancelled'),
    unconfirmed: held.filter((visit) => unconfirmed(visit).length > 0).length,
    lastHeld: held.length === 0 ? null : (Math.max(...held.map(({ heldOn }) => heldOn)) as Instant),
  };
}

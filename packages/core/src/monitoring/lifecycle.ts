import { match, P } from 'ts-pattern';
import type { CommunityState } from '../community/community.ts';
import { communityStream, isConstituted } from '../community/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { EventEnvelope } from '../record/event.ts';
import { mayHandleCases, volunteerClaim } from '../volunteer/rules.ts';
import type { VolunteerState } from '../volunteer/volunteer.ts';
import type {
  ConditionReportCommand,
  ConditionReportEvent,
  ConditionReportState,
  ReportedMonth,
  Submission,
} from './condition-report.ts';
import type { ConditionReportRefusal } from './refusals.ts';
import { conditionReportStream, isCoordinatorOf, periodOf } from './rules.ts';

export const initialConditionReport: ConditionReportState = { status: 'none' };

type ConditionReportDecision = Decision<ConditionReportEvent, ConditionReportRefusal>;

export function decideConditionReport(
  command: ConditionReportCommand,
  report: ConditionReportState,
  context: Context,
): ConditionReportDecision {
  const { status } = report;
  return match([report, command] as const)
    .with([{ status: 'none' }, { type: 'open-condition-report' }], ([, month]) => decideOpen(month, context))
    .with([P._, { type: 'open-condition-report' }], () => refuse({ code: 'condition-report.already-exists', status }))
    .with([{ status: P.union('open', 'returned') }, { type: 'submit-condition-report' }], ([{ area }, submit]) =>
      decideSubmit(area, submit, context),
    )
    .with([P._, { type: 'submit-condition-report' }], () => refuse({ code: 'condition-report.not-open', status }))
    .with([{ status: 'submitted' }, { type: 'return-condition-report' }], ([, { reason }]) =>
      context.actor.kind === 'system'
        ? refuse({ code: 'condition-report.not-by-machine' })
        : accept({ type: 'condition-report-returned', reason }),
    )
    .with([{ status: 'submitted' }, { type: 'accept-condition-report' }], ([{ submittedBy }]) =>
      decideAccept(submittedBy, context),
    )
    .with([P._, { type: P.union('return-condition-report', 'accept-condition-report') }], () =>
      refuse({ code: 'condition-report.not-submitted', status }),
    )
    .exhaustive();
}

export function evolveConditionReport(
  report: ConditionReportState,
  event: ConditionReportEvent,
  { at }: Pick<EventEnvelope, 'at'>,
): ConditionReportState {
  switch (event.type) {
    case 'condition-report-opened':
      return { status: 'open', area: event.area, period: event.period };
    case 'condition-report-submitted': {
      if (report.status !== 'open' && report.status !== 'returned') return report;
      const { area, period } = report;
      const { type: _, ...submission } = event;
      return { status: 'submitted', submittedAt: at, area, period, ...submission };
    }
    case 'condition-report-returned':
      return report.status === 'submitted' ? { ...content(report), status: 'returned', reason: event.reason } : report;
    case 'condition-report-accepted':
      return report.status === 'submitted'
        ? { ...content(report), status: 'accepted', acceptedBy: event.acceptedBy }
        : report;
  }
}

function decideOpen({ area, period }: ReportedMonth, context: Context): ConditionReportDecision {
  const expected = conditionReportStream({ area, period });
  if (context.stream !== expected) {
    return refuse({ code: 'condition-report.other-stream', stream: context.stream, expected });
  }
  const current = periodOf(context.now, context.chapter?.zone ?? 'WIB');
  if (period > current) return refuse({ code: 'condition-report.period-in-future', period, current });
  const refusal = communityRefusal(area, context);
  return refusal === null ? accept({ type: 'condition-report-opened', area, period }) : refuse(refusal);
}

function decideSubmit(
  area: ReportedMonth['area'],
  { type: _, ...submission }: Extract<ConditionReportCommand, { type: 'submit-condition-report' }>,
  context: Context,
): ConditionReportDecision {
  const refusal = communityRefusal(area, context);
  if (refusal !== null) return refuse(refusal);
  const { submittedBy } = submission;
  const volunteer = context.read<VolunteerState>({ claim: volunteerClaim(communityStream(area), submittedBy) })?.state;
  const isVolunteer = volunteer !== undefined && mayHandleCases(volunteer);
  const isCoordinator = context.chapter !== null && isCoordinatorOf(context.chapter.directory, submittedBy, area);
  if (!isVolunteer && !isCoordinator) return refuse({ code: 'condition-report.not-of-community', area });
  return accept({ type: 'condition-report-submitted', ...submission });
}

function decideAccept(submittedBy: string, { actor }: Context): ConditionReportDecision {
  if (actor.kind !== 'person') return refuse({ code: 'condition-report.not-by-machine' });
  if (actor.ref === submittedBy) return refuse({ code: 'condition-report.own-report' });
  return accept({ type: 'condition-report-accepted', acceptedBy: actor.ref });
}

function communityRefusal(area: ReportedMonth['area'], context: Context): ConditionReportRefusal | null {
  const community = context.read<CommunityState>({ stream: communityStream(area) })?.state;
  if (community === undefined || community.status === 'none')
    return { code: 'condition-report.no-such-community', area };
  return isConstituted(community)
    ? null
    : { code: 'condition-report.community-not-constituted', area, status: community.status };
}

/** Without what only the state it leaves holds. */
function content({
  area,
  period,
  submittedBy,
  counts,
  incidents,
}: ReportedMonth & Submission): ReportedMonth & Submission {
  return { area, period, submittedBy, counts, incidents };
}

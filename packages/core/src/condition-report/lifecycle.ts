import { match, P } from 'ts-pattern';
import type { CommunityState } from '../community/community.ts';
import { isConstituted } from '../community/rules.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import type { Context } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { during, foldBy } from '../record/folds.ts';
import { communityStream, volunteerClaim } from '../record/streams.ts';
import type {
  ConditionReportCommand,
  ConditionReportEvent,
  ConditionReportState,
  ReportedMonth,
  SubmittedMonth,
} from './condition-report.ts';
import type { ConditionReportRefusal } from './messages.ts';
import { conditionReportStream, isCoordinatorOf, overdueFrom, periodOf } from './rules.ts';
import { repeatedEntry } from './vulnerability.ts';

export const initialConditionReport: ConditionReportState = { status: 'none' };

type ConditionReportDecision = Decision<ConditionReportEvent, ConditionReportRefusal>;

export function decideConditionReport(
  command: ConditionReportCommand,
  report: ConditionReportState,
  context: Context,
): ConditionReportDecision {
  const { status } = report;
  return match([report, command] as const)
    .with([P._, { type: 'wake' }], () =>
      report.status === 'open' && report.dueOn <= context.now
        ? accept<ConditionReportEvent>({ type: 'condition-report-overdue' })
        : accept<ConditionReportEvent>(),
    )
    .with([{ status: 'none' }, { type: 'open-condition-report' }], ([, month]) => decideOpen(month, context))
    .with([P._, { type: 'open-condition-report' }], () => refuse({ code: 'condition-report.already-exists', status }))
    .with(
      [{ status: P.union('open', 'overdue', 'returned') }, { type: 'submit-condition-report' }],
      ([{ area }, submit]) => decideSubmit(area, submit, context),
    )
    .with([P._, { type: 'submit-condition-report' }], () => refuse({ code: 'condition-report.not-open', status }))
    .with([{ status: 'submitted' }, { type: 'return-condition-report' }], ([, { reason }]) =>
      context.actor.kind === 'system'
        ? refuse({ code: 'condition-report.not-by-machine' })
        : accept({ type: 'condition-report-returned', reason }),
    )
    .with([{ status: 'submitted' }, { type: 'accept-condition-report' }], ([report]) => decideAccept(report, context))
    .with([{ status: 'accepted' }, { type: 'aggregate-condition-report' }], () =>
      accept({ type: 'condition-report-aggregated' }),
    )
    .with([P._, { type: 'aggregate-condition-report' }], () =>
      refuse({ code: 'condition-report.not-accepted', status }),
    )
    .with([P._, { type: P.union('return-condition-report', 'accept-condition-report') }], () =>
      refuse({ code: 'condition-report.not-submitted', status }),
    )
    .exhaustive();
}

export const evolveConditionReport = foldBy<ConditionReportState, ConditionReportEvent>({
  'condition-report-opened': during('none', (_, { area, period, dueOn }) => ({ status: 'open', area, period, dueOn })),
  'condition-report-overdue': during('open', (report) => ({ ...report, status: 'overdue' })),
  'condition-report-submitted': during(['open', 'overdue', 'returned'], (report, event, { at }) => {
    const { area, period } = report;
    const late = report.status === 'returned' ? report.late : report.status === 'overdue' || at >= report.dueOn;
    return { status: 'submitted', submittedAt: at, area, period, late, ...contentOf(event) };
  }),
  'condition-report-returned': during('submitted', (report, { reason }) => {
    return { ...content(report), status: 'returned', reason };
  }),
  'condition-report-accepted': during('submitted', (report, { acceptedBy }) => {
    return { ...content(report), status: 'accepted', acceptedBy };
  }),
  'condition-report-aggregated': during('accepted', (report) => ({ ...report, status: 'aggregated' })),
});

function decideOpen({ area, period }: ReportedMonth, context: Context): ConditionReportDecision {
  const expected = conditionReportStream({ area, period });
  if (context.stream !== expected)
    return refuse({ code: 'condition-report.other-stream', stream: context.stream, expected });
  const zone = context.chapter?.zone ?? 'WIB';
  const current = periodOf(context.now, zone);
  if (period > current) return refuse({ code: 'condition-report.period-in-future', period, current });
  const refusal = communityRefusal(area, context);
  if (refusal !== null) return refuse(refusal);
  // One that is opened late is due at once.
  return accept({ type: 'condition-report-opened', area, period, dueOn: overdueFrom(period, zone) ?? context.now });
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
  // A suspended volunteer hands in counts as before, or they would read an allegation off the refusal (X5).
  const isOwn = volunteer?.status === 'suspended' && submittedBy === context.actor.ref;
  const isVolunteer = (isOwn ? volunteer.before : volunteer)?.status === 'active';
  const { chapter, now } = context;
  const isCoordinator = chapter !== null && isCoordinatorOf(chapter.directory, submittedBy, area, now);
  if (!isVolunteer && !isCoordinator) return refuse({ code: 'condition-report.not-of-community', area });
  const twice = repeatedEntry(submission.vulnerabilities ?? []);
  if (twice !== undefined)
    return refuse({ code: 'condition-report.vulnerability-twice', factor: twice.factor, rw: twice.rw ?? null });
  return accept({ type: 'condition-report-submitted', ...submission, handedInBy: context.actor.ref });
}

function decideAccept({ submittedBy, handedInBy }: SubmittedMonth, { actor }: Context): ConditionReportDecision {
  if (actor.kind !== 'person') return refuse({ code: 'condition-report.not-by-machine' });
  if (actor.ref === submittedBy || actor.ref === handedInBy) return refuse({ code: 'condition-report.own-report' });
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
function content(report: Extract<ConditionReportState, { status: 'submitted' }>): SubmittedMonth {
  const { status: _, submittedAt: _at, ...month } = report;
  return month;
}

const community = ['no-such-community', 'community-not-constituted'] as const;

/** Lists by command the codes of its refusals. */
export const conditionReportRefuses = {
  'open-condition-report': ['other-stream', 'already-exists', 'period-in-future', ...community],
  'submit-condition-report': [...community, 'not-open', 'not-of-community', 'vulnerability-twice'],
  'return-condition-report': ['not-submitted', 'not-by-machine'],
  'accept-condition-report': ['not-submitted', 'not-by-machine', 'own-report'],
  'aggregate-condition-report': ['not-accepted'],
} as const satisfies RefusedBy<ConditionReportCommand, ConditionReportRefusal>;

import { match } from 'ts-pattern';
import { isOfLpa, standing } from '../authority/authority.ts';
import type { Context } from '../record/concept.ts';
import { accept, contentOf, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { during, except, foldBy } from '../record/folds.ts';
import type { BreachCommand, BreachEvent, BreachState, Notice, OpenBreach } from './breach.ts';
import type { BreachRefusal } from './messages.ts';
import { breachCite, breachDeadline, missingContent, missingNotices, nextAlarm } from './rules.ts';

export const initialBreach: BreachState = { status: 'none' };

type BreachDecision = Decision<BreachEvent, BreachRefusal>;

type Command<Type extends BreachCommand['type']> = Extract<BreachCommand, { type: Type }>;

export function decideBreach(command: BreachCommand, breach: BreachState, context: Context): BreachDecision {
  if (command.type === 'wake') {
    return accept(...(breach.status === 'none' || breach.status === 'closed' ? [] : alarmsDue(breach, context)));
  }
  if (context.actor.kind !== 'person') return refuse({ code: 'breach.needs-person' });
  if (command.type === 'detect-breach') return decideDetecting(command, breach, context);
  if (!isOfLpa(context)) return refuse({ code: 'breach.not-yours' });
  if (breach.status === 'none') return refuse({ code: 'breach.not-found' });
  if (breach.status === 'closed') return refuse({ code: 'breach.closed', closedAt: breach.closedAt });
  return decideOnOpen(command, breach, context);
}

type OnOpen = Exclude<BreachCommand, Command<'wake' | 'detect-breach'>>;

function decideOnOpen(command: OnOpen, breach: OpenBreach, context: Context): BreachDecision {
  const { status } = breach;
  return match(command)
    .returnType<BreachDecision>()
    .with({ type: 'assess-breach' }, (assess) => decideAssessing(assess, breach))
    .with({ type: 'notify-breach' }, (notify) => decideNotifying(notify, breach, context))
    .with({ type: 'take-measure' }, ({ measure }) => accept({ type: 'measure-taken', measure }))
    .with({ type: 'remediate-breach' }, () => decideRemediating(breach, context))
    .with({ type: 'dismiss-breach' }, () => decideDismissing(breach, context))
    .with({ type: 'close-breach' }, () =>
      status === 'remediated'
        ? accept({ type: 'breach-closed', outcome: 'handled' })
        : refuse({ code: 'breach.not-remediated', status }),
    )
    .exhaustive();
}

const shut = ['none', 'closed'] as const;

export const evolveBreach = foldBy<BreachState, BreachEvent>({
  'breach-detected': during('none', (_, event) => {
    const begun = { assessment: null, notices: [], measures: [], alarms: [], proposal: null };
    return { status: 'detected', ...contentOf(event), ...begun };
  }),
  'breach-assessed': except(shut, (breach, event) => {
    const assessment = contentOf(event);
    const isOwed = missingNotices({ notices: breach.notices, assessment }).length > 0;
    const status = isOwed || breach.status === 'detected' ? 'assessed' : breach.status;
    return { ...breach, status, assessment, proposal: null };
  }),
  'breach-notice-given': except(shut, (breach, event) => {
    return { ...breach, notices: [...breach.notices, contentOf(event)], proposal: null };
  }),
  'breach-notified': except(shut, (breach) => ({ ...breach, status: 'notified' })),
  'measure-taken': except(shut, (breach, { measure }) => {
    return { ...breach, measures: [...new Set([...breach.measures, measure])] };
  }),
  'breach-remediated': except(shut, (breach) => ({ ...breach, status: 'remediated' })),
  'breach-dismissal-proposed': except(shut, (breach, { by }, { at }) => ({ ...breach, proposal: { by, at } })),
  'breach-closed': except(shut, (breach, { outcome }, { at }) => {
    return { ...breach, status: 'closed', closedAt: at, outcome };
  }),
  'breach-deadline-near': except(shut, (breach) => ({ ...breach, alarms: [...breach.alarms, 'near'] })),
  'breach-overdue': except(shut, (breach) => ({ ...breach, alarms: [...breach.alarms, 'overdue'] })),
});

function decideDetecting({ kinds, knownAt }: Command<'detect-breach'>, breach: BreachState, { now, actor }: Context) {
  if (breach.status !== 'none') return refuse({ code: 'breach.already-detected', status: breach.status });
  if (knownAt > now) return refuse({ code: 'breach.in-future', at: knownAt });
  const deadline = breachDeadline(knownAt);
  return accept({ type: 'breach-detected', kinds, detectedBy: actor.ref, knownAt, deadline });
}

/** Reassesses a breach with later knowledge; further people concerned are notified next. */
function decideAssessing(assessment: Command<'assess-breach'>, { status, notices }: OpenBreach): BreachDecision {
  const done = status === 'assessed' && missingNotices({ notices, assessment }).length === 0;
  return accept<BreachEvent>(
    { ...assessment, type: 'breach-assessed' },
    ...(done ? ([{ type: 'breach-notified' }] as const) : []),
  );
}

/** A late notice is taken, and said to be late: not to tell would be worse. */
function decideNotifying(
  { to, notifiedOn, content, reached }: Command<'notify-breach'>,
  breach: OpenBreach,
  { now, chapter }: Context,
): BreachDecision {
  if (breach.assessment === null) return refuse({ code: 'breach.not-assessed' });
  if (notifiedOn > now) return refuse({ code: 'breach.in-future', at: notifiedOn });
  if (notifiedOn < breach.knownAt) return refuse({ code: 'breach.before-known', at: notifiedOn });
  const missing = missingContent(content);
  if (missing.length > 0)
    return refuse({ code: 'breach.notice-incomplete', missing, cite: breachCite(breach, chapter) });
  if (to === 'subjects' && reached === 0) return refuse({ code: 'breach.nobody-reached' });
  const notice: Notice = { to, notifiedOn, reached, late: notifiedOn > breach.deadline };
  const done = missingNotices({ ...breach, notices: [...breach.notices, notice] }).length === 0;
  return accept<BreachEvent>(
    { type: 'breach-notice-given', ...notice },
    ...(done && breach.status === 'assessed' ? ([{ type: 'breach-notified' }] as const) : []),
  );
}

function decideRemediating(breach: OpenBreach, { chapter }: Context): BreachDecision {
  const { status, measures } = breach;
  if (status === 'remediated') return refuse({ code: 'breach.not-now', status });
  if (status !== 'notified')
    return refuse({ code: 'breach.not-notified', missing: missingNotices(breach), cite: breachCite(breach, chapter) });
  return measures.length === 0 ? refuse({ code: 'breach.no-measure' }) : accept({ type: 'breach-remediated' });
}

/** Dismisses a breach by two people within a week, if nobody was notified of it. */
function decideDismissing({ notices, proposal }: OpenBreach, { actor, now }: Context): BreachDecision {
  if (notices.length > 0) return refuse({ code: 'breach.notices-given' });
  const first = standing(proposal, now);
  if (first === null) return accept({ type: 'breach-dismissal-proposed', by: actor.ref });
  if (first.by === actor.ref) return refuse({ code: 'breach.needs-second-person', by: first.by });
  return accept({ type: 'breach-closed', outcome: 'noFailure' });
}

/** Each alarm once; past the deadline only the second. */
function alarmsDue(breach: OpenBreach, { now }: Context): readonly BreachEvent[] {
  const at = nextAlarm(breach);
  if (at === null || at > now) return [];
  const { deadline } = breach;
  return [
    { type: deadline <= now ? 'breach-overdue' : 'breach-deadline-near', deadline, missing: missingNotices(breach) },
  ];
}

const onOpen = ['not-found', 'needs-person', 'not-yours', 'closed'] as const;

/** Lists by command the codes of its refusals. */
export const breachRefuses = {
  'detect-breach': ['needs-person', 'already-detected', 'in-future'],
  'assess-breach': [...onOpen],
  'notify-breach': [...onOpen, 'not-assessed', 'in-future', 'before-known', 'notice-incomplete', 'nobody-reached'],
  'take-measure': [...onOpen],
  'remediate-breach': [...onOpen, 'not-now', 'not-notified', 'no-measure'],
  'dismiss-breach': [...onOpen, 'notices-given', 'needs-second-person'],
  'close-breach': [...onOpen, 'not-remediated'],
} as const satisfies RefusedBy<BreachCommand, BreachRefusal>;

import { match, P } from 'ts-pattern';
import { isOfLpa } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import { barredFrom, volunteerFor } from '../case/handling.ts';
import type { CommunityState } from '../community/community.ts';
import { isConstituted, takesVolunteers } from '../community/rules.ts';
import {
  type Nomination,
  requiredTopics,
  type VolunteerEvent,
  type VolunteerProgress,
  type VolunteerState,
} from '../community/volunteer.ts';
import { expiredTopics, reportsNaming } from '../community/volunteer-rules.ts';
import type { EngagementHolding, EngagementState, EngagementSubject } from '../engagement/engagement.ts';
import { missingTopics } from '../engagement/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { volunteerClaim } from '../record/streams.ts';
import type { VolunteerCommand } from './command.ts';
import { isTrained, taughtBy } from './evolve.ts';
import type { VolunteerRefusal } from './messages.ts';
import { hasReached, missingScreening } from './rules.ts';

type VolunteerDecision = Decision<VolunteerEvent, VolunteerRefusal>;

type Command<Type extends VolunteerCommand['type']> = Extract<VolunteerCommand, { type: Type }>;

const onTheWay = P.union('nominated', 'screened', 'trained', 'codeSigned', 'active');

export function decideVolunteer(command: VolunteerCommand, state: VolunteerState, context: Context): VolunteerDecision {
  // Who asks about themself is answered as before a suspension (X5). One by hand stands beside what reports say (1090).
  const { ref: person } = context.actor;
  const known = command.type === 'suspend-volunteer' ? state : volunteerFor(state, context);
  const { status } = known;
  return match([known, command] as const)
    .with([P._, { type: 'wake' }], () => accept(...dueEvents(state, context.now)))
    .with([{ status: 'none' }, { type: 'nominate-volunteer' }], ([, nominate]) => decideNominate(nominate, context))
    .with([P._, { type: 'nominate-volunteer' }], () => refuse({ code: 'volunteer.already-exists', status }))
    .with([{ status: 'none' }, P._], () => refuse({ code: 'volunteer.not-nominated' }))
    .with(
      [P.union({ status: 'exited', suspension: P.nonNullable }, { status: 'suspended' }), { type: 'lift-suspension' }],
      ([suspended, lift]) => decideLift(suspended, state, lift, context),
    )
    .with([{ status: 'exited' }, P._], ([{ exitedAt }]) => refuse({ code: 'volunteer.exited', exitedAt }))
    .with([P._, { type: 'exit-volunteer' }], ([, { reason }]) => accept({ type: 'volunteer-exited', reason }))
    .with([{ status: onTheWay }, { type: 'lift-suspension' }], () =>
      refuse({ code: 'volunteer.not-suspended', status }),
    )
    .with([{ status: 'suspended', person }, P._], ([{ before }]) => decideVolunteer(command, before, context))
    .with([{ status: 'suspended' }, { type: 'suspend-volunteer' }], () =>
      refuse({ code: 'volunteer.already-suspended' }),
    )
    .with([{ status: onTheWay }, { type: 'suspend-volunteer' }], ([, { reason }]) =>
      accept({ type: 'volunteer-suspended', reason }),
    )
    .with([{ status: 'suspended' }, P._], () => refuse({ code: 'volunteer.suspended' }))
    .with(
      [
        { status: onTheWay },
        { type: P.union('screen-volunteer', 'train-volunteer', 'sign-code', 'activate-volunteer') },
      ],
      () => context.actor.kind !== 'person',
      () => refuse({ code: 'volunteer.needs-person' }),
    )
    .with(
      [{ status: onTheWay }, { type: P.union('screen-volunteer', 'activate-volunteer') }],
      ([{ person }]) => person === context.actor.ref,
      () => refuse({ code: 'volunteer.own-screening' }),
    )
    .with([{ status: onTheWay }, { type: 'screen-volunteer' }], ([progress, screen]) => decideScreen(progress, screen))
    .with([{ status: onTheWay }, { type: 'train-volunteer' }], ([progress, { training }]) =>
      decideTrain(progress, training, context),
    )
    .with([{ status: onTheWay }, { type: 'sign-code' }], ([progress, sign]) => decideSignCode(progress, sign, context))
    .with([{ status: onTheWay }, { type: 'activate-volunteer' }], ([progress, { termEndsOn }]) =>
      decideActivate(progress, termEndsOn ?? null, context),
    )
    .with([{ status: onTheWay }, { type: 'refresh-training' }], ([progress, { training }]) =>
      decideRefresh(progress, training, context),
    )
    .with([{ status: 'active' }, { type: 'set-term' }], ([, { termEndsOn }]) =>
      termEndsOn <= context.now
        ? refuse({ code: 'volunteer.term-over-already', termEndsOn })
        : accept({ type: 'term-set', termEndsOn }),
    )
    .with([{ status: onTheWay }, { type: 'set-term' }], () => refuse({ code: 'volunteer.not-active', status }))
    .exhaustive();
}

function decideNominate({ community, person }: Command<'nominate-volunteer'>, context: Context): VolunteerDecision {
  const found = context.read<CommunityState>({ stream: community })?.state;
  if (found === undefined || found.status === 'none') return refuse({ code: 'volunteer.no-such-community', community });
  if (!takesVolunteers(found)) return refuse({ code: 'volunteer.community-dissolved', community });
  const other = context.read<VolunteerState>({ claim: volunteerClaim(community, person.ref) });
  if (other !== undefined) {
    return refuse({
      code: other.state.status === 'exited' ? 'volunteer.left-under-suspension' : 'volunteer.already-in-community',
      community,
      record: other.stream,
    });
  }
  return accept({ type: 'volunteer-nominated', person: person.ref, community });
}

function decideScreen(progress: VolunteerProgress, { type: _, ...screening }: Command<'screen-volunteer'>) {
  const again = outOfOrder(progress, 'screened');
  if (again !== null) return again;
  if (!screening.adult) return refuse({ code: 'volunteer.not-adult' });
  if (screening.suspicionKnown === true) return refuse({ code: 'volunteer.under-suspicion' });
  const missing = missingScreening(screening);
  if (missing.length > 0) return refuse({ code: 'volunteer.screening-incomplete', missing });
  return accept({ type: 'volunteer-screened', screening });
}

function decideTrain(progress: VolunteerProgress, training: string, context: Context): VolunteerDecision {
  const early = outOfOrder(progress, 'trained');
  if (early !== null) return early;
  const meeting = trainingHeld(training, context);
  if ('code' in meeting) return refuse(meeting);
  const missing = missingTopics(meeting, requiredTopics);
  if (missing.length > 0) return refuse({ code: 'volunteer.training-incomplete', training, missing });
  const { heldOn, topics = [] } = meeting;
  const expired = expiredTopics(taughtBy({}, topics, heldOn), context.now);
  if (expired.length > 0) return refuse({ code: 'volunteer.training-expired', topics: expired });
  return accept({ type: 'volunteer-trained', training, trainedOn: heldOn, topics });
}

function decideRefresh(progress: VolunteerProgress, training: string, context: Context): VolunteerDecision {
  if (!isTrained(progress)) return refuse({ code: 'volunteer.not-trained' });
  const meeting = trainingHeld(training, context);
  if ('code' in meeting) return refuse(meeting);
  const { heldOn } = meeting;
  const topics = (meeting.topics ?? []).filter(
    (topic) => (progress.taught[topic] ?? Number.NEGATIVE_INFINITY) < heldOn,
  );
  if (topics.length === 0) return refuse({ code: 'volunteer.training-counted-already', training });
  return accept({ type: 'training-refreshed', training, trainedOn: heldOn, topics });
}

function trainingHeld(training: string, context: Context): (EngagementSubject & EngagementHolding) | VolunteerRefusal {
  const meeting = context.read<EngagementState>({ stream: training })?.state;
  if (meeting === undefined || meeting.status === 'none') return { code: 'volunteer.no-such-training', training };
  if (meeting.kind !== 'training') return { code: 'volunteer.not-a-training', training };
  return meeting.status === 'held' ? meeting : { code: 'volunteer.training-not-held', training };
}

function decideSignCode(progress: VolunteerProgress, { edition, signedOn }: Command<'sign-code'>, context: Context) {
  const early = outOfOrder(progress, 'codeSigned');
  if (early !== null) return early;
  if (signedOn > context.now) return refuse({ code: 'volunteer.code-signed-in-future', signedOn });
  return accept({ type: 'code-signed', code: { edition, signedOn } });
}

function decideActivate(progress: VolunteerProgress, termEndsOn: Instant | null, context: Context): VolunteerDecision {
  const early = outOfOrder(progress, 'active');
  if (early !== null) return early;
  const { now } = context;
  if (termEndsOn !== null && termEndsOn <= now) return refuse({ code: 'volunteer.term-over-already', termEndsOn });
  const expired = expiredTopics(isTrained(progress) ? progress.taught : {}, now);
  if (expired.length > 0) return refuse({ code: 'volunteer.training-expired', topics: expired });
  const { community } = progress;
  const found = context.read<CommunityState>({ stream: community })?.state;
  if (found === undefined) return refuse({ code: 'volunteer.no-such-community', community });
  if (!isConstituted(found)) {
    return refuse({ code: 'volunteer.community-not-constituted', community, status: found.status });
  }
  return accept({ type: 'volunteer-activated', termEndsOn });
}

/** Lifts one thing: what a report says, or a suspension by hand. What came meanwhile stands (1090). */
function decideLift(
  known: Nomination & VolunteerState,
  own: VolunteerState,
  { finding, report }: Command<'lift-suspension'>,
  context: Context,
): VolunteerDecision {
  if (!isOfLpa(context)) return refuse({ code: 'volunteer.not-yours-to-lift' });
  if (context.actor.ref === known.person) return refuse({ code: 'volunteer.own-suspension' });
  const isByHand = own.status === 'suspended' || (own.status === 'exited' && own.suspension !== null);
  if (report === undefined)
    return isByHand ? accept({ type: 'suspension-lifted', finding }) : refuse({ code: 'volunteer.report-not-named' });
  // Whom a report bars answers nothing of it, though it hides from nobody where it bars all of the LPA.
  return reportsNaming(known).includes(report) && !barredFrom([report], context).people.includes(context.actor.ref)
    ? accept({ type: 'allegation-answered', finding, report })
    : refuse({ code: 'volunteer.not-yours-to-lift' });
}

/** Refuses a step that was taken already, or before which others must be taken: with each of those. */
function outOfOrder(progress: VolunteerProgress, step: VolunteerProgress['status']): VolunteerDecision | null {
  const { status } = progress;
  if (hasReached(progress, step)) return refuse({ code: 'volunteer.step-already-taken', status });
  const order = [
    { step: 'screened', code: 'volunteer.not-screened' },
    { step: 'trained', code: 'volunteer.not-trained' },
    { step: 'codeSigned', code: 'volunteer.code-not-signed' },
  ] as const;
  const end = order.findIndex((needed) => needed.step === step);
  const before = order.slice(0, end === -1 ? undefined : end).filter((needed) => !hasReached(progress, needed.step));
  return before.length > 0 ? refuse(...before.map(({ code }) => ({ code }))) : null;
}

/** Returns the events that time alone brings about. */
function dueEvents(volunteer: VolunteerState, now: Instant): readonly VolunteerEvent[] {
  const active = volunteer.status === 'suspended' ? volunteer.before : volunteer;
  if (active.status !== 'active') return [];
  if (active.termEndsOn !== null && active.termEndsOn <= now)
    return [{ type: 'volunteer-exited', reason: 'termEnded' }];
  if (volunteer.status === 'suspended') return [];
  const topics = expiredTopics(active.taught, now).filter((topic) => !active.expired.includes(topic));
  return topics.length === 0 ? [] : [{ type: 'training-expired', topics }];
}

const onWay = ['not-nominated', 'exited', 'suspended'] as const;
const noTraining = ['no-such-training', 'not-a-training', 'training-not-held'] as const;
const step = [...onWay, 'needs-person', 'step-already-taken'] as const;
const noCommunity = ['no-such-community', 'community-not-constituted'] as const;
const unready = ['not-screened', 'not-trained', 'code-not-signed', 'training-expired'] as const;

/** Lists by command the codes of its refusals. */
export const volunteerRefuses = {
  'nominate-volunteer': [
    'already-exists',
    'already-in-community',
    'left-under-suspension',
    'no-such-community',
    'community-dissolved',
  ],
  'screen-volunteer': [...step, 'own-screening', 'not-adult', 'under-suspicion', 'screening-incomplete'],
  'train-volunteer': [...step, 'not-screened', ...noTraining, 'training-incomplete', 'training-expired'],
  'refresh-training': [...onWay, 'not-trained', ...noTraining, 'training-counted-already'],
  'sign-code': [...step, 'not-screened', 'not-trained', 'code-signed-in-future'],
  'activate-volunteer': [...step, ...unready, 'own-screening', 'term-over-already', ...noCommunity],
  'set-term': [...onWay, 'not-active', 'term-over-already'],
  'suspend-volunteer': ['not-nominated', 'exited', 'already-suspended'],
  'lift-suspension': [
    ...['not-nominated', 'exited', 'not-suspended', 'not-yours-to-lift', 'own-suspension', 'report-not-named'],
  ],
  'exit-volunteer': ['not-nominated', 'exited'],
} as const satisfies RefusedBy<VolunteerCommand, VolunteerRefusal>;

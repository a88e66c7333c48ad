import { match, P } from 'ts-pattern';
import type { CommunityState } from '../community/community.ts';
import { isConstituted, takesVolunteers } from '../community/rules.ts';
import type { EngagementState } from '../engagement/engagement.ts';
import { missingTopics } from '../engagement/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { EventEnvelope } from '../record/event.ts';
import type { VolunteerRefusal } from './refusals.ts';
import { hasReached, mayLiftSuspension, missingScreening, volunteerClaim } from './rules.ts';
import {
  type Nomination,
  requiredTopics,
  type VolunteerCommand,
  type VolunteerEvent,
  type VolunteerProgress,
  type VolunteerState,
} from './volunteer.ts';

export const initialVolunteer: VolunteerState = { status: 'none' };

type VolunteerDecision = Decision<VolunteerEvent, VolunteerRefusal>;

type Command<Type extends VolunteerCommand['type']> = Extract<VolunteerCommand, { type: Type }>;

const onTheWay = P.union('nominated', 'screened', 'trained', 'codeSigned', 'active');

export function decideVolunteer(
  command: VolunteerCommand,
  volunteer: VolunteerState,
  context: Context,
): VolunteerDecision {
  return match([volunteer, command] as const)
    .with([{ status: 'none' }, { type: 'nominate-volunteer' }], ([, nominate]) => decideNominate(nominate, context))
    .with([P._, { type: 'nominate-volunteer' }], () =>
      refuse({ code: 'volunteer.already-exists', status: volunteer.status }),
    )
    .with([{ status: 'none' }, P._], () => refuse({ code: 'volunteer.not-nominated' }))
    .with([{ status: 'exited' }, P._], ([{ exitedAt }]) => refuse({ code: 'volunteer.exited', exitedAt }))
    .with([P._, { type: 'exit-volunteer' }], ([, { reason }]) => accept({ type: 'volunteer-exited', reason }))
    .with([{ status: 'suspended' }, { type: 'lift-suspension' }], ([{ person }, { finding }]) =>
      decideLift(person, finding, context),
    )
    .with([{ status: onTheWay }, { type: 'lift-suspension' }], ([{ status }]) =>
      refuse({ code: 'volunteer.not-suspended', status }),
    )
    .with([{ status: 'suspended' }, { type: 'suspend-volunteer' }], ([{ suspendedAt }]) =>
      refuse({ code: 'volunteer.already-suspended', suspendedAt }),
    )
    .with([{ status: onTheWay }, { type: 'suspend-volunteer' }], ([, { reason }]) =>
      accept({ type: 'volunteer-suspended', reason }),
    )
    .with([{ status: 'suspended' }, P._], ([{ suspendedAt }]) => refuse({ code: 'volunteer.suspended', suspendedAt }))
    .with([{ status: onTheWay }, { type: 'screen-volunteer' }], ([progress, screen]) => decideScreen(progress, screen))
    .with([{ status: onTheWay }, { type: 'train-volunteer' }], ([progress, { training }]) =>
      decideTrain(progress, training, context),
    )
    .with([{ status: onTheWay }, { type: 'sign-code' }], ([progress, sign]) => decideSignCode(progress, sign, context))
    .with([{ status: onTheWay }, { type: 'activate-volunteer' }], ([progress]) => decideActivate(progress, context))
    .exhaustive();
}

export function evolveVolunteer(
  volunteer: VolunteerState,
  event: VolunteerEvent,
  { at }: Pick<EventEnvelope, 'at'>,
): VolunteerState {
  switch (event.type) {
    case 'volunteer-nominated':
      return { status: 'nominated', person: event.person, community: event.community };
    case 'volunteer-screened':
      return volunteer.status === 'nominated'
        ? { ...volunteer, status: 'screened', screening: event.screening }
        : volunteer;
    case 'volunteer-trained':
      return volunteer.status === 'screened'
        ? { ...volunteer, status: 'trained', training: event.training, trainedOn: event.trainedOn }
        : volunteer;
    case 'code-signed':
      return volunteer.status === 'trained' ? { ...volunteer, status: 'codeSigned', code: event.code } : volunteer;
    case 'volunteer-activated':
      return volunteer.status === 'codeSigned' ? { ...volunteer, status: 'active', activeSince: at } : volunteer;
    case 'volunteer-suspended':
      return volunteer.status === 'none' || volunteer.status === 'suspended' || volunteer.status === 'exited'
        ? volunteer
        : { status: 'suspended', ...nomination(volunteer), reason: event.reason, suspendedAt: at, before: volunteer };
    case 'suspension-lifted':
      return volunteer.status === 'suspended' ? volunteer.before : volunteer;
    case 'volunteer-exited':
      return volunteer.status === 'none'
        ? volunteer
        : { status: 'exited', ...nomination(volunteer), reason: event.reason, exitedAt: at };
  }
}

function decideNominate({ community, person }: Command<'nominate-volunteer'>, context: Context): VolunteerDecision {
  const found = context.read<CommunityState>({ stream: community })?.state;
  if (found === undefined || found.status === 'none') return refuse({ code: 'volunteer.no-such-community', community });
  if (!takesVolunteers(found)) return refuse({ code: 'volunteer.community-dissolved', community });
  const other = context.read<VolunteerState>({ claim: volunteerClaim(community, person.ref) });
  if (other !== undefined) return refuse({ code: 'volunteer.already-in-community', community, record: other.stream });
  return accept({ type: 'volunteer-nominated', person: person.ref, community });
}

function decideScreen(
  progress: VolunteerProgress,
  { type: _, ...screening }: Command<'screen-volunteer'>,
): VolunteerDecision {
  if (hasReached(progress, 'screened')) return alreadyTaken(progress);
  if (!screening.adult) return refuse({ code: 'volunteer.not-adult' });
  const missing = missingScreening(screening);
  if (missing.length > 0) return refuse({ code: 'volunteer.screening-incomplete', missing });
  return accept({ type: 'volunteer-screened', screening });
}

function decideTrain(progress: VolunteerProgress, training: string, context: Context): VolunteerDecision {
  if (hasReached(progress, 'trained')) return alreadyTaken(progress);
  const skipped = skippedBefore(progress, 'trained');
  if (skipped.length > 0) return refuse(...skipped);
  const meeting = context.read<EngagementState>({ stream: training })?.state;
  if (meeting === undefined || meeting.status === 'none') {
    return refuse({ code: 'volunteer.no-such-training', training });
  }
  if (meeting.kind !== 'training') return refuse({ code: 'volunteer.not-a-training', training });
  if (meeting.status !== 'held') return refuse({ code: 'volunteer.training-not-held', training });
  const missing = missingTopics(meeting, requiredTopics);
  if (missing.length > 0) return refuse({ code: 'volunteer.training-incomplete', training, missing });
  return accept({ type: 'volunteer-trained', training, trainedOn: meeting.heldOn });
}

function decideSignCode(
  progress: VolunteerProgress,
  { edition, signedOn }: Command<'sign-code'>,
  context: Context,
): VolunteerDecision {
  if (hasReached(progress, 'codeSigned')) return alreadyTaken(progress);
  const skipped = skippedBefore(progress, 'codeSigned');
  if (skipped.length > 0) return refuse(...skipped);
  if (signedOn > context.now) return refuse({ code: 'volunteer.code-signed-in-future', signedOn });
  return accept({ type: 'code-signed', code: { edition, signedOn } });
}

function decideActivate(progress: VolunteerProgress, context: Context): VolunteerDecision {
  if (hasReached(progress, 'active')) return alreadyTaken(progress);
  const skipped = skippedBefore(progress, 'active');
  if (skipped.length > 0) return refuse(...skipped);
  const { community } = progress;
  const found = context.read<CommunityState>({ stream: community })?.state;
  if (found === undefined) return refuse({ code: 'volunteer.no-such-community', community });
  if (!isConstituted(found)) {
    return refuse({ code: 'volunteer.community-not-constituted', community, status: found.status });
  }
  return accept({ type: 'volunteer-activated' });
}

function decideLift(
  person: string,
  finding: Command<'lift-suspension'>['finding'],
  context: Context,
): VolunteerDecision {
  if (!mayLiftSuspension(context.actor)) return refuse({ code: 'volunteer.not-yours-to-lift' });
  if (context.actor.ref === person) return refuse({ code: 'volunteer.own-suspension' });
  return accept({ type: 'suspension-lifted', finding });
}

/** Every step that must come before this one and has not been taken. */
function skippedBefore(progress: VolunteerProgress, step: VolunteerProgress['status']): readonly VolunteerRefusal[] {
  const order = [
    { step: 'screened', code: 'volunteer.not-screened' },
    { step: 'trained', code: 'volunteer.not-trained' },
    { step: 'codeSigned', code: 'volunteer.code-not-signed' },
  ] as const;
  const end = order.findIndex((needed) => needed.step === step);
  return order
    .slice(0, end === -1 ? undefined : end)
    .filter((needed) => !hasReached(progress, needed.step))
    .map(({ code }) => ({ code }));
}

function alreadyTaken({ status }: VolunteerProgress): VolunteerDecision {
  return refuse({ code: 'volunteer.step-already-taken', status });
}

function nomination({ person, community }: Nomination): Nomination {
  return { person, community };
}

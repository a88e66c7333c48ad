import { match, P } from 'ts-pattern';
import { areaByCode } from '../area/rules.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PactState } from '../pact/pact.ts';
import { isInForce } from '../pact/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, type RefusedBy, refuse } from '../record/decision.ts';
import { communityStream } from '../record/streams.ts';
import type {
  CommunityCommand,
  CommunityEvent,
  CommunityState,
  ConstitutedCommunity,
  Decree,
  PilotCommand,
  PilotMembership,
  PledgedCommunity,
} from './community.ts';
import type { CommunityRefusal } from './messages.ts';
import { isDatedBefore, isDayBefore, isExpired, mergedCoverage, restDue } from './rules.ts';
import type { VolunteerState } from './volunteer.ts';
import { isActiveHere } from './volunteer-rules.ts';

type CommunityDecision = Decision<CommunityEvent, CommunityRefusal>;

type Command<Type extends CommunityCommand['type']> = Extract<CommunityCommand, { type: Type }>;

const formed = P.union('constituted', 'active', 'dormant');
const ofPilot = P.union('assert-pilot', 'dispute-pilot', 'confirm-pilot', 'withdraw-pilot');

export function decideCommunity(command: CommunityCommand, state: CommunityState, context: Context): CommunityDecision {
  const { status } = state;
  const isMachine = () => context.actor.kind !== 'person';
  return match([state, command] as const)
    .with([P._, { type: 'wake' }], () => decideWake(state, context))
    .with([P._, { type: P.union('hear-community', 'pact-ended', 'pact-succeeded') }], ([, notice]) =>
      decideNotice(notice, state),
    )
    .with([{ status: P.union('none', 'dissolved') }, { type: 'propose-community' }], ([, proposal]) =>
      decidePropose(proposal, context),
    )
    .with([P._, { type: 'propose-community' }], () => refuse({ code: 'community.already-exists', status }))
    .with([{ status: 'proposed' }, { type: 'note-pact' }], ([{ area }]) => decideNotePact(area, context))
    .with([P._, { type: 'note-pact' }], () => refuse({ code: 'community.not-proposed', status }))
    .with([{ status: 'pactSigned' }, { type: 'constitute-community' }], isMachine, () =>
      refuse({ code: 'community.needs-person' }),
    )
    .with([{ status: 'pactSigned' }, { type: 'constitute-community' }], ([pledged, { decree }]) =>
      decideConstitute(pledged, decree, context),
    )
    .with([{ status: 'proposed' }, { type: 'constitute-community' }], ([{ area }]) =>
      refuse({ code: 'community.no-pact', area }),
    )
    .with([{ status: formed }, { type: 'constitute-community' }], () =>
      refuse({ code: 'community.already-constituted', status }),
    )
    .with([{ status: P.union('constituted', 'dormant') }, { type: 'activate-community' }], ([constituted, activate]) =>
      decideActivate(constituted, activate, context),
    )
    .with([{ status: P.union('proposed', 'pactSigned') }, { type: 'activate-community' }], () =>
      refuse({ code: 'community.no-decree', status, basis: 'practice' }),
    )
    .with([{ status: 'active' }, { type: 'activate-community' }], () => refuse({ code: 'community.already-active' }))
    .with([{ status: 'active' }, { type: 'rest-community' }], ([, { reason }]) =>
      accept({ type: 'community-rested', reason }),
    )
    .with([P._, { type: 'rest-community' }], () => refuse({ code: 'community.not-active', status }))
    .with([{ status: 'active' }, { type: 'note-activity' }], ([, { sign, record }]) =>
      accept({ type: 'activity-noted', sign, record: record ?? null }),
    )
    .with([{ status: 'active' }, { type: 'change-focal-point' }], ([{ focalPoint: before }, { focalPoint }]) =>
      before === focalPoint
        ? refuse({ code: 'community.same-focal-point' })
        : accept({ type: 'focal-point-changed', focalPoint }),
    )
    .with([P._, { type: P.union('note-activity', 'change-focal-point') }], () =>
      refuse({ code: 'community.not-active', status }),
    )
    .with([{ status: formed }, { type: 'renew-decree' }], ([constituted, { decree }]) =>
      decideRenew(constituted, decree, context),
    )
    .with([{ status: formed }, { type: 'set-coverage' }], ([, { coverage }]) =>
      accept({ type: 'coverage-set', coverage: mergedCoverage(coverage) }),
    )
    .with([P._, { type: P.union('renew-decree', 'set-coverage') }], () =>
      refuse({ code: 'community.not-constituted', status }),
    )
    .with([{ status: 'none' }, P._], () => refuse({ code: 'community.not-on-record' }))
    .with([{ status: P.not('none') }, { type: ofPilot }], ([{ area, pilot }, say]) =>
      decidePilot(area, pilot, say, context),
    )
    .with([{ status: 'dissolved' }, P._], () => refuse({ code: 'community.already-dissolved' }))
    .with([P._, { type: 'dissolve-community' }], isMachine, () => refuse({ code: 'community.needs-person' }))
    .with([P._, { type: 'dissolve-community' }], ([, { reason }]) => accept({ type: 'community-dissolved', reason }))
    .exhaustive();
}

/** Follows another record. A notice that comes too early or too late changes nothing. */
function decideNotice(notice: Command<'hear-community' | 'pact-ended' | 'pact-succeeded'>, { status }: CommunityState) {
  return match([status, notice] as const)
    .with(['active', { type: 'hear-community' }], ([, { sign, record }]) =>
      accept({ type: 'activity-noted', sign, record }),
    )
    .with(['active', { type: 'pact-ended' }], ([, { reason }]) => accept({ type: 'community-rested', reason }))
    .with([P.union('pactSigned', formed), { type: 'pact-succeeded' }], ([, { pact, pactSignedOn }]) =>
      accept({ type: 'pact-noted', pact, pactSignedOn }),
    )
    .otherwise(() => accept<CommunityEvent>());
}

function decidePropose({ type: _, ...proposal }: Command<'propose-community'>, { chapter, stream }: Context) {
  const { area } = proposal;
  const expected = communityStream(area);
  if (stream !== expected) return refuse({ code: 'community.other-stream', stream, expected });
  if (chapter === null || areaByCode(chapter.areas, area) === undefined)
    return refuse({ code: 'community.unknown-area', area });
  return accept({ type: 'community-proposed', ...proposal });
}

function decideNotePact(area: PledgedCommunity['area'], context: Context): CommunityDecision {
  const pact = pactOf(area, context);
  if (pact === undefined) return refuse({ code: 'community.no-pact', area });
  return accept({ type: 'pact-noted', pact: pact.stream, pactSignedOn: pact.signedOn });
}

function decideConstitute(pledged: PledgedCommunity, decree: Decree, context: Context): CommunityDecision {
  const { area, pactSignedOn } = pledged;
  if (pactOf(area, context) === undefined) return refuse({ code: 'community.no-pact', area });
  const flaw = flawOf(decree, context);
  if (flaw !== null) return refuse(flaw);
  if (isDatedBefore(decree, pledged, context.chapter?.zone ?? 'WIB'))
    return refuse({ code: 'community.decree-before-pact', decreeDate: decree.date, pactSignedOn });
  return accept({ type: 'community-constituted', decree });
}

function decideRenew({ decree: inForce, earlierDecrees }: ConstitutedCommunity, decree: Decree, context: Context) {
  const onRecord = [inForce, ...earlierDecrees];
  if (onRecord.some(({ number, date }) => number === decree.number && date === decree.date))
    return refuse({ code: 'community.decree-on-record' });
  const flaw = flawOf(decree, context);
  if (flaw !== null) return refuse(flaw);
  if (isDayBefore(decree.date, inForce.date, context.chapter?.zone ?? 'WIB'))
    return refuse({ code: 'community.decree-older', decreeDate: decree.date, inForceSince: inForce.date });
  return accept({ type: 'decree-renewed', decree });
}

/** Returns the flaw of a decree by itself, or null. */
function flawOf({ date, until }: Decree, { now }: Context): CommunityRefusal | null {
  if (date > now) return { code: 'community.decree-in-future', decreeDate: date };
  if (until === undefined) return null;
  if (until <= date) return { code: 'community.decree-ends-before-it-begins', decreeDate: date, until };
  return until <= now ? { code: 'community.decree-expired', until } : null;
}

function decideWake(community: CommunityState, { now }: Context): CommunityDecision {
  const due = restDue(community);
  return due === null || due.at > now
    ? accept<CommunityEvent>()
    : accept<CommunityEvent>({ type: 'community-rested', reason: due.reason });
}

function decideActivate(
  { area, decree }: ConstitutedCommunity,
  { focalPoint, volunteers }: Command<'activate-community'>,
  context: Context,
): CommunityDecision {
  if (isExpired(decree, context.now))
    return refuse({ code: 'community.decree-expired', until: decree.until ?? context.now });
  // One that rests because its pact ended does not go on without another.
  if (pactOf(area, context) === undefined) return refuse({ code: 'community.no-pact', area });
  const active = volunteers.filter((stream) => {
    // An allegation is not asked: the refusal would tell of it, and the community lets nobody into anything.
    const volunteer = context.read<VolunteerState>({ stream })?.state;
    return volunteer !== undefined && isActiveHere(volunteer, context.stream, context.now);
  });
  if (active.length === 0) return refuse({ code: 'community.no-active-volunteer', area });
  return accept({ type: 'community-activated', focalPoint, volunteers: active });
}

function decidePilot(
  area: PledgedCommunity['area'],
  pilot: PilotMembership | null,
  command: PilotCommand,
  context: Context,
): CommunityDecision {
  const asserted = pilot !== null && pilot.status !== 'withdrawn';
  if (command.type === 'assert-pilot') {
    const { source, assertedOn } = command;
    if (asserted) return refuse({ code: 'community.pilot-already-asserted', status: pilot.status });
    if (assertedOn > context.now) return refuse({ code: 'community.asserted-in-future', assertedOn });
    return accept({ type: 'pilot-asserted', source, assertedOn });
  }
  if (!asserted) return refuse({ code: 'community.pilot-not-asserted' });
  switch (command.type) {
    case 'dispute-pilot': {
      const { source, otherArea } = command;
      if (otherArea === area) return refuse({ code: 'community.pilot-disputes-itself', area });
      const isKnown = pilot.disputes.some((one) => one.source === source && one.otherArea === otherArea);
      if (isKnown) return refuse({ code: 'community.pilot-disputed-already', source });
      return accept({ ...command, type: 'pilot-disputed' });
    }
    case 'confirm-pilot':
      return accept({ type: 'pilot-confirmed', source: command.source });
    case 'withdraw-pilot':
      return accept({ type: 'pilot-withdrawn', source: command.source });
  }
}

function pactOf(area: PledgedCommunity['area'], context: Context): { stream: string; signedOn: Instant } | undefined {
  const found = context.read<PactState>({ claim: { name: 'pact-of-area', value: area } });
  return found !== undefined && isInForce(found.state)
    ? { stream: found.stream, signedOn: found.state.signedOn }
    : undefined;
}

const decree = ['decree-before-pact', 'decree-in-future', 'decree-ends-before-it-begins', 'decree-expired'] as const;
const activating = ['already-active', 'no-active-volunteer'] as const;
const standing = ['already-dissolved', 'not-on-record'] as const;

/** Lists by command the codes of its refusals. */
export const communityRefuses = {
  'propose-community': ['unknown-area', 'other-stream', 'already-exists'],
  'note-pact': ['not-proposed', 'no-pact'],
  'constitute-community': ['no-pact', 'already-constituted', ...decree, ...standing, 'needs-person'],
  'renew-decree': ['decree-in-future', 'decree-on-record', 'decree-older', 'not-constituted'],
  'set-coverage': ['not-constituted'],
  'activate-community': ['no-pact', 'no-decree', 'decree-expired', ...activating, ...standing],
  'change-focal-point': ['not-active', 'same-focal-point'],
  'note-activity': ['not-active'],
  'rest-community': ['not-active'],
  'dissolve-community': [...standing, 'needs-person'],
  'assert-pilot': ['not-on-record', 'asserted-in-future', 'pilot-already-asserted'],
  'dispute-pilot': ['not-on-record', 'pilot-not-asserted', 'pilot-disputed-already', 'pilot-disputes-itself'],
  'confirm-pilot': ['not-on-record', 'pilot-not-asserted'],
  'withdraw-pilot': ['not-on-record', 'pilot-not-asserted'],
} as const satisfies RefusedBy<CommunityCommand, CommunityRefusal>;

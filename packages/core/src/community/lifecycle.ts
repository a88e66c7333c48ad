import { match, P } from 'ts-pattern';
import { areaByCode } from '../area/rules.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PactState } from '../pact/pact.ts';
import { isInForce } from '../pact/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { VolunteerState } from '../volunteer/volunteer.ts';
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
import type { CommunityRefusal } from './refusals.ts';
import { type ConstitutedState, communityStream, isActiveHere, isConstituted, isDatedBefore } from './rules.ts';

export const initialCommunity: CommunityState = { status: 'none' };

type CommunityDecision = Decision<CommunityEvent, CommunityRefusal>;

type Command<Type extends CommunityCommand['type']> = Extract<CommunityCommand, { type: Type }>;

const formed = P.union('constituted', 'active', 'dormant');

export function decideCommunity(
  command: CommunityCommand,
  community: CommunityState,
  context: Context,
): CommunityDecision {
  const { status } = community;
  return match([community, command] as const)
    .with([{ status: P.union('none', 'dissolved') }, { type: 'propose-community' }], ([, proposal]) =>
      decidePropose(proposal, context),
    )
    .with([P._, { type: 'propose-community' }], () => refuse({ code: 'community.already-exists', status }))
    .with([{ status: 'proposed' }, { type: 'note-pact' }], ([{ area }]) => decideNotePact(area, context))
    .with([P._, { type: 'note-pact' }], () => refuse({ code: 'community.not-proposed', status }))
    .with([{ status: 'pactSigned' }, { type: 'constitute-community' }], ([pledged, { decree }]) =>
      decideConstitute(pledged, decree, context),
    )
    .with([{ status: 'proposed' }, { type: 'constitute-community' }], ([{ area }]) =>
      refuse({ code: 'community.no-pact', area }),
    )
    .with([{ status: formed }, { type: 'constitute-community' }], () =>
      refuse({ code: 'community.already-constituted', status }),
    )
    .with([{ status: P.union('constituted', 'dormant') }, { type: 'activate-community' }], ([{ area }, activate]) =>
      decideActivate(area, activate, context),
    )
    .with([{ status: P.union('proposed', 'pactSigned') }, { type: 'activate-community' }], () =>
      refuse({ code: 'community.no-decree', status, basis: 'practice' }),
    )
    .with([{ status: 'active' }, { type: 'activate-community' }], () => refuse({ code: 'community.already-active' }))
    .with([{ status: 'active' }, { type: 'rest-community' }], ([, { reason }]) =>
      accept({ type: 'community-rested', reason }),
    )
    .with([P._, { type: 'rest-community' }], () => refuse({ code: 'community.not-active', status }))
    .with([{ status: 'none' }, P._], () => refuse({ code: 'community.not-on-record' }))
    .with(
      [
        { status: P.not('none') },
        { type: P.union('assert-pilot', 'dispute-pilot', 'confirm-pilot', 'withdraw-pilot') },
      ],
      ([{ area, pilot }, say]) => decidePilot(area, pilot, say, context),
    )
    .with([{ status: 'dissolved' }, P._], () => refuse({ code: 'community.already-dissolved' }))
    .with([P._, { type: 'dissolve-community' }], ([, { reason }]) => accept({ type: 'community-dissolved', reason }))
    .exhaustive();
}

export function evolveCommunity(community: CommunityState, event: CommunityEvent): CommunityState {
  if (event.type === 'community-proposed') {
    const { type: _, ...proposal } = event;
    return { status: 'proposed', ...proposal, pilot: community.status === 'none' ? null : community.pilot };
  }
  if (community.status === 'none') return community;
  switch (event.type) {
    case 'pact-noted':
      return community.status === 'proposed'
        ? { ...community, status: 'pactSigned', pact: event.pact, pactSignedOn: event.pactSignedOn }
        : community;
    case 'community-constituted':
      return community.status === 'pactSigned'
        ? { ...community, status: 'constituted', decree: event.decree }
        : community;
    case 'community-activated':
      return isConstituted(community)
        ? { ...bare(community), status: 'active', focalPoint: event.focalPoint }
        : community;
    case 'community-rested':
      return isConstituted(community) ? { ...bare(community), status: 'dormant', reason: event.reason } : community;
    case 'community-dissolved': {
      const { area, reportedName, source, pilot } = community;
      return { status: 'dissolved', reason: event.reason, area, reportedName, source, pilot };
    }
    default:
      return { ...community, pilot: evolvePilot(community.pilot, event) };
  }
}

function decidePropose(
  { type: _, ...proposal }: Command<'propose-community'>,
  { chapter, stream }: Context,
): CommunityDecision {
  const { area } = proposal;
  const expected = communityStream(area);
  if (stream !== expected) return refuse({ code: 'community.other-stream', stream, expected });
  if (chapter === null || areaByCode(chapter.areas, area) === undefined) {
    return refuse({ code: 'community.unknown-area', area });
  }
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
  if (decree.date > context.now) return refuse({ code: 'community.decree-in-future', decreeDate: decree.date });
  if (isDatedBefore(decree, pledged, context.chapter?.zone ?? 'WIB')) {
    return refuse({ code: 'community.decree-before-pact', decreeDate: decree.date, pactSignedOn });
  }
  return accept({ type: 'community-constituted', decree });
}

function decideActivate(
  area: PledgedCommunity['area'],
  { focalPoint, volunteers }: Command<'activate-community'>,
  context: Context,
): CommunityDecision {
  const active = volunteers.filter((stream) => {
    const volunteer = context.read<VolunteerState>({ stream })?.state;
    return volunteer !== undefined && isActiveHere(volunteer, context.stream);
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
      const { type: _, ...dispute } = command;
      if (dispute.otherArea === area) return refuse({ code: 'community.pilot-disputes-itself', area });
      return accept({ type: 'pilot-disputed', ...dispute });
    }
    case 'confirm-pilot':
      return accept({ type: 'pilot-confirmed', source: command.source });
    case 'withdraw-pilot':
      return accept({ type: 'pilot-withdrawn', source: command.source });
  }
}

function evolvePilot(
  pilot: PilotMembership | null,
  event: Extract<CommunityEvent, { type: `pilot-${string}` }>,
): PilotMembership | null {
  if (event.type === 'pilot-asserted') {
    const { source, assertedOn } = event;
    return { status: 'asserted', source, assertedOn, disputes: pilot?.disputes ?? [] };
  }
  if (pilot === null) return pilot;
  switch (event.type) {
    case 'pilot-disputed': {
      const { type: _, ...dispute } = event;
      return { ...pilot, status: 'disputed', disputes: [...pilot.disputes, dispute] };
    }
    case 'pilot-confirmed':
      return { ...pilot, status: 'confirmed', source: event.source };
    case 'pilot-withdrawn':
      return { ...pilot, status: 'withdrawn', source: event.source };
  }
}

/** The pact that stands for this kelurahan and is in force. */
function pactOf(area: PledgedCommunity['area'], context: Context): { stream: string; signedOn: Instant } | undefined {
  const found = context.read<PactState>({ claim: { name: 'pact-of-area', value: area } });
  return found !== undefined && isInForce(found.state)
    ? { stream: found.stream, signedOn: found.state.signedOn }
    : undefined;
}

/** Without what only the state it leaves holds. */
function bare(community: ConstitutedState): ConstitutedCommunity {
  const { area, reportedName, source, pilot, pact, pactSignedOn, decree } = community;
  return { area, reportedName, source, pilot, pact, pactSignedOn, decree };
}

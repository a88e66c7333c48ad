import { type Instant, later } from '../calendar/instant.ts';
import type { Office, PersonId } from '../directory/directory.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { isLocalOffice } from '../directory/office-chain.ts';
import { contactsInEmergency, isInTerm, officeFor, peopleOf } from '../directory/rules.ts';
import { opennessOf } from '../directory/working-days.ts';
import type { EmergencyReason } from '../record/alarm.ts';
import { notifiedIn, withCounting } from './authority.ts';
import { heldUntil, tellOrSkip } from './decided.ts';
import { isStanding } from './discharge.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  type Pending,
  type StepDecided,
  tippedOffPath,
} from './escalation.ts';
import { lastResortHold, lastResortNext } from './last-resort.ts';
import type { Recipient } from './notification.ts';
import { floorOf } from './obligation.ts';
import { stepOf } from './order.ts';
import { type ResolveContext, resolveOffice, takesPart } from './resolve.ts';

/** The emergency escalation (E1): code, no policy. Where nobody can be told it tells, without facts, that a report waits. */
export function emergency(state: EscalationState, due: Instant): readonly EscalationEvent[] {
  return state.emergency ? [] : [{ type: 'emergency-raised', reason: 'nobodyLeft', due }];
}

/** Raises the emergency where nobody at all hears of the report, once an instant, or all that is due now, is decided. */
export function emergencyIfSilent(decided: Instant | null, scope: ResolveContext): readonly EscalationEvent[] {
  const { at: now } = scope.reach;
  const isBefore = decided === null && scope.state.pending.some(({ due }) => due <= now);
  const reason = isBefore ? null : silenceOf(scope);
  return reason === null ? [] : [{ type: 'emergency-raised', reason, due: decided ?? now }];
}

/** Returns why nobody at all hears of a report, or null where a message is on its way or a step would still reach somebody. */
function silenceOf(scope: ResolveContext): EmergencyReason | null {
  const { state, reach } = scope;
  if (state.emergency || state.status !== 'running') return null;
  const isNotified = notifiedIn(state, { chapter: scope.chapter, now: reach.at });
  const mayKnow = (person: PersonId): boolean => !reach.barred.people.includes(person) && isNotified(person);
  if (state.told.some((one) => (one.evidence !== 'failed' || one.arrived.length > 0) && mayKnow(one.person)))
    return null;
  if (state.paths.length === 0) return state.ended.length === 0 ? 'noPath' : null;
  return state.pending.some((one) => isUntried(one) && canReach(one, scope)) ? null : 'nobodyLeft';
}

/** Tells whether a step that waits would find somebody at its instant, as the directory stands now. One that is held does. */
function canReach(pending: Pending, scope: ResolveContext): boolean {
  if (pending.held) return true;
  const found = stepOf(scope.policy, pending);
  if (found === undefined) return false;
  const then: ResolveContext = {
    ...scope,
    found: { callers: null },
    reach: { ...scope.reach, at: Math.max(scope.reach.at, pending.due) as Instant },
  };
  const offices = pending.office === null ? found.step.tell : [pending.office];
  return offices.some((office) => resolveOffice(office, 0, then).recipients.length > 0);
}

/** A step of a path that waits, or that an answer holds. A floor's own instants come too late to count. */
function isUntried({ path, occurrence, pulled }: Pending): boolean {
  const isOfPath = floorOf(path) === null && path !== emergencyPath && path !== tippedOffPath;
  return isOfPath && occurrence === 0 && pulled !== true;
}

/** Offices that can protect somebody tonight, first. */
const nearest: readonly OfficeKind[] = ['policeUnitPpa', 'uptdPpa'];

/** Every authority from outside the kelurahan, the nearest first: its own people live among those a report names. */
export const authoritiesOutside: readonly OfficeKind[] = [
  ...nearest,
  ...(Object.keys(officeKinds) as OfficeKind[]).filter(
    (kind) => officeKinds[kind].authority && !isLocalOffice(kind) && !nearest.includes(kind),
  ),
];

/** The LPA, the last resort, the coordinator of the kelurahan and the authorities; no other kelurahan, no RT or RW, no lurah. */
const toldInEmergency: readonly OfficeKind[] = ['lpaDuty', 'lastResort', 'coordinator', ...authoritiesOutside];

/** Tells them all, verified or not, unless excluded or barred; those to ring through the callers (M3), and only while open. */
export function decideEmergency(pending: Pending, scope: ResolveContext): StepDecided {
  const held = heldByAnswers(pending, scope);
  if (held !== null) return held;
  const offices = toldInEmergency.flatMap((kind) => officeInEmergency(kind, scope) ?? []);
  const messaged = offices
    .filter(({ reach }) => reach === 'message')
    .flatMap((office) =>
      peopleInEmergency(office, scope).map(
        (person): Recipient => ({ office: office.kind, instead: null, person, task: 'act' }),
      ),
    );
  const callers = callersInEmergency(messaged, scope);
  const called = offices
    .filter((office) => office.reach === 'call' && !isClosedAgency(office, scope))
    .flatMap(({ kind }, index): readonly Recipient[] => {
      const person = callers[(pending.occurrence + index) % Math.max(1, callers.length)];
      return person === undefined ? [] : [{ office: kind, instead: null, person, task: 'call' }];
    });
  return tellOrSkip(pending, { recipients: [...messaged, ...called], missing: [] }, [lastResortNext(pending)]);
}

/** The reporter's own answer holds nothing (R10). */
function heldByAnswers(pending: Pending, { state, chapter }: ResolveContext): StepDecided | null {
  const { replies } = withCounting(state, { chapter, now: pending.due });
  const answered = replies.filter((reply) => reply.person !== state.reporter && isStanding(reply, pending.due));
  const ends = answered.map((reply) => later(reply.receivedAt, lastResortHold));
  const until = Math.max(0, ...ends) as Instant;
  return until > pending.due ? heldUntil(pending, { until, by: answered.map(({ person }) => person) }) : null;
}

function officeInEmergency(kind: OfficeKind, { state, chapter, reach }: ResolveContext): Office | undefined {
  const office = officeFor(chapter.directory, kind, state.area);
  const isLeftOut = office === undefined || reach.barred.offices.includes(kind) || !takesPart(office, state);
  return isLeftOut ? undefined : office;
}

/** An agency of the civil service keeps its hours, unless the policy wants it at all times: at night nobody answers there. */
function isClosedAgency(office: Office, { policy, chapter, reach }: ResolveContext): boolean {
  const usual = officeKinds[office.kind].civilService ? 'officeHours' : 'always';
  const { on } = policy.requires[office.kind] ?? { on: usual };
  return on === 'officeHours' && opennessOf(office, reach.at, chapter) === 'closed';
}

/** Returns everybody in post, on duty or not, because an old verification is better than nothing. */
function peopleInEmergency(office: Office, { chapter, reach }: ResolveContext): readonly PersonId[] {
  return peopleOf(office).filter(
    (person) => isInTerm(office, person, reach.at) && contactsInEmergency(chapter.directory, person, reach).length > 0,
  );
}

/** Returns the policy's callers; if none is left, the people of the office itself. */
function callersInEmergency(messaged: readonly Recipient[], scope: ResolveContext): readonly PersonId[] {
  const offices = scope.policy.callers.flatMap((kind) => officeInEmergency(kind, scope) ?? []);
  const callers = offices
    .filter(({ reach }) => reach === 'message')
    .flatMap((office) => peopleInEmergency(office, scope));
  return [...new Set(callers.length > 0 ? callers : messaged.map(({ person }) => person))];
}

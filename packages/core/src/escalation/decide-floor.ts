import { type Instant, later } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { officeFor } from '../directory/rules.ts';
import { nextOpening } from '../directory/working-days.ts';
import { heldUntil, released, skipped, tellOrSkip } from './decided.ts';
import { dischargeOf, isDischarged, standingRelays } from './discharge.ts';
import { defaultTurn } from './due.ts';
import { emergency } from './emergency.ts';
import type { EscalationEvent, EscalationState, Pending, StepDecided } from './escalation.ts';
import { lastResortHolds, lastResortNext } from './last-resort.ts';
import { floorOf, floorSteps, type Obligation } from './obligation.ts';
import { isStepOf } from './order.ts';
import { callersOnDuty, isShut, type ResolveContext, resolveOffice, together, withoutPeople } from './resolve.ts';
import { waiverOf } from './waivers.ts';

/** The one decision of a floor's due instant (P8), and that it was missed. */
export function decideFloor(pending: Pending, scope: ResolveContext): readonly EscalationEvent[] {
  const { state, chapter } = scope;
  if (pending.step === floorSteps.deadline && pending.occurrence > 0) return [lastResortAgain(pending, scope)];
  const obligation = obligationOf(pending, state);
  if (obligation === undefined) return [skipped(pending)];
  const waiver = waiverOf(pending, scope, pending.due);
  if (waiver !== undefined) {
    const { id, until } = waiver;
    return [heldUntil(pending, { until, by: [], waiver: id })];
  }
  if (pending.step === floorSteps.deadline) return atDeadline(pending, obligation, scope);
  const offices = pending.office === null ? obligation.offices : [pending.office];
  if (pending.step !== floorSteps.opening) return [beforeDeadline(pending, offices, obligation, scope)];
  const isOwed = (office: OfficeKind): boolean => dischargeOf(office, state, chapter.directory, pending.due) !== 'own';
  return [tellOffices(pending, offices.filter(isOwed), scope)];
}

function beforeDeadline(
  pending: Pending,
  offices: readonly OfficeKind[],
  obligation: Obligation,
  scope: ResolveContext,
): StepDecided {
  const { state } = scope;
  const { directory } = scope.chapter;
  // Where one office is enough, and one knows, the others are not owed anything.
  if (obligation.office === null && isDischarged(obligation, state, directory, pending.due)) {
    return released(pending, 'discharged');
  }
  const isOwed = (office: OfficeKind): boolean => {
    const discharge = dischargeOf(office, state, directory, pending.due);
    if (discharge === 'own') return false;
    // That somebody stood in spares an office while it is shut, and no longer (F3).
    return discharge === null || (scope.policy.requires[office]?.on === 'officeHours' && !isShutNow(office, scope));
  };
  const telling = tellOffices(pending, offices.filter(isOwed), scope);
  if (pending.occurrence > 0) return telling;
  const opening = { path: pending.path, step: floorSteps.opening };
  const openings = offices
    .filter((office) => isShutNow(office, scope) && dischargeOf(office, state, directory, pending.due) !== 'own')
    .filter((office) => !state.pending.some((one) => isStepOf(one, opening) && one.office === office))
    .map((office) => ({ office, step: floorSteps.opening, due: openingOf(office, pending.due, scope) }));
  return { ...telling, next: [...telling.next, ...openings] };
}

function tellOffices(pending: Pending, owed: readonly OfficeKind[], scope: ResolveContext): StepDecided {
  if (owed.length === 0) return released(pending, 'discharged');
  const next: { office: OfficeKind; due: Instant }[] = [];
  const resolutions = owed.map((office) => {
    // Whoever says already that they rang it is not asked again: a second person must know (R9).
    const others = withoutPeople(scope, standingRelays(office, scope.state, pending.due));
    const resolution = resolveOffice(office, pending.occurrence, others);
    const isCall = resolution.recipients.some(({ task }) => task === 'call');
    if (isCall && pending.occurrence + 1 < callersOnDuty(others).length) {
      next.push({ office, due: later(pending.due, defaultTurn) });
    }
    return resolution;
  });
  return tellOrSkip(pending, together(resolutions), next);
}

/** Without evidence the last resort is told at once, and the office too where the floor could not tell it before (F5). */
function atDeadline(pending: Pending, obligation: Obligation, scope: ResolveContext): readonly EscalationEvent[] {
  const { state } = scope;
  const { floor, office, deadline } = obligation;
  if (isDischarged(obligation, state, scope.chapter.directory, pending.due)) return [released(pending, 'discharged')];
  const untoldYet = (one: OfficeKind): boolean =>
    !state.told.some((told) => told.path === pending.path && told.office === one);
  const late = obligation.offices.filter(untoldYet).map((one) => resolveOffice(one, 0, scope));
  const last = resolveOffice('lastResort', 0, scope);
  // However many offices a floor names, the last resort is rung once for all of them.
  const isRung = state.pending.some((one) => one.path === pending.path && one.office === 'lastResort');
  const telling = tellOrSkip(pending, together([...late, last]), isRung ? [] : [lastResortNext(pending)]);
  const missed: EscalationEvent = { type: 'floor-missed', floor, office, deadline };
  return [missed, telling, ...(last.recipients.length === 0 ? emergency(state, pending.due) : [])];
}

/** The last resort is told again and again (E4), until it answers or all that the floor owes is made good. */
function lastResortAgain(pending: Pending, scope: ResolveContext): StepDecided {
  const { state } = scope;
  const { directory } = scope.chapter;
  const owed = state.obligations.filter((one) => one.floor === floorOf(pending.path));
  if (owed.every((one) => isDischarged(one, state, directory, pending.due))) return released(pending, 'discharged');
  const hold = lastResortHolds({ id: pending.path, hold: null, review: null }, pending, scope);
  if (hold !== null) return heldUntil(pending, hold);
  return tellOrSkip(pending, resolveOffice('lastResort', pending.occurrence, scope), [lastResortNext(pending)]);
}

function obligationOf({ path, office }: Pending, { obligations }: EscalationState): Obligation | undefined {
  const floor = floorOf(path);
  const ofFloor = obligations.filter((one) => one.floor === floor);
  return ofFloor.find((one) => one.office === office) ?? ofFloor.find((one) => one.office === null);
}

function isShutNow(kind: OfficeKind, scope: ResolveContext): boolean {
  const office = officeFor(scope.chapter.directory, kind, scope.state.area);
  return office !== undefined && isShut(office, scope);
}

function openingOf(kind: OfficeKind, from: Instant, { chapter, state, reach }: ResolveContext): Instant {
  const office = officeFor(chapter.directory, kind, state.area);
  const after = (reach.at > from ? reach.at : from) as Instant;
  return office === undefined ? after : nextOpening(office, after, chapter);
}

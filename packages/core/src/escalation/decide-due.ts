import { later } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { contactsOf } from '../directory/rules.ts';
import type { Policy, Step } from '../policy/policy.ts';
import { isStillOf } from './authority.ts';
import { decideFloor } from './decide-floor.ts';
import { heldUntil, released, skipped, tellOrSkip } from './decided.ts';
import { isStanding } from './discharge.ts';
import { defaultTurn } from './due.ts';
import { decideEmergency, emergency } from './emergency.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  type Pending,
  type StepDecided,
  tippedOffPath,
} from './escalation.ts';
import type { Hold } from './guard.ts';
import { holdAt, lastResortHolds, lastResortNext } from './last-resort.ts';
import type { Recipient } from './notification.ts';
import { floorOf } from './obligation.ts';
import { isStepOf, type StepPlace, stepOf } from './order.ts';
import {
  callersOnDuty,
  mayBeClosed,
  type Resolution,
  type ResolveContext,
  resolveOffice,
  together,
} from './resolve.ts';
import { decideTippedOff } from './tipped-off.ts';

/** The one decision of a due instant (P8), and what follows from it at once. */
export function decideDue(pending: Pending, scope: ResolveContext): readonly EscalationEvent[] {
  const events = decideOne(pending, scope);
  // The last resort is told without end (E4): once nobody of it can be any more, everybody is (E1).
  const isLost = (event: EscalationEvent): boolean =>
    event.type === 'step-decided' && ['skipped', 'barred'].includes(event.decision.outcome);
  const isUnheard = pending.office === 'lastResort' && pending.occurrence > 0 && events.some(isLost);
  const missing = calendarMissing(pending, events, scope);
  return isUnheard ? [...events, ...missing, ...emergency(scope.state, pending.due)] : [...events, ...missing];
}

/** Records that an office was told which may be closed today, once for each instant and not for its repeats (Z4). */
function calendarMissing(
  { path, step, occurrence }: Pending,
  events: readonly EscalationEvent[],
  scope: ResolveContext,
): readonly EscalationEvent[] {
  const isGuess = events.some(
    (event) =>
      event.type === 'step-decided' &&
      event.recipients.some(({ office, instead }) => mayBeClosed(instead ?? office, scope)),
  );
  return isGuess && occurrence === 0 ? [{ type: 'calendar-missing', path, step }] : [];
}

function decideOne(pending: Pending, scope: ResolveContext): readonly EscalationEvent[] {
  if (pending.path === emergencyPath) return [decideEmergency(pending, scope)];
  if (pending.path === tippedOffPath) return decideTippedOff(pending, scope);
  if (floorOf(pending.path) !== null) return decideFloor(pending, scope);
  const found = stepOf(scope.policy, pending);
  // A pinned policy never changes, so this cannot be; if it is, nobody is told nothing: the emergency escalation runs.
  if (found === undefined) return [skipped(pending), ...emergency(scope.state, pending.due)];
  return pending.occurrence === 0 || pending.office === null
    ? decideFirst(pending, found, scope)
    : [decideRepeat(pending, pending.office, found, scope)];
}

function decideFirst(pending: Pending, { path, step }: StepPlace, scope: ResolveContext): readonly EscalationEvent[] {
  const { state } = scope;
  // What a person fires, no answer holds (P11).
  const guard = pending.fired === true ? null : step.unless;
  const hold = guard === null ? null : holdAt(pending.due, guard, path, scope);
  if (hold !== null) return [held(pending, hold, state)];
  const next: StepDecided['next'][number][] = [];
  // In working days every office has an instant of its own (Z2).
  const offices = pending.office === null ? step.tell : [pending.office];
  const resolutions = offices.map((office) => {
    const resolution = resolveOffice(office, 0, scope);
    if (beginsRepeats(pending, office, state)) next.push(...repeatsOf(pending, step, office, resolution, scope));
    return resolution;
  });
  const { recipients, missing } = together(resolutions);
  if (recipients.length === 0)
    return [tellOrSkip(pending, { recipients, missing }, next), ...nextRung(pending, state, scope.policy)];
  return [tellOrSkip(pending, { recipients: [...recipients, ...accountFor(pending, scope)], missing }, next)];
}

/** Repeats count from the written instant; the last resort's run once for a step, from the first that told it (P9, E4). */
function beginsRepeats(pending: Pending, office: OfficeKind, state: EscalationState): boolean {
  if (office !== 'lastResort') return pending.additional !== true;
  return !state.pending.some((one) => isStepOf(one, pending) && one.office === 'lastResort' && one.occurrence > 0);
}

function decideRepeat(pending: Pending, office: OfficeKind, { path, step }: StepPlace, scope: ResolveContext) {
  const { state } = scope;
  if (office === 'lastResort') {
    const hold = lastResortHolds(path, pending, scope);
    if (hold !== null) return heldUntil(pending, hold);
  }
  const resolution = resolveOffice(office, pending.occurrence, scope);
  const { recipients: resolved, missing } = resolution;
  const next = repeatsOf(pending, step, office, resolution, scope);
  const call = resolved.find(({ task }) => task === 'call');
  const served = call?.instead ?? office;
  const isRelayed =
    call !== undefined &&
    state.replies.some((reply) => reply.relayed && reply.offices.includes(served) && isStanding(reply, pending.due));
  const calls = call !== undefined && !isRelayed;
  // An office that may be closed today is told beside the one that is rung in its place (Z4).
  const answered = state.replies.filter((reply) => isStanding(reply, pending.due)).map(({ person }) => person);
  const silent = resolved.filter(({ person, task }) =>
    task === 'call' ? calls : office === 'lastResort' || !answered.includes(person),
  );
  if (resolved.length > 0 && silent.length === 0) {
    // That a substitute took it does not spare the office itself: it is told once it can be.
    return isRelayed
      ? { ...released(pending, 'relayed'), next: served === office ? [] : next }
      : released(pending, 'answered');
  }
  // Every caller had a turn and none reached the office: the last resort is told at once (M3).
  // A note that nothing was recorded (P6) alarms nobody.
  const alarmed = state.told.some(
    (told) => isStepOf(told, pending) && told.office === 'lastResort' && told.task !== 'account',
  );
  const round = Math.min(callersOnDuty(scope).length, lastTurn(step));
  const exhausted = calls && !alarmed && pending.occurrence >= round;
  const also = exhausted ? resolveOffice('lastResort', 0, scope).recipients : [];
  return tellOrSkip(pending, { recipients: [...silent, ...also], missing }, next);
}

/** Makes the next step of a path due at once, because nobody of this step could be told (P9). Each step moves once. */
export function nextRung(
  pending: Pick<Pending, 'path' | 'step' | 'office' | 'due'>,
  state: EscalationState,
  policy: Policy | null,
  keepsHeld = true,
): readonly EscalationEvent[] {
  if (floorOf(pending.path) !== null) return [];
  const isSelf = (one: Pending): boolean =>
    one.step === pending.step && (one.office === null || one.office === pending.office);
  const waiting = state.pending.filter(
    (one) => one.path === pending.path && one.occurrence === 0 && one.additional !== true && !isSelf(one),
  );
  // A step that an answer holds stays held: somebody said they would see to it. One of somebody away holds none.
  const [next] = waiting.filter((one) => !one.held || !keepsHeld).sort((a, b) => a.due - b.due);
  if (next === undefined || next.pulled === true || next.due <= pending.due) return [];
  const { path, step, office } = next;
  const unless = policy === null ? null : stepOf(policy, next)?.step.unless;
  return [
    {
      type: 'step-pulled',
      path,
      step,
      ...(office === null ? {} : { office }),
      due: pending.due,
      ...(unless === null && next.fired !== true ? { additional: true as const } : {}),
    },
  ];
}

/** A step is held with the other steps of its path. */
function held(pending: Pending, hold: Hold, state: EscalationState): StepDecided {
  const group = state.paths.find((open) => open.path === pending.path)?.hold;
  // The first step held resumes when the hold ends, the others as far behind it as they were (P6): but
  // for one whose own guard's answers run out before.
  const isBehind = group !== null && group !== undefined && pending.due < group.until && hold.until >= group.until;
  const spaced = isBehind ? later(group.until, pending.due - group.from) : hold.until;
  return heldUntil(pending, hold, spaced);
}

/** Returns when an office is due again: by `repeat`, by a caller's turn, or endlessly for the last resort. */
function repeatsOf(
  pending: Pending,
  step: Step,
  office: OfficeKind,
  { recipients }: Resolution,
  scope: ResolveContext,
): StepDecided['next'] {
  if (office === 'lastResort') return [lastResortNext(pending)];
  // An office that is rung has one turn more at least, which finds out that none reached it: the office the step names, or
  // the one that stands in for it.
  const isCall = scope.policy.requires[office]?.reach === 'call' || recipients.some(({ task }) => task === 'call');
  if (pending.occurrence >= (isCall ? lastTurn(step) : (step.repeat?.times ?? 0))) return [];
  return [{ office, due: later(pending.due, step.repeat?.every.ms ?? defaultTurn) }];
}

/** Returns the last turn of a round of callers: `every × times`, as the proof reckons it (M3); two without a repeat. */
function lastTurn({ repeat }: Step): number {
  return Math.max(1, repeat?.times ?? 0);
}

/** Returns the people to ask why nothing was recorded: those whose replies held the path until they expired (P6). */
function accountFor(pending: Pending, scope: ResolveContext): readonly Recipient[] {
  if (!pending.held) return [];
  const { paths, told } = scope.state;
  const sight = { chapter: scope.chapter, now: scope.reach.at };
  const hold = paths.find((open) => open.path === pending.path)?.hold ?? null;
  return (hold?.by ?? [])
    .filter((person) => contactsOf(scope.chapter.directory, person, scope.reach).length > 0)
    .flatMap((person) => {
      const first = told.find((one) => one.person === person && isStillOf(one, scope.state, sight));
      return first === undefined ? [] : [{ office: first.office, instead: null, person, task: 'account' as const }];
    });
}

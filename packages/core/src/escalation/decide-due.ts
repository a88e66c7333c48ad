import { type Instant, later } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { contactsInEmergency, contactsOf, peopleOf } from '../directory/rules.ts';
import type { Path, Step } from '../policy/policy.ts';
import { decideFloor } from './decide-floor.ts';
import { heldUntil, released, skipped, tellOrSkip } from './decided.ts';
import { isStanding } from './discharge.ts';
import { defaultTurn } from './due.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  type Missing,
  type Pending,
  type Recipient,
  type StepDecided,
  tippedOffPath,
} from './escalation.ts';
import { type Hold, holdOf } from './guard.ts';
import type { Known } from './known.ts';
import { lastResortHold, lastResortHolds, lastResortNext } from './last-resort.ts';
import { floorOf, floorSteps } from './obligation.ts';
import { stepOf } from './order.ts';
import { type Asking, callersOnDuty, resolveOffice, takesPart } from './resolve.ts';
import type { EscalationSetting } from './setting.ts';
import { decideTippedOff } from './tipped-off.ts';

/** The one decision of a due instant (P8), and what follows from it at once. */
export function decideDue(
  pending: Pending,
  state: EscalationState,
  setting: EscalationSetting,
  known: Known,
  asking: Asking,
): readonly EscalationEvent[] {
  const events = decideOne(pending, state, setting, known, asking);
  // The last resort is told without end (E4): once nobody of it can be any more, everybody is (E1).
  const isLost = (event: EscalationEvent): boolean =>
    event.type === 'step-decided' && ['skipped', 'barred'].includes(event.decision.outcome);
  const isUnheard = pending.office === 'lastResort' && pending.occurrence > 0 && events.some(isLost);
  return isUnheard ? [...events, ...emergency(state, pending.due)] : events;
}

function decideOne(
  pending: Pending,
  state: EscalationState,
  setting: EscalationSetting,
  known: Known,
  asking: Asking,
): readonly EscalationEvent[] {
  if (pending.path === emergencyPath) return [decideEmergency(pending, state, asking)];
  if (pending.path === tippedOffPath) return decideTippedOff(pending, state, asking);
  if (floorOf(pending.path) !== null) return decideFloor(pending, state, known, asking);
  const found = setting.policy === null ? undefined : stepOf(setting.policy, pending);
  // A pinned policy never changes, so this cannot be; if it is, nobody is told nothing: the emergency ladder runs.
  if (found === undefined) return [skipped(pending), ...emergency(state, pending.due)];
  const { path, step } = found;
  return pending.office === null
    ? decideFirst(pending, path, step, state, asking)
    : [decideRepeat(pending, pending.office, path, step, state, asking)];
}

function decideFirst(
  pending: Pending,
  path: Path,
  step: Step,
  state: EscalationState,
  asking: Asking,
): readonly EscalationEvent[] {
  // What a person fires, no answer holds (P11).
  const guard = pending.fired === true ? null : step.unless;
  const hold = guard === null ? null : holdOf(guard, path, state, asking.chapter.directory, pending.due);
  if (hold !== null) return [held(pending, hold, state)];
  const recipients: Recipient[] = [];
  const missing: Missing[] = [];
  const next: StepDecided['next'][number][] = [];
  for (const office of step.tell) {
    const resolution = resolveOffice(office, 0, asking);
    recipients.push(...resolution.recipients);
    if (resolution.missing !== null) missing.push(resolution.missing);
    next.push(...repeatsOf(pending, step, office, resolution.recipients, asking));
  }
  const toldAny = recipients.length > 0;
  if (pending.held) recipients.push(...accountFor(pending, path, state, asking));
  if (!toldAny) return [tellOrSkip(pending, [], missing, next), ...nextRung(pending, state)];
  return [tellOrSkip(pending, recipients, missing, next)];
}

function decideRepeat(
  pending: Pending,
  office: OfficeKind,
  path: Path,
  step: Step,
  state: EscalationState,
  asking: Asking,
): StepDecided {
  if (office === 'lastResort') {
    const hold = lastResortHolds(path, state, asking.chapter.directory, pending.due);
    if (hold !== null) return heldUntil(pending, hold);
  }
  const resolution = resolveOffice(office, pending.occurrence, asking);
  const resolved = resolution.recipients;
  const next = repeatsOf(pending, step, office, resolved, asking);
  const served = resolved[0]?.instead ?? office;
  const calls = resolved.some(({ task }) => task === 'call');
  if (
    calls &&
    state.replies.some((reply) => reply.relayed && reply.offices.includes(served) && isStanding(reply, pending.due))
  ) {
    // That a substitute took it does not spare the office itself: it is told once it can be.
    return { ...released(pending, 'relayed'), next: served === office ? [] : next };
  }
  const silent = resolved.filter(
    ({ person, task }) => task === 'call' || office === 'lastResort' || !hasAnswered(person, state, pending.due),
  );
  if (resolved.length > 0 && silent.length === 0) return released(pending, 'answered');
  // Every caller had a turn and none reached the office: the last resort is told at once (M3).
  // A note that nothing was recorded (P6) alarms nobody.
  const alarmed = state.told.some(
    (told) => isStep(told, pending) && told.office === 'lastResort' && told.task !== 'account',
  );
  const exhausted = calls && !alarmed && pending.occurrence >= callersOnDuty(asking).length;
  const also = exhausted ? resolveOffice('lastResort', 0, asking).recipients : [];
  const missing = resolution.missing === null ? [] : [resolution.missing];
  return tellOrSkip(pending, also.length === 0 ? silent : [...silent, ...also], missing, next);
}

/** Tells every contact of the chapter that is not excluded, verified or not (E1). */
function decideEmergency(pending: Pending, state: EscalationState, { chapter, reach }: Asking): StepDecided {
  const { directory } = chapter;
  // The reporter's own answer holds nothing (R10).
  const answered = state.replies.filter((reply) => reply.person !== state.reporter && isStanding(reply, pending.due));
  const newest = answered.reduce(
    (latest, reply) => Math.max(latest, later(reply.receivedAt, lastResortHold)),
    0,
  ) as Instant;
  if (newest > pending.due) {
    return heldUntil(pending, { until: newest, by: answered.map((reply) => reply.person) });
  }
  // An office that is barred here is not told anywhere else either: a lurah next door knows this one.
  const alike = directory.offices
    .filter((office) => reach.barred.offices.includes(office.kind) || !takesPart(office, state))
    .flatMap(peopleOf);
  const everybody = Object.keys(directory.people).filter(
    (person) => !alike.includes(person) && contactsInEmergency(directory, person, reach).length > 0,
  );
  const recipients = everybody.map(
    (person): Recipient => ({ office: 'lastResort', instead: null, person, task: 'act' }),
  );
  return tellOrSkip(pending, recipients, [], [lastResortNext(pending)]);
}

/** Nobody of a step could be told: the path's next step is due at once (P9); if there is none, everybody is. */
export function nextRung(
  pending: Pick<Pending, 'path' | 'step' | 'due'>,
  state: EscalationState,
): readonly EscalationEvent[] {
  // A floor has its deadline, at which the last resort is told.
  if (floorOf(pending.path) !== null && pending.step !== floorSteps.deadline) return [];
  const waiting = state.pending.filter(
    (one) => one.path === pending.path && one.office === null && one.step !== pending.step,
  );
  // A step that an answer holds stays held: somebody said they would see to it.
  const [next] = waiting.filter((one) => !one.held).sort((a, b) => a.due - b.due);
  if (next !== undefined) return [{ type: 'step-pulled', path: next.path, step: next.step, due: pending.due }];
  const somebody = waiting.length > 0 || state.told.some((told) => told.evidence !== 'failed');
  return somebody ? [] : emergency(state, pending.due);
}

function emergency(state: EscalationState, due: Instant): readonly EscalationEvent[] {
  return state.emergency ? [] : [{ type: 'emergency-raised', reason: 'nobodyLeft', due }];
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

/** When an office is due again: by the step's `repeat`, by a caller's turn, or without end for the last resort. */
function repeatsOf(
  pending: Pending,
  step: Step,
  office: OfficeKind,
  told: readonly Recipient[],
  asking: Asking,
): StepDecided['next'] {
  if (office === 'lastResort') return [lastResortNext(pending)];
  // However few the repeats, every caller has a turn, and one more instant finds out that none reached the office: the
  // one the step names, or the one that stands in for it and has to be rung.
  const isCall = asking.policy.requires[office]?.reach === 'call' || told.some(({ task }) => task === 'call');
  const turns = isCall ? callersOnDuty(asking).length : 0;
  if (pending.occurrence >= Math.max(step.repeat?.times ?? 0, turns)) return [];
  return [{ office, due: later(pending.due, step.repeat?.every.ms ?? defaultTurn) }];
}

/** Those whose replies held the path, and let it run out, are told that nothing was recorded (P6). */
function accountFor(pending: Pending, path: Path, state: EscalationState, asking: Asking): readonly Recipient[] {
  if (!pending.held) return [];
  const hold = state.paths.find((open) => open.path === path.id)?.hold ?? null;
  return (hold?.by ?? [])
    .filter((person) => contactsOf(asking.chapter.directory, person, asking.reach).length > 0)
    .flatMap((person) => {
      const told = state.told.find((one) => one.person === person);
      return told === undefined ? [] : [{ office: told.office, instead: null, person, task: 'account' as const }];
    });
}

function isStep(one: { readonly path: string; readonly step: string }, other: Pending): boolean {
  return one.path === other.path && one.step === other.step;
}

function hasAnswered(person: string, state: EscalationState, at: Instant): boolean {
  return state.replies.some((reply) => reply.person === person && isStanding(reply, at));
}

import { hour, type Instant, later, minute } from '../calendar/instant.ts';
import { contactsInEmergency, contactsOf, peopleOf } from '../directory/rules.ts';
import type { OfficeKind } from '../office/office.ts';
import type { Guard, Path, Step } from '../policy/policy.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  type Missing,
  type Pending,
  type Recipient,
  type StepDecided,
} from './escalation.ts';
import { barredNow } from './exclusion.ts';
import { type Hold, holdOf } from './guard.ts';
import { type Asking, askingFor, callersOnDuty, resolveOffice, takesPart } from './resolve.ts';
import type { Setting } from './setting.ts';

/** How often a caller's turn passes on where a step writes no `repeat` (M3). The community's own practice. */
const defaultTurn = 15 * minute;

/** The last resort is told this often, and after four hours hourly, without end (E4). */
const untilAnswered = { often: 15 * minute, oftenFor: 4 * hour, seldom: hour };

/** How long an acknowledgement holds the last resort, and the emergency ladder, where no path says so. */
const lastResortHold = 4 * hour;

/** The one decision of a due instant (P8), and what follows from it at once. */
export function decideDue(pending: Pending, state: EscalationState, setting: Setting): readonly EscalationEvent[] {
  if (pending.path === emergencyPath) return [decideEmergency(pending, state, setting)];
  const path = setting.policy?.paths.find((one) => one.id === pending.path);
  const step = path?.steps.find((one) => one.id === pending.step);
  // A pinned policy never changes, so this cannot be; if it is, nobody is told nothing: the emergency ladder runs.
  if (path === undefined || step === undefined) return [dropped(pending), ...emergency(state, pending.due)];
  return pending.office === null
    ? decideFirst(pending, path, step, state, setting)
    : [decideRepeat(pending, pending.office, path, step, state, setting)];
}

function decideFirst(
  pending: Pending,
  path: Path,
  step: Step,
  state: EscalationState,
  setting: Setting,
): readonly EscalationEvent[] {
  const hold = step.unless === null ? null : holdOf(step.unless, path, state, setting.chapter.directory, pending.due);
  if (hold !== null) return [held(pending, hold, state)];
  const asking = askingFor(state, setting, []);
  const resolutions = step.tell.map((office) => resolveOffice(office, 0, asking));
  const recipients = resolutions.flatMap((one) => ('recipients' in one ? one.recipients : []));
  const missing = resolutions.flatMap((one) => ('missing' in one ? [one.missing] : []));
  const decided = tellOrSkip(pending, recipients, missing, repeatsOf(pending, step, step.tell, asking));
  if (recipients.length === 0) return [decided, ...nextRung(pending, state)];
  return [{ ...decided, recipients: [...recipients, ...accountFor(pending, path, state, setting)] }];
}

function decideRepeat(
  pending: Pending,
  office: OfficeKind,
  path: Path,
  step: Step,
  state: EscalationState,
  setting: Setting,
): StepDecided {
  const asking = askingFor(state, setting, []);
  const { directory } = setting.chapter;
  if (office === 'lastResort') {
    // Only an answer ends it, and an answer that comes to nothing does not end it for good (E4, R5).
    const guard: Guard = { level: 'acknowledged', offices: ['lastResort'], count: 1 };
    const hold = holdOf(guard, { ...path, hold: path.hold ?? { ms: lastResortHold } }, state, directory, pending.due);
    if (hold !== null) return held(pending, hold, { ...state, paths: [] });
  }
  const resolution = resolveOffice(office, pending.occurrence, asking);
  const resolved = 'recipients' in resolution ? resolution.recipients : [];
  const next = repeatsOf(pending, step, [office], asking);
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
  const alarmed = state.told.some((told) => isStep(told, pending) && told.office === 'lastResort');
  const exhausted = calls && !alarmed && pending.occurrence >= callersOnDuty(asking).length;
  const last = exhausted ? resolveOffice('lastResort', 0, asking) : undefined;
  const also = last !== undefined && 'recipients' in last ? last.recipients : [];
  const missing = 'missing' in resolution ? [resolution.missing] : [];
  return tellOrSkip(pending, [...silent, ...also], missing, next);
}

/** Tells every contact of the chapter that is not excluded, verified or not (E1). */
function decideEmergency(
  pending: Pending,
  state: EscalationState,
  { chapter, policy, channels, now }: Setting,
): StepDecided {
  const { directory } = chapter;
  const answered = state.replies.filter((reply) => isStanding(reply, pending.due));
  const newest = answered.reduce(
    (latest, reply) => Math.max(latest, later(reply.receivedAt, lastResortHold)),
    0,
  ) as Instant;
  if (newest > pending.due) {
    return held(pending, { until: newest, by: answered.map((reply) => reply.person) }, { ...state, paths: [] });
  }
  const reach = { at: now, zone: chapter.zone, channels, barred: barredNow(state, chapter, policy) };
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
  const next = [{ office: 'lastResort' as const, due: untilAnsweredAfter(pending) }];
  return tellOrSkip(pending, recipients, [], next);
}

/** Nobody of a step could be told: the path's next step is due at once (P9); if there is none, everybody is. */
export function nextRung(
  pending: Pick<Pending, 'path' | 'step' | 'due'>,
  state: EscalationState,
): readonly EscalationEvent[] {
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

function held(pending: Pending, hold: Hold, state: EscalationState): StepDecided {
  const group = state.paths.find((open) => open.path === pending.path)?.hold;
  // The first step held resumes when the hold ends, the others as far behind it as they were (P6).
  const spaced = group === null || group === undefined ? hold.until : later(group.until, pending.due - group.from);
  const resumes = Math.max(spaced, pending.due + 1) as Instant;
  return { ...bare(pending), decision: { outcome: 'held', until: hold.until, by: hold.by, resumes } };
}

function released(pending: Pending, reason: 'answered' | 'relayed'): StepDecided {
  return { ...bare(pending), decision: { outcome: 'released', reason } };
}

function tellOrSkip(
  pending: Pending,
  recipients: readonly Recipient[],
  missing: readonly Missing[],
  next: StepDecided['next'],
): StepDecided {
  if (recipients.length > 0) return { ...bare(pending), decision: { outcome: 'told' }, recipients, missing, next };
  const barred = missing.length > 0 && missing.every(({ reason }) => reason === 'barred');
  return {
    ...bare(pending),
    decision: barred ? { outcome: 'barred' } : { outcome: 'skipped', reason: 'nobody' },
    missing,
    next,
  };
}

function dropped(pending: Pending): StepDecided {
  return { ...bare(pending), decision: { outcome: 'skipped', reason: 'nobody' } };
}

function bare({ path, step, office, occurrence, due }: Pending): Omit<StepDecided, 'decision'> {
  return { type: 'step-decided', path, step, office, occurrence, due, recipients: [], missing: [], next: [] };
}

/** When each office is due again: by the step's `repeat`, by a caller's turn, or without end for the last resort. */
function repeatsOf(pending: Pending, step: Step, offices: readonly OfficeKind[], asking: Asking): StepDecided['next'] {
  return offices.flatMap((office): StepDecided['next'] => {
    if (office === 'lastResort') return [{ office, due: untilAnsweredAfter(pending) }];
    // However few the repeats, every caller has a turn, and one more instant finds out that none reached the office.
    const isCall = asking.policy.requires[office]?.reach === 'call';
    const turns = isCall ? callersOnDuty(asking).length : 0;
    const again = pending.occurrence < Math.max(step.repeat?.times ?? 0, turns);
    return again ? [{ office, due: later(pending.due, step.repeat?.every.ms ?? defaultTurn) }] : [];
  });
}

function untilAnsweredAfter({ due, firstDue }: Pending): Instant {
  return later(due, due - firstDue < untilAnswered.oftenFor ? untilAnswered.often : untilAnswered.seldom);
}

/** Those whose replies held the path, and let it run out, are told that nothing was recorded (P6). */
function accountFor(pending: Pending, path: Path, state: EscalationState, setting: Setting): readonly Recipient[] {
  if (!pending.held) return [];
  const hold = state.paths.find((open) => open.path === path.id)?.hold ?? null;
  const { reach } = askingFor(state, setting, []);
  return (hold?.by ?? [])
    .filter((person) => contactsOf(setting.chapter.directory, person, reach).length > 0)
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

function isStanding(reply: EscalationState['replies'][number], at: Instant): boolean {
  return reply.receivedAt <= at && (reply.voidFrom === null || reply.voidFrom > at);
}

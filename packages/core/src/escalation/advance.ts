import { type Instant, later, minute } from '../calendar/instant.ts';
import { once } from '../once.ts';
import type { Path, Policy } from '../policy/policy.ts';
import { factValues } from '../policy/rules.ts';
import { decideDue } from './decide-due.ts';
import { openedStep, stepDues } from './due.ts';
import { emergencyIfSilent } from './emergency.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  type Pending,
  tippedOffPath,
} from './escalation.ts';
import { draftOf, fold } from './evolve.ts';
import { latchFloors, planLook, rearmFloors, unwaivedFloors } from './latch-floors.ts';
import type { Numbering } from './notifications.ts';
import { floorOf } from './obligation.ts';
import { isBefore, stepOf } from './order.ts';
import { type ResolveContext, resolveContext } from './resolve.ts';
import type { EscalationSetting } from './setting.ts';

/** The call that an escalation is brought up to an instant by. */
export interface AdvanceInput {
  /** Numbers the recipients: one number for all that the same input brought about. */
  readonly number: Numbering;
  /** Tells whether the input brought something about by itself. */
  readonly isInput: boolean;
}

/** A policy whose hash cannot be read is tried again this often, while the emergency escalation runs. */
const retryUnreadable = 15 * minute;

/** Brings an escalation up to an instant, in order (N6). Production, tests and simulation run this one total function. */
export function advance(
  escalation: EscalationState,
  asked: EscalationSetting,
  { number, isInput }: AdvanceInput,
): { readonly events: readonly EscalationEvent[]; readonly state: EscalationState } {
  // Time never runs back: an earlier instant counts as the newest one seen (Z4).
  const setting = asked.now < escalation.now ? { ...asked, now: escalation.now } : asked;
  const { policy, now } = setting;
  const events: EscalationEvent[] = [];
  const draft = draftOf(escalation);
  const folding = { at: now };
  const happen = (happened: readonly EscalationEvent[]): void => {
    for (const one of happened) {
      const event = number(one);
      events.push(event);
      fold(draft, event, folding);
    }
  };

  const scope = resolveContext(draft, setting, none);
  if (policy === null) {
    if (draft.retryAt === null || draft.retryAt <= now) {
      happen([{ type: 'policy-unreadable', retryAt: later(now, retryUnreadable) }]);
    }
    if (!draft.emergency) happen([{ type: 'emergency-raised', reason: 'policyUnreadable', due: now }]);
  } else {
    happen(derived(scope));
    happen(openPaths(scope));
    happen(recomputed(scope));
  }
  // Law floors are live: they bind whatever became of the policy (L6).
  const floors = scope.match.floors.filter(({ origin }) => policy !== null || origin === 'law');
  if (floors.length > 0) happen(latchFloors(floors, scope));
  if (draft.obligations.length > 0) {
    if (isInput) happen(rearmFloors(scope));
    happen(unwaivedFloors(scope));
  }
  let at: Instant | null = null;
  for (;;) {
    const due = nextDue(draft, setting);
    // Once an instant is decided, in an outage each of those that passed, somebody must hear of the report (E1, Z6).
    const raised = due === undefined || due.due !== at ? emergencyIfSilent(at, scope) : none;
    happen(raised);
    if (raised.length > 0) continue;
    if (due === undefined) break;
    happen(decideDue(due, scope));
    at = due.due;
  }
  happen(planLook(floors, scope));
  return { events, state: draft };
}

const none: readonly never[] = [];

/** The triage level as the rules have it now, on record with the rules, so that it can be explained (V5). */
function derived({ state, match: { triage } }: ResolveContext): readonly EscalationEvent[] {
  const { level, rules } = state.triage;
  const same = level === triage.level && rules.length === triage.rules.length;
  return same && rules.every((rule, index) => rule === triage.rules[index])
    ? none
    : [{ type: 'triage-derived', ...triage }];
}

function openPaths({ state, match, policy, chapter, reach }: ResolveContext): readonly EscalationEvent[] {
  const events: EscalationEvent[] = [];
  for (const path of match.paths) {
    if (state.paths.some((open) => open.path === path.id) || isEndedFor(path, state)) continue;
    const missing: EscalationEvent[] = [];
    const steps = path.steps.flatMap((step) => {
      const dues = stepDues(step, reach.at, state.area, chapter, policy);
      if (dues.some(({ calendarMissing }) => calendarMissing)) {
        missing.push({ type: 'calendar-missing', path: path.id, step: step.id });
      }
      return dues.map((due) => openedStep(step.id, due));
    });
    events.push({ type: 'path-opened', path: path.id, steps }, ...missing);
  }
  return events;
}

/** Returns true for a path that people ended, until a fact that it asks about changes (P3). */
function isEndedFor(path: Path, { ended, facts }: EscalationState): boolean {
  const last = ended.find((one) => one.path === path.id);
  if (last === undefined) return false;
  const asked = Object.keys(path.when);
  const same = (name: string): boolean => factValues(last.facts, name).join() === factValues(facts, name).join();
  return asked.every(same);
}

/** Days off that were decreed since move what is due in working days, never to later than was announced (N1). */
function recomputed({ state, policy, chapter }: ResolveContext): readonly EscalationEvent[] {
  if (!countsWorkingDays(policy)) return none;
  const events: EscalationEvent[] = [];
  for (const { path, step, office, occurrence, due, held, fired, additional } of state.pending) {
    if (office === null || occurrence > 0 || held || fired === true || additional === true) continue;
    const written = stepOf(policy, { path, step })?.step;
    const opened = state.paths.find((open) => open.path === path)?.openedAt;
    if (written === undefined || opened === undefined || !('workingDays' in written.after)) continue;
    const now = stepDues(written, opened, state.area, chapter, policy).find((one) => one.office === office);
    if (now !== undefined && now.at < due) events.push({ type: 'step-pulled', path, step, office, due: now.at });
  }
  return events;
}

const inWorkingDays = new WeakMap<Policy, boolean>();

function countsWorkingDays(policy: Policy): boolean {
  return once(inWorkingDays, policy, () =>
    policy.paths.some(({ steps }) => steps.some(({ after }) => 'workingDays' in after)),
  );
}

/** The earliest due instant that has come; at the same instant, in the order the policy writes them (Z5). */
function nextDue({ pending }: EscalationState, { policy, now }: EscalationSetting): Pending | undefined {
  let first: Pending | undefined;
  for (const one of pending) {
    if (one.due > now || (policy === null && !runsWithoutPolicy(one.path))) continue;
    if (first === undefined || isBefore(one, first, policy)) first = one;
  }
  return first;
}

/** Returns true for a path that runs without a policy: the emergency, the tip-off and floors. */
export function runsWithoutPolicy(path: string): boolean {
  return path === emergencyPath || path === tippedOffPath || floorOf(path) !== null;
}

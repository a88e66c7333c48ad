import { type Instant, later, minute } from '../calendar/instant.ts';
import { factsFor } from '../policy/asked-facts.ts';
import type { Path, Policy } from '../policy/policy.ts';
import { factValues, inWallTime, matches } from '../policy/rules.ts';
import { decideDue } from './decide-due.ts';
import { type EscalationEvent, type EscalationState, emergencyPath, type Pending } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import { planMessages } from './plan-messages.ts';
import type { Setting } from './setting.ts';

/** What the same input brought about already, and the escalation as it was before that. */
export interface JustBefore {
  readonly state: EscalationState;
  readonly events: readonly EscalationEvent[];
}

/** A policy whose hash cannot be read is tried again this often, while the emergency ladder runs. */
const retryUnreadable = 15 * minute;

/**
 * Brings an escalation up to an instant: opens the paths whose condition holds, decides every due instant that has come,
 * in order, and plans the messages that are owed. Production, tests and simulation all run this one function. It is
 * deterministic, total and never throws; calling it again at the same instant does nothing. `just` is what the same input
 * brought about before it, so that all of it goes out in the same messages.
 */
export function advance(
  escalation: EscalationState,
  asked: Setting,
  just: JustBefore = { state: escalation, events: [] },
): readonly EscalationEvent[] {
  // Time never runs back: an earlier instant counts as the newest one seen (Z4).
  const setting = asked.now < escalation.now ? { ...asked, now: escalation.now } : asked;
  const events: EscalationEvent[] = [];
  let state = escalation;
  const happen = (event: EscalationEvent): void => {
    events.push(event);
    state = evolveEscalation(state, event, { at: setting.now });
  };

  if (setting.policy === null) {
    if (state.retryAt === null || state.retryAt <= setting.now) {
      happen({ type: 'policy-unreadable', retryAt: later(setting.now, retryUnreadable) });
    }
    if (!state.emergency) happen({ type: 'emergency-raised', reason: 'policyUnreadable', due: setting.now });
  } else {
    for (const event of openPaths(state, setting.policy, setting.now)) happen(event);
  }
  let due = nextDue(state, setting);
  while (due !== undefined) {
    for (const event of decideDue(due, state, setting)) happen(event);
    due = nextDue(state, setting);
  }
  for (const event of planMessages([...just.events, ...events], just.state, state, setting)) happen(event);
  return events;
}

function openPaths(state: EscalationState, policy: Policy, now: Instant): readonly EscalationEvent[] {
  const facts = factsFor(state, policy);
  return policy.paths
    .filter((path) => !state.paths.some((open) => open.path === path.id) && matches(path.when, facts, policy.facts))
    .filter((path) => !isEndedFor(path, state))
    .map((path) => ({
      type: 'path-opened',
      path: path.id,
      steps: path.steps.map((step) => ({ step: step.id, due: later(now, inWallTime(step.after)) })),
    }));
}

/** What people ended stays ended until something the path asks about is known otherwise (P3). */
function isEndedFor(path: Path, { ended, facts }: EscalationState): boolean {
  const last = ended.find((one) => one.path === path.id);
  if (last === undefined) return false;
  const asked = Object.keys(path.when);
  const same = (name: string): boolean => factValues(last.facts, name).join() === factValues(facts, name).join();
  return asked.every(same);
}

/** The earliest due instant that has come; at the same instant, in the order the policy writes them (Z5). */
function nextDue(state: EscalationState, { policy, now }: Setting): Pending | undefined {
  const readable = (pending: Pending): boolean => policy !== null || pending.path === emergencyPath;
  return state.pending
    .filter((pending) => pending.due <= now && readable(pending))
    .sort((a, b) => a.due - b.due || order(policy, a) - order(policy, b) || a.occurrence - b.occurrence)[0];
}

function order(policy: Policy | null, { path, step }: Pending): number {
  const index = policy?.paths.findIndex((one) => one.id === path) ?? -1;
  const stepIndex = policy?.paths[index]?.steps.findIndex((one) => one.id === step) ?? -1;
  return index * 1000 + stepIndex;
}

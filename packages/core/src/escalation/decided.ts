import type { Instant } from '../calendar/instant.ts';
import type { Pending, StepDecided, StepDecision } from './escalation.ts';
import type { Missing } from './notification.ts';
import type { Resolution } from './resolve.ts';

/** The record of one due instant (P8): that nobody was told by it, unless something more is said. */
export function decided(pending: Pending, decision: StepDecision): StepDecided {
  const { path, step, office, occurrence, due } = pending;
  return {
    type: 'step-decided',
    path,
    step,
    office,
    occurrence,
    due,
    decision,
    recipients: none,
    missing: none,
    next: none,
  };
}

/** Holds an instant until the hold ends or the spacing asks (P6); always later than it was due, so holding ends. */
export function heldUntil(
  pending: Pending,
  hold: Pick<Extract<StepDecision, { outcome: 'held' }>, 'until' | 'by' | 'waiver'>,
  spaced: Instant = hold.until,
): StepDecided {
  return decided(pending, { outcome: 'held', ...hold, resumes: Math.max(spaced, pending.due + 1) as Instant });
}

/** Told if there is anybody to tell; barred if that is why there is not; else skipped. */
export function tellOrSkip(one: Pending, { recipients, missing }: Resolution, next: StepDecided['next']): StepDecided {
  return { ...decided(one, recipients.length > 0 ? toldThem : outcomeOf(missing)), recipients, missing, next };
}

export function released(one: Pending, reason: Extract<StepDecision, { outcome: 'released' }>['reason']): StepDecided {
  return decided(one, { outcome: 'released', reason });
}

export function skipped(pending: Pending): StepDecided {
  return decided(pending, skippedThem);
}

function outcomeOf(missing: readonly Missing[]): StepDecision {
  return missing.length > 0 && missing.every(({ reason }) => reason === 'barred') ? barredThem : skippedThem;
}

const none: readonly never[] = [];
const toldThem: StepDecision = { outcome: 'told' };
const barredThem: StepDecision = { outcome: 'barred' };
const skippedThem: StepDecision = { outcome: 'skipped', reason: 'nobody' };

import { later } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { released, tellOrSkip } from './decided.ts';
import { standingRelays } from './discharge.ts';
import { defaultTurn } from './due.ts';
import { authoritiesOutside, emergency } from './emergency.ts';
import type { EscalationEvent, EscalationState, Pending, StepDecided } from './escalation.ts';
import type { Missing, Recipient } from './notification.ts';
import { callersOnDuty, type ResolveContext, resolveOffice } from './resolve.ts';

/** Tells the first reachable authority at once, else the last resort, because a told person is now named (X6). */
export function decideTippedOff(
  pending: Pending,
  state: EscalationState,
  scope: ResolveContext,
): readonly EscalationEvent[] {
  if (pending.office !== null) return [callAgain(pending, pending.office, state, scope)];
  const missing: Missing[] = [];
  for (const office of [...authoritiesOutside, 'lastResort' as const]) {
    const resolution = resolveOffice(office, 0, scope);
    if (resolution.missing !== null && resolution.missing.reason !== 'noOffice') missing.push(resolution.missing);
    if (resolution.recipients.length === 0) continue;
    return [told(pending, resolution.recipients, missing, scope)];
  }
  return [tellOrSkip(pending, [], missing, []), ...emergency(state, pending.due)];
}

/** The turn of the next caller, until one has reached the office. */
function callAgain(pending: Pending, office: OfficeKind, state: EscalationState, scope: ResolveContext): StepDecided {
  const { recipients, missing } = resolveOffice(office, pending.occurrence, scope);
  const served = recipients.find(({ task }) => task === 'call')?.instead ?? office;
  if (standingRelays(served, state, pending.due).length > 0) return released(pending, 'relayed');
  return told(pending, recipients, missing === null ? [] : [missing], scope);
}

function told(
  pending: Pending,
  recipients: readonly Recipient[],
  missing: readonly Missing[],
  scope: ResolveContext,
): StepDecided {
  const office = recipients[0]?.office;
  const isCall = recipients.some(({ task }) => task === 'call');
  const again = isCall && office !== undefined && pending.occurrence + 1 < callersOnDuty(scope).length;
  return tellOrSkip(pending, recipients, missing, again ? [{ office, due: later(pending.due, defaultTurn) }] : []);
}

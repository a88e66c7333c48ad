import { later } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { released, tellOrSkip } from './decided.ts';
import { standingRelays } from './discharge.ts';
import { defaultTurn } from './due.ts';
import { authoritiesOutside, emergency } from './emergency.ts';
import type { EscalationEvent, Pending, StepDecided } from './escalation.ts';
import type { Missing } from './notification.ts';
import { callersOnDuty, type Resolution, type ResolveContext, resolveOffice } from './resolve.ts';

/** Tells the first reachable authority at once, else the last resort, because a told person is now named (X6). */
export function decideTippedOff(pending: Pending, scope: ResolveContext): readonly EscalationEvent[] {
  if (pending.office !== null) return [callAgain(pending, pending.office, scope)];
  const missing: Missing[] = [];
  for (const office of [...authoritiesOutside, 'lastResort' as const]) {
    const resolution = resolveOffice(office, 0, scope);
    missing.push(...resolution.missing.filter(({ reason }) => reason !== 'noOffice'));
    if (resolution.recipients.length > 0) return [told(pending, { ...resolution, missing }, scope)];
  }
  return [tellOrSkip(pending, { recipients: [], missing }, []), ...emergency(scope.state, pending.due)];
}

/** The turn of the next caller, until one has reached the office. */
function callAgain(pending: Pending, office: OfficeKind, scope: ResolveContext): StepDecided {
  const resolution = resolveOffice(office, pending.occurrence, scope);
  const served = resolution.recipients.find(({ task }) => task === 'call')?.instead ?? office;
  if (standingRelays(served, scope.state, pending.due).length > 0) return released(pending, 'relayed');
  return told(pending, resolution, scope);
}

function told(pending: Pending, resolution: Resolution, scope: ResolveContext): StepDecided {
  const { recipients } = resolution;
  const office = recipients[0]?.office;
  const isCall = recipients.some(({ task }) => task === 'call');
  const again = isCall && office !== undefined && pending.occurrence + 1 < callersOnDuty(scope).length;
  return tellOrSkip(pending, resolution, again ? [{ office, due: later(pending.due, defaultTurn) }] : []);
}

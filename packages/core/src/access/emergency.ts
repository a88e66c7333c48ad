import { hour, later } from '../calendar/instant.ts';
import type { Claim, Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { AccessCommand, AccessEvent, AccessState } from './access.ts';
import type { AccessRefusal } from './messages.ts';
import { cardRelations, emergencyClaim, mayReview, notNeededClaim, relationsToCards } from './relations.ts';

/** How long an emergency access lasts, unless it is ended or reviewed before: our own practice, no statute says it. */
const emergencyLasts = 4 * hour;

type EmergencyCommand = Extract<AccessCommand, { type: 'break-glass' | 'end-emergency' | 'review-emergency' | 'wake' }>;

type EmergencyDecision = Decision<AccessEvent, AccessRefusal>;

/** Decides an emergency access: one a person at a time, and never for whom the report bars. Another person reviews it. */
export function decideEmergency(command: EmergencyCommand, access: AccessState, context: Context): EmergencyDecision {
  const { actor, now } = context;
  const isOpen = access.status === 'emergency';
  if (command.type === 'wake') {
    return isOpen && access.until <= now ? accept({ type: 'emergency-ended', by: 'time' }) : accept();
  }
  if (actor.kind !== 'person') return refuse({ code: 'access.needs-person' });
  if (command.type === 'break-glass') return decideOpening(command, context);
  if (command.type === 'end-emergency') {
    const isOwn = isOpen && access.person === actor.ref;
    return isOwn ? accept({ type: 'emergency-ended', by: 'person' }) : refuse({ code: 'access.not-found' });
  }
  if (!('until' in access) || !mayReview(access, context)) return refuse({ code: 'access.not-found' });
  if (access.person === actor.ref) return refuse({ code: 'access.needs-second-person' });
  if (access.status === 'emergencyReviewed') return refuse({ code: 'access.already-reviewed' });
  const isAgain = context.read({ claim: notNeededClaim(access.person, access.record) }) !== undefined;
  const review = { finding: command.finding, reviewedBy: actor.ref, ...(isAgain && { again: true as const }) };
  return accept({ type: 'emergency-reviewed', ...review });
}

function decideOpening(
  { record, reason }: Extract<EmergencyCommand, { readonly type: 'break-glass' }>,
  context: Context,
): EmergencyDecision {
  const { actor, now, read } = context;
  const emergency = { record, person: actor.ref, reason, until: later(now, emergencyLasts) };
  // The rules of access are asked as if it were open already: they know whom the report bars.
  const opened = { stream: context.stream, state: { status: 'emergency', ...emergency } };
  const asIf: Context['read'] = (one) =>
    'claim' in one && one.claim.name === emergencyClaim(actor.ref).name ? (opened as never) : read(one);
  const { held } = relationsToCards(record, { ...context, read: asIf });
  if (!held.includes('emergency')) return refuse({ code: 'access.not-found' });
  const opens = cardRelations(record, context);
  if (held.some((one) => one !== 'emergency' && opens.includes(one))) return refuse({ code: 'access.no-emergency' });
  const isHeld = (claim: Claim): boolean => read({ claim }) !== undefined;
  if (isHeld(notNeededClaim(actor.ref, record))) return refuse({ code: 'access.emergency-not-needed' });
  if (isHeld(emergencyClaim(actor.ref))) return refuse({ code: 'access.emergency-open' });
  return accept({ type: 'glass-broken', ...emergency });
}

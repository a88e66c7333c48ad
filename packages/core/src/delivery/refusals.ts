import type { RefusedBy } from '../record/decision.ts';
import type { DeliveryCommand } from './delivery.ts';

export type DeliveryRefusal =
  | { readonly code: 'delivery.already-planned' }
  /** Another worker was faster, or the message no longer waits. */
  | { readonly code: 'delivery.not-due' }
  /** Nothing was sent under this number, so nothing can have come of it. */
  | { readonly code: 'delivery.no-such-attempt'; readonly attempt: number };

/** Lists by command the codes of its refusals. */
export const deliveryRefuses = {
  'plan-delivery': ['already-planned'],
  'start-attempt': ['not-due'],
  'end-attempt': ['no-such-attempt'],
} as const satisfies RefusedBy<DeliveryCommand, DeliveryRefusal>;

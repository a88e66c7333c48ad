import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { DeliveryCommand } from './delivery.ts';
import type { deliveryMessages } from './messages.ts';

export type DeliveryRefusal = RefusalsOf<typeof deliveryMessages>;

/** Lists by command the codes of its refusals. */
export const deliveryRefuses = {
  'plan-delivery': ['already-planned'],
  'start-attempt': ['not-due'],
  'end-attempt': ['no-such-attempt'],
} as const satisfies RefusedBy<DeliveryCommand, DeliveryRefusal>;

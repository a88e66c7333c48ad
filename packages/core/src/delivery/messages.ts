import { worded } from '../language/template.ts';
import type { Messages, RefusalsOf } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };

interface DeliveryRefusalFacts {
  /** Nothing was sent under this number, so nothing can have come of it. */
  'delivery.no-such-attempt': { attempt: number };
}

export const deliveryMessages = {
  ...worded<DeliveryRefusalFacts, typeof refused>(refused, {}),
} satisfies Messages;

export type DeliveryRefusal = RefusalsOf<typeof deliveryMessages>;

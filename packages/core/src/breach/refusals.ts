import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { BreachCommand } from './breach.ts';
import type { breachMessages } from './messages.ts';

export type BreachRefusal = RefusalsOf<typeof breachMessages>;

const onOpen = ['not-found', 'needs-person', 'not-yours', 'closed'] as const;

/** Lists by command the codes of its refusals. */
export const breachRefuses = {
  'detect-breach': ['needs-person', 'already-detected', 'in-future'],
  'assess-breach': [...onOpen],
  'notify-breach': [...onOpen, 'not-assessed', 'in-future', 'before-known', 'notice-incomplete', 'nobody-reached'],
  'take-measure': [...onOpen],
  'remediate-breach': [...onOpen, 'not-now', 'not-notified', 'no-measure'],
  'dismiss-breach': [...onOpen, 'notices-given', 'needs-second-person'],
  'close-breach': [...onOpen, 'not-remediated'],
} as const satisfies RefusedBy<BreachCommand, BreachRefusal>;

import type { Instant } from '../calendar/instant.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { BreachCommand, BreachState } from './breach.ts';
import type { NoticeContent, NoticeTo } from './choices.ts';

export type BreachRefusal =
  | { readonly code: 'breach.not-found' }
  | { readonly code: 'breach.already-detected'; readonly status: BreachState['status'] }
  | { readonly code: 'breach.needs-person' }
  | { readonly code: 'breach.not-yours' }
  | { readonly code: 'breach.in-future'; readonly at: Instant }
  | { readonly code: 'breach.before-known'; readonly at: Instant }
  | { readonly code: 'breach.not-assessed' }
  | { readonly code: 'breach.notice-incomplete'; readonly missing: readonly NoticeContent[]; readonly cite: string }
  | { readonly code: 'breach.nobody-reached' }
  | { readonly code: 'breach.not-notified'; readonly missing: readonly NoticeTo[]; readonly cite: string }
  | { readonly code: 'breach.no-measure' }
  | { readonly code: 'breach.not-remediated'; readonly status: BreachState['status'] }
  | { readonly code: 'breach.not-now'; readonly status: BreachState['status'] }
  | { readonly code: 'breach.notices-given' }
  | { readonly code: 'breach.needs-second-person'; readonly by: string }
  | { readonly code: 'breach.closed'; readonly closedAt: Instant };

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

import type { Instant } from '../calendar/instant.ts';
import type { BreachState, NoticeContent, NoticeTo } from './breach.ts';

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

import type { Instant } from '../calendar/instant.ts';
import type { EngagementKind, EngagementState } from './engagement.ts';

export type EngagementRefusal =
  | { readonly code: 'engagement.already-exists'; readonly status: EngagementState['status'] }
  | { readonly code: 'engagement.not-planned'; readonly status: EngagementState['status'] }
  | { readonly code: 'engagement.unknown-area'; readonly area: string }
  | { readonly code: 'engagement.planned-in-past'; readonly plannedOn: Instant }
  | { readonly code: 'engagement.held-in-future'; readonly heldOn: Instant }
  | { readonly code: 'engagement.speaker-twice'; readonly person: string }
  | { readonly code: 'engagement.training-without-topics' }
  | { readonly code: 'engagement.topics-without-training'; readonly kind: EngagementKind };

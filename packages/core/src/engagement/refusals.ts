import type { Instant } from '../calendar/instant.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { EngagementKind } from './choices.ts';
import type { EngagementCommand, EngagementState } from './engagement.ts';

export type EngagementRefusal =
  | { readonly code: 'engagement.already-exists'; readonly status: EngagementState['status'] }
  | { readonly code: 'engagement.not-planned'; readonly status: EngagementState['status'] }
  | { readonly code: 'engagement.unknown-area'; readonly area: string }
  | { readonly code: 'engagement.planned-in-past'; readonly plannedOn: Instant }
  | { readonly code: 'engagement.held-in-future'; readonly heldOn: Instant }
  | { readonly code: 'engagement.speaker-twice'; readonly person: string }
  | { readonly code: 'engagement.training-without-topics' }
  | { readonly code: 'engagement.topics-without-training'; readonly kind: EngagementKind };

/** Lists by command the codes of its refusals. */
export const engagementRefuses = {
  'plan-engagement': ['already-exists', 'unknown-area', 'planned-in-past'],
  'hold-engagement': ['not-planned', 'held-in-future'],
  'record-engagement': [
    'already-exists',
    'unknown-area',
    'held-in-future',
    'speaker-twice',
    'training-without-topics',
    'topics-without-training',
  ],
  'cancel-engagement': ['not-planned'],
} as const satisfies RefusedBy<EngagementCommand, EngagementRefusal>;

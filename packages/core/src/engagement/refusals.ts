import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { EngagementCommand } from './engagement.ts';
import type { engagementMessages } from './messages.ts';

export type EngagementRefusal = RefusalsOf<typeof engagementMessages>;

const onTopics = ['training-without-topics', 'topics-without-training'] as const;

/** Lists by command the codes of its refusals. */
export const engagementRefuses = {
  'plan-engagement': ['already-exists', 'unknown-area', 'planned-in-past'],
  'hold-engagement': ['not-planned', 'held-in-future'],
  'record-engagement': ['already-exists', 'unknown-area', 'held-in-future', 'speaker-twice', ...onTopics],
  'cancel-engagement': ['not-planned'],
} as const satisfies RefusedBy<EngagementCommand, EngagementRefusal>;

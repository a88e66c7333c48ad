import type { Concept } from '../record/concept.ts';
import type { EngagementCommand, EngagementEvent, EngagementState } from './engagement.ts';
import { decideEngagement, engagementRefuses, evolveEngagement, initialEngagement } from './lifecycle.ts';
import type { EngagementRefusal } from './messages.ts';

export const engagementConcept = {
  name: 'engagement',
  shape: 2,
  initial: initialEngagement,
  reads: () => [],
  decide: decideEngagement,
  refuses: engagementRefuses,
  evolve: evolveEngagement,
  keys: { area: ({ area }) => area, kind: ({ kind }) => kind, status: ({ status }) => status },
  wakeAt: () => null,
} satisfies Concept<EngagementCommand, EngagementEvent, EngagementState, EngagementRefusal>;

import type { Concept } from '../record/concept.ts';
import type { EngagementCommand, EngagementEvent, EngagementState } from './engagement.ts';
import { decideEngagement, evolveEngagement, initialEngagement } from './lifecycle.ts';
import type { EngagementRefusal } from './refusals.ts';

export const engagementConcept: Concept<EngagementCommand, EngagementEvent, EngagementState, EngagementRefusal> = {
  name: 'engagement',
  shape: 2,
  initial: initialEngagement,
  reads: () => [],
  decide: decideEngagement,
  evolve: evolveEngagement,
  claims: () => [],
  reacts: () => [],
  keys: (engagement) =>
    engagement.status === 'none' ? {} : { area: engagement.area, kind: engagement.kind, status: engagement.status },
  wakeAt: () => null,
};

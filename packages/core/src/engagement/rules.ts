import type { TrainingTopic } from './choices.ts';
import type { EngagementHolding, EngagementState, EngagementSubject } from './engagement.ts';

export function isHeld(
  engagement: EngagementState,
): engagement is { readonly status: 'held' } & EngagementSubject & EngagementHolding {
  return engagement.status === 'held';
}

/** Returns the required topics that were not taught. */
export function missingTopics(held: EngagementHolding, required: readonly TrainingTopic[]): readonly TrainingTopic[] {
  return required.filter((topic) => !(held.topics ?? []).includes(topic));
}

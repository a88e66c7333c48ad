import type { KemendagriCode } from '../area/area.ts';
import { liesWithin } from '../area/rules.ts';
import type { Chapter } from '../record/chapter.ts';
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

/** Returns true for an area of the chapter: one of its places, or a kecamatan or city around one. */
export function worksIn(chapter: Chapter, area: KemendagriCode): boolean {
  return liesWithin(area, chapter.city) && chapter.areas.some((own) => liesWithin(own.code, area));
}

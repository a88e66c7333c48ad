import type { EscalationState, Instant } from '@kawal/core';
import { officesInPost } from '@kawal/core/directory';
import { holdersOf, isAnswerable } from '@kawal/engine';
import type { OfficerVisit } from '../page/visit.ts';

/** Returns false where the word of this person would leave the report with those who were notified. */
export function mayAnswer({ person, chapter, now }: OfficerVisit, escalation: EscalationState | undefined): boolean {
  return escalation === undefined || isAnswerable(person, escalation, chapter, now as Instant);
}

/** Returns false for somebody without an office whom nobody notified: their answer is refused. */
export function canAnswer({ person, chapter, now }: OfficerVisit, escalation: EscalationState | undefined): boolean {
  if (escalation === undefined || chapter === null) return true;
  return (
    escalation.told.some((one) => one.person === person) || officesInPost(chapter.directory, person, now).length > 0
  );
}

/** Returns who has a report in hand, by the measure of today: a word of somebody whom Kawal did not choose leaves it with those. */
export function inHandOf({ chapter, now }: OfficerVisit, escalation: EscalationState | undefined) {
  if (escalation === undefined) return { holders: [], onLeave: [] };
  const { holders, onLeave } = holdersOf(escalation, { paths: chapter?.policy.paths ?? [], chapter, now });
  return { holders: holders.filter(({ person }) => isAnswerable(person, escalation, chapter, now)), onLeave };
}

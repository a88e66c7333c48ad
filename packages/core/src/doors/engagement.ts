/** Exports what `@kawal/core` leaves out of `engagement`: nouns, choices and rules for tools and forms. */

export {
  type AgendaItem,
  agendaItems,
  attendeeRoles,
  type CancellationReason,
  cancellationReasons,
  type EngagementKind,
  type EngagementOutcome,
  engagementKinds,
  engagementOutcomes,
  type HandedOver,
  handedOverKinds,
  type TrainingTopic,
  trainingTopics,
} from '../engagement/choices.ts';
export type {
  Attendance,
  EngagementHolding,
  EngagementState,
  EngagementSubject,
  PlannedEngagement,
  ResourcePerson,
} from '../engagement/engagement.ts';
export type { ResourcePersonInput, WithMinutes, WithSpeakers } from '../engagement/input.ts';
export { headcount, isHeld } from '../engagement/rules.ts';

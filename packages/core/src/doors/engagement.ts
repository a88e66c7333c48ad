/** Exports what `@kawal/core` leaves out of `engagement`: nouns, choices and rules for tools and forms. */
export {
  type AgendaItem,
  type Attendance,
  agendaItems,
  attendeeRoles,
  type CancellationReason,
  cancellationReasons,
  type EngagementHolding,
  type EngagementKind,
  type EngagementOutcome,
  type EngagementState,
  type EngagementSubject,
  engagementKinds,
  engagementOutcomes,
  type HandedOver,
  handedOverKinds,
  type PlannedEngagement,
  type ResourcePerson,
  type TrainingTopic,
  trainingTopics,
} from '../engagement/engagement.ts';
export type { ResourcePersonInput, WithMinutes, WithSpeakers } from '../engagement/input.ts';
export { headcount, isHeld } from '../engagement/rules.ts';

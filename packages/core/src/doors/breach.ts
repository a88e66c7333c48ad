/** Exports what `@kawal/core` leaves out of `breach`: nouns, choices and rules for tools and forms. */
export type { BreachAssessment, BreachFacts, BreachOutcome, BreachState, Notice } from '../breach/breach.ts';
export {
  type BreachKind,
  type BreachMeasure,
  breachKinds,
  breachMeasures,
  type ExposedData,
  exposedData,
  type NoticeContent,
  type NoticeTo,
  noticeContents,
  noticeTo,
} from '../breach/choices.ts';

/** Exports what `@kawal/core` leaves out of `breach`: nouns, choices and rules for tools and forms. */
export {
  type BreachAssessment,
  type BreachFacts,
  type BreachKind,
  type BreachMeasure,
  type BreachOutcome,
  type BreachState,
  breachKinds,
  breachMeasures,
  type ExposedData,
  exposedData,
  type Notice,
  type NoticeContent,
  type NoticeTo,
  noticeContents,
  noticeTo,
} from '../breach/breach.ts';

/** Exports what `@kawal/core` leaves out of `case`: nouns, choices and rules for tools and forms. */

export { deedsOf, isGrave, lacksActIn, newestSaid, tracesInCase } from '../case/acts.ts';
export { ageNow, isAdultOver } from '../case/age.ts';
export type {
  CaseClosure,
  CaseFacts,
  CaseService,
  CaseState,
  CriminalCase,
  Lowering,
  Monitoring,
  RecordedIdentification,
} from '../case/case.ts';
export * from '../case/choices.ts';
export { closureWaiting, needsNote } from '../case/decide-closing.ts';
export { handlersNow, matterOf } from '../case/handling.ts';
export { nextVisit } from '../case/rules.ts';

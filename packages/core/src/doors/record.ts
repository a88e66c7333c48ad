/** Exports what `@kawal/core` leaves out of `record`: nouns, choices and rules for tools and forms. */
export type { Role } from '../record/actor.ts';
export type { RecordAlarm } from '../record/alarm.ts';
export type {
  AnyConcept,
  Claim,
  Concept,
  Context,
  OnRecord,
  Reaction,
  Reference,
  SeenRecord,
} from '../record/concept.ts';
export { keysOf } from '../record/concept.ts';
export { accept, type Decision, type RefusedBy } from '../record/decision.ts';
export type { CommandRefusal, RecordRefusal, SessionRefusal } from '../record/messages.ts';
export { readRecordNumber, recordNumber } from '../record/number.ts';

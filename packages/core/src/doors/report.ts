/** Exports what `@kawal/core` leaves out of `report`: nouns, choices and rules for tools and forms. */

export { type PartyKind, partyKinds, partyRoles } from '../party/choices.ts';
export { guardianTold, institutionsNamed, isBarred, isGuardian, knownFacts } from '../party/rules.ts';
export { escalationOf } from '../record/streams.ts';
export { deedsIn, lacksAct, tracesOf } from '../report/authority.ts';
export * from '../report/channels.ts';
export * from '../report/choices.ts';
export { corrected, isLess } from '../report/correction.ts';
export { namingIn, speaksFor } from '../report/duplicate.ts';
export type * from '../report/input.ts';
export type {
  AsCorrected,
  CorrectedParty,
  Correction,
  DuplicateMark,
  FactCorrection,
  Observation,
  ReportFacts,
} from '../report/report.ts';
export {
  adultsIn,
  ageIn,
  closesAsChild,
  closingDay,
  declinersIn,
  isClosableFor,
  mustBeRead,
  recordGoesOn,
  warningsFor,
} from '../report/rules.ts';
export { type Deed, type Sighting, sightingIn, type Witness, witnessOf } from '../report/seen.ts';
export type { Trace } from '../report/trace.ts';

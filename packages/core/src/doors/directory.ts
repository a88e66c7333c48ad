/** Exports what `@kawal/core` leaves out of `directory`: nouns, choices and rules for tools and forms. */
export { changedDirectory, type DirectoryChange, type ShiftSwap, stillCounts } from '../directory/changes.ts';
export type { ContactPointId } from '../directory/directory.ts';
export { areOfTwoInstitutions, isOfSecretariat, officesInPost, postOf } from '../directory/institution.ts';
export type { OfficeKindFacts, OfficeReach } from '../directory/office.ts';
export { isLocalOffice, isOfficeKind, officeAndChain, settlesForAnother } from '../directory/office-chain.ts';
export {
  type Barred,
  isAbsent,
  isInPost,
  isInTerm,
  isNight,
  isReadByBarred,
  isSuspended,
  mayServe,
  officeFor,
  officesHeld,
  officesOf,
  onDuty,
  peopleOf,
  personIn,
  type Reachability,
  unprovenContacts,
  verificationLasts,
} from '../directory/rules.ts';

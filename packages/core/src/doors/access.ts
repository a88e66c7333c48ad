/** Exports what `@kawal/core` leaves out of `access`: nouns, choices and rules for tools and forms. */
export type { AccessState, Emergency, Erasure, Reading, Review } from '../access/access.ts';
export {
  type EmergencyAccessReason,
  type EmergencyReviewer,
  type ErasureReason,
  emergencyAccessReasons,
  emergencyReviewers,
  erasureReasons,
  purposes,
} from '../access/choices.ts';
export {
  cardRelations,
  emergencyClaim,
  mayReview,
  readsToHandle,
  readsToRelate,
  relationsToCards,
  relationsToRecord,
  reviewersOf,
} from '../access/relations.ts';
export { ofCase } from '../access/who-may.ts';
export {
  type FirstWord,
  lpaPeople,
  mayDecide,
  proposalLasts,
  relationsTo,
  secondWord,
  standing,
} from '../authority/authority.ts';
export * from '../authority/relation.ts';
export { barredFrom, claimsOfVolunteer, volunteerFor, volunteerOf } from '../case/handling.ts';

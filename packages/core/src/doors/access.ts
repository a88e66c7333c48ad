/** Exports what `@kawal/core` leaves out of `access`: nouns, choices and rules for tools and forms. */
export type { AccessState, Erasure, Reading } from '../access/access.ts';
export { type ErasureReason, erasureReasons, purposes } from '../access/choices.ts';
export { readsToRelate, relationsToRecord } from '../access/relations.ts';
export { relationsTo } from '../authority/authority.ts';
export { type AccessConcept, type AccessRule, accessRules, type Relation, relations } from '../authority/relation.ts';
export { claimsOfVolunteer, volunteerOf } from '../case/handling.ts';

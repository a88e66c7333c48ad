/** Exports what `@kawal/core` leaves out of `chapter`: nouns, choices and rules for tools and forms. */
export { isOfLpa, lpaPeople, mayApply } from '../authority/authority.ts';
export {
  absenceCause,
  directoryAfter,
  emptiedOffices,
  isFarLeave,
  suspensionCauses,
} from '../chapter/change-people.ts';
export {
  type BundleChange,
  type ChapterKey,
  type ChapterProposal,
  chapterStream,
  type PeopleChange,
} from '../chapter/chapter.ts';
export { describeCauses, type SecondCause } from '../chapter/messages.ts';
export { fileSubject, proposedByOthers, proposersOf } from '../chapter/proposals.ts';

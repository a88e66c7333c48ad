/** Exports what `@kawal/core` leaves out of `chapter`: nouns, choices and rules for tools and forms. */
export { isOfLpa } from '../authority/authority.ts';
export { canWait, directoryAfter, emptiesOffice, isProposedByAnother } from '../chapter/change-people.ts';
export {
  type BundleChange,
  type ChapterKey,
  chapterStream,
  type PeopleChange,
  type PeopleProposal,
} from '../chapter/chapter.ts';

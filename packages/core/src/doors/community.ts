/** Exports what `@kawal/core` leaves out of `community`: nouns, choices and rules for tools and forms. */

export * from '../community/choices.ts';
export * from '../community/community.ts';
export { isConstituted } from '../community/rules.ts';
export { communityStream } from '../record/streams.ts';

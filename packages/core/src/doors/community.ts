/** Exports what `@kawal/core` leaves out of `community`: nouns, choices and rules for tools and forms. */

export {
  type ActivitySign,
  activitySigns,
  type DissolutionReason,
  dissolutionReasons,
  dormancyReasons,
} from '../community/choices.ts';
export {
  type ConstitutedCommunity,
  type DecreeMember,
  type NotedPact,
  type PilotCommand,
  type PilotDispute,
  type PilotMembership,
  type PledgedCommunity,
  type Proposal,
  type ProposedCommunity,
  quietAfter,
  type WithPilot,
} from '../community/community.ts';
export { isConstituted } from '../community/rules.ts';
export { communityStream } from '../record/streams.ts';

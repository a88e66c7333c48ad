import type { CommunityCommand } from './community.ts';

/** Commands from outside, without those that Kawal gives itself. */
export type CommunityInput = Exclude<
  CommunityCommand,
  { type: 'hear-community' | 'pact-ended' | 'pact-succeeded' | 'wake' }
>;

import type { CommunityCommand } from './community.ts';

/** What a caller may ask. The other commands of a community are given by Kawal itself. */
export type CommunityInput = Exclude<
  CommunityCommand,
  { type: 'hear-community' | 'pact-ended' | 'pact-succeeded' | 'wake' }
>;

import type { Concept } from '../record/concept.ts';
import type { CommunityCommand, CommunityEvent, CommunityState } from './community.ts';
import { evolveCommunity, initialCommunity } from './evolve.ts';
import { communityRefuses, decideCommunity } from './lifecycle.ts';
import type { CommunityRefusal } from './messages.ts';
import { restDue } from './rules.ts';

export const communityConcept = {
  name: 'community',
  shape: 2,
  initial: initialCommunity,
  reads: (command, community) => {
    if (community.status === 'none') return [];
    const pact = { claim: { name: 'pact-of-area', value: community.area } };
    switch (command.type) {
      case 'activate-community':
        return [pact, ...command.volunteers.map((stream) => ({ stream }))];
      case 'note-pact':
      case 'constitute-community':
        return [pact];
      default:
        return [];
    }
  },
  decide: decideCommunity,
  refuses: communityRefuses,
  evolve: evolveCommunity,
  keys: { area: ({ area }) => area, status: ({ status }) => status },
  wakeAt: (community) => restDue(community)?.at ?? null,
} satisfies Concept<CommunityCommand, CommunityEvent, CommunityState, CommunityRefusal>;

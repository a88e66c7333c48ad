import type { VolunteerEvent, VolunteerState } from '../community/volunteer.ts';
import type { Concept } from '../record/concept.ts';
import { volunteerClaim } from '../record/streams.ts';
import type { VolunteerCommand } from './command.ts';
import { evolveVolunteer, initialVolunteer } from './evolve.ts';
import { decideVolunteer } from './lifecycle.ts';
import { type VolunteerRefusal, volunteerRefuses } from './refusals.ts';
import { nextWake } from './rules.ts';

export const volunteerConcept = {
  name: 'volunteer',
  shape: 2,
  initial: initialVolunteer,
  reads: (command, volunteer) => {
    switch (command.type) {
      case 'nominate-volunteer':
        return [{ stream: command.community }, { claim: volunteerClaim(command.community, command.person.ref) }];
      case 'train-volunteer':
      case 'refresh-training':
        return [{ stream: command.training }];
      case 'activate-volunteer':
        return volunteer.status === 'none' ? [] : [{ stream: volunteer.community }];
      default:
        return [];
    }
  },
  decide: decideVolunteer,
  refuses: volunteerRefuses,
  evolve: evolveVolunteer,
  claims: (volunteer) =>
    volunteer.status === 'none' || (volunteer.status === 'exited' && volunteer.suspension === null)
      ? []
      : [volunteerClaim(volunteer.community, volunteer.person)],
  keys: { community: ({ community }) => community, person: ({ person }) => person, status: ({ status }) => status },
  wakeAt: nextWake,
} satisfies Concept<VolunteerCommand, VolunteerEvent, VolunteerState, VolunteerRefusal>;

import type { Concept } from '../record/concept.ts';
import { decideVolunteer, evolveVolunteer, initialVolunteer } from './lifecycle.ts';
import type { VolunteerRefusal } from './refusals.ts';
import { volunteerClaim } from './rules.ts';
import type { VolunteerCommand, VolunteerEvent, VolunteerState } from './volunteer.ts';

export const volunteerConcept: Concept<VolunteerCommand, VolunteerEvent, VolunteerState, VolunteerRefusal> = {
  name: 'volunteer',
  shape: 1,
  initial: initialVolunteer,
  reads: (command, volunteer) => {
    switch (command.type) {
      case 'nominate-volunteer':
        return [{ stream: command.community }, { claim: volunteerClaim(command.community, command.person.ref) }];
      case 'train-volunteer':
        return [{ stream: command.training }];
      case 'activate-volunteer':
        return volunteer.status === 'none' ? [] : [{ stream: volunteer.community }];
      default:
        return [];
    }
  },
  decide: decideVolunteer,
  evolve: evolveVolunteer,
  claims: (volunteer) =>
    volunteer.status === 'none' || volunteer.status === 'exited'
      ? []
      : [volunteerClaim(volunteer.community, volunteer.person)],
  reacts: () => [],
  keys: (volunteer) =>
    volunteer.status === 'none'
      ? {}
      : { community: volunteer.community, person: volunteer.person, status: volunteer.status },
  wakeAt: () => null,
};

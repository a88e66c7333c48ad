import { readsOfVolunteer } from '../case/handling.ts';
import { allegationsOf } from '../community/allegation.ts';
import type { VolunteerEvent, VolunteerState } from '../community/volunteer.ts';
import type { Concept } from '../record/concept.ts';
import { volunteerClaim } from '../record/streams.ts';
import type { VolunteerCommand } from './command.ts';
import { evolveVolunteer, initialVolunteer } from './evolve.ts';
import { decideVolunteer, volunteerRefuses } from './lifecycle.ts';
import type { VolunteerRefusal } from './messages.ts';
import { nextWake } from './rules.ts';

export const volunteerConcept = {
  name: 'volunteer',
  shape: 4,
  initial: initialVolunteer,
  reads: (command, volunteer) => {
    if ('training' in command) return [{ stream: command.training }];
    if (command.type === 'activate-volunteer' && volunteer.status !== 'none') return [{ stream: volunteer.community }];
    if (command.type !== 'nominate-volunteer') return [];
    const { community, person } = command;
    return [{ stream: community }, { claim: volunteerClaim(community, person.ref) }];
  },
  readsOn: (_, read, _actor, volunteer) => readsOfVolunteer(volunteer, read),
  decide: decideVolunteer,
  refuses: volunteerRefuses,
  evolve: evolveVolunteer,
  claims: (volunteer) =>
    volunteer.status === 'none' || (volunteer.status === 'exited' && volunteer.suspension === null)
      ? []
      : [volunteerClaim(volunteer.community, volunteer.person)],
  reacts: (changes, volunteer) =>
    changes.flatMap((event) => {
      if (event.type !== 'allegation-answered' || volunteer.status === 'none') return [];
      const command = { type: 'lift-allegation', report: event.report };
      return { concept: 'allegation', ...allegationsOf(volunteer.person), command };
    }),
  keys: { community: ({ community }) => community, person: ({ person }) => person, status: ({ status }) => status },
  wakeAt: nextWake,
} satisfies Concept<VolunteerCommand, VolunteerEvent, VolunteerState, VolunteerRefusal>;

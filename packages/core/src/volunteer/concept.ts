import { readsOfReport } from '../case/handling.ts';
import type { VolunteerEvent, VolunteerState } from '../community/volunteer.ts';
import { reportsNaming } from '../community/volunteer-rules.ts';
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
    const naming = reportsNaming(volunteer).flatMap(readsOfReport);
    if ('training' in command) return [...naming, { stream: command.training }];
    if (command.type === 'activate-volunteer' && volunteer.status !== 'none')
      return [...naming, { stream: volunteer.community }];
    if (command.type !== 'nominate-volunteer') return naming;
    const { community, person } = command;
    return [...naming, { stream: community }, { claim: volunteerClaim(community, person.ref) }];
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

import type { Instant } from '../calendar/instant.ts';
import type { Nomination, Taught, VolunteerEvent, VolunteerProgress, VolunteerState } from '../community/volunteer.ts';
import type { TrainingTopic } from '../engagement/choices.ts';
import type { Entry } from '../record/entry.ts';

export const initialVolunteer: VolunteerState = { status: 'none' };

export function evolveVolunteer(
  volunteer: VolunteerState,
  event: VolunteerEvent,
  entry: Pick<Entry, 'at'>,
): VolunteerState {
  const { at } = entry;
  // The suspended go on with their own steps, so that they hear nothing of an allegation; the suspension stands.
  if (volunteer.status === 'suspended' && ownSteps.includes(event.type))
    return { ...volunteer, before: evolveVolunteer(volunteer.before, event, entry) as VolunteerProgress };
  switch (event.type) {
    case 'volunteer-nominated':
      return { status: 'nominated', person: event.person, community: event.community };
    case 'volunteer-screened':
      return volunteer.status === 'nominated'
        ? { ...volunteer, status: 'screened', screening: event.screening }
        : volunteer;
    case 'volunteer-trained':
      return volunteer.status === 'screened' ? { ...volunteer, status: 'trained', ...trainedBy(event, {}) } : volunteer;
    case 'training-refreshed': {
      if (!isTrained(volunteer)) return volunteer;
      const trained = { ...volunteer, ...trainedBy(event, volunteer.taught) };
      if (trained.status !== 'active') return trained;
      return { ...trained, expired: trained.expired.filter((topic) => !event.topics.includes(topic)) };
    }
    case 'training-expired':
      return volunteer.status === 'active'
        ? { ...volunteer, expired: [...new Set([...volunteer.expired, ...event.topics])] }
        : volunteer;
    case 'term-set':
      return volunteer.status === 'active' ? { ...volunteer, termEndsOn: event.termEndsOn } : volunteer;
    case 'code-signed':
      return volunteer.status === 'trained' ? { ...volunteer, status: 'codeSigned', code: event.code } : volunteer;
    case 'volunteer-activated':
      return volunteer.status === 'codeSigned'
        ? { ...volunteer, status: 'active', activeSince: at, termEndsOn: event.termEndsOn, expired: [] }
        : volunteer;
    case 'volunteer-suspended': {
      const { status } = volunteer;
      if (status === 'none' || status === 'exited' || status === 'suspended') return volunteer;
      const suspended = { status: 'suspended', reason: event.reason, suspendedAt: at } as const;
      return { ...suspended, ...nomination(volunteer), before: volunteer };
    }
    case 'allegation-answered':
      return volunteer;
    case 'suspension-lifted':
      if (volunteer.status === 'exited') return { ...volunteer, suspension: null };
      return volunteer.status === 'suspended' ? volunteer.before : volunteer;
    case 'volunteer-exited':
      return volunteer.status === 'none' || volunteer.status === 'exited'
        ? volunteer
        : {
            status: 'exited',
            ...nomination(volunteer),
            reason: event.reason,
            exitedAt: at,
            suspension: volunteer.status === 'suspended' ? volunteer.reason : null,
          };
  }
}

const ownSteps: readonly string[] = ['volunteer-trained', 'training-refreshed', 'code-signed', 'term-set'];

type Trained = Extract<VolunteerEvent, { type: 'volunteer-trained' | 'training-refreshed' }>;

function trainedBy({ training, trainedOn, topics }: Trained, taught: Taught) {
  return { training, trainedOn, taught: taughtBy(taught, topics, trainedOn) };
}

export function isTrained(
  volunteer: VolunteerState,
): volunteer is Extract<VolunteerProgress, { status: 'trained' | 'codeSigned' | 'active' }> {
  return volunteer.status === 'trained' || volunteer.status === 'codeSigned' || volunteer.status === 'active';
}

export function taughtBy(before: Taught, topics: readonly TrainingTopic[], on: Instant): Taught {
  return { ...before, ...Object.fromEntries(topics.map((topic) => [topic, on])) };
}

function nomination({ person, community }: Nomination): Nomination {
  return { person, community };
}

import type { Instant } from '../calendar/instant.ts';
import type { Nomination, Taught, VolunteerEvent, VolunteerProgress, VolunteerState } from '../community/volunteer.ts';
import type { TrainingTopic } from '../engagement/choices.ts';
import type { Entry } from '../record/entry.ts';
import { during, foldBy } from '../record/folds.ts';

const progressing = ['nominated', 'screened', 'trained', 'codeSigned', 'active'] as const;

export const initialVolunteer: VolunteerState = { status: 'none' };

const fold = foldBy<VolunteerState, VolunteerEvent>({
  'volunteer-nominated': (_, { person, community }) => ({ status: 'nominated', person, community }),
  'volunteer-screened': during('nominated', (volunteer, { screening }) => {
    return { ...volunteer, status: 'screened', screening };
  }),
  'volunteer-trained': during('screened', (volunteer, event) => {
    return { ...volunteer, status: 'trained', ...trainedBy(event, {}) };
  }),
  'training-refreshed': during(['trained', 'codeSigned', 'active'], (volunteer, event) => {
    const trained = { ...volunteer, ...trainedBy(event, volunteer.taught) };
    if (trained.status !== 'active') return trained;
    return { ...trained, expired: trained.expired.filter((topic) => !event.topics.includes(topic)) };
  }),
  'training-expired': during('active', (volunteer, { topics }) => {
    return { ...volunteer, expired: [...new Set([...volunteer.expired, ...topics])] };
  }),
  'term-set': during('active', (volunteer, { termEndsOn }) => ({ ...volunteer, termEndsOn })),
  'code-signed': during('trained', (volunteer, { code }) => ({ ...volunteer, status: 'codeSigned', code })),
  'volunteer-activated': during('codeSigned', (volunteer, { termEndsOn }, { at }) => {
    return { ...volunteer, status: 'active', activeSince: at, termEndsOn, expired: [] };
  }),
  'volunteer-suspended': during(progressing, (volunteer, { reason }, { at }) => {
    return { status: 'suspended', reason, suspendedAt: at, ...nomination(volunteer), before: volunteer };
  }),
  'allegation-answered': (volunteer) => volunteer,
  'suspension-lifted': during(['suspended', 'exited'], (volunteer) => {
    return volunteer.status === 'exited' ? { ...volunteer, suspension: null } : volunteer.before;
  }),
  'volunteer-exited': during(['suspended', ...progressing], (volunteer, { reason }, { at }) => {
    const suspension = volunteer.status === 'suspended' ? volunteer.reason : null;
    const until = volunteer.status === 'suspended' ? volunteer.before : volunteer;
    const was = until.status === 'active' ? { activeSince: until.activeSince } : {};
    return { status: 'exited', ...nomination(volunteer), reason, exitedAt: at, suspension, ...was };
  }),
});

export function evolveVolunteer(volunteer: VolunteerState, event: VolunteerEvent, entry: Entry): VolunteerState {
  // The suspended go on with their own steps, so that they hear nothing of an allegation; the suspension stands.
  return volunteer.status === 'suspended' && ownSteps.includes(event.type)
    ? { ...volunteer, before: fold(volunteer.before, event, entry) as VolunteerProgress }
    : fold(volunteer, event, entry);
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

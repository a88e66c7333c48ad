import { earliest, type Instant, later } from '../calendar/instant.ts';
import {
  requiredTopics,
  type Screening,
  type ScreeningStep,
  type Taught,
  trainingLasts,
  type VolunteerProgress,
  type VolunteerState,
} from '../community/volunteer.ts';
import type { TrainingTopic } from '../engagement/choices.ts';

/** Returns when the next topic expires; null if none does. */
export function nextExpiry(taught: Taught, except: readonly TrainingTopic[]): Instant | null {
  return earliest(
    requiredTopics.flatMap((topic) => {
      const on = taught[topic];
      return on === undefined || except.includes(topic) ? [] : [later(on, trainingLasts)];
    }),
  );
}

/** Returns when a volunteer changes by themselves: the term ends, or a topic expires. */
export function nextWake(volunteer: VolunteerState): Instant | null {
  const active = volunteer.status === 'suspended' ? volunteer.before : volunteer;
  if (active.status !== 'active') return null;
  const { taught, expired, termEndsOn } = active;
  // While somebody is suspended their training is nobody's concern: the suspension bars them anyway.
  const expiry = volunteer.status === 'suspended' ? null : nextExpiry(taught, expired);
  return earliest([termEndsOn, expiry].filter((instant) => instant !== null));
}

export function missingScreening(screening: Screening): readonly ScreeningStep[] {
  return (['identityChecked', 'references', 'interview'] as const).filter((step) => !screening[step]);
}

const steps: readonly VolunteerProgress['status'][] = ['nominated', 'screened', 'trained', 'codeSigned', 'active'];

/** Returns true if the volunteer has reached this step. */
export function hasReached(volunteer: VolunteerProgress, step: VolunteerProgress['status']): boolean {
  return steps.indexOf(volunteer.status) >= steps.indexOf(step);
}

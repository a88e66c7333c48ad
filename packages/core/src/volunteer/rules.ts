import { earliest, type Instant, later } from '../calendar/instant.ts';
import type { TrainingTopic } from '../engagement/engagement.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Claim } from '../record/concept.ts';
import {
  requiredTopics,
  type Screening,
  type ScreeningStep,
  type Taught,
  trainingLasts,
  type VolunteerProgress,
  type VolunteerState,
} from './volunteer.ts';

/**
 * One live record per person and community: held until the volunteer has left, and beyond that as long as an allegation
 * against them is open.
 */
export function volunteerClaim(community: string, person: string): Claim {
  return { name: 'volunteer-of-community', value: `${community}/${person}` };
}

/** What keeps a volunteer from the data of a case. */
export type CaseDataBar = 'notActive' | 'trainingExpired' | 'termEnded' | 'suspended' | 'left';

/**
 * Whether a volunteer may see or handle what a case holds. It needs screening, training that has not grown old, and the
 * code of conduct; suspension and leaving end it at once. The rule is practice (Keeping Children Safe, "People"); what it
 * guards is law: disclosing an identity is punished (UU 21/2007 Art 24). In the rulebook: `case-data.needs-training`.
 */
export function mayHandleCaseData(volunteer: VolunteerState, at: Instant): boolean {
  return caseDataBar(volunteer, at) === null;
}

/** Why they may not, or null if they may. */
export function caseDataBar(volunteer: VolunteerState, at: Instant): CaseDataBar | null {
  if (volunteer.status === 'suspended') return 'suspended';
  if (volunteer.status === 'exited') return 'left';
  if (volunteer.status !== 'active') return 'notActive';
  if (volunteer.termEndsOn !== null && volunteer.termEndsOn <= at) return 'termEnded';
  return expiredTopics(volunteer.taught, at).length > 0 ? 'trainingExpired' : null;
}

/** The topics a volunteer needs that were never taught, or too long ago. */
export function expiredTopics(taught: Taught, at: Instant): readonly TrainingTopic[] {
  return requiredTopics.filter((topic) => {
    const on = taught[topic];
    return on === undefined || later(on, trainingLasts) <= at;
  });
}

/** When the next of the topics grows old; null if none is left to. */
export function nextExpiry(taught: Taught, except: readonly TrainingTopic[]): Instant | null {
  return earliest(
    requiredTopics.flatMap((topic) => {
      const on = taught[topic];
      return on === undefined || except.includes(topic) ? [] : [later(on, trainingLasts)];
    }),
  );
}

/** When something happens to a volunteer by itself: the term ends, or a topic grows old. */
export function nextWake(volunteer: VolunteerState): Instant | null {
  const active = volunteer.status === 'suspended' ? volunteer.before : volunteer;
  if (active.status !== 'active') return null;
  const { taught, expired, termEndsOn } = active;
  // While somebody is suspended their training is nobody's concern: the suspension bars them anyway.
  const expiry = volunteer.status === 'suspended' ? null : nextExpiry(taught, expired);
  return earliest([termEndsOn, expiry].filter((instant) => instant !== null));
}

export function missingScreening(screening: Screening): readonly ScreeningStep[] {
  const done: Readonly<Record<ScreeningStep, boolean>> = {
    identityChecked: screening.identityChecked,
    references: screening.references > 0,
    interview: screening.interview,
  };
  return (['identityChecked', 'references', 'interview'] as const).filter((step) => !done[step]);
}

/** A person of the LPA's duty or the secretariat. A machine never lifts a suspension. */
export function mayLiftSuspension(actor: AnyActor): boolean {
  return actor.kind === 'person' && (actor.role === 'lpaDuty' || actor.role === 'secretariat');
}

const steps: readonly VolunteerProgress['status'][] = ['nominated', 'screened', 'trained', 'codeSigned', 'active'];

/** Whether the volunteer has come as far as this step. */
export function hasReached(volunteer: VolunteerProgress, step: VolunteerProgress['status']): boolean {
  return steps.indexOf(volunteer.status) >= steps.indexOf(step);
}

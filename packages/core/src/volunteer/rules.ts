import type { Actor } from '../record/actor.ts';
import type { Claim } from '../record/concept.ts';
import type { Screening, ScreeningStep, VolunteerProgress, VolunteerState } from './volunteer.ts';

/** Held as long as the volunteer has not left: one live record per person and community. */
export function volunteerClaim(community: string, person: string): Claim {
  return { name: 'volunteer-of-community', value: `${community}/${person}` };
}

/** Nobody sees a case without training and the code of conduct, and nobody who is suspended or has left does. */
export function mayHandleCases(volunteer: VolunteerState): boolean {
  return volunteer.status === 'active';
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
export function mayLiftSuspension(actor: Actor): boolean {
  return actor.kind === 'person' && (actor.role === 'lpaDuty' || actor.role === 'secretariat');
}

const steps: readonly VolunteerProgress['status'][] = ['nominated', 'screened', 'trained', 'codeSigned', 'active'];

/** Whether the volunteer has come as far as this step. */
export function hasReached(volunteer: VolunteerProgress, step: VolunteerProgress['status']): boolean {
  return steps.indexOf(volunteer.status) >= steps.indexOf(step);
}

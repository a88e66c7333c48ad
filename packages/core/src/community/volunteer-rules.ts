import { type Instant, later } from '../calendar/instant.ts';
import type { TrainingTopic } from '../engagement/choices.ts';
import { requiredTopics, type Taught, trainingLasts, type VolunteerState } from './volunteer.ts';

/** The reason that keeps a volunteer from case data. */
export type CaseDataBar = 'notActive' | 'trainingExpired' | 'termEnded' | 'suspended' | 'left';

/** Returns true for a volunteer who may handle case data. Practice (Keeping Children Safe) that guards UU 21/2007 Art 24. */
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

/** Returns the reports that named a suspended volunteer: whom one of them bars hears nothing of it (1083). */
export function reportsNaming(volunteer: VolunteerState): readonly string[] {
  return 'reports' in volunteer ? (volunteer.reports ?? []) : [];
}

/** The topics a volunteer needs that were never taught, or too long ago. */
export function expiredTopics(taught: Taught, at: Instant): readonly TrainingTopic[] {
  return requiredTopics.filter((topic) => {
    const on = taught[topic];
    return on === undefined || later(on, trainingLasts) <= at;
  });
}

/** Returns true for an active volunteer of this community with valid training. */
export function isActiveHere(volunteer: VolunteerState, community: string, at: Instant): boolean {
  return volunteer.status !== 'none' && volunteer.community === community && mayHandleCaseData(volunteer, at);
}

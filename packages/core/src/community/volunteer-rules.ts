import { type Instant, later } from '../calendar/instant.ts';
import type { TrainingTopic } from '../engagement/engagement.ts';
import { requiredTopics, type Taught, trainingLasts, type VolunteerState } from './volunteer.ts';

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

/** Whether a volunteer stands in this community now: active, its own, with training that has not grown old. */
export function isActiveHere(volunteer: VolunteerState, community: string, at: Instant): boolean {
  return volunteer.status !== 'none' && volunteer.community === community && mayHandleCaseData(volunteer, at);
}

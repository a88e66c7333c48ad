import type { EscalationState, PersonId } from '@kawal/core';
import { peopleWho, secondsFor } from '@kawal/engine';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';

/** Names people who were notified of a report and can still act on it, to somebody who must ask one of them. */
export function notifiedSaid(visit: OfficerVisit, escalation: EscalationState | undefined): string {
  if (escalation === undefined) return '';
  const told = escalation.told.map((one) => one.person);
  return namesOf(
    visit,
    peopleWho('cards', escalation, visit).filter((one) => told.includes(one)),
  );
}

/** Names people who can agree to what somebody proposed. */
export function secondsSaid(visit: OfficerVisit, escalation: EscalationState | undefined, by: PersonId): string {
  return escalation === undefined ? '' : namesOf(visit, secondsFor(escalation, by, visit));
}

function namesOf(visit: OfficerVisit, people: readonly PersonId[]): string {
  return people
    .filter((one) => one !== visit.person)
    .map((one) => personSaid(visit, one))
    .join(', ');
}

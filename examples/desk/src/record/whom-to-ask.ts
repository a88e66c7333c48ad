import type { EscalationState, PersonId } from '@kawal/core';
import { type AccessRule, accessRules, relationsTo } from '@kawal/core/access';
import { areOfTwoInstitutions } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';

type Right = 'cards' | 'decide';

/** Returns who besides the reader may read or decide on a report now, by the rules that answer each of them. */
function others(visit: OfficerVisit, escalation: EscalationState, right: Right): readonly PersonId[] {
  const { chapter, now, person } = visit;
  if (chapter === null) return [];
  const { area, told } = escalation;
  const barred = barredNow(escalation, chapter, null);
  const concern = { area, barred, told: told.map((one) => one.person) };
  const rule: AccessRule = accessRules.report;
  return Object.keys(chapter.directory.people).filter((ref) => {
    const held = relationsTo(concern, { actor: { kind: 'person', ref, role: 'volunteer' }, chapter, now });
    return ref !== person && held.some((one) => rule[right]?.includes(one));
  });
}

/** Names people who were notified of a report and can still act on it, to somebody who must ask one of them. */
export function notifiedSaid(visit: OfficerVisit, escalation: EscalationState | undefined): string {
  if (escalation === undefined) return '';
  const told = escalation.told.map((one) => one.person);
  return others(visit, escalation, 'cards')
    .filter((one) => told.includes(one))
    .map((one) => personSaid(visit, one))
    .join(', ');
}

/** Names people who can agree to what somebody proposed: they decide on the report, and are of another institution. */
export function secondsSaid(visit: OfficerVisit, escalation: EscalationState | undefined, by: PersonId): string {
  const { chapter, now } = visit;
  if (escalation === undefined || chapter === null) return '';
  return others(visit, escalation, 'decide')
    .filter((one) => areOfTwoInstitutions(chapter.directory, [by, one], now))
    .map((one) => personSaid(visit, one))
    .join(', ');
}

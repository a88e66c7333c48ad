import type { EscalationState, PersonId } from '@kawal/core';
import { peopleWho, secondsFor, whomToAsk } from '@kawal/engine';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';

export const onLeave = { id: 'sedang cuti', en: 'on leave' };

/** Names who can open a report to somebody who must ask: those who took it on, else those who were notified. */
export function notifiedSaid(visit: OfficerVisit, escalation: EscalationState | undefined): string {
  if (escalation === undefined) return '';
  const { told, replies } = escalation;
  const able = peopleWho('cards', escalation, visit);
  const holders = able.filter((person) =>
    replies.some((one) => one.person === person && !one.relayed && one.voidFrom === null),
  );
  const notified = able.filter((person) => told.some((one) => one.person === person));
  return namesOf(visit, holders.length > 0 ? holders : notified);
}

/** Names people who can agree to what somebody proposed. */
export function secondsSaid(visit: OfficerVisit, escalation: EscalationState | undefined, by: PersonId): string {
  return escalation === undefined ? '' : namesOf(visit, secondsFor(escalation, by, visit));
}

export function namesOf(visit: OfficerVisit, people: readonly PersonId[]): string {
  const { ask, away } = whomToAsk(
    people.filter((one) => one !== visit.person),
    visit,
  );
  const said = (those: readonly PersonId[]): string => those.map((one) => personSaid(visit, one)).join(', ');
  if (away.length === 0) return said(ask);
  return ask.every((one) => away.includes(one))
    ? `${said(ask)} (${visit.say(onLeave)})`
    : `${said(ask)} (${said(away)} ${visit.say(onLeave)})`;
}

import {
  accessConcept,
  breachConcept,
  caseConcept,
  chapterConcept,
  communityConcept,
  conditionReportConcept,
  deliveryConcept,
  engagementConcept,
  escalationConcept,
  pactConcept,
  referralConcept,
  reportConcept,
  visitConcept,
  volunteerConcept,
} from '@kawal/core/concepts';
import type { AnyConcept } from '@kawal/core/record';
import { alarmOutboxConcept } from '../alarm/alarm-outbox.ts';
import { rolloutConcept } from '../chapter/rollout.ts';

/** Every concept the engine carries, by the first part of its streams' names. */
const concepts: ReadonlyMap<string, AnyConcept> = new Map(
  [
    accessConcept,
    chapterConcept,
    engagementConcept,
    pactConcept,
    communityConcept,
    volunteerConcept,
    conditionReportConcept,
    visitConcept,
    referralConcept,
    caseConcept,
    breachConcept,
    reportConcept,
    escalationConcept,
    deliveryConcept,
    alarmOutboxConcept,
    rolloutConcept,
  ].map((concept: AnyConcept) => [concept.name, concept]),
);

export function conceptNamed(name: string): AnyConcept {
  const concept = concepts.get(name);
  if (concept === undefined) throw new TypeError(`no concept is called ${name}`);
  return concept;
}

export function conceptOf(stream: string): AnyConcept {
  return conceptNamed(stream.slice(0, stream.indexOf('/')));
}

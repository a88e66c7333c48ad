import {
  accessConcept,
  allegationConcept,
  breachConcept,
  caseConcept,
  chapterConcept,
  communityConcept,
  conditionReportConcept,
  dataRequestConcept,
  deliveryConcept,
  engagementConcept,
  escalationConcept,
  pactConcept,
  referralConcept,
  reportConcept,
  visitConcept,
  volunteerConcept,
} from '@kawal/core/concepts';
import type { AnyConcept, OnRecord } from '@kawal/core/record';
import { alarmOutboxConcept } from './alarm-outbox.ts';
import { listeningConcept } from './listening.ts';
import { lookupConcept } from './lookup.ts';
import { lossConcept } from './loss.ts';
import { rewrapConcept } from './rewrap.ts';
import { rolloutConcept } from './rollout.ts';
import { sessionConcept } from './session.ts';
import { threadConcept } from './thread.ts';
import { trialConcept } from './trial.ts';

/** Declared by reference: an inferred declaration would spell out every concept, with functions that core does not export. */
interface Concepts {
  readonly access: typeof accessConcept;
  readonly allegation: typeof allegationConcept;
  readonly alarm: typeof alarmOutboxConcept;
  readonly breach: typeof breachConcept;
  readonly case: typeof caseConcept;
  readonly chapter: typeof chapterConcept;
  readonly community: typeof communityConcept;
  readonly 'condition-report': typeof conditionReportConcept;
  readonly 'data-request': typeof dataRequestConcept;
  readonly delivery: typeof deliveryConcept;
  readonly engagement: typeof engagementConcept;
  readonly escalation: typeof escalationConcept;
  readonly listening: typeof listeningConcept;
  readonly lookup: typeof lookupConcept;
  readonly loss: typeof lossConcept;
  readonly pact: typeof pactConcept;
  readonly referral: typeof referralConcept;
  readonly report: typeof reportConcept;
  readonly rewrap: typeof rewrapConcept;
  readonly session: typeof sessionConcept;
  readonly settlement: typeof rolloutConcept;
  readonly thread: typeof threadConcept;
  readonly trial: typeof trialConcept;
  readonly visit: typeof visitConcept;
  readonly volunteer: typeof volunteerConcept;
}

/** Holds every concept the engine carries, by the first part of its records' names. */
export const concepts: Concepts = {
  access: accessConcept,
  allegation: allegationConcept,
  alarm: alarmOutboxConcept,
  breach: breachConcept,
  case: caseConcept,
  chapter: chapterConcept,
  community: communityConcept,
  'condition-report': conditionReportConcept,
  'data-request': dataRequestConcept,
  delivery: deliveryConcept,
  engagement: engagementConcept,
  escalation: escalationConcept,
  listening: listeningConcept,
  lookup: lookupConcept,
  loss: lossConcept,
  pact: pactConcept,
  referral: referralConcept,
  report: reportConcept,
  rewrap: rewrapConcept,
  session: sessionConcept,
  settlement: rolloutConcept,
  thread: threadConcept,
  trial: trialConcept,
  visit: visitConcept,
  volunteer: volunteerConcept,
} satisfies Readonly<Record<string, AnyConcept>>;

export type ConceptName = keyof typeof concepts;

type ConceptOf<Name extends ConceptName> = (typeof concepts)[Name];

/** The name of a record of a concept, as `report/01j…`. A record of another concept does not fit. */
export type RecordName<Name extends string = ConceptName> = `${Name}/${string}`;

/** The concept of a record by its name; every concept for a text of which only the running program knows. */
export type ConceptIn<Given extends string> = string extends Given
  ? ConceptName
  : Given extends RecordName<infer Name extends ConceptName>
    ? Name
    : never;

/** The state of a record of a concept, once somebody has written it. */
export type StateOf<Name extends ConceptName> = OnRecord<ReturnType<ConceptOf<Name>['evolve']>>;

export type EventOf<Name extends ConceptName> = Parameters<ConceptOf<Name>['evolve']>[1];

/** The keys by which records of a concept are listed. */
export type KeyOf<Name extends ConceptName> = Name extends ConceptName ? keyof ConceptOf<Name>['keys'] & string : never;

/** The refusals of a concept that have one of these codes. */
export type RefusalOf<Name extends ConceptName, Code> = Extract<
  Extract<ReturnType<ConceptOf<Name>['decide']>, { readonly accepted: false }>['refusals'][number],
  { readonly code: Code }
>;

/** The codes of the refusals that a command of a concept can come to, without their first word. */
export type Codes<Name extends ConceptName, Type> =
  ConceptOf<Name>['refuses'] extends Readonly<Record<Type & string, readonly (infer Code extends string)[]>>
    ? Code
    : never;

export function isConcept(name: string): name is ConceptName {
  return Object.hasOwn(concepts, name);
}

export function conceptNamed(name: string): AnyConcept {
  if (!isConcept(name)) throw new TypeError(`no concept is called ${name}`);
  return concepts[name];
}

export function conceptOf(stream: string): AnyConcept {
  return conceptNamed(conceptNameOf(stream));
}

/** Returns the first part of a record's name; an empty text of what an app may pass instead of a name. */
export function conceptNameOf(stream: string): string {
  return stream.slice(0, Math.max(0, stream.indexOf('/')));
}

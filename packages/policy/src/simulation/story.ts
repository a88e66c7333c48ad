import type {
  Chapter,
  EscalationEvent,
  EscalationState,
  Facts,
  HandlingArea,
  Instant,
  OfficeKind,
  Party,
  PartyRole,
  PersonId,
} from '@kawal/core';
import type { EscalationRefusal } from '@kawal/core/concepts';
import type { Evidence, Notified, StepDecided } from '@kawal/core/escalation';
import type { GuardLevel, Wait } from '@kawal/core/policy';

/** A report and its later events. Times count from the report; anything left out does not happen. */
export interface Story {
  readonly at: Instant;
  readonly area: HandlingArea;
  readonly facts: Facts;
  readonly parties?: readonly Party[];
  readonly reporter?: PersonId | null;
  readonly learned?: readonly Learning[];
  readonly replies?: readonly Answering[];
  /** Everybody who holds the office is named from then on, at 0 by the report itself; without holders, the office is. */
  readonly named?: readonly LaterNaming[];
  readonly absent?: readonly OfficeAbsence[];
  /** Kawal itself stands still: nothing wakes, and what comes in is taken up when it runs again. */
  readonly outages?: readonly Stretch[];
  /** Behaviour of providers; the first that fits. A message without one is `delivered` at once. */
  readonly providers?: readonly ProviderBehaviour[];
  /** How long to look on; a week where nothing is written, or as long as the policy's longest step takes. */
  readonly horizon?: Wait;
}

export interface Learning {
  readonly at: Wait;
  readonly facts: Facts;
  readonly parties?: readonly Party[];
}

/** Somebody of the office answers: the first of those told for it. An office that is rung, through who rang it (R9). */
export interface Answering {
  readonly at: Wait;
  readonly office: OfficeKind;
  readonly level: GuardLevel;
}

export interface LaterNaming {
  readonly at: Wait;
  readonly office: OfficeKind;
  readonly role: PartyRole;
}

/** Throughout, or for a stretch of it. */
export interface OfficeAbsence extends Partial<Stretch> {
  readonly office: OfficeKind;
}

/** From the one, up to and without the other. */
export interface Stretch {
  readonly from: Wait;
  readonly until: Wait;
}

export interface ProviderBehaviour extends Partial<Stretch> {
  /** Whose messages; everybody's where nothing is written. */
  readonly office?: OfficeKind;
  /** Null: it never says what became of a message. */
  readonly evidence: Exclude<Evidence, 'planned'> | null;
  /** How long after the message was due to go out; `failed` and `delayed` are known only once patience has run out. */
  readonly after: Wait;
}

/** The result of a story, in order of time. */
export interface Simulated {
  readonly story: Story;
  /** Where it was played: the real directory, or one that keeps the contract and no more. */
  readonly chapter: Chapter;
  readonly until: Instant;
  readonly timeline: readonly SimulatedNotification[];
  readonly opened: readonly PathOpening[];
  readonly decisions: readonly Decided[];
  readonly answers: readonly Answered[];
  readonly floors: readonly TimedEvent[];
  readonly alarms: readonly TimedEvent[];
  /** Everything that was decided, as production would record it. */
  readonly events: readonly TimedEvent[];
  readonly end: EscalationState;
}

export interface Timed {
  readonly at: Instant;
  /** Milliseconds since the report. */
  readonly after: number;
}

export interface TimedEvent extends Timed {
  readonly event: EscalationEvent;
}

export type SimulatedNotification = Timed & Pick<Notified, 'office' | 'served' | 'person' | 'task' | 'path' | 'step'>;

export interface PathOpening extends Timed {
  readonly path: string;
}

export interface Decided extends Timed {
  readonly decided: StepDecided;
}

/** How an answer of the story was taken. */
export interface Answered extends Timed {
  readonly office: OfficeKind;
  readonly level: GuardLevel;
  readonly person: PersonId | null;
  readonly outcome:
    | { readonly as: 'recorded' }
    /** Whoever rang the office recorded that it took the report: an acknowledgement, never an act (R9). */
    | { readonly as: 'relayed' }
    /** Nobody had been told for the office, so nobody could answer. It comes to nothing. */
    | { readonly as: 'nobodyTold' }
    | { readonly as: 'refused'; readonly refusal: EscalationRefusal };
}

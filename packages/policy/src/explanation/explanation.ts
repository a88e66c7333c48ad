import type {
  Chapter,
  EscalationEvent,
  EscalationState,
  Floor,
  Instant,
  OfficeKind,
  PersonId,
  Policy,
} from '@kawal/core';
import type { Barred } from '@kawal/core/directory';
import type { Missing, Notified, Obligation, Reply, StepDecided } from '@kawal/core/escalation';
import type { FactsExplanation, PathExplanation } from './explain-facts.ts';

/** Explains an escalation: what it did and did not do. Offices and references only, no personal data. */
export interface Explanation extends Pick<EscalationState, 'report' | 'status' | 'openedAt' | 'now' | 'pending'> {
  /** The policy's result for the present facts; null if it cannot be read. */
  readonly known: FactsExplanation | null;
  /** Every path of the policy: opened and when, or not and why. */
  readonly paths: readonly PathStory[];
  readonly floors: readonly FloorStory[];
  /** The offices that the report itself keeps out now, by what names them: a party's reference, or a fact and its value. */
  readonly excluded: readonly ExcludedOffices[];
  readonly happened: readonly Happened[];
  /** Names whom the steps chose to tell, and how far each message came: chosen is not sent, sent is not read. */
  readonly told: readonly Notified[];
}

export interface ExcludedOffices {
  readonly ref: string;
  readonly offices: readonly OfficeKind[];
}

export interface PathStory extends PathExplanation {
  readonly openedAt: Instant | null;
  readonly ended: { readonly at: Instant; readonly by: readonly PersonId[]; readonly reason: string } | null;
}

export interface FloorStory {
  readonly obligation: Obligation;
  /** Null if no policy at hand has it any more; what was latched is owed all the same. */
  readonly floor: Floor | null;
  /** Who was told of those owed, and what is known of it. */
  readonly evidence: readonly Notified[];
  /** True while evidence says that one of those owed knows; null where no directory is given. */
  readonly isProved: boolean | null;
  /** Answers of the offices owed themselves. */
  readonly answers: readonly Reply[];
  /** Who said that they rang one of those owed. */
  readonly relays: readonly PersonId[];
  /** How the call ended that was owed still when the report was closed; null while it is owed, or where none was. */
  readonly afterClosing: 'reached' | 'given-up' | 'settled' | null;
  readonly missedAt: Instant | null;
}

/** An event with its instant; of a decision also what barred whom. */
export type Happened =
  | {
      readonly type: 'decision';
      readonly at: Instant;
      readonly decided: StepDecided;
      readonly missing: readonly MissingWhy[];
    }
  | { readonly type: 'event'; readonly at: Instant; readonly event: EscalationEvent };

/** Why an office was not told; of one that is barred, by what, as far as the facts of today say. */
export interface MissingWhy extends Missing {
  readonly ceilings: readonly string[];
  /** The namings that exclude it: a party's reference, or a fact and its value. */
  readonly namings: readonly string[];
}

export interface PastEvent {
  readonly at: Instant;
  readonly event: EscalationEvent;
}

/** A person who asks. What they may know depends on who they are (X5). */
export interface ExplanationReader {
  readonly person: PersonId | null;
  readonly offices: readonly OfficeKind[];
  /** Everybody barred from the report now, as `barredNow` says. */
  readonly barred: Barred;
}

export interface EscalationStory {
  readonly state: EscalationState;
  readonly events: readonly PastEvent[];
  /** The policy it is pinned to; null if it cannot be read. */
  readonly policy: Policy | null;
  /** The chapter's policy in force: law floors and ceilings are its (L6). Left out: the pinned one. */
  readonly inForce?: Chapter['policy'];
  /** The directory in force, by which evidence is weighed (F3). */
  readonly directory?: Chapter['directory'];
}

export interface ExplainOptions {
  /** Left out: nobody reads it but the chapter's own keepers. */
  readonly reader?: ExplanationReader;
}

import type { Actor } from '@kawal/core';

/** A record as it was made, in the words of whoever made it. */
export interface BookedRecord {
  readonly stream: string;
  readonly concept:
    | ('report' | 'escalation' | 'case' | 'referral')
    | ('community' | 'pact' | 'engagement' | 'visit' | 'breach' | 'data-request' | 'volunteer');
  readonly area: string;
  readonly barred: readonly string[];
  /** Kinds of office that its report bars: nobody who holds one, wherever it serves, opens it in an emergency. */
  readonly barredKinds: readonly string[];
  /** Who was sent something about it, and in which office, as `who-0 3`. */
  readonly told: readonly string[];
  readonly handler: string | null;
  /** The kinds of office in which the handler was given it; none of a volunteer. */
  readonly givenIn: readonly string[];
  readonly reporter: string | null;
  /** People who opened it in an emergency that is not over. */
  readonly opened: readonly string[];
  /** The report that it is, or came of. */
  readonly report: string;
  /** The office that a referral was handed to, with its place, as `uptdPpa 35.73.03.1001`. */
  readonly addressee: string | null;
  /** It is closed, or has ended. */
  readonly hasEnded?: boolean;
  /** Nothing of its report is left to do, and its cards are no longer for who was only notified (1930, 1980). */
  readonly isOver: boolean;
  /** Who handles it where nobody else is left (1979). */
  readonly standIns: readonly string[];
}

/** A person of the world, with what their posts give them now. */
export interface BookedPerson {
  readonly actor: Actor;
  /** In post now, of the LPA on duty or its secretariat. */
  readonly ofLpa: boolean;
  /** In post now, in any office. */
  readonly inPost: boolean;
  /** The offices they are in post in now, as `who-0 3`. */
  readonly posts: readonly string[];
  /** The kinds of office they are in post in, wherever these serve. */
  readonly kinds: readonly string[];
  /** Areas that an office of theirs serves, and an unknown one for who has any. */
  readonly near: readonly string[];
  /** Areas that a duty office serves in which they are in post now: the LPA's own, and the services of victims. */
  readonly serves: readonly string[];
  /** Areas of the offices in which they are in post now, whatever these are. */
  readonly holds: readonly string[];
  readonly suspended: boolean;
  /** The kinds of office that they are in post in, each with every place that it serves. */
  readonly speaksFor: readonly string[];
  /** The places of whose community they are a volunteer, suspended or not. */
  readonly memberOf: readonly string[];
  /** The places where they may handle a case as a volunteer: active, trained, with a code of conduct. */
  readonly trainedFor: readonly string[];
}

/** A record as it was drawn: whom it was told to, and who opened it, is booked at the end. */
export interface Drawn extends Omit<BookedRecord, 'told' | 'opened' | 'isOver' | 'standIns'> {
  /** The person whom its report names, where it bars them alone. */
  readonly named: string | null;
  /** True where its report runs by the first policy, whose ceiling is not in the second. */
  readonly isUnderCeiling: boolean;
  /** Another report that was linked to its case. */
  readonly linked?: string;
}

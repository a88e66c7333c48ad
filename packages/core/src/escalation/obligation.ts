import type { FirstWord } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Floor } from '../policy/policy.ts';
import type { CallResult, GiveUpReason } from './choices.ts';

/** A floor's obligation in one escalation (F3). It is latched whole; only closing the report ends it (F4). */
export interface Obligation {
  readonly floor: string;
  /** The office that is owed its telling; null where one of `offices` is enough. */
  readonly office: OfficeKind | null;
  readonly offices: readonly OfficeKind[];
  readonly origin: Floor['origin'];
  /** From when the floor itself tells, if no evidence says that the office was told by then (F5). */
  readonly tellAt: Instant;
  readonly deadline: Instant;
  /** Set at the deadline. */
  readonly outcome: 'owed' | 'discharged' | 'missed';
}

/** An office, and the person in post there who took on a referral about the report. */
export interface InformedOffice {
  readonly office: OfficeKind;
  readonly person: PersonId;
  readonly referral?: string;
}

/** The messages to that office that had been handed over by then, by the steps and people they went to. */
export interface KnowingOffice extends InformedOffice {
  readonly told: readonly string[];
}

/** A call to an office, in the word of its caller. */
export interface RelayedCall {
  readonly caller: PersonId;
  readonly office: OfficeKind;
  /** Default: answered. */
  readonly result?: CallResult;
  /** Set where no officer's name or reference was given. */
  readonly unnamed?: true;
}

/** A call that a report still owed at its closing. It stays until it is made, or until two people give it up (R11). */
export interface OwedCall {
  /** One of these is enough. */
  readonly offices: readonly OfficeKind[];
  /** A floor asks for it: one caller's word is not enough (R9). */
  readonly isFloor: boolean;
  /** The first of two people who give it up. */
  readonly givingUp?: FirstWord & { readonly reason: GiveUpReason };
}

/** One person's word that an office need not be told any more. */
export interface GivingUp {
  readonly office: OfficeKind;
  readonly by: PersonId;
  readonly reason: GiveUpReason;
}

/** The steps of a floor: before the deadline, at it, and when an office opens that was shut (F3, F5). */
export const floorSteps = { lead: 'lead', deadline: 'deadline', opening: 'opening' } as const;

const prefix = 'floor/';

/** Returns the path name of a floor, whose due instants are decided like those of paths (P8). */
export function floorPath(floor: string): string {
  return prefix + floor;
}

/** The floor whose place this is, or null for a path. */
export function floorOf(path: string): string | null {
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

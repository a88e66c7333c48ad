import type { Instant } from '../calendar/instant.ts';
import type { SealedClass } from '../privacy/classes.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { EmergencyAccessReason, EmergencyFinding, ErasureReason, Purpose } from './choices.ts';
import type { accessCommandSchemas } from './schema.ts';

/** One reading of sealed cards, their erasure, or an emergency access: who, which, and why. It is on record before it holds. */
export type AccessState =
  | { readonly status: 'none' }
  | ({ readonly status: 'opened'; readonly person: string; readonly seen: number } & Reading)
  /** One person of the LPA wants the cards destroyed; it lapses where no second one gives the same word. */
  | ({ readonly status: 'proposed' } & Erasure & { readonly person: string; readonly lapsesAt: Instant })
  /** The cards are destroyed; their keys may still stand in the keyring. */
  | ({ readonly status: 'erasing' } & Erasure & { readonly person: string })
  | ({ readonly status: 'erased' } & Erasure & { readonly person: string })
  /** Somebody who may not see a report sees it, and all that came of it, for a few hours (break-glass). */
  | ({ readonly status: 'emergency' | 'emergencyEnded' } & Emergency)
  | ({ readonly status: 'emergencyReviewed' } & Emergency & Review);

export interface Reading {
  /** The record whose cards are opened, as `report/01j…`. */
  readonly record: string;
  readonly classes: readonly SealedClass[];
  readonly purpose: Purpose;
}

export interface Emergency {
  /** The report that is opened. */
  readonly record: string;
  readonly person: string;
  readonly reason: EmergencyAccessReason;
  readonly until: Instant;
}

export interface Review {
  readonly finding: EmergencyFinding;
  readonly reviewedBy: string;
  /** An earlier one of the same person and report was found not needed already. */
  readonly again?: true;
}

export interface Erasure {
  /** The record whose cards are destroyed. */
  readonly record: string;
  /** The person within the record; null for everybody in it. */
  readonly subject: string | null;
  readonly classes: readonly SealedClass[];
  readonly reason: ErasureReason;
  /** Names the keys of the cards, until they are destroyed too. */
  readonly keys: readonly string[];
}

export type AccessCommand =
  | CommandsIn<typeof accessCommandSchemas>
  /** Given by Kawal once the keys are destroyed. */
  | { readonly type: 'confirm-erasure' }
  | { readonly type: 'wake' };

export type AccessEvent =
  /** `seen`: the version of the record that was opened, which says what its reader has read (0682). */
  | ({ readonly type: 'cards-opened'; readonly person: string; readonly seen: number } & Reading)
  | ({ readonly type: 'erasure-proposed'; readonly person: string; readonly lapsesAt: Instant } & Erasure)
  | ({ readonly type: 'cards-erased'; readonly person: string } & Erasure)
  | { readonly type: 'keys-destroyed' }
  | ({ readonly type: 'glass-broken' } & Emergency)
  /** `person`: the one who opened it says that they need it no more. */
  | { readonly type: 'emergency-ended'; readonly by: 'person' | 'time' }
  | ({ readonly type: 'emergency-reviewed' } & Review);

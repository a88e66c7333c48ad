import type { SealedClass } from '../privacy/classes.ts';
import type { ErasureReason, Purpose } from './choices.ts';

/** One reading of sealed cards, or their erasure: who, which, and why. It is recorded before anything is opened. */
export type AccessState =
  | { readonly status: 'none' }
  | ({ readonly status: 'opened' } & Reading & { readonly person: string })
  /** The cards are destroyed; their keys may still stand in the keyring. */
  | ({ readonly status: 'erasing' } & Erasure & { readonly person: string })
  | ({ readonly status: 'erased' } & Erasure & { readonly person: string });

export interface Reading {
  /** The record whose cards are opened, as `report/01j…`. */
  readonly record: string;
  readonly classes: readonly SealedClass[];
  readonly purpose: Purpose;
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
  | ({ readonly type: 'open-cards' } & Reading)
  /** `cases`: those about the record, so that none comes under a legal hold meanwhile. */
  | ({ readonly type: 'erase-cards'; readonly cases: readonly string[] } & Erasure)
  /** Given by Kawal once the keys are destroyed. */
  | { readonly type: 'confirm-erasure' };

export type AccessEvent =
  | ({ readonly type: 'cards-opened'; readonly person: string } & Reading)
  | ({ readonly type: 'cards-erased'; readonly person: string } & Erasure)
  | { readonly type: 'keys-destroyed' };

import type { SealedClass } from '../privacy/classes.ts';
import type { Purpose } from './choices.ts';

/** One reading of sealed cards: who opened which, and why. It is recorded before anything is opened. */
export type AccessState =
  | { readonly status: 'none' }
  | ({ readonly status: 'opened' } & Reading & { readonly person: string });

export interface Reading {
  /** The record whose cards are opened, as `report/01j…`. */
  readonly record: string;
  readonly classes: readonly SealedClass[];
  readonly purpose: Purpose;
}

export type AccessCommand = { readonly type: 'open-cards' } & Reading;

export type AccessEvent = { readonly type: 'cards-opened'; readonly person: string } & Reading;

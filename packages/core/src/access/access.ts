import type { SealedClass } from '../privacy/classes.ts';

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

/** The purpose of a reading. The law knows no processing without one (UU 27/2022 Art 16(2)). */
export type Purpose = 'respond' | 'refer' | 'screen' | 'correct' | 'supervise';

export const purposes: readonly Purpose[] = ['respond', 'refer', 'screen', 'correct', 'supervise'];

export type AccessCommand = { readonly type: 'open-cards' } & Reading;

export type AccessEvent = { readonly type: 'cards-opened'; readonly person: string } & Reading;

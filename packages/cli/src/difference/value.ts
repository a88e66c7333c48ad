import type { Guard, Instant, Language, Localized, OfficeKind, Zone } from '@kawal/core';
import type { Repeat } from '@kawal/core/policy';
import type { ClosedWord } from './aspect-words.ts';

/** A value as it will be said; the words are made at the edge. */
export type AspectValue =
  | { readonly is: 'nothing' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'yesNo'; readonly yes: boolean }
  | { readonly is: 'term'; readonly term: ClosedWord }
  | { readonly is: 'language'; readonly language: Language }
  | { readonly is: 'wait'; readonly ms: number }
  | { readonly is: 'workingDays'; readonly days: number }
  | { readonly is: 'offices'; readonly kinds: readonly OfficeKind[] }
  | { readonly is: 'time'; readonly instant: Instant; readonly zone: Zone }
  /** A sentence of core's. */
  | { readonly is: 'said'; readonly said: Localized }
  /** Shifts, each by its local times as `2019-02-05 07:00`. */
  | { readonly is: 'shifts'; readonly shifts: readonly SaidShift[] }
  | { readonly is: 'guard'; readonly guard: Guard | null }
  | { readonly is: 'repeat'; readonly repeat: Repeat };

export interface SaidShift {
  readonly person: string;
  readonly from: string;
  readonly until: string;
}

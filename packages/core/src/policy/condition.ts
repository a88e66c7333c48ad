import type { areaFact, FactName } from './vocabulary.ts';

/** A conjunction: one test a fact. No clock, no elapsed time, no person. "Or" is a second path (V3). */
export interface Condition extends Readonly<Partial<Record<FactName | typeof areaFact, FactTest>>> {
  readonly [declared: string]: FactTest | undefined;
}

export type FactTest =
  /** At least one of the values is among the report's. `unknown` matches only where it is listed (V4). */
  | { readonly anyOf: readonly string[] }
  /** None of the values is among the report's. */
  | { readonly noneOf: readonly string[] }
  /** For an ordered fact: this value or a later one, and every value that means "not known" (V4). */
  | { readonly atLeast: string }
  /** At least so many of the values are among the report's. */
  | { readonly count: { readonly atLeast: number; readonly of: readonly string[] } };

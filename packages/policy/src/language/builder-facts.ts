import type { Localized, TriageLevel } from '@kawal/core';
import type { StatedFacts } from '@kawal/core/policy';

/** Further facts of a chapter, by name (V5). */
export type DeclaredFacts = Readonly<Record<string, FactSpec>>;

export interface FactSpec {
  /** Its name, as one text for both languages or one each. */
  readonly said: string | Localized;
  /** Its values, from the least to the most in need of protection, `unknown` left out: it is always one of them. */
  readonly values: readonly string[] | Readonly<Record<string, string | Localized>>;
  /** True if `atLeast` may be asked of it. */
  readonly ordered?: boolean;
  /** True if a report can have several of its values. */
  readonly several?: boolean;
}

/** The national facts with their values. */
type NationalFacts = Readonly<Required<StatedFacts>> & { readonly triage: readonly (TriageLevel | 'unknown')[] };

/** Those of which `atLeast` may be asked; a test holds it to the vocabulary. */
export type OrderedFact = 'danger' | 'departure' | 'triage';

type ValueOf<F extends FactSpec> =
  | 'unknown'
  | (F['values'] extends readonly (infer Value extends string)[] ? Value : keyof F['values'] & string);

/** One test a fact; all of them hold (V3). A list: any of these values. */
export type ConditionSpec<F extends DeclaredFacts = DeclaredFacts> = {
  readonly [Name in keyof NationalFacts]?: TestSpec<
    NationalFacts[Name][number],
    Name extends OrderedFact ? NationalFacts[Name][number] : never
  >;
} & { readonly [Name in keyof F & string]?: TestSpec<ValueOf<F[Name]>, ValueOf<F[Name]>> } & {
  /** Dotted codes, each with all that lies within it; `unknown` and `outside`. */
  readonly area?: TestSpec<string, never>;
};

type TestSpec<Value extends string, Ordered extends string> =
  | readonly Value[]
  | { readonly noneOf: readonly Value[] }
  | { readonly count: { readonly atLeast: number; readonly of: readonly Value[] } }
  | ([Ordered] extends [never] ? never : { readonly atLeast: Ordered });

/** The known facts of a report, with one value or several. */
export type ReportSpec<F extends DeclaredFacts = DeclaredFacts> = {
  readonly [Name in keyof StatedFacts]?: OneOrMore<Required<StatedFacts>[Name][number]>;
} & { readonly [Name in keyof F & string]?: OneOrMore<ValueOf<F[Name]>> };

type OneOrMore<Value extends string> = Value | readonly Value[];

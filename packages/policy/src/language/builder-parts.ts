import type { Advice, Instant, OfficeKind, Requirement, Waiver } from '@kawal/core';
import type { FloorStart, Ground, GuardLevel, OperatorKind } from '@kawal/core/policy';
import type { ConditionSpec, DeclaredFacts } from './builder-facts.ts';
import type { OffsetSpec, WaitSpec } from './builder-wait.ts';

export interface RequirementSpec {
  readonly on: Requirement['on'];
  /** 1 if left out; of an office that is called, 0: behind a number to ring nobody is named. */
  readonly people?: number;
  /** `message` if left out. */
  readonly reach?: Requirement['reach'];
  readonly instead?: OfficeKind;
}

export interface PathSpec<F extends DeclaredFacts = DeclaredFacts> {
  /** `{}` holds for every report. */
  readonly when: ConditionSpec<F>;
  readonly hold?: WaitSpec;
  readonly review?: WaitSpec;
  readonly advise?: Advice;
  readonly steps: readonly StepSpec[];
  readonly why?: readonly Ground[];
}

export interface StepSpec {
  readonly id: string;
  readonly after: OffsetSpec;
  readonly tell: readonly OfficeKind[];
  readonly unless?: GuardSpec;
  readonly repeat?: { readonly every: WaitSpec; readonly times: number };
}

/** Held while so many people of these offices have answered; one if `count` is left out. */
export type GuardSpec = { readonly count?: number | 'all' } & {
  readonly [Level in GuardLevel]: Readonly<Record<Level, readonly OfficeKind[]>> &
    Readonly<Partial<Record<Exclude<GuardLevel, Level>, never>>>;
}[GuardLevel];

/** Of a path: `hold`, `review`. Of a step, named `path/step`: the others (L3). */
export interface AdjustmentSpec {
  readonly hold?: WaitSpec;
  readonly review?: WaitSpec;
  readonly after?: OffsetSpec;
  readonly repeat?: { readonly every?: WaitSpec; readonly times?: number };
  /** Added to those who are told. */
  readonly tell?: readonly OfficeKind[];
  /** Null: nothing holds the step back any more. */
  readonly unless?: GuardSpec | null;
}

export type FloorSpec<F extends DeclaredFacts = DeclaredFacts> = {
  readonly when: ConditionSpec<F>;
  readonly within: OffsetSpec;
  /** `accepted` if left out. */
  readonly since?: FloorStart;
  /** Every operator if left out. */
  readonly binds?: readonly OperatorKind[];
  readonly validFrom?: Instant;
} & (
  | { readonly origin: 'practice'; readonly cite?: never }
  /** Only with an article that sets a duty on an addressee. */
  | { readonly origin: 'law'; readonly cite: string }
) &
  (
    | { readonly tell: readonly OfficeKind[]; readonly tellOneOf?: never }
    | { readonly tellOneOf: readonly OfficeKind[]; readonly tell?: never }
  );

export type CeilingSpec<F extends DeclaredFacts = DeclaredFacts> = { readonly when: ConditionSpec<F> } & (
  | { readonly never: readonly OfficeKind[]; readonly only?: never }
  | { readonly only: readonly OfficeKind[]; readonly never?: never }
);

export interface WaiverSpec<F extends DeclaredFacts = DeclaredFacts> extends Omit<Waiver, 'id' | 'when'> {
  /** Narrower than the floor's own. */
  readonly when: ConditionSpec<F>;
}

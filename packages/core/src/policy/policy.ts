import type { KemendagriCode } from '../area/area.ts';
import type { OfficeKind } from '../office/office.ts';
import type { FactName } from './vocabulary.ts';

/**
 * An escalation policy is data: flat, total, finite. Its paths are machines of their own; nothing of them is merged but
 * messages. Time never stands in a condition. The numbered rules (V, Z, P, M, R, X, C, E) are told in the policy
 * reference; this file gives their form.
 */
export interface Policy {
  readonly id: string;
  readonly version: number;
  /** What the policy escalates. */
  readonly subject: 'report';
  readonly layer: PolicyLayer;
  readonly area: KemendagriCode | null;
  /** The contract between policy and directory: what each office named must be, whoever holds it. */
  readonly requires: Readonly<Partial<Record<OfficeKind, Requirement>>>;
  /** Who rings an office that no machine can message, in order. */
  readonly callers: readonly OfficeKind[];
  readonly paths: readonly Path[];
  readonly ceilings: readonly Ceiling[];
}

export type PolicyLayer = 'law' | 'national' | 'city' | 'kelurahan';

export interface Requirement {
  readonly on: 'always' | 'officeHours';
  /** At least so many different people. */
  readonly people: number;
  readonly reach: 'message' | 'call';
  /** Who is told when nobody of this office can be. */
  readonly instead: OfficeKind | null;
}

/** Opens when its condition first holds and stays open whatever the facts become (P2). */
export interface Path {
  readonly id: string;
  readonly when: Condition;
  /** For how long an acknowledgement holds the path's guarded steps. */
  readonly hold: Wait | null;
  /** For how long an act does; 24 hours where nothing is written. */
  readonly review: Wait | null;
  /** Shown to whoever reports, before any ladder and without a network (E2). */
  readonly advise: Advice | null;
  readonly steps: readonly Step[];
  readonly why: readonly Ground[];
}

/** A conjunction: one test a fact. No clock, no elapsed time, no person. "Or" is a second path (V3). */
export type Condition = Readonly<Partial<Record<FactName, FactTest>>>;

export type FactTest =
  /** At least one of the values is among the report's. `unknown` matches only where it is listed (V4). */
  | { readonly anyOf: readonly string[] }
  /** None of the values is among the report's. */
  | { readonly noneOf: readonly string[] }
  /** For an ordered fact: this value or a later one; `unknown` has its own place in the order. */
  | { readonly atLeast: string }
  /** At least so many of the values are among the report's. */
  | { readonly count: { readonly atLeast: number; readonly of: readonly string[] } };

export interface Step {
  readonly id: string;
  /** From the path's opening. */
  readonly after: Wait;
  readonly tell: readonly OfficeKind[];
  /** Without it the step is unconditional: only closing the report stops it (P4). */
  readonly unless: Guard | null;
  readonly repeat: Repeat | null;
}

/** A length of time. Wall time, in milliseconds, never pauses. */
export interface Wait {
  readonly ms: number;
}

/** Makes a step a fallback: it is held while enough people of the offices have answered at this level (P5). */
export interface Guard {
  readonly level: GuardLevel;
  readonly offices: readonly OfficeKind[];
  readonly count: number | 'all';
}

/** `acknowledged` (disanggupi) is weaker than `acted` (ditindaklanjuti). */
export type GuardLevel = 'acknowledged' | 'acted';

export interface Repeat {
  readonly every: Wait;
  readonly times: number;
}

export type Advice = 'call-110' | 'call-129';

/** Who must not be told (C1). It bars like an exclusion, at firing and at sending. */
export interface Ceiling {
  readonly id: string;
  readonly when: Condition;
  readonly never: readonly OfficeKind[];
}

/** Why a path is there. */
export type Ground =
  | { readonly cite: string; readonly as: 'duty' | 'offence' | 'role' }
  /** A rule of the community's own practice, as `T2`. */
  | { readonly rule: string };

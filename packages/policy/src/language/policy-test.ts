import type { Facts, HandlingArea, OfficeKind, PartyRole } from '@kawal/core';
import type { GuardLevel, Wait } from '@kawal/core/policy';

/** A story with its expected end, written beside the policy it tests. Times count from the report. */
export interface PolicyTest {
  readonly name: string;
  /** The local time the report is received, as `2026-11-22T02:00`. */
  readonly at: string;
  /** Null: some kelurahan of the chapter. */
  readonly area: HandlingArea | null;
  readonly facts: Facts;
  /** Facts learned later. */
  readonly learned: readonly { readonly at: Wait; readonly facts: Facts }[];
  /** Somebody of the office answers: the first of those told for it. */
  readonly replies: readonly { readonly at: Wait; readonly office: OfficeKind; readonly level: GuardLevel }[];
  /** Everybody who holds the office is named in the report, from then on. */
  readonly named: readonly { readonly at: Wait; readonly office: OfficeKind; readonly role: PartyRole }[];
  /** Nobody of the office can be told throughout. */
  readonly absent: readonly OfficeKind[];
  readonly expect: readonly Expectation[];
  /** Offices nobody of whom may be told at any time. */
  readonly never: readonly OfficeKind[];
}

/** The expectation that an office is told by then, and not before. */
export interface Expectation {
  readonly tell: OfficeKind;
  /** The office in whose place it is told. */
  readonly for: OfficeKind | null;
  readonly by: Wait | null;
  readonly notBefore: Wait | null;
}

import type { OfficeKind, PartyRole } from '@kawal/core';
import type { GuardLevel } from '@kawal/core/policy';
import type { DeclaredFacts, ReportSpec } from './builder-facts.ts';
import type { WaitSpec } from './builder-wait.ts';

/** A story with its expected end. Times count from the report; 0 where `at` is left out. */
export interface PolicyTestSpec<F extends DeclaredFacts = DeclaredFacts> {
  readonly name: string;
  /** Local time, as `2026-11-22T02:00`. */
  readonly at: string;
  /** A dotted code, `unknown` or `outside`; some kelurahan of the chapter if left out. */
  readonly area?: string;
  readonly report: ReportSpec<F>;
  readonly learned?: readonly { readonly at: WaitSpec; readonly report: ReportSpec<F> }[];
  readonly replies?: readonly { readonly at: WaitSpec; readonly office: OfficeKind; readonly level: GuardLevel }[];
  readonly named?: readonly { readonly at?: WaitSpec; readonly office: OfficeKind; readonly role: PartyRole }[];
  readonly absent?: readonly OfficeKind[];
  readonly expect?: readonly {
    readonly tell: OfficeKind;
    readonly for?: OfficeKind;
    readonly by?: WaitSpec;
    readonly notBefore?: WaitSpec;
  }[];
  readonly never?: readonly OfficeKind[];
}

import type { OfficeKind, PolicyLayer } from '@kawal/core';
import type { Adjustment } from './overlay.ts';

/** The part of a policy that a problem concerns. A step is named as `anak-berisiko/wewenang`. */
export interface LayerSubject {
  readonly kind:
    | 'layer'
    | 'fact'
    | 'triage'
    | 'requirement'
    | 'callers'
    | 'path'
    | 'step'
    | 'floor'
    | 'ceiling'
    | 'waiver';
  readonly id: string;
}

/** How a layer speaks of what its parent wrote, or writes something of its own. */
export type LayerVerb = 'adjust' | 'replace' | 'remove';

export type AdjustedAttribute = Exclude<keyof Adjustment, 'path' | 'step'>;

/** Why a layer cannot stand on its parent (L1-L3, W1). Any of them refuses the layer; what was wrong is left out. */
export type LayerProblem = { readonly subject: LayerSubject } & (
  | { readonly code: 'layer.parent-missing'; readonly named: string | null }
  | { readonly code: 'layer.parent-other'; readonly named: string; readonly given: string }
  | { readonly code: 'layer.order'; readonly layer: PolicyLayer; readonly parent: PolicyLayer }
  | { readonly code: 'layer.area'; readonly layer: PolicyLayer; readonly within: string | null }
  | { readonly code: 'layer.id-twice'; readonly verbs: readonly LayerVerb[] }
  /** A kelurahan may add paths, floors and ceilings, and nothing else. */
  | { readonly code: 'layer.only-adds'; readonly what: LayerVerb | 'requires' | 'callers' | 'facts' | 'waivers' }
  | { readonly code: 'layer.area-implied' }
  | { readonly code: 'layer.two-verbs'; readonly verbs: readonly LayerVerb[] }
  | {
      readonly code: 'layer.unknown-id';
      readonly verb: LayerVerb;
      readonly known: readonly string[];
      /** Of a step: the offices that each known one tells, in the same order. */
      readonly tells?: readonly (readonly OfficeKind[])[];
    }
  | { readonly code: 'adjust.wrong-way'; readonly attribute: AdjustedAttribute; readonly needs: 'replace' }
  | { readonly code: 'adjust.misplaced'; readonly attribute: AdjustedAttribute }
  | { readonly code: 'adjust.repeat-incomplete'; readonly attribute: 'every' | 'times' }
  | { readonly code: 'fact.national' }
  | { readonly code: 'fact.without-unknown' }
  | { readonly code: 'triage.layer' }
  | { readonly code: 'triage.derived' }
  | { readonly code: 'step.id-twice' }
  /** A length of time, or a number of times, that is none. Only code can write one; a file says so where it stands. */
  | { readonly code: 'layer.not-a-time' }
  | { readonly code: 'waiver.unknown-floor'; readonly floor: string }
  | { readonly code: 'waiver.law'; readonly floor: string }
  | { readonly code: 'waiver.approver'; readonly floor: string; readonly owner: PolicyLayer }
  | { readonly code: 'waiver.too-long'; readonly mostDays: number }
);

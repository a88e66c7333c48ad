/**
 * What can be wrong with `policy.yaml`, or between it and the directory. A `word` is an office or a fact as the file at
 * hand spells it.
 */
export type PolicyProblem =
  | { readonly code: 'policy.not-in-version'; readonly word: string }
  | { readonly code: 'policy.tests-skipped'; readonly word: string }
  | { readonly code: 'policy.id-malformed' }
  | { readonly code: 'policy.area-level'; readonly layer: string; readonly expected: 'city' | 'village' }
  | { readonly code: 'last-resort.local'; readonly office: string }
  | {
      readonly code: 'condition.unknown-left-out';
      readonly fact: string;
      readonly value: string;
      readonly unknown: string;
    }
  | { readonly code: 'condition.not-ordered'; readonly fact: string }
  | { readonly code: 'condition.count'; readonly fact: string; readonly most: number }
  | { readonly code: 'condition.one-test'; readonly allowed: readonly string[] }
  | { readonly code: 'step.twice'; readonly step: string; readonly firstLine: number }
  | { readonly code: 'guard.without-hold'; readonly hold: string; readonly pathId: string }
  | { readonly code: 'guard.one-level'; readonly levels: readonly string[] }
  | { readonly code: 'guard.untold'; readonly word: string }
  | { readonly code: 'callers.missing'; readonly word: string; readonly key: string }
  | { readonly code: 'callers.called'; readonly word: string }
  | { readonly code: 'last-resort.missing'; readonly word: string }
  | {
      readonly code: 'last-resort.shared';
      readonly office: string;
      readonly by: 'person' | 'contact';
      readonly reference: string;
    }
  | { readonly code: 'requires.missing'; readonly word: string; readonly key: string }
  | { readonly code: 'requires.people'; readonly office: string; readonly has: number; readonly needs: number }
  | { readonly code: 'requires.reach'; readonly office: string; readonly expected: string; readonly found: string }
  | { readonly code: 'requires.silent-at-night'; readonly office: string; readonly has: number; readonly needs: number }
  | { readonly code: 'instead.circle'; readonly chain: readonly string[] }
  | { readonly code: 'instead.too-long'; readonly chain: readonly string[]; readonly most: number }
  | { readonly code: 'instead.stays-in-city'; readonly word: string }
  | { readonly code: 'office.absent'; readonly word: string }
  | { readonly code: 'office.absent-covered'; readonly word: string; readonly by: string }
  | { readonly code: 'office.absent-somewhere'; readonly word: string; readonly missing: number; readonly of: number };

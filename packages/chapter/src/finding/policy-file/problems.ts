import type { LayerProblem } from '@kawal/policy';

/** Problems of layers that the reading of a file reports itself, or cannot let through. */
export const answered = [
  ...(['layer.area', 'layer.parent-missing', 'layer.parent-other', 'layer.not-a-time'] as const),
  ...(['step.id-twice', 'fact.national', 'fact.without-unknown', 'adjust.misplaced'] as const),
] satisfies readonly LayerProblem['code'][];

export type AnsweredByReading = (typeof answered)[number];

/** A problem of composing layers, with the id of what it is about. */
export type ComposedProblem<T = LayerProblem> = T extends { readonly code: AnsweredByReading }
  ? never
  : Omit<T, 'subject'> & { readonly id: string };

/** The problems of a policy file. A `word` is an office, a fact or a keyword as the file spells it. */
export type PolicyProblem =
  | ComposedProblem
  | { readonly code: 'policy.not-in-version'; readonly word: string }
  | { readonly code: 'policy.id-malformed' }
  /** `hapus` names steps of one path; only a whole path is taken out. */
  | { readonly code: 'policy.step-not-removable'; readonly pathId: string; readonly steps: readonly string[] }
  | { readonly code: 'policy.id-taken'; readonly id: string }
  | { readonly code: 'policy.area-level'; readonly layer: string; readonly expected: 'city' | 'village' | 'none' }
  | { readonly code: 'policy.layer-elsewhere'; readonly layer: string; readonly isInFolder: boolean }
  | {
      readonly code: 'parent.unknown';
      readonly written: string;
      readonly closest: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'parent.implied'; readonly word: string }
  | {
      readonly code: 'condition.unknown-left-out';
      readonly fact: string;
      readonly value: string;
      readonly unknown: string;
    }
  | { readonly code: 'condition.not-ordered'; readonly fact: string }
  | { readonly code: 'condition.count'; readonly fact: string; readonly most: number }
  | { readonly code: 'condition.one-test'; readonly allowed: readonly string[] }
  | { readonly code: 'fact.national'; readonly id: string }
  | { readonly code: 'fact.name-malformed' }
  | { readonly code: 'fact.one-value' }
  | { readonly code: 'step.twice'; readonly step: string; readonly firstLine: number }
  | { readonly code: 'guard.without-hold'; readonly hold: string; readonly pathId: string }
  | { readonly code: 'guard.one-level'; readonly levels: readonly string[] }
  | { readonly code: 'word.exactly-one'; readonly words: readonly string[] }
  | {
      readonly code: 'adjust.misplaced';
      readonly word: string;
      readonly pathId: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'cite.unknown'; readonly written: string; readonly closest: string | null }
  | { readonly code: 'cite.other-kind'; readonly cite: string; readonly expected: string }
  | { readonly code: 'floor.practice-cites' }
  | { readonly code: 'floor.no-duty'; readonly cite: string }
  | { readonly code: 'test.expects-nothing' }
  | { readonly code: 'requires.missing'; readonly word: string; readonly key: string }
  | { readonly code: 'instead.circle'; readonly chain: readonly string[] }
  | { readonly code: 'instead.too-long'; readonly chain: readonly string[]; readonly most: number };

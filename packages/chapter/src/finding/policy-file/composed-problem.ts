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

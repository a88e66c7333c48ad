import type { Localized, Refusal } from '@kawal/core';

/** For every code of a union, how to say it in both languages; a missing one does not compile. */
export type Total<T extends Refusal> = {
  readonly [C in T['code']]: (facts: Extract<T, { readonly code: C }>) => Localized;
};

import type { Coded, Said } from '@kawal/core';

/** For every code of a union, how to say it in both languages; a missing one does not compile. */
export type Total<T extends Coded> = {
  readonly [C in T['code']]: (facts: Extract<T, { readonly code: C }>) => Said;
};

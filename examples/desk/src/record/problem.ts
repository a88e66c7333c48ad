import type { Localized } from '@kawal/core';

/** A sentence on what is wrong, with the field that it is about, or the page to go on with. */
export interface Problem {
  readonly name: string;
  readonly text: string;
  readonly goTo?: string | undefined;
  /** The words of that page; of a case where none are given. */
  readonly goToWords?: Localized | undefined;
}

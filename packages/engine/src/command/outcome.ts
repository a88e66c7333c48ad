import type { Coded } from '@kawal/core';

/** What a command comes to for its caller. A refusal wrote nothing; its text is made by `refusalText`. */
export type Outcome<Receipt> =
  | {
      readonly ok: true;
      readonly receipt: Receipt;
      /** True if the idempotency key was known: this is the first answer, and nothing was done again. */
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusals: readonly Coded[] };

/** What every command answers with. */
export interface Receipt {
  /** The record's stream, as `report/01j…`. */
  readonly stream: string;
  /** Its version after the command. */
  readonly version: number;
}

import type { Refusal } from '@kawal/core';

/** What a command comes to for its caller. A refusal wrote nothing; its text is made by `refusalText`. */
export type Outcome<Given, OwnRefusal extends Refusal = Refusal> =
  | {
      readonly ok: true;
      readonly receipt: Given;
      /** True if the idempotency key was known: this is the first answer, and nothing was done again. */
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusals: readonly OwnRefusal[] };

/** What every command answers with. */
export interface Receipt<Name extends string = string> {
  /** The record's stream, as `report/01j…`. */
  readonly stream: Name;
  /** Its version after the command. */
  readonly version: number;
}

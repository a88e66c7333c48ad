import type { Refusal } from '@kawal/core';
import type { AnyRefusal } from '@kawal/core/locales';

/** Answers a command. A refusal wrote nothing; `describeRefusal` puts it into words. */
export type Outcome<Given, OwnRefusal extends Refusal = AnyRefusal> =
  | {
      readonly ok: true;
      readonly receipt: Given;
      /** True if nothing was written: the key was known, or it stood already. */
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusals: readonly OwnRefusal[] };

/** Names the record that a command wrote. */
export interface Receipt<Name extends string = string> {
  /** The record's stream, as `report/01j…`. */
  readonly stream: Name;
  /** Its version after the command. */
  readonly version: number;
}

export type Refused<OwnRefusal extends AnyRefusal = AnyRefusal> = Extract<
  Outcome<never, OwnRefusal>,
  { readonly ok: false }
>;

/** Answers with refusals. */
export function refused<OwnRefusal extends AnyRefusal>(...refusals: readonly OwnRefusal[]): Refused<OwnRefusal> {
  return { ok: false, refusals };
}

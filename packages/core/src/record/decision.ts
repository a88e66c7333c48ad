import type { Coded } from '../language/words.ts';

/** What a command comes to: events, or the reasons why not. Refusals are returned, never thrown. */
export type Decision<Event, Refusal extends Coded> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

export function accept<const Event>(...events: readonly Event[]): {
  readonly accepted: true;
  readonly events: readonly Event[];
} {
  return { accepted: true, events };
}

export function refuse<const Refusal extends Coded>(
  ...refusals: readonly Refusal[]
): { readonly accepted: false; readonly refusals: readonly Refusal[] } {
  return { accepted: false, refusals };
}

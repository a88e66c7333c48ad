import type { Refusal } from '../language/words.ts';

/** The decision of a command: events or refusals. Refusals are returned, never thrown. */
export type Decision<Event, OwnRefusal extends Refusal, State = never> =
  | {
      readonly accepted: true;
      readonly events: readonly Event[];
      /** The record after the events, where deciding has folded it already: what `evolve` would make of it. */
      readonly after?: State;
    }
  | { readonly accepted: false; readonly refusals: readonly OwnRefusal[] };

export function accept<const Event>(...events: readonly Event[]): {
  readonly accepted: true;
  readonly events: readonly Event[];
} {
  return { accepted: true, events };
}

export function refuse<const OwnRefusal extends Refusal>(
  ...refusals: readonly OwnRefusal[]
): { readonly accepted: false; readonly refusals: readonly OwnRefusal[] } {
  return { accepted: false, refusals };
}

/** Returns what a command or an event says, without its type. */
export function contentOf<Of extends { readonly type: string }>({ type: _, ...content }: Of): Omit<Of, 'type'> {
  return content;
}

/** For a command the codes of its refusals, without their first word; a command that is left out is never refused. */
export type RefusedBy<Command extends { readonly type: string }, OwnRefusal extends Refusal> = {
  readonly [Type in Command['type']]?: readonly (OwnRefusal['code'] extends `${string}.${infer Rest}` ? Rest : never)[];
};

import type { Entry } from './entry.ts';

type Fold<State, Event> = (state: State, event: Event, entry: Entry) => State;

/** Holds what each event does to a state, by its type. */
type Folds<State, Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: Fold<State, Event & { readonly type: Type }>;
};

/** Makes the `evolve` of a concept from its table. An event of a later version changes nothing. */
export function foldBy<State, Event extends { readonly type: string }>(folds: Folds<State, Event>): Fold<State, Event> {
  const known = new Map(Object.entries<Fold<State, never>>(folds));
  return (state, event, entry) => known.get(event.type)?.(state, event as never, entry) ?? state;
}

/** Folds in these statuses; in every other the event changes nothing. */
export function during<State extends { readonly status: string }, Status extends State['status'], Event>(
  statuses: Status | readonly Status[],
  fold: (state: State & { readonly status: Status }, event: Event, entry: Entry) => NoInfer<State>,
): Fold<State, Event> {
  const counts: readonly string[] = [statuses].flat();
  return (state, event, entry) =>
    counts.includes(state.status) ? fold(state as State & { readonly status: Status }, event, entry) : state;
}

/** Folds in every status but these; in these the event changes nothing. */
export function except<State extends { readonly status: string }, Status extends State['status'], Event>(
  statuses: Status | readonly Status[],
  fold: (state: Exclude<State, { readonly status: Status }>, event: Event, entry: Entry) => NoInfer<State>,
): Fold<State, Event> {
  const ended: readonly string[] = [statuses].flat();
  return (state, event, entry) =>
    ended.includes(state.status) ? state : fold(state as Exclude<State, { readonly status: Status }>, event, entry);
}

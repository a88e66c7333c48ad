/**
 * One arrow of a lifecycle: from which state which command leads to which other. A command that leaves a state as it is
 * has no arrow. What is drawn is held equal to what `decide` and `evolve` do, both ways, by a test of each concept.
 */
export type Transition<Status extends string, Command extends { readonly type: string }> = readonly [
  from: Status,
  by: Command['type'],
  to: Status,
];

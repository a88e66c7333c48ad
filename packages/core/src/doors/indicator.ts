/** Exports what `@kawal/core` leaves out of `indicator`: nouns, choices and rules for tools and forms. */
export * from '../indicator/elements.ts';
export type { IndicatorEntry, IndicatorList, KnownIndicator } from '../indicator/indicator.ts';
export * from '../indicator/lists.ts';
export type { Observed } from '../indicator/observed.ts';
export { elementsOf, factsObserved, meansFallAway } from '../indicator/rules.ts';

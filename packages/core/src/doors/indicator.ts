/** Exports what `@kawal/core` leaves out of `indicator`: nouns, choices and rules for tools and forms. */
export {
  type ExploitationPurpose,
  exploitationPurposes,
  type TraffickingAct,
  type TraffickingMeans,
  traffickingActs,
  traffickingMeans,
} from '../indicator/elements.ts';
export { iloIndicators, iloList } from '../indicator/ilo.ts';
export type { IndicatorEntry, IndicatorList, KnownIndicator } from '../indicator/indicator.ts';
export type { Observed } from '../indicator/observed.ts';
export { elementsOf, factsObserved, meansFallAway } from '../indicator/rules.ts';
export {
  type UnodcChildIndicator,
  type UnodcIndicator,
  unodcChildIndicators,
  unodcChildList,
  unodcIndicators,
  unodcList,
} from '../indicator/unodc.ts';

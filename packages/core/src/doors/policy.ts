/** Exports what `@kawal/core` leaves out of `policy`: nouns, choices and rules for tools and forms. */

export { adviceFor, type FactQuery, numberToCall } from '../policy/fact-query.ts';
export { factSaid, valuesSaid } from '../policy/fact-words.ts';
export * from '../policy/policy.ts';
export {
  definitionOf,
  factValues,
  inWallTime,
  isNational,
  matches,
  testHolds,
  valuesAtLeast,
} from '../policy/rules.ts';
export type { Exploitation, Indicator, Involved, Modus, StatedFacts } from '../policy/stated-facts.ts';
export { rulesThatFire, triageOf } from '../policy/triage-rules.ts';
export { areaFact, type FactDefinition, questionNames, unknownValue, vocabularyVersion } from '../policy/vocabulary.ts';

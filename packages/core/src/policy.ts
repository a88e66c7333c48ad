/** Matching a policy: compiled conditions, the triage, the names of its parts. What the workbench around it needs. */
export { isOwnOffice } from './directory/office-chain.ts';
export { statutes } from './legal/statute.ts';
export { levelWords } from './policy/choices.ts';
export {
  type ClassedFacts,
  type CompiledConditions,
  type CompiledPolicy,
  type CompiledTest,
  classify,
  compileConditions,
  compilePolicy,
  lacks,
  type Matching,
  matchCeilings,
  matchClassed,
  matchedOf,
  matchFloors,
  matchPolicy,
  type PathReason,
  type PolicyMatch,
  pathReasons,
} from './policy/compile.ts';
export { chainOf, longestChain } from './policy/substitutes.ts';
export { gravityOf } from './policy/triage-rules.ts';
export { joinFacts } from './report/rules.ts';

/** Exports how a policy is matched: compiled conditions, triage, chains of substitutes. The workbench around a policy needs it. */
export { isOwnOffice } from '../directory/office-chain.ts';
export { statutes } from '../legal/statute.ts';
export { levelWords } from '../policy/choices.ts';
export {
  type ClassedFacts,
  type CompiledConditions,
  type CompiledPolicy,
  type CompiledTest,
  classify,
  compileConditions,
  compilePolicy,
  lacks,
  type MatchedPaths,
  type Matching,
  matchCeilings,
  matchClassed,
  matchedOf,
  matchPolicy,
  type PathReason,
  pathReasons,
} from '../policy/compile.ts';
export { chainOf, longestChain } from '../policy/substitutes.ts';
export { gravityOf } from '../policy/triage-rules.ts';
export { joinFacts } from '../report/rules.ts';

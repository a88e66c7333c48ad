/** Exports how a policy is matched: triage, chains of substitutes. The workbench around a policy needs it. */
export { isOwnOffice } from '../directory/office-chain.ts';
export { statutes } from '../legal/statute.ts';
export { once } from '../once.ts';
export { levelWords } from '../policy/choices.ts';
export { chainOf, longestChain } from '../policy/substitutes.ts';
export { gravityOf } from '../policy/triage-rules.ts';
export { joinFacts } from '../report/rules.ts';

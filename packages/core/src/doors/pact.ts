/** Exports what `@kawal/core` leaves out of `pact`: nouns, choices and rules for tools and forms. */
export {
  type CommitmentProgress,
  type CommitmentStatus,
  type PactBreach,
  type PactTerms,
  type Progress,
  pactBreachKinds,
  pactCommitments,
  type RevocationReason,
  revocationReasons,
  type SignedPact,
  type Signing,
} from '../pact/pact.ts';
export { hasCommitment, isInForce, progressAtSigning } from '../pact/rules.ts';

import type { PactCommitment, PactState, SignedPact } from './pact.ts';

/** Whether the pact binds the kelurahan now. */
export function isInForce(pact: PactState): pact is { readonly status: 'signed' } & SignedPact {
  return pact.status === 'signed';
}

export function hasCommitment(pact: PactState, commitment: PactCommitment): boolean {
  return pact.status !== 'none' && pact.commitments.includes(commitment);
}

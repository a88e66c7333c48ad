import type { Instant } from '../calendar/instant.ts';
import type { PactCommitment, PactState } from './pact.ts';

export type PactRefusal =
  | { readonly code: 'pact.unknown-area'; readonly area: string }
  | { readonly code: 'pact.not-drafted'; readonly status: PactState['status'] }
  | { readonly code: 'pact.already-exists'; readonly status: PactState['status'] }
  | { readonly code: 'pact.no-commitments' }
  | { readonly code: 'pact.due-without-commitment'; readonly commitments: readonly PactCommitment[] }
  | { readonly code: 'pact.due-in-past'; readonly commitment: PactCommitment; readonly dueOn: Instant }
  | { readonly code: 'pact.supersedes-nothing'; readonly pact: string }
  | { readonly code: 'pact.supersedes-other-area'; readonly pact: string; readonly area: string }
  | { readonly code: 'pact.no-such-audience'; readonly audience: string }
  | { readonly code: 'pact.not-an-audience'; readonly audience: string }
  | { readonly code: 'pact.audience-not-held'; readonly audience: string }
  | { readonly code: 'pact.signed-before-audience'; readonly signedOn: Instant; readonly audienceOn: Instant }
  | { readonly code: 'pact.signed-in-future'; readonly signedOn: Instant }
  | { readonly code: 'pact.own-witness' }
  | { readonly code: 'pact.ends-in-past'; readonly validUntil: Instant }
  | { readonly code: 'pact.not-longer'; readonly validUntil: Instant }
  | { readonly code: 'pact.no-such-commitment'; readonly commitment: PactCommitment }
  | { readonly code: 'pact.commitment-begun-already'; readonly commitment: PactCommitment }
  | { readonly code: 'pact.commitment-met-already'; readonly commitment: PactCommitment }
  | { readonly code: 'pact.no-evidence'; readonly commitment: PactCommitment }
  | { readonly code: 'pact.evidence-not-found'; readonly record: string }
  | { readonly code: 'pact.evidence-of-other-area'; readonly record: string; readonly area: string }
  /** Nothing came of it yet: a volunteer not trained, a community not active, a visit not held, a report not submitted. */
  | { readonly code: 'pact.evidence-shows-nothing'; readonly record: string }
  | {
      readonly code: 'pact.evidence-of-other-kind';
      readonly commitment: PactCommitment;
      readonly record: string;
      readonly expected: readonly string[];
    }
  | { readonly code: 'pact.not-signed'; readonly status: PactState['status'] }
  | { readonly code: 'pact.needs-person' };

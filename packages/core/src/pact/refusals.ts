import type { Instant } from '../calendar/instant.ts';
import type { PactState } from './pact.ts';

export type PactRefusal =
  | { readonly code: 'pact.unknown-area'; readonly area: string }
  | { readonly code: 'pact.not-drafted'; readonly status: PactState['status'] }
  | { readonly code: 'pact.already-exists'; readonly status: PactState['status'] }
  | { readonly code: 'pact.no-commitments' }
  | { readonly code: 'pact.no-such-audience'; readonly audience: string }
  | { readonly code: 'pact.audience-not-held'; readonly audience: string }
  | { readonly code: 'pact.signed-before-audience'; readonly signedOn: Instant; readonly audienceOn: Instant }
  | { readonly code: 'pact.signed-in-future'; readonly signedOn: Instant }
  | { readonly code: 'pact.own-witness' }
  | { readonly code: 'pact.not-signed'; readonly status: PactState['status'] };

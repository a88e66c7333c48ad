import type { Instant } from '../calendar/instant.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { PactCommitment } from './choices.ts';
import type { PactCommand, PactState } from './pact.ts';

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

/** Lists by command the codes of its refusals. */
export const pactRefuses = {
  'draft-pact': [
    'unknown-area',
    'already-exists',
    'no-commitments',
    'due-without-commitment',
    'supersedes-nothing',
    'supersedes-other-area',
  ],
  'schedule-pact': ['not-drafted', 'no-such-audience', 'not-an-audience'],
  'sign-pact': [
    'not-drafted',
    'due-in-past',
    'no-such-audience',
    'audience-not-held',
    'signed-before-audience',
    'signed-in-future',
    'own-witness',
    'ends-in-past',
    'needs-person',
  ],
  'begin-commitment': ['no-such-commitment', 'commitment-begun-already', 'commitment-met-already', 'not-signed'],
  'meet-commitment': [
    'commitment-met-already',
    'no-evidence',
    'evidence-not-found',
    'evidence-of-other-area',
    'evidence-shows-nothing',
    'evidence-of-other-kind',
    'not-signed',
  ],
  'note-pact-breach': ['not-signed'],
  'renew-pact': ['ends-in-past', 'not-longer', 'not-signed', 'needs-person'],
  'supersede-pact': ['not-signed'],
  'revoke-pact': ['not-signed', 'needs-person'],
} as const satisfies RefusedBy<PactCommand, PactRefusal>;

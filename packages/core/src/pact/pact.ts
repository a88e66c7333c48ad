import type { KemendagriCode } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';

/**
 * An integrity pact (Pakta Integritas): the lurah's signed promise to form volunteers, to monitor and to report. It is
 * drafted by the LPA, signed at an audience meeting, and one stands per kelurahan at a time. A signature alone does not
 * constitute a community; the lurah's decree does.
 */

/** What the pacts of December 2018 promise, as reported; their own wording was not found (domain facts 1.3). */
export type PactCommitment = 'formVolunteers' | 'conductMonitoring' | 'reportConditions';

export const pactCommitments: readonly PactCommitment[] = ['formVolunteers', 'conductMonitoring', 'reportConditions'];

export type PactState =
  | { readonly status: 'none' }
  /** The text is agreed and waits for a signature. */
  | ({ readonly status: 'drafted' } & PactTerms)
  /** In force. */
  | ({ readonly status: 'signed' } & SignedPact)
  /** Withdrawn by the kelurahan or the LPA; kept for the record. */
  | ({ readonly status: 'revoked'; readonly revokedAt: Instant } & SignedPact);

export interface PactTerms {
  readonly area: KemendagriCode;
  /** The kelurahan's name as the source wrote it, kept beside the official code. */
  readonly reportedName: string;
  readonly commitments: readonly PactCommitment[];
  readonly source: string;
}

export interface SignedPact extends PactTerms {
  readonly signedOn: Instant;
  /** The engagement (audiensi) at which it was signed. */
  readonly audience: string;
  /** References to persons of the directory. */
  readonly signatory: string;
  readonly witness: string;
}

export type PactCommand =
  | ({ readonly type: 'draft-pact' } & PactTerms)
  | {
      readonly type: 'sign-pact';
      readonly signedOn: Instant;
      readonly audience: string;
      readonly signatory: string;
      readonly witness: string;
    }
  | { readonly type: 'revoke-pact'; readonly reason: 'byKelurahan' | 'byLpa' | 'lurahReplaced' };

export type PactEvent =
  | ({ readonly type: 'pact-drafted' } & PactTerms)
  | {
      readonly type: 'pact-signed';
      readonly signedOn: Instant;
      readonly audience: string;
      readonly signatory: string;
      readonly witness: string;
    }
  | { readonly type: 'pact-revoked'; readonly reason: 'byKelurahan' | 'byLpa' | 'lurahReplaced' };

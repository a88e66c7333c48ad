import type { KemendagriCode } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { PactBreachKind, PactCommitment, RevocationReason } from './choices.ts';
import type { pactCommandSchemas } from './schema.ts';

/** An integrity pact (Pakta Integritas): the lurah's signed promise. One stands per kelurahan; its force is moral. */

export type CommitmentStatus = 'pending' | 'inProgress' | 'met' | 'overdue';

export interface CommitmentProgress {
  readonly status: CommitmentStatus;
  /** Due date; null if no day was promised. */
  readonly dueOn: Instant | null;
  /** Records that show it: of volunteers, visits, condition reports. */
  readonly evidence: readonly string[];
}

/** By commitment; those the pact does not make are missing. */
export type Progress = Readonly<Partial<Record<PactCommitment, CommitmentProgress>>>;

export interface PactBreach {
  readonly kind: PactBreachKind;
  readonly source: string;
  readonly notedOn: Instant;
}

export type PactState =
  | { readonly status: 'none' }
  /** The text is agreed and waits for a signature. */
  | ({ readonly status: 'drafted' } & PactTerms)
  /** The audience meeting at which it is to be signed is known. */
  | ({ readonly status: 'scheduled'; readonly audience: string } & PactTerms)
  /** The draft was wrong, or nobody signs it. */
  | ({ readonly status: 'withdrawn' } & PactTerms)
  /** In force. */
  | ({ readonly status: 'signed' } & SignedPact)
  /** Another pact takes its place; kept for the record, as are the two below. */
  | ({ readonly status: 'superseded'; readonly endedAt: Instant } & SignedPact)
  /** Its period ran out without being renewed. */
  | ({ readonly status: 'lapsed'; readonly endedAt: Instant } & SignedPact)
  /** Withdrawn by the kelurahan or the LPA. */
  | ({ readonly status: 'revoked'; readonly reason: RevocationReason; readonly revokedAt: Instant } & SignedPact);

export interface PactTerms {
  readonly area: KemendagriCode;
  /** The kelurahan's name as the source wrote it, kept beside the official code. */
  readonly reportedName: string;
  readonly commitments: readonly PactCommitment[];
  readonly source: string;
  /** Due dates of the commitments, as far as promised. */
  readonly dueDates?: Readonly<Partial<Record<PactCommitment, Instant>>>;
  /** The pact whose place it takes. */
  readonly supersedes?: string;
}

export interface Signing {
  readonly signedOn: Instant;
  /** The engagement (audiensi) at which it was signed. */
  readonly audience: string;
  /** The lurah, and a witness, usually of the LPA. References to persons of the directory. */
  readonly signatory: string;
  readonly witness: string;
  /** Further signatories and witnesses. */
  readonly furtherSignatories?: readonly string[];
  readonly furtherWitnesses?: readonly string[];
  /** End of the period unless renewed; left out without a period. */
  readonly validUntil?: Instant;
}

export type SignedPact = PactTerms &
  Signing & {
    readonly progress: Progress;
    readonly breaches: readonly PactBreach[];
    /** Number of renewals. */
    readonly renewals: number;
  };

export type PactCommand = CommandsIn<typeof pactCommandSchemas> | { readonly type: 'wake' };

export type PactEvent =
  | ({ readonly type: 'pact-drafted' } & PactTerms)
  | { readonly type: 'pact-scheduled'; readonly audience: string }
  | { readonly type: 'pact-withdrawn' }
  | ({ readonly type: 'pact-signed' } & Signing)
  | { readonly type: 'commitment-begun'; readonly commitment: PactCommitment }
  | { readonly type: 'commitment-met'; readonly commitment: PactCommitment; readonly evidence: readonly string[] }
  | { readonly type: 'commitment-overdue'; readonly commitment: PactCommitment }
  | { readonly type: 'pact-breach-noted'; readonly kind: PactBreachKind; readonly source: string }
  | { readonly type: 'pact-renewed'; readonly validUntil: Instant }
  | { readonly type: 'pact-lapsed' }
  | { readonly type: 'pact-superseded' }
  | { readonly type: 'pact-revoked'; readonly reason: RevocationReason };

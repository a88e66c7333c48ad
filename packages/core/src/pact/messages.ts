import { onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import { type PactCommitment, pactCommitments } from './choices.ts';
import type { PactState } from './pact.ts';
import refused from './refused.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const pactStatusWords: Readonly<Record<PactState['status'], Localized>> = words.pactStatusWords;

/** The kinds of record by their names. */
const recordKinds: Readonly<Record<string, Localized>> = words.recordKinds;

interface PactRefusalFacts {
  'pact.unknown-area': { area: string };
  'pact.not-drafted': { status: PactState['status'] };
  'pact.already-exists': { status: PactState['status'] };
  'pact.due-in-past': { commitment: PactCommitment; dueOn: Instant };
  'pact.due-passed': { commitment: PactCommitment; dueOn: Instant };
  'pact.supersedes-nothing': { pact: string };
  'pact.supersedes-other-area': { pact: string; area: string };
  'pact.not-an-audience': { audience: string };
  'pact.ends-in-past': { validUntil: Instant };
  'pact.not-longer': { validUntil: Instant };
  'pact.no-such-commitment': { commitment: PactCommitment };
  'pact.commitment-begun-already': { commitment: PactCommitment };
  'pact.commitment-met-already': { commitment: PactCommitment };
  'pact.no-evidence': { commitment: PactCommitment };
  'pact.evidence-not-found': { record: string };
  'pact.evidence-of-other-area': { record: string; area: string };
  /** Nothing came of it yet: a volunteer not trained, a community not active, a visit not held, a report not submitted. */
  'pact.evidence-shows-nothing': { record: string };
  'pact.no-such-audience': { audience: string };
  'pact.audience-of-other-area': { audience: string };
  'pact.audience-not-held': { audience: string };
  'pact.signed-before-audience': { signedOn: Instant; audienceOn: Instant };
  'pact.signed-in-future': { signedOn: Instant };
  'pact.signed-by-other-office': { signatory: string; area: string };
  'pact.not-signed': { status: PactState['status'] };
}

export const pactMessages = {
  ...worded<PactRefusalFacts, typeof refused>(refused, {
    status: pactStatusWords,
    commitment: pactCommitments,
    dueOn: onInstant,
    validUntil: onInstant,
    signedOn: onInstant,
    audienceOn: onInstant,
  }),
  'pact.due-without-commitment': ({ commitments }: { commitments: readonly PactCommitment[] }) => ({
    id: `Tenggat ditulis untuk komitmen yang tidak ada dalam pakta ini: ${commitments.map((own) => pactCommitments[own].id).join(', ')}. Tambahkan komitmennya, atau hapus tenggatnya.`,
    en: `A due date is set for commitments this pact does not make: ${commitments.map((own) => pactCommitments[own].en).join(', ')}. Add the commitment, or leave the due date out.`,
  }),
  'pact.evidence-of-other-kind': ({
    commitment,
    record,
    expected,
  }: {
    commitment: PactCommitment;
    record: string;
    expected: readonly string[];
  }) => ({
    id: `Catatan ${record} tidak menunjukkan ${pactCommitments[commitment].id}. Yang menunjukkannya: ${expected.map((kind) => recordKinds[kind]?.id ?? kind).join('; ')}.`,
    en: `Record ${record} does not show ${pactCommitments[commitment].en}. What shows it: ${expected.map((kind) => recordKinds[kind]?.en ?? kind).join('; ')}.`,
  }),
} satisfies Messages;

export type PactRefusal = RefusalsOf<typeof pactMessages>;

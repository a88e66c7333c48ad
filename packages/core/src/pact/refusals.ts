import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { pactMessages } from './messages.ts';
import type { PactCommand } from './pact.ts';

export type PactRefusal = RefusalsOf<typeof pactMessages>;

const commitments = ['no-commitments', 'due-without-commitment', 'due-passed'] as const;
const superseding = ['supersedes-nothing', 'supersedes-other-area'] as const;
const onSigning = ['due-in-past', 'signed-in-future', 'ends-in-past', 'needs-person'] as const;
const signatories = ['own-witness', 'signed-by-other-office'] as const;
const meeting = ['no-such-audience', 'audience-not-held', 'audience-of-other-area', 'signed-before-audience'] as const;
const onCommitment = ['no-such-commitment', 'commitment-met-already', 'not-signed'] as const;
const evidence = ['no-evidence', 'evidence-not-found', 'evidence-shows-nothing'] as const;
const otherEvidence = ['evidence-of-other-area', 'evidence-of-other-kind'] as const;

/** Lists by command the codes of its refusals. */
export const pactRefuses = {
  'draft-pact': ['unknown-area', 'already-exists', ...commitments, ...superseding],
  'schedule-pact': ['not-drafted', 'no-such-audience', 'not-an-audience', 'audience-of-other-area'],
  'withdraw-pact': ['not-drafted'],
  'sign-pact': ['not-drafted', ...onSigning, ...signatories, ...meeting],
  'begin-commitment': [...onCommitment, 'not-yours-to-judge', 'commitment-begun-already'],
  'meet-commitment': [...onCommitment, 'not-yours-to-judge', ...evidence, ...otherEvidence],
  'note-pact-breach': ['not-signed', 'not-yours-to-judge'],
  'renew-pact': ['ends-in-past', 'not-longer', 'not-signed', 'needs-person', 'not-yours-to-judge'],
  'supersede-pact': ['not-signed', 'not-yours-to-judge'],
  'revoke-pact': ['not-signed', 'needs-person', 'not-yours-to-judge'],
} as const satisfies RefusedBy<PactCommand, PactRefusal>;

import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { pactMessages } from './messages.ts';
import type { PactCommand } from './pact.ts';

export type PactRefusal = RefusalsOf<typeof pactMessages>;

/** Lists by command the codes of its refusals. */
export const pactRefuses = {
  'draft-pact': [
    'not-yours',
    'unknown-area',
    'already-exists',
    'no-commitments',
    'due-without-commitment',
    'supersedes-nothing',
    'supersedes-other-area',
  ],
  'schedule-pact': ['not-yours', 'not-drafted', 'no-such-audience', 'not-an-audience'],
  'sign-pact': [
    'not-yours',
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
  'begin-commitment': [
    'not-yours',
    'no-such-commitment',
    'commitment-begun-already',
    'commitment-met-already',
    'not-signed',
  ],
  'meet-commitment': [
    'not-yours',
    'commitment-met-already',
    'no-evidence',
    'evidence-not-found',
    'evidence-of-other-area',
    'evidence-shows-nothing',
    'evidence-of-other-kind',
    'not-signed',
  ],
  'note-pact-breach': ['not-signed'],
  'renew-pact': ['not-yours', 'ends-in-past', 'not-longer', 'not-signed', 'needs-person'],
  'supersede-pact': ['not-yours', 'not-signed'],
  'revoke-pact': ['not-yours', 'not-signed', 'needs-person'],
} as const satisfies RefusedBy<PactCommand, PactRefusal>;

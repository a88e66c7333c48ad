import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { AccessCommand } from './access.ts';
import type { accessMessages } from './messages.ts';

export type AccessRefusal = RefusalsOf<typeof accessMessages>;

/** Lists by command the codes of its refusals. */
export const accessRefuses = {
  'open-cards': [
    'needs-person',
    'not-found',
    'not-trained',
    'not-shared',
    'restricted',
    'already-opened',
    'emergency-to-respond',
  ],
  'propose-erasure': ['needs-person', 'not-found', 'already-opened', 'under-hold', 'report-open'],
  'erase-cards': ['needs-person', 'not-found', 'under-hold', 'report-open', 'needs-second-word'],
  'confirm-erasure': ['already-opened'],
  'break-glass': [
    'needs-person',
    'not-found',
    'already-opened',
    'no-emergency',
    'emergency-open',
    'emergency-not-needed',
  ],
  'end-emergency': ['needs-person', 'not-found'],
  'review-emergency': ['needs-person', 'not-found', 'needs-second-person', 'already-reviewed'],
} as const satisfies RefusedBy<AccessCommand, AccessRefusal>;

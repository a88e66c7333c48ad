import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { AccessCommand } from './access.ts';
import type { accessMessages } from './messages.ts';

export type AccessRefusal = RefusalsOf<typeof accessMessages>;

const byPerson = ['needs-person', 'not-found'] as const;
const opening = ['not-trained', 'not-shared', 'restricted', 'emergency-to-respond'] as const;
const unbroken = ['no-emergency', 'emergency-open', 'emergency-not-needed'] as const;

/** Lists by command the codes of its refusals. */
export const accessRefuses = {
  'open-cards': [...byPerson, 'already-opened', ...opening],
  'propose-erasure': [...byPerson, 'already-opened', 'under-hold', 'report-open'],
  'erase-cards': [...byPerson, 'under-hold', 'report-open', 'needs-second-word'],
  'confirm-erasure': ['already-opened'],
  'break-glass': [...byPerson, 'already-opened', ...unbroken],
  'end-emergency': byPerson,
  'review-emergency': [...byPerson, 'needs-second-person', 'already-reviewed'],
} as const satisfies RefusedBy<AccessCommand, AccessRefusal>;

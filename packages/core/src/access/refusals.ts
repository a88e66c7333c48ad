import type { SealedClass } from '../privacy/classes.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { AccessCommand } from './access.ts';

export type AccessRefusal =
  | { readonly code: 'access.needs-person' }
  /** Also the answer to whoever is barred: they do not learn that there is such a record (X5). */
  | { readonly code: 'access.not-found' }
  /** A volunteer whose training or code of conduct is not valid now. */
  | { readonly code: 'access.not-trained' }
  /** The addressee of a referral asks for more than goes along with it. */
  | { readonly code: 'access.not-shared'; readonly classes: readonly SealedClass[] }
  | { readonly code: 'access.already-opened' };

/** Lists by command the codes of its refusals. */
export const accessRefuses = {
  'open-cards': ['needs-person', 'not-found', 'not-trained', 'not-shared', 'already-opened'],
} as const satisfies RefusedBy<AccessCommand, AccessRefusal>;

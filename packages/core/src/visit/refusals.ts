import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { visitMessages } from './messages.ts';
import type { VisitCommand } from './visit.ts';

export type VisitRefusal = RefusalsOf<typeof visitMessages>;

const contradicted = ['daylight-contradicted', 'two-persons-contradicted'] as const;

/** Lists by command the codes of its refusals. */
export const visitRefuses = {
  'plan-visit': ['already-exists', 'unknown-area', 'planned-in-past', 'planned-in-the-dark'],
  'assign-visit': ['not-planned', 'two-persons', 'visitor-not-active'],
  'hold-visit': ['not-assigned', 'held-in-future', 'held-before-active', ...contradicted],
  'cancel-visit': ['not-planned'],
  'report-visit': ['not-done', 'not-by-machine', 'vulnerability-twice'],
} as const satisfies RefusedBy<VisitCommand, VisitRefusal>;

import type { Instant } from '../calendar/instant.ts';
import type { VulnerabilityFactor } from '../condition-report/choices.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { VisitCommand, VisitState } from './visit.ts';

export type VisitRefusal =
  | { readonly code: 'visit.already-exists'; readonly status: VisitState['status'] }
  | { readonly code: 'visit.unknown-area'; readonly area: string }
  | { readonly code: 'visit.planned-in-past'; readonly plannedOn: Instant }
  | { readonly code: 'visit.planned-in-the-dark'; readonly plannedOn: Instant }
  | { readonly code: 'visit.not-planned'; readonly status: VisitState['status'] }
  | { readonly code: 'visit.two-persons' }
  | { readonly code: 'visit.visitor-not-active'; readonly volunteer: string }
  | { readonly code: 'visit.not-assigned'; readonly status: VisitState['status'] }
  | { readonly code: 'visit.held-in-future'; readonly heldOn: Instant }
  | { readonly code: 'visit.daylight-contradicted'; readonly heldOn: Instant }
  /** Fewer than two of those assigned were active volunteers of the community then. */
  | { readonly code: 'visit.two-persons-contradicted' }
  | { readonly code: 'visit.not-done'; readonly status: VisitState['status'] }
  | { readonly code: 'visit.not-by-machine' }
  | {
      readonly code: 'visit.vulnerability-twice';
      readonly factor: VulnerabilityFactor;
      readonly rw: string | null;
    };

/** Lists by command the codes of its refusals. */
export const visitRefuses = {
  'plan-visit': ['already-exists', 'unknown-area', 'planned-in-past', 'planned-in-the-dark'],
  'assign-visit': ['not-planned', 'two-persons', 'visitor-not-active'],
  'hold-visit': ['not-assigned', 'held-in-future', 'daylight-contradicted', 'two-persons-contradicted'],
  'cancel-visit': ['not-planned'],
  'report-visit': ['not-done', 'not-by-machine', 'vulnerability-twice'],
} as const satisfies RefusedBy<VisitCommand, VisitRefusal>;

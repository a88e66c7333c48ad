import type { VisitCommand } from './visit.ts';

/**
 * What a caller hands in. The house a visit goes to, and what was seen there in the visitors' own words, can tell who
 * lives in it; both are taken out at the door and sealed.
 */
export type VisitInput =
  | (Extract<VisitCommand, { type: 'plan-visit' }> & WithDestination)
  | (Extract<VisitCommand, { type: 'report-visit' }> & WithNotes)
  | Exclude<VisitCommand, { type: 'plan-visit' | 'report-visit' | 'wake' }>;

export interface WithDestination {
  /** Sealed as `narrative`. */
  readonly destination?: string;
}

export interface WithNotes {
  /** Sealed as `narrative`. */
  readonly notes?: string;
}

import type { VisitCommand } from './visit.ts';

/** Input of visit commands. The house and the visitors' own words identify people, so they are sealed. */
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

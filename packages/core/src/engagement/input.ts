import type { EngagementCommand } from './engagement.ts';

/**
 * What a caller hands in. Minutes (berita acara) name people, so they are taken out at the door and kept in a card; the
 * commands of `engagement.ts` are what is left.
 */
export type EngagementInput =
  | Exclude<EngagementCommand, { type: 'hold-engagement' | 'record-engagement' }>
  | (Extract<EngagementCommand, { type: 'hold-engagement' | 'record-engagement' }> & WithMinutes);

export interface WithMinutes {
  /** Sealed as `narrative`. */
  readonly minutes?: string;
}

import type { PersonIdentity } from '../person/person.ts';
import type { EngagementCommand, ResourcePerson } from './engagement.ts';

/**
 * What a caller hands in. Minutes (berita acara) name people, and so do the speakers; both are taken out at the door and
 * kept in cards. The commands of `engagement.ts` are what is left.
 */
export type EngagementInput =
  | (Extract<EngagementCommand, { type: 'plan-engagement' }> & WithSpeakers)
  | Extract<EngagementCommand, { type: 'cancel-engagement' }>
  | (Extract<EngagementCommand, { type: 'hold-engagement' | 'record-engagement' }> & WithMinutes & WithSpeakers);

export interface WithMinutes {
  /** Sealed as `narrative`. */
  readonly minutes?: string;
}

export interface WithSpeakers {
  readonly resourcePersons?: readonly ResourcePersonInput[];
}

export interface ResourcePersonInput extends ResourcePerson {
  /** Sealed as `identity`. */
  readonly identity?: PersonIdentity;
}

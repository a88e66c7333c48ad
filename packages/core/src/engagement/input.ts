import type { PersonIdentity } from '../person/person.ts';
import type { EngagementCommand, ResourcePerson } from './engagement.ts';

/** Input of engagement commands. Minutes and speakers name people, so they are extracted into cards. */
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

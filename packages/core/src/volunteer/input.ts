import type { Nominee, VolunteerCommand } from '../community/volunteer.ts';
import type { PersonContact, PersonIdentity } from '../person/person.ts';

/**
 * What a caller hands in. Who the nominee is, is taken out at the door and sealed in cards; the commands of
 * `volunteer.ts` are what is left of it.
 */
export type VolunteerInput =
  | NominateVolunteerInput
  | Exclude<VolunteerCommand, { type: 'nominate-volunteer' | 'note-allegation' | 'wake' }>;

export interface NominateVolunteerInput {
  readonly type: 'nominate-volunteer';
  /** The community's stream, as `community/35.73.03.1001`. */
  readonly community: string;
  readonly person: NomineeInput;
}

export interface NomineeInput extends Nominee {
  /** Sealed as `identity`. */
  readonly identity?: PersonIdentity;
  /** Sealed as `contact`. */
  readonly contact?: PersonContact;
}

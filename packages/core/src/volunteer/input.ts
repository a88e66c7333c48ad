import type { Nominee, VolunteerCommand } from '../community/volunteer.ts';
import type { PersonContact, PersonIdentity } from '../person/person.ts';

/** Input of volunteer commands. The nominee's identity is sealed in cards before `volunteer.ts` sees it. */
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

import type { KemendagriCode } from '../area/area.ts';
import type { OfficeHours } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Language } from '../language/words.ts';
import type { OfficeKind } from './office.ts';

/** People in post and how to reach them, by reference only. Names and addresses are in `personal` cards. */
export interface Directory {
  readonly people: Readonly<Record<PersonId, DirectoryPerson>>;
  readonly contactPoints: Readonly<Record<ContactPointId, ContactPoint>>;
  readonly offices: readonly Office[];
  readonly absences: readonly Absence[];
  /** People of the LPA's secretariat. Nobody else acts in its name: standing under `people` is no post. */
  readonly secretariat?: readonly PersonId[];
  /** People suspended on an allegation: they are told and shown nothing until a named person reinstates them. */
  readonly suspended?: readonly PersonId[];
}

/** A reference such as `petugas-satu`; never a name. */
export type PersonId = string;

export type ContactPointId = string;

export interface DirectoryPerson {
  /** In the order they are tried by day; at night those that ring come first. */
  readonly contacts: readonly ContactPointId[];
  readonly language: Language;
}

/** A mailbox, a phone, a group. Its address is a card of the same id. */
export interface ContactPoint {
  /** The channel of the notifier that serves it. */
  readonly channel: string;
  /** People who can read this contact point. `unlisted` counts as everybody. */
  readonly readers: readonly PersonId[] | 'unlisted';
  /** Date of the last proof that a message arrives; null if there was none. */
  readonly verifiedAt: Instant | null;
  /** True if it wakes its reader at night. */
  readonly rings: boolean;
}

/** An office of one area, with the people who hold it. */
export interface Office {
  readonly id: string;
  readonly kind: OfficeKind;
  /** The area it serves, or `nation`. */
  readonly area: KemendagriCode | 'nation';
  /** As people call it: "UPT PPA Kota Malang". Public. */
  readonly localName: string;
  readonly holders: readonly PersonId[];
  /** In the order they stand in. */
  readonly deputies: readonly PersonId[];
  /** Shifts of the holders; empty means all of them, always. */
  readonly shifts: readonly Shift[];
  /** Terms of office. A person listed here is in post only within a term, whatever the shifts say. */
  readonly terms?: readonly Term[];
  /** `message`: it agreed in writing to messages. `call`: a caller gets the task to ring `number`. */
  readonly reach: 'message' | 'call';
  /** A public number to ring, as `110`; null where the directory has none. */
  readonly number: string | null;
  /** Opening hours that differ from the standard (Perpres 21/2023); null for the standard. */
  readonly hours: OfficeHours | null;
  /** True if it agreed to take part in drills. */
  readonly drill: boolean;
}

/** A time in post. Several of one person add up. */
export interface Term {
  readonly person: PersonId;
  readonly from: Instant;
  /** Exclusive; null while no end is known. */
  readonly until: Instant | null;
  /** True for whoever holds the office until somebody is appointed to it (pelaksana tugas, Plt.). They are told alike. */
  readonly acting: boolean;
}

export interface Shift {
  readonly person: PersonId;
  readonly from: Instant;
  readonly until: Instant;
}

export interface Absence {
  readonly person: PersonId;
  readonly from: Instant;
  readonly until: Instant;
}

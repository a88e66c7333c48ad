import type { OfficeKind } from '../directory/office.ts';
import type { AgeClass } from '../person/person.ts';

/** What a person named in a report is in it. The first three bar them from hearing of it at all (X1). */
export type PartyRole =
  | 'suspected'
  | 'closeToSuspect'
  | 'unclear'
  | 'victim'
  | 'guardian'
  | 'witness'
  | 'reporter'
  | 'mentioned';

/**
 * What a party is to the victim or to us, where that changes who may hear of it (T8). A volunteer or a member of the LPA
 * who is suspected takes the community or the LPA with them; a parent who is, is no guardian to ask. A corporation can be a
 * suspect too (UU 21/2007 Art 13 to 15).
 */
export type PartyKind = 'parent' | 'volunteer' | 'lpaMember' | 'corporation';
export const partyKinds: readonly PartyKind[] = ['parent', 'volunteer', 'lpaMember', 'corporation'];

/** A person in a report, by reference. Who they are is in sealed cards. */
export interface Party {
  /** Within the report: `p1`, `p2`. */
  readonly ref: string;
  readonly roles: readonly PartyRole[];
  readonly ageClass: AgeClass;
  /** The person of the directory they are, where that is known. */
  readonly directoryPerson?: string;
  /** The office they hold, where no more is known than that. */
  readonly office?: OfficeKind;
  readonly kind?: PartyKind;
}

import type { OfficeKind } from '../directory/office.ts';
import type { AgeClass } from '../person/person.ts';

/** The role of a named person. The first three bar them from hearing of it (X1). */
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
 * The kind of a party, where it changes who may hear (T8). A suspected volunteer or LPA member takes the community or
 * the LPA along; a suspected parent is no guardian. A corporation can be a suspect (UU 21/2007 Art 13 to 15).
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

import type { OfficeKind } from '../directory/office.ts';
import type { AgeClass, ContactAnswer } from '../person/choices.ts';
import type { PartyKind, PartyRole } from './choices.ts';
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
  /** Their answer when asked if contact is safe; left out until somebody asks. Nobody contacts them before. */
  readonly safeToContact?: ContactAnswer;
}

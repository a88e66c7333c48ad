import type { ValueOf } from './vocabulary.ts';

/** The facts of a report as stated: each may be left out, and is then `unknown`; several values are a set (V1, V2). */
export interface StatedFacts {
  /** Immediate danger: locked in, violence going on, about to be moved. */
  readonly danger?: readonly ('no' | 'unknown' | 'yes')[];
  /** Under 18 is a child. What the parties say of themselves is added. */
  readonly victimAge?: readonly ('adult' | 'unknown' | 'child')[];
  /** Signs of exploitation. */
  readonly concern?: readonly ('none' | 'unknown' | 'some')[];
  readonly exploitation?: readonly Exploitation[];
  /** The pattern it looks like. */
  readonly modus?: readonly Modus[];
  /** Officials or others who may be involved: no office of their kind is notified. */
  readonly involved?: readonly Involved[];
  /** States whether the victim reported, themselves or through medical staff, a psychologist or a social worker. */
  readonly victimReported?: readonly ('no' | 'unknown' | 'yes')[];
  /** The reporter asks that nobody local be told. */
  readonly keepLocalOut?: readonly ('no' | 'unknown' | 'yes')[];
  /** The eleven indicators of forced labour of the ILO. Their absence proves nothing. */
  readonly indicators?: readonly Indicator[];
  /** Acts on the victim: recruiting, moving, harbouring (UU 21/2007 Art 1(1)). */
  readonly act?: readonly ('none' | 'unknown' | 'some')[];
  /** Means: threat, force, deceit, debt bondage. Not needed for a child (Palermo Protocol Art 3(c)). */
  readonly means?: readonly ('none' | 'unknown' | 'some')[];
  /** Purpose: exploitation. */
  readonly purpose?: readonly ('none' | 'unknown' | 'some')[];
  /** Signs that somebody is about to be taken away, or the date of it, or that the victim is abroad already. */
  readonly departure?: readonly ('none' | 'unknown' | 'signs' | 'dated' | 'abroad')[];
  /** Consent of the victim or the family. It never lowers anything (UU 21/2007 Art 26). */
  readonly consent?: readonly ('no' | 'unknown' | 'yes')[];
  /** A service has the victim in treatment or recovery (PP 9/2008 Art 14(5)). */
  readonly inCare?: readonly ('no' | 'unknown' | 'yes')[];
}

export type Indicator = ValueOf<'indicators'>;

export type Exploitation = ValueOf<'exploitation'>;

export type Involved = ValueOf<'involved'>;

export type Modus = ValueOf<'modus'>;

/**
 * The facts of a report as a caller states them: every fact may be left out, and is then `unknown`. Values of one fact
 * are a set; a fact about several people can hold several (V1, V2).
 */
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
  /** Officials who may be involved: none of their kind is told. */
  readonly involved?: readonly Involved[];
  /** Whether the victim reported. */
  readonly victimReported?: readonly ('no' | 'unknown' | 'yes')[];
  /** The reporter asks that nobody local be told. */
  readonly keepLocalOut?: readonly ('no' | 'unknown' | 'yes')[];
}

export type Exploitation = 'unknown' | 'sexual' | 'labour' | 'begging' | 'organs' | 'adoption' | 'other';

export type Involved =
  | 'none'
  | 'unknown'
  | 'kelurahan'
  | 'kecamatan'
  | 'cityGovernment'
  | 'police'
  | 'community'
  | 'lpa';

export type Modus =
  | 'unknown'
  | 'nonProceduralPmi'
  | 'onlineScamCompound'
  | 'mailOrderBride'
  | 'contractMarriage'
  | 'internship'
  | 'seafarer'
  | 'illegalAdoption'
  | 'childSexualExploitation'
  | 'childLabour'
  | 'domesticWorker'
  | 'forcedBegging'
  | 'organRemoval'
  | 'drugCourier'
  | 'other';

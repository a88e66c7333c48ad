import type { KemendagriCode } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { ArticleKind } from '../legal/statute.ts';
import type { Condition } from './condition.ts';
import type { TriageRule } from './triage.ts';
import type { FactDefinition } from './vocabulary.ts';

export type { Condition, FactTest } from './condition.ts';

/** An escalation policy as it runs: data, flat, total, finite. Paths are machines of their own; a case is pinned to its hash (N1). */
export interface Policy {
  readonly id: string;
  readonly version: number;
  /** The subject that the policy escalates (S1). */
  readonly subject: PolicySubject;
  readonly layer: PolicyLayer;
  readonly area: KemendagriCode | null;
  /** The layers it was composed of, the outermost first; its own is the last. */
  readonly lineage: readonly LayerReference[];
  /** The version of the vocabulary its conditions are written in (V1). */
  readonly vocabulary: number;
  /** Further facts that the chapter declares (V5). */
  readonly facts: Readonly<Record<string, FactDefinition>>;
  /** The rule table that `triage` is derived by (V5). */
  readonly triage: readonly TriageRule[];
  /** The contract between policy and directory: what each office named must be, whoever holds it (L5). */
  readonly requires: Readonly<Partial<Record<OfficeKind, Requirement>>>;
  /** Offices that ring those without messages, in order (M3). */
  readonly callers: readonly OfficeKind[];
  /** In the order of layers, then of ids: what is due at one instant is decided in this order (Z5). */
  readonly paths: readonly Path[];
  readonly floors: readonly Floor[];
  readonly ceilings: readonly Ceiling[];
  readonly waivers: readonly Waiver[];
}

export type PolicySubject = 'report';

/** From the outermost to the innermost. */
export type PolicyLayer = 'law' | 'national' | 'city' | 'kelurahan';

export const policyLayers: readonly PolicyLayer[] = ['law', 'national', 'city', 'kelurahan'];

/** One layer of a policy, by name; a parent is known by its hash as well (L1). */
export interface LayerReference {
  readonly id: string;
  readonly version: number;
  readonly layer: PolicyLayer;
}

export interface Requirement {
  readonly on: 'always' | 'officeHours';
  /** At least so many different people. */
  readonly people: number;
  readonly reach: 'message' | 'call';
  /** The substitute office, told when nobody of this one can be. */
  readonly instead: OfficeKind | null;
}

/** Opens when its condition first holds and stays open whatever the facts become (P2). */
export interface Path {
  readonly id: string;
  /** The layer that wrote it. */
  readonly layer: PolicyLayer;
  readonly when: Condition;
  /** For how long an acknowledgement holds the path's guarded steps. */
  readonly hold: Wait | null;
  /** For how long an act does; 24 hours where nothing is written. */
  readonly review: Wait | null;
  /** Shown to whoever reports, before any escalation and without a network (E2). */
  readonly advise: Advice | null;
  readonly steps: readonly Step[];
  readonly why: readonly Ground[];
}

export interface Step {
  readonly id: string;
  /** From the path's opening. */
  readonly after: Offset;
  readonly tell: readonly OfficeKind[];
  /** Without it the step is unconditional: only closing the report stops it (P4). */
  readonly unless: Guard | null;
  readonly repeat: Repeat | null;
}

/** A length of time. Wall time, in milliseconds, never pauses. */
export interface Wait {
  readonly ms: number;
}

/** The due time of a step or a floor: wall time, or working days of its office (Z2). */
export type Offset = Wait | WorkingDays;

export interface WorkingDays {
  readonly workingDays: number;
}

/** Makes a step a fallback: it is held while enough people of the offices have answered at this level (P5). */
export interface Guard {
  readonly level: GuardLevel;
  readonly offices: readonly OfficeKind[];
  readonly count: number | 'all';
}

/** `acknowledged` (disanggupi) is weaker than `acted` (ditindaklanjuti). */
export type GuardLevel = 'acknowledged' | 'acted';

export interface Repeat {
  readonly every: Wait;
  readonly times: number;
}

export type Advice = 'call-110' | 'call-129';

/** Advice as it is shown: police whom nobody has cleared are named only with that condition. */
export type ShownAdvice = Advice | 'call-129-or-110';

/** Offices that must be told by a deadline (F1): proved, and carried out shortly before it where there is no evidence (F5). */
export interface Floor {
  readonly id: string;
  readonly layer: PolicyLayer;
  /** `law` needs an article and a duty on an addressee; all else is our own practice and printed so. */
  readonly origin: 'law' | 'practice';
  /** An article of the statute register, as `uu-12-2022/41`; null for practice. */
  readonly cite: string | null;
  /** The bodies it binds; it applies where the operator is one of them or does not know (F6). Null: every operator. */
  readonly binds: readonly OperatorKind[] | null;
  readonly when: Condition;
  readonly tell: readonly OfficeKind[];
  /** `each`: every office of `tell` is owed its own telling (F3); `one`: one of them is enough. */
  readonly of: 'each' | 'one';
  readonly within: Offset;
  readonly since: FloorStart;
  /** From when a law floor binds running cases too (L6); null: always. */
  readonly validFrom: Instant | null;
}

/** The event from which a floor counts (F2): acceptance, or an event of the facts. */
export type FloorStart = 'accepted' | 'victimReported' | 'receivedInCare';

/** The kind of body that runs the chapter, as far as a statute binds it (F6). */
export type OperatorKind = 'uptdPpa' | 'uptSosial' | 'lplbm' | 'ppt';

export const operatorKinds: readonly OperatorKind[] = ['uptdPpa', 'uptSosial', 'lplbm', 'ppt'];

/** Offices that must not be told (C1). A ceiling bars like an exclusion, at firing and sending; layers add (C2). */
export interface Ceiling {
  readonly id: string;
  readonly layer: PolicyLayer;
  readonly when: Condition;
  readonly bars: { readonly never: readonly OfficeKind[] } | { readonly only: readonly OfficeKind[] };
}

/** For a while, a floor of practice does not hold for some reports, by leave of the layer that owns it (W1). Live (N1). */
export interface Waiver {
  readonly id: string;
  readonly floor: string;
  /** Narrower than the floor's own. */
  readonly when: Condition;
  /** An office or a body, never a person's name. */
  readonly author: string;
  readonly reason: string;
  /** The measure taken instead. */
  readonly measure: string;
  readonly approvedBy: PolicyLayer;
  readonly from: Instant;
  /** At most 90 days after `from`. The floor binds again from this instant, running cases too. */
  readonly until: Instant;
}

/** The ground of a path. */
export type Ground =
  | { readonly cite: string; readonly as: ArticleKind }
  /** A rule of the community's own practice, as `T2`. */
  | { readonly rule: string };

import type { OfficeKind, Policy } from '@kawal/core';
import { chainOf } from '@kawal/core/matching';
import type { Offset } from '@kawal/core/policy';
import { always, difference, intersection, isNever, never, type Spans, union } from './intervals.ts';
import { hasKind, includesAll, type KindSet } from './office-set.ts';

/** What is known of who can be told when: from the contract alone, or from a directory. */
export interface Footing {
  readonly policy: Pick<Policy, 'requires' | 'callers'>;
  readonly isCalled: (kind: OfficeKind) => boolean;
  /** Kinds that nobody serves here, whoever is named. */
  readonly absent: KindSet;
  /**
   * When somebody of the office can be told, or when it can be rung, given of which offices the holders are barred.
   */
  readonly availability: (kind: OfficeKind, barredHolders: KindSet) => Availability;
  /** The origins from which a step that is due so much later tells this office within these stretches. */
  readonly originsOf: (after: Offset, office: OfficeKind, due: Spans) => Spans;
  /** The origins from which what is due in working days, and takes so much longer, comes after a floor's deadline (Z2). */
  readonly lateOrigins: (telling: DueInDays, deadline: FloorDeadline) => Spans;
}

/** That an office is told after so many working days of its own; and how long it takes from then, in milliseconds. */
export interface DueInDays {
  readonly office: OfficeKind;
  readonly workingDays: number;
  readonly takes: number;
}

/** A floor's deadline: the earliest of the offices it names (Z2). */
export interface FloorDeadline {
  readonly within: Offset;
  readonly offices: readonly OfficeKind[];
}

/** `sure` and `may` differ where only a contract is known: an office with hours may be shut at any instant. */
export interface Availability {
  readonly sure: Spans;
  readonly may: Spans;
}

/** Who is told for an office, and when: nobody who counts, somebody by message, or somebody by a call. */
export interface Resolution {
  readonly nobody: Spans;
  readonly message: Spans;
  readonly call: Spans;
  /** Every office that may be told, in order. */
  readonly told: readonly OfficeKind[];
}

/**
 * The contract: whoever is on duty always can be told at every instant; whoever keeps hours may be shut at any, or, if so
 * asked, is taken to be open always.
 */
export function contractFooting(
  policy: Pick<Policy, 'requires' | 'callers'>,
  hours: 'always' | 'maybe' = 'maybe',
): Footing {
  const onDuty: Availability = { sure: always, may: always };
  const maybeShut: Availability = { sure: never, may: always };
  return {
    policy,
    isCalled: (kind) => policy.requires[kind]?.reach === 'call',
    absent: 0,
    originsOf: (_after, _office, due) => due,
    // Every office is taken to be open on the days of the standard week; a directory says which is not.
    lateOrigins: () => never,
    availability: (kind) => (hours === 'always' || policy.requires[kind]?.on !== 'officeHours' ? onDuty : maybeShut),
  };
}

/** Which offices are barred, and of which of them the holders are barred too, with what they can read (X2). */
export interface Barred {
  readonly sure: KindSet;
  readonly possible: KindSet;
  readonly holders: { readonly sure: KindSet; readonly possible: KindSet };
}

/** Offices barred by their name, so that their holders are too. */
export function barredAs(sure: KindSet, possible: KindSet): Barred {
  return { sure, possible, holders: { sure, possible } };
}

/**
 * Who is told for an office, as the engine resolves it (M1, M3), where some offices are barred for sure and others
 * possibly. Where every caller and the last resort are barred nobody of the chapter is left to ring: that is the
 * emergency escalation's (E1), and counts as told here.
 */
export function resolve(
  footing: Footing,
  office: OfficeKind,
  barred: Barred,
  counts: (kind: OfficeKind) => boolean,
): Resolution {
  const { policy } = footing;
  const { sure, possible } = barred;
  let open: Spans = always;
  const told: Record<'nobody' | 'message' | 'call', Spans> = { nobody: never, message: never, call: never };
  const offices: OfficeKind[] = [];
  for (const kind of chainOf(policy, office)) {
    if (hasKind(sure, kind)) continue;
    const called = footing.isCalled(kind);
    if (called && policy.callers.length > 0 && includesAll(sure | footing.absent, [...policy.callers, 'lastResort'])) {
      if (hasKind(possible, kind)) continue;
      open = never;
      break;
    }
    const own = availabilityBetween(footing, kind, barred);
    const { sure: surely, may } = called ? both(own, ringersOf(footing, barred)) : own;
    const here = intersection(open, may);
    if (isNever(here)) continue;
    offices.push(kind);
    const how = counts(kind) ? (called ? 'call' : 'message') : 'nobody';
    told[how] = union(told[how], here);
    if (!hasKind(possible, kind)) open = difference(open, surely);
    if (isNever(open)) break;
  }
  return { ...told, nobody: union(told.nobody, open), told: offices };
}

/** When somebody can ring: any caller will do, but nobody stands in for one. */
function ringersOf(footing: Footing, barred: Barred): Availability {
  let surely: Spans = never;
  let may: Spans = never;
  for (const kind of footing.policy.callers) {
    if (hasKind(barred.sure, kind) || footing.isCalled(kind)) continue;
    const own = availabilityBetween(footing, kind, barred);
    if (!hasKind(barred.possible, kind)) surely = union(surely, own.sure);
    may = union(may, own.may);
  }
  return { sure: surely, may };
}

/** Who is barred takes contact points along, so an office may lose people to a bar on another. */
function availabilityBetween(footing: Footing, kind: OfficeKind, { holders }: Barred): Availability {
  if (holders.sure === holders.possible) return footing.availability(kind, holders.sure);
  return {
    sure: footing.availability(kind, holders.possible).sure,
    may: footing.availability(kind, holders.sure).may,
  };
}

function both(one: Availability, other: Availability): Availability {
  return { sure: intersection(one.sure, other.sure), may: intersection(one.may, other.may) };
}

import type { OfficeKind, Policy } from '@kawal/core';
import { chainOf } from '@kawal/core/matching';
import type { Offset } from '@kawal/core/policy';
import { always, difference, type Intervals, intersection, isNever, never, union } from './intervals.ts';
import { allKinds, hasOffice, includesAll, type OfficeSet, officeSetOf } from './office-set.ts';

/** The times at which people can be told, known from the contract alone or from a directory. */
export interface AvailabilityModel {
  readonly policy: Pick<Policy, 'requires' | 'callers'>;
  /** Treats a report that bars every caller and the last resort, so that nobody is left to ring an office. */
  readonly ringless: Ringless;
  readonly isCalled: (kind: OfficeKind) => boolean;
  /** Kinds that nobody serves here, whoever is named. */
  readonly absent: OfficeSet;
  /** When somebody of the office can be told, or when it can be rung, given of which offices the holders are barred. */
  readonly availability: (kind: OfficeKind, barredHolders: OfficeSet) => Intervals;
  /** Offices that may be shut at any instant, each by itself: of a contract alone, those that keep hours. */
  readonly mayBeShut: OfficeSet;
  /** The origins from which a step that is due so much later tells this office within these stretches. */
  readonly originsOf: (after: Offset, office: OfficeKind, due: Intervals) => Intervals;
  /** The origins from which what is due in working days, and takes so much longer, comes after a floor's deadline (Z2). */
  readonly lateOrigins: (notification: DueInDays, deadline: FloorDeadline) => Intervals;
}

/** `told`: by the emergency escalation (E1); `missed`: by nobody, for no path tells anybody. */
export type Ringless = 'told' | 'missed';

/** A notification after working days of the office, and the milliseconds that it takes. */
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

/** `sure` and `may` differ where it is not known yet who is barred. */
interface Availability {
  readonly sure: Intervals;
  readonly may: Intervals;
}

/** Who is told for an office, and when: nobody who counts, somebody by message, or somebody by a call. */
export interface OfficeResolution {
  readonly nobody: Intervals;
  readonly message: Intervals;
  readonly call: Intervals;
  /** Every office that may be told, in order. */
  readonly told: readonly OfficeKind[];
}

/** The contract: who is always on duty can be told at any instant; who keeps hours may be shut, or is taken as open. */
export function contractModel(
  policy: Pick<Policy, 'requires' | 'callers'>,
  hours: 'always' | 'maybe' = 'maybe',
  ringless: Ringless = 'told',
): AvailabilityModel {
  return {
    policy,
    ringless,
    isCalled: (kind) => policy.requires[kind]?.reach === 'call',
    absent: 0n,
    originsOf: (_after, _office, due) => due,
    // Every office is taken to be open on the days of the standard week; a directory says which is not.
    lateOrigins: () => never,
    availability: () => always,
    mayBeShut:
      hours === 'always' ? 0n : officeSetOf(allKinds.filter((kind) => policy.requires[kind]?.on === 'officeHours')),
  };
}

/** Which offices are barred, and of which of them the holders are barred too, with what they can read (X2). */
export interface BarredOffices {
  readonly sure: OfficeSet;
  readonly possible: OfficeSet;
  readonly holders: { readonly sure: OfficeSet; readonly possible: OfficeSet };
}

/** Offices barred by their name, so that their holders are too. */
export function barredAs(sure: OfficeSet, possible: OfficeSet): BarredOffices {
  return { sure, possible, holders: { sure, possible } };
}

/**
 * Who is told for an office, as the engine resolves it (M1, M3), where some offices are barred for sure and others
 * possibly. Where every caller and the last resort are barred nobody is left to ring: that is a finding of its own, and
 * every other question takes it as told.
 */
export function resolve(
  model: AvailabilityModel,
  office: OfficeKind,
  barred: BarredOffices,
  counts: (kind: OfficeKind) => boolean,
): OfficeResolution {
  const { policy } = model;
  // An office that is shut neither is told nor rings, so it is looked at open and shut, each by itself.
  const hours = [...chainOf(policy, office), ...policy.callers].find((kind) => hasOffice(model.mayBeShut, kind));
  if (hours !== undefined) {
    const mayBeShut = model.mayBeShut & ~officeSetOf([hours]);
    const whileIt = (isShut: boolean): OfficeResolution => {
      const availability: AvailabilityModel['availability'] = (kind, holders) =>
        isShut && kind === hours ? never : model.availability(kind, holders);
      return resolve({ ...model, mayBeShut, availability }, office, barred, counts);
    };
    const [open, shut] = [whileIt(false), whileIt(true)];
    return {
      nobody: union(open.nobody, shut.nobody),
      message: union(open.message, shut.message),
      call: union(open.call, shut.call),
      told: [...new Set([...open.told, ...shut.told])],
    };
  }
  const { sure, possible } = barred;
  let open: Intervals = always;
  const told: Record<'nobody' | 'message' | 'call', Intervals> = { nobody: never, message: never, call: never };
  const offices: OfficeKind[] = [];
  for (const kind of chainOf(policy, office)) {
    if (hasOffice(sure, kind)) continue;
    const called = model.isCalled(kind);
    if (called && model.ringless === 'told' && isRingless(model, sure)) {
      if (hasOffice(possible, kind)) continue;
      open = never;
      break;
    }
    const own = availabilityBetween(model, kind, barred);
    const ringers = called ? ringersOf(model, barred) : own;
    const here = intersection(open, intersection(own.may, ringers.may));
    if (isNever(here)) continue;
    offices.push(kind);
    const how = counts(kind) ? (called ? 'call' : 'message') : 'nobody';
    told[how] = union(told[how], here);
    if (!hasOffice(possible, kind)) open = difference(open, intersection(own.sure, ringers.sure));
    if (isNever(open)) break;
  }
  return { ...told, nobody: union(told.nobody, open), told: offices };
}

/** A last resort that is not there is the directory's gap, and none of the report's: such a report is missed (1430). */
function isRingless({ policy, absent }: AvailabilityModel, barred: OfficeSet): boolean {
  const gone = barred | (absent & ~officeSetOf(['lastResort']));
  return policy.callers.length > 0 && includesAll(gone, [...policy.callers, 'lastResort']);
}

/** When somebody can ring: any caller will do, but nobody stands in for one. */
function ringersOf(model: AvailabilityModel, barred: BarredOffices): Availability {
  let surely: Intervals = never;
  let may: Intervals = never;
  for (const kind of model.policy.callers) {
    if (hasOffice(barred.sure, kind) || model.isCalled(kind)) continue;
    const own = availabilityBetween(model, kind, barred);
    if (!hasOffice(barred.possible, kind)) surely = union(surely, own.sure);
    may = union(may, own.may);
  }
  return { sure: surely, may };
}

/** Who is barred takes contact points along, so an office may lose people to a bar on another. */
function availabilityBetween(model: AvailabilityModel, kind: OfficeKind, { holders }: BarredOffices): Availability {
  return { sure: model.availability(kind, holders.possible), may: model.availability(kind, holders.sure) };
}

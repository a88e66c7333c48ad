import type { OfficeKind } from '@kawal/core';
import { once } from '@kawal/core/matching';
import { ask, askAny, type Holds } from '../space/holds.ts';
import { heldIn, type Region } from '../space/region.ts';
import type { CompiledCondition } from '../space/space.ts';
import {
  type AvailabilityModel,
  type BarredOffices,
  type FloorDeadline,
  type OfficeResolution,
  resolve,
} from './availability-model.ts';
import { barringIn, reachesOver } from './exclusions.ts';
import { type Intervals, intersection, isAlways, isNever, never, union } from './intervals.ts';
import type { NamedSet } from './named-sets.ts';
import { type OfficeSet, officeSetOf } from './office-set.ts';
import type { ProofContext } from './proof-context.ts';
import type { Occurrence, StepNotification } from './step-notifications.ts';

/** A duty that one of these tellings reaches somebody who counts, for every report that is asked about. */
export interface ProofObligation {
  readonly when: CompiledCondition;
  readonly unless: readonly CompiledCondition[];
  readonly notifications: readonly TimedNotification[];
  readonly counts: (kind: OfficeKind) => boolean;
  /** Origins that are asked about. */
  readonly origins: Intervals;
  /** The floor's deadline; null for what no floor asks. */
  readonly deadline: FloorDeadline | null;
}

export interface TimedNotification extends StepNotification {
  readonly occurrences: readonly Occurrence[];
}

/** Everything that may decide who is told for these. */
export function relevantTo(notifications: readonly StepNotification[], { policy, holders }: ProofContext): OfficeSet {
  return notifications.reduce((set, { chain }) => set | reachesOver(chain, policy.callers), holders);
}

/** Answers if a region is safe, and when its reports would be missed. */
export interface Judge {
  readonly judge: (region: Region) => Holds;
  /** Of a region in which everything that bears on it is decided. */
  readonly missedIn: (region: Region) => Intervals;
}

/** Judges if an obligation can be missed, and by which reports: what surely reaches somebody settles a region (P1). */
export function judgeObligation(
  obligation: ProofObligation,
  context: ProofContext,
  model: AvailabilityModel,
): (exclusion: NamedSet) => Judge {
  const relevant = relevantTo(obligation.notifications, context);
  const missed = missedOrigins(obligation, context, model);
  return (exclusion) => judgeNaming(exclusion, { obligation, context, relevant, missed });
}

interface Judging {
  readonly obligation: ProofObligation;
  readonly context: ProofContext;
  readonly relevant: OfficeSet;
  readonly missed: MissedOrigins;
}

function judgeNaming(exclusion: NamedSet, { obligation, context, relevant, missed }: Judging): Judge {
  const { space } = context;
  const barredIn = (region: Region): { readonly barred: BarredOffices; readonly open: CompiledCondition | null } => {
    const { sure, possible, open } = barringIn(space, context.exclusions, relevant, region);
    const barred = {
      sure: exclusion.bars | sure,
      possible: exclusion.bars | possible,
      holders: { sure: exclusion.holders | sure, possible: exclusion.holders | possible },
    };
    return { barred, open };
  };

  const missedIn = (region: Region): Intervals => {
    const missedHere = missed(barredIn(region).barred);
    let origins = obligation.origins;
    for (const [index, notification] of obligation.notifications.entries()) {
      if (heldIn(space, notification.condition, region) === 'no') continue;
      origins = intersection(origins, missedHere(notification, index));
    }
    return origins;
  };

  const judge = (region: Region): Holds => {
    const owed = ask(space, obligation.when, region);
    if (owed !== 'yes') return owed;
    const waived = askAny(space, obligation.unless, region);
    if (waived === 'yes') return 'no';
    const { barred, open: openBar } = barredIn(region);
    const missedHere = missed(barred);
    let missedSurely: Intervals = obligation.origins;
    let missedStill: Intervals = obligation.origins;
    let useful: CompiledCondition | null = null;
    let undecided: CompiledCondition | null = null;
    for (const [index, notification] of obligation.notifications.entries()) {
      const matched = heldIn(space, notification.condition, region);
      if (matched === 'no') continue;
      const origins = missedHere(notification, index);
      missedStill = intersection(missedStill, origins);
      if (matched === 'yes') missedSurely = intersection(missedSurely, origins);
      else if (isNever(origins)) useful ??= notification.condition;
      else undecided ??= notification.condition;
      if (isNever(missedSurely)) return 'no';
    }
    if (openBar !== null) return useful ?? openBar;
    if (waived !== 'no') return useful ?? waived;
    // Over time the earliest origin is asked for, so everything that bears on it has to be known.
    const isTimeless = isAlways(obligation.origins);
    if (isTimeless && !isNever(missedStill)) return 'yes';
    return useful ?? undecided ?? 'yes';
  };

  return { judge, missedIn };
}

type MissedOrigins = (barred: BarredOffices) => (notification: TimedNotification, index: number) => Intervals;

/** Answers for which origins a notification reaches nobody who counts in time; each answer is found once. */
function missedOrigins(obligation: ProofObligation, context: ProofContext, model: AvailabilityModel): MissedOrigins {
  // Whose people serve elsewhere is told by more than which offices are barred: a report may name one of its people, or it.
  const keyOf = ({ sure, possible, holders }: BarredOffices): string =>
    context.holders === 0n
      ? `${sure}:${possible}`
      : `${sure}:${possible}:${holders.sure & context.holders}:${holders.possible & context.holders}`;

  const late = (office: OfficeKind, { after, round }: Occurrence, { call }: OfficeResolution): Intervals => {
    if (obligation.deadline === null || 'ms' in after) return never;
    const takes = isNever(call) ? 0 : round;
    return model.lateOrigins({ office, workingDays: after.workingDays, takes }, obligation.deadline);
  };

  const missedWith = (barred: BarredOffices): ReturnType<MissedOrigins> => {
    const [resolved, atOpening] = [new Map<OfficeKind, OfficeResolution>(), new Map<OfficeKind, OfficeResolution>()];
    const missed: Intervals[] = [];
    const resolution = (office: OfficeKind, opens: boolean): OfficeResolution =>
      once(opens ? atOpening : resolved, office, () => {
        // By its contract an office may be shut at any instant but that of its own opening.
        const mayBeShut = opens ? model.mayBeShut & ~officeSetOf([office]) : model.mayBeShut;
        return resolve({ ...model, mayBeShut }, office, barred, obligation.counts);
      });
    return ({ office, occurrences }, index) => {
      const known = missed[index];
      if (known !== undefined) return known;
      let origins = obligation.origins;
      for (const occurrence of occurrences) {
        // What is due in working days fires when the office it tells opens (Z2).
        const made = resolution(office, 'workingDays' in occurrence.after);
        const lost = model.originsOf(occurrence.after, office, lostBy(occurrence, made));
        origins = intersection(origins, union(lost, late(office, occurrence, made)));
        if (isNever(origins)) break;
      }
      missed[index] = origins;
      return origins;
    };
  };

  const asked = new Map<string, ReturnType<MissedOrigins>>();
  return (barred) => once(asked, keyOf(barred), () => missedWith(barred));
}

/** When an occurrence reaches nobody who counts, in time. */
function lostBy({ call }: Occurrence, resolution: OfficeResolution): Intervals {
  return call ? resolution.nobody : union(resolution.nobody, resolution.call);
}

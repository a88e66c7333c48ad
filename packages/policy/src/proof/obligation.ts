import type { OfficeKind } from '@kawal/core';
import { heldIn, type Region } from '../space/region.ts';
import type { Judgement } from '../space/search.ts';
import type { CompiledCondition } from '../space/space.ts';
import { type Barred, type FloorDeadline, type Footing, type Resolution, resolve } from './availability-model.ts';
import { barringIn, reachesOver } from './exclusions.ts';
import { always, intersection, isAlways, isNever, never, type Spans, union } from './intervals.ts';
import type { Exclusion } from './named-sets.ts';
import type { KindSet } from './office-set.ts';
import type { Inquiry } from './proof-context.ts';
import type { Occurrence, Telling } from './tellings.ts';

/** That one of these tellings must reach somebody who counts, for every report that is asked about. */
export interface Obligation {
  /** Reports it is owed for. */
  readonly when: CompiledCondition;
  /** Reports it is not owed for. */
  readonly unless: readonly CompiledCondition[];
  readonly tellings: readonly OwedTelling[];
  readonly counts: (kind: OfficeKind) => boolean;
  /** Origins that are asked about. */
  readonly origins: Spans;
  /** The floor's deadline; null for what no floor asks. */
  readonly deadline: FloorDeadline | null;
}

export interface OwedTelling extends Telling {
  readonly occurrences: readonly Occurrence[];
}

/** Everything that may decide who is told for these. */
export function relevantTo(tellings: readonly Telling[], { policy, holders }: Inquiry): KindSet {
  return tellings.reduce((set, { chain }) => set | reachesOver(chain, policy.callers), holders);
}

/** What a question about an obligation can be asked: whether a region is safe, and when its reports would be missed. */
export interface Judge {
  readonly judge: (region: Region) => Judgement;
  /** Of a region in which everything that bears on it is decided. */
  readonly missedIn: (region: Region) => Spans;
}

/**
 * Whether an obligation can be missed, by which reports: telling is monotone (P1), so what surely matches and surely
 * reaches somebody settles a region, however many other paths its reports may match.
 */
export function judgeObligation(
  obligation: Obligation,
  inquiry: Inquiry,
  footing: Footing,
  exclusion: Exclusion,
): Judge {
  const { space } = inquiry;
  const relevant = relevantTo(obligation.tellings, inquiry);
  const resolved = new Map<string, Resolution>();
  const missedBy = new Map<string, Spans>();

  const resolution = (office: OfficeKind, barred: Barred, open: boolean): Resolution => {
    const key = `${office}:${barred.sure}:${barred.possible}:${open}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const made = resolve(open ? openNow(footing, office) : footing, office, barred, obligation.counts);
    resolved.set(key, made);
    return made;
  };

  const late = (office: OfficeKind, { after, round }: Occurrence, { call }: Resolution): Spans => {
    if (obligation.deadline === null || 'ms' in after) return never;
    const takes = isNever(call) ? 0 : round;
    return footing.lateOrigins({ office, workingDays: after.workingDays, takes }, obligation.deadline);
  };

  const missed = (telling: OwedTelling, index: number, barred: Barred): Spans => {
    const key = `${index}:${barred.sure}:${barred.possible}`;
    const known = missedBy.get(key);
    if (known !== undefined) return known;
    let origins = obligation.origins;
    for (const occurrence of telling.occurrences) {
      // What is due in working days fires when the office it tells opens (Z2).
      const made = resolution(telling.office, barred, 'workingDays' in occurrence.after);
      const lost = footing.originsOf(occurrence.after, telling.office, lostBy(occurrence, made));
      origins = intersection(origins, union(lost, late(telling.office, occurrence, made)));
      if (isNever(origins)) break;
    }
    missedBy.set(key, origins);
    return origins;
  };

  const barredIn = (region: Region): { readonly barred: Barred; readonly open: CompiledCondition | null } => {
    const { sure, possible, open } = barringIn(space, inquiry.bars, relevant, region);
    const barred = {
      sure: exclusion.bars | sure,
      possible: exclusion.bars | possible,
      holders: { sure: exclusion.holders | sure, possible: exclusion.holders | possible },
    };
    return { barred, open };
  };

  const missedIn = (region: Region): Spans => {
    const { barred } = barredIn(region);
    let origins = obligation.origins;
    for (const [index, telling] of obligation.tellings.entries()) {
      if (heldIn(space, telling.condition, region) === 'no') continue;
      origins = intersection(origins, missed(telling, index, barred));
    }
    return origins;
  };

  const judge = (region: Region): Judgement => {
    const owed = heldIn(space, obligation.when, region);
    if (owed === 'no') return 'safe';
    if (owed === 'some') return obligation.when;
    let open: CompiledCondition | null = null;
    for (const condition of obligation.unless) {
      const held = heldIn(space, condition, region);
      if (held === 'yes') return 'safe';
      if (held === 'some') open = condition;
    }
    const { barred, open: openBar } = barredIn(region);
    let missedSurely: Spans = obligation.origins;
    let missedStill: Spans = obligation.origins;
    let useful: CompiledCondition | null = null;
    let undecided: CompiledCondition | null = null;
    for (const [index, telling] of obligation.tellings.entries()) {
      const matched = heldIn(space, telling.condition, region);
      if (matched === 'no') continue;
      const origins = missed(telling, index, barred);
      missedStill = intersection(missedStill, origins);
      if (matched === 'yes') missedSurely = intersection(missedSurely, origins);
      else if (isNever(origins)) useful ??= telling.condition;
      else undecided ??= telling.condition;
      if (isNever(missedSurely)) return 'safe';
    }
    if (openBar !== null) return useful ?? openBar;
    if (open !== null) return useful ?? open;
    // Over time the earliest origin is asked for, so everything that bears on it has to be known.
    const isTimeless = isAlways(obligation.origins);
    if (isTimeless && !isNever(missedStill)) return 'bad';
    return useful ?? undecided ?? 'bad';
  };

  return { judge, missedIn };
}

/** When an occurrence reaches nobody who counts, in time. */
function lostBy({ message, call }: Occurrence, resolution: Resolution): Spans {
  const late = [message ? never : resolution.message, call ? never : resolution.call];
  return late.reduce(union, resolution.nobody);
}

/** The office is open: by its contract it may be shut at any other instant. */
function openNow(footing: Footing, office: OfficeKind): Footing {
  return {
    ...footing,
    availability: (kind, barred) => {
      const { sure, may } = footing.availability(kind, barred);
      return kind === office ? { sure: may, may } : { sure, may };
    },
  };
}

export const anyOrigin: Spans = always;

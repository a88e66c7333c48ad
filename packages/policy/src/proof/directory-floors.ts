import {
  type Chapter,
  type HandlingArea,
  type Instant,
  isPlace,
  type Office,
  type OfficeKind,
  type Policy,
} from '@kawal/core';
import { standardHours } from '@kawal/core/calendar';
import { officeFor } from '@kawal/core/directory';
import { canBeNamed } from '@kawal/core/escalation';
import { once } from '@kawal/core/matching';
import { type Region, restrict, typical, wholeSpace } from '../space/region.ts';
import { type Meter, tooEntangled } from '../space/search.ts';
import type { Roster } from './availability.ts';
import type { AvailabilityModel } from './availability-model.ts';
import { directoryModel } from './directory-availability-model.ts';
import { directoryNamedSets, entanglementOf, peopleServing, sharedKinds } from './directory-named-sets.ts';
import { exclusionsIn } from './exclusions.ts';
import { found, type ProofFact, type ProofFinding } from './findings.ts';
import { entangled, notificationsFor, obligationOf, relevantToSlice, slicesOf, unlessStarved } from './floors.ts';
import { handlingAreasOf } from './needed-offices.ts';
import { type Judge, judgeObligation } from './obligation.ts';
import { localKinds } from './office-set.ts';
import { counterexampleOf, type ProofContext, proofContextOf, smallestOver } from './proof-context.ts';
import { latestOpening } from './step-notifications.ts';

export interface DirectoryFloors {
  readonly chapter: Chapter;
  readonly policy: Policy;
  readonly roster: Roster;
  readonly kinds: readonly OfficeKind[];
  /** Offices that do not keep their contract throughout. */
  readonly deficient: ReadonlySet<Office>;
  readonly until: Instant;
  readonly meter: Meter;
  /** Findings of the policy by itself, which are not repeated. */
  readonly known: readonly ProofFinding[];
}

/** Proves floors anew, over time, where the directory keeps the contract not, or a name takes more than an office. */
export function proveDirectoryFloors(asked: DirectoryFloors): readonly ProofFinding[] {
  const seen = new Map<string, ProofFinding>();
  const done = new Set<string>();
  for (const area of handlingAreasOf(asked.chapter)) {
    const peculiar = peculiarityOf(asked, area);
    if (peculiar === null || done.has(peculiar)) continue;
    done.add(peculiar);
    for (const finding of floorsIn(asked, area)) {
      const key = `${finding.subject.id}:${'office' in finding ? finding.office : ''}`;
      if (!seen.has(key)) seen.set(key, finding);
      if (finding.code === 'too-entangled') return [finding];
    }
  }
  return [...seen.values()];
}

/**
 * Returns how an area differs from what the contract says; null if it does not. Areas alike in it need one proof. By the
 * contract naming somebody takes one office along, and a national office is not emptied by naming at all (X4).
 */
function peculiarityOf({ policy, roster, kinds, deficient }: DirectoryFloors, area: HandlingArea): string | null {
  const { directory } = roster.chapter;
  const countsDays = policy.floors.some(({ within }) => 'workingDays' in within);
  const offices = kinds.map((kind) => {
    const office = officeFor(directory, kind, area);
    // That nobody local serves an unknown area is what the contract is proved with.
    if (office === undefined) return !isPlace(area) && localKinds.includes(kind) ? '' : `no ${kind}`;
    if (deficient.has(office)) return `deficient ${office.id}`;
    if (countsDays && isOpenLess(office)) return `hours ${office.id}`;
    if (office.reach === 'message' && !canBeNamed(kind)) return `national ${office.id}`;
    return office.reach === policy.requires[kind]?.reach ? '' : `${office.reach} ${kind}`;
  });
  const people = peopleServing(roster, area, kinds).flatMap((person) => entanglementOf(roster, person, area) ?? []);
  const peculiar = [...offices.filter((one) => one !== ''), ...people];
  return peculiar.length === 0 ? null : peculiar.join(',');
}

/** Returns true if an office is open on fewer days than the standard week, or later, than the contract takes for granted (Z2). */
function isOpenLess({ hours }: Office): boolean {
  return (hours === null ? [] : [hours, ...(hours.periods ?? [])]).some(
    ({ opens, weekdays }) =>
      opens > latestOpening || !standardHours.weekdays.every((weekday) => weekdays.includes(weekday)),
  );
}

function floorsIn(asked: DirectoryFloors, area: HandlingArea): readonly ProofFinding[] {
  const context = inquiryOf(asked, area);
  if (context === null) return [];
  const { policy, roster, until, known } = asked;
  // Every floor asks about the same people again.
  const models = new Map<string, AvailabilityModel>();
  return policy.floors.flatMap(slicesOf).flatMap((slice): readonly ProofFinding[] => {
    const { floor, offices } = slice;
    const [office] = offices;
    if (office === undefined) return [];
    const ofSlice = known.filter(
      (one) => one.subject.kind === 'floor' && one.subject.id === floor.id && 'office' in one && one.office === office,
    );
    const isRingless = ofSlice.some(({ code }) => code === 'callers.all-barred');
    if (ofSlice.length > 0 && !isRingless) return [];
    const notifications = notificationsFor(slice, context);
    const obligation = obligationOf(slice, notifications, context, [{ from: roster.from, until }]);
    for (const ringless of isRingless ? (['told'] as const) : (['told', 'missed'] as const)) {
      const judges = new Map<unknown, Judge>();
      const shown = smallestOver(context, relevantToSlice(slice, notifications, context), (exclusion) => {
        const { people } = exclusion;
        const model = once(models, people.join(), () => directoryModel(roster, policy, area, people, until));
        const judge = judgeObligation(obligation, context, { ...model, ringless })(exclusion);
        judges.set(exclusion, judge);
        const rank = (region: Region): number => judge.missedIn(region)[0]?.from ?? Number.POSITIVE_INFINITY;
        return { judge: unlessStarved(slice, context, judge.judge), rank };
      });
      if (shown === tooEntangled) return [entangled('floor', floor.id, notifications, context)];
      if (shown === null) continue;
      const [missed = { from: roster.from, until }] = judges.get(shown.exclusion)?.missedIn(shown.region) ?? [];
      const counterexample = { ...counterexampleOf(context, shown.region, shown.exclusion, missed.from), area };
      const fact: ProofFact =
        ringless === 'missed'
          ? { code: 'callers.all-barred', office }
          : { code: 'floor.missed-by-directory', office, from: missed.from, until: missed.until };
      return [found('floor', floor.id, fact, counterexample)];
    }
    return [];
  });
}

/** Reports of this one area, with those a report may name there. Who serves it is the directory's to say. */
function inquiryOf({ policy, roster, kinds, meter }: DirectoryFloors, area: HandlingArea): ProofContext | null {
  const namedSets = directoryNamedSets(roster, area, kinds);
  const offices = roster.chapter.directory.offices.map(({ kind }) => kind);
  const bars = exclusionsIn(policy, offices);
  const context = proofContextOf(policy, { typicalArea: area, places: [] }, namedSets, meter, bars);
  if ('tooMany' in context) return null;
  const { space } = context;
  const start = restrict(wholeSpace(space), space.area, typical);
  return { ...context, holders: sharedKinds(roster, area, kinds), start };
}

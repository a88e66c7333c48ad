import {
  type Chapter,
  day,
  type Floor,
  type HandlingArea,
  hour,
  type Instant,
  later,
  localTime,
  type Office,
  type OfficeKind,
  type Policy,
} from '@kawal/core';
import { calendarEnd } from '@kawal/core/calendar';
import { officeFor } from '@kawal/core/directory';
import { deadlineOf } from '@kawal/core/escalation';
import { chainOf } from '@kawal/core/matching';
import { defaultBudget, meterOf } from '../space/search.ts';
import { rosterOf } from './availability.ts';
import type { Base } from './base.ts';
import { proveDirectoryFloors } from './directory-floors.ts';
import { found, type ProofFinding } from './findings.ts';
import { slicesOf } from './floors.ts';
import { endIsNear, keptContract } from './kept-contract.ts';
import { handlingAreasOf, neededKinds, neededOffices, placesOf, toldKinds } from './needed-offices.ts';
import type { Proof } from './proof.ts';
import { concluded, type ProofEndsAt, provePolicyWithin, withoutEndless } from './prove-policy.ts';
import { proveSharedContacts } from './shared-contacts.ts';
import { proveSharedNumbers } from './shared-numbers.ts';

export interface ChapterProofOptions {
  /** From when on. */
  readonly from: Instant;
  /** The channels that work; all that the directory names where nothing is said. */
  readonly channels?: readonly string[];
  readonly budget?: number;
  readonly base?: Base;
}

/** So far ahead is looked, if nothing ends before. */
export const furthestLook = 400 * day;

/** A telling may come this long after its report, and the directory is asked for it. */
const longestEscalation = 60 * day;

/** Proves a chapter: its policy from the contract, and that the directory keeps the contract until a day. */
export function proveChapter(
  chapter: Chapter,
  { from, channels, budget = defaultBudget, base }: ChapterProofOptions,
): Proof {
  const meter = meterOf(budget);
  const policy = policyInForce(chapter, from);
  const [typicalArea = chapter.city, ...others] = placesOf(chapter);
  const places = { typicalArea, places: [typicalArea, ...others, chapter.city] };
  const ofPolicy = provePolicyWithin(policy, places, meter, base);
  const kinds = neededKinds(policy);
  const roster = rosterOf(chapter, channels ?? 'all', from, later(from, furthestLook + longestEscalation));

  const kept = neededOffices(chapter, kinds).flatMap((office) => {
    const requirement = policy.requires[office.kind];
    return requirement === undefined ? [] : [{ office, ...keptContract(roster, office, requirement) }];
  });
  const ends: readonly ProofEndsAt[] = [
    ...kept.flatMap((one) =>
      one.end === null ? [] : { at: lastOrigin(one.end, policy, chapter), by: 'directory' as const },
    ),
    ...endOfCalendar(chapter, policy, from).map((at) => ({
      at: at > from ? lastOrigin(at, policy, chapter) : from,
      by: 'calendar' as const,
    })),
    ...policy.waivers.map((waiver) => ({ at: waiver.until, by: 'waiver' as const })),
  ];
  const furthest: ProofEndsAt = { at: later(from, furthestLook), by: 'horizon' };
  const end = ends.reduce((first, one) => (one.at < first.at ? one : first), furthest);
  const until = end.at;
  const deficient = new Set<Office>(
    kept
      .filter(({ holes, end }) => holes.some((hole) => hole.from < until) || (end !== null && end <= from))
      .map(({ office }) => office),
  );
  const findings = [
    ...ofPolicy,
    ...kept.flatMap((one) => one.findings),
    ...withoutOffice(chapter, policy),
    ...alwaysSubstituted(chapter, policy),
    ...proveSharedContacts(chapter, kinds, roster),
    ...proveSharedNumbers(chapter, kinds),
    ...endsSoon(chapter, policy, from),
  ];
  const floors = ofPolicy.some(({ code }) => code === 'too-entangled')
    ? []
    : proveDirectoryFloors({
        chapter,
        policy: withoutEndless(policy),
        roster,
        kinds,
        deficient,
        until: until > from ? until : later(from, day),
        meter,
        known: ofPolicy,
      });
  return concluded([...findings, ...floors], meter.regions, end);
}

/** Returns the last instant from which all floors are met before the directory or the calendar ends (Z4). */
function lastOrigin(end: Instant, { floors }: Policy, chapter: Chapter): Instant {
  const isDueBy = (from: Instant): boolean =>
    floors.every(({ within, tell }) =>
      tell.every((office) => {
        const { at, calendarMissing } = deadlineOf(within, office, from, chapter);
        return at <= end && !calendarMissing;
      }),
    );
  let origin = end;
  while (!isDueBy(origin)) origin = later(origin, -hour);
  return origin;
}

/** The floors that bind this operator (F6), and the waivers that run now; one that is to come lifts nothing yet (W1). */
function policyInForce({ policy, operator }: Chapter, from: Instant): Policy {
  const binds = ({ binds: bodies }: Floor): boolean =>
    bodies === null || operator === 'unknown' || bodies.some((body) => operator.includes(body));
  const waivers = policy.waivers.filter((waiver) => waiver.from <= from && from < waiver.until);
  return { ...policy, floors: policy.floors.filter(binds), waivers };
}

function withoutOffice(chapter: Chapter, policy: Policy): readonly ProofFinding[] {
  return toldKinds(policy).flatMap((kind) => {
    const chain = chainOf(policy, kind);
    const areas = handlingAreasOf(chapter).filter((area) =>
      chain.every((one) => officeFor(chapter.directory, one, area) === undefined),
    );
    return areas.length === 0 ? [] : [found('requirement', kind, { code: 'contract.no-office', areas })];
  });
}

/**
 * Names offices that steps tell and nobody holds, where another office is told instead: the step's sentence is untrue there.
 * A gap where a floor asks for this very office (1560): whoever is told instead may lack its powers.
 */
function alwaysSubstituted(chapter: Chapter, policy: Policy): readonly ProofFinding[] {
  const places = placesOf(chapter);
  const owed = new Set(policy.floors.flatMap(slicesOf).flatMap(({ offices }) => (offices.length === 1 ? offices : [])));
  const exists = (kind: OfficeKind, area: HandlingArea): boolean =>
    officeFor(chapter.directory, kind, area) !== undefined;
  return toldKinds(policy).flatMap((kind) => {
    const [, ...substitutes] = chainOf(policy, kind);
    const areas = places.filter((area) => !exists(kind, area) && substitutes.some((one) => exists(one, area)));
    const [first] = areas;
    const instead = first === undefined ? undefined : substitutes.find((one) => exists(one, first));
    if (instead === undefined) return [];
    const fact = { code: 'contract.always-substituted', areas, places: places.length, instead } as const;
    const finding = found('requirement', kind, fact);
    return [owed.has(kind) ? { ...finding, severity: 'gap' } : finding];
  });
}

/** Holidays are known up to a day only, which matters where working days are counted or an office keeps hours (Z4). */
function endOfCalendar({ calendar, zone }: Chapter, policy: Policy, from: Instant): readonly Instant[] {
  const offsets = [
    ...policy.paths.flatMap(({ steps }) => steps.map(({ after }) => after)),
    ...policy.floors.map(({ within }) => within),
  ];
  const counts = offsets.some((offset) => 'workingDays' in offset);
  const keepsHours = neededKinds(policy).some((kind) => policy.requires[kind]?.on === 'officeHours');
  return counts || keepsHours ? [calendarEnd(calendar, from, zone)] : [];
}

/** A decree on holidays comes out some months before its year: so long before its end the table is asked for. */
const calendarIsNear = 60 * day;

function endsSoon(chapter: Chapter, policy: Policy, from: Instant): readonly ProofFinding[] {
  const calendar = endOfCalendar(chapter, policy, from)
    .filter((at) => at - from < calendarIsNear)
    .map((at): ProofFinding => {
      const fact = { code: 'end.calendar', at: at > from ? at : null, year: localTime(at, chapter.zone).year } as const;
      const finding = found('policy', policy.id, fact);
      if (at <= from) return { ...finding, severity: 'refused' };
      return at - from < endIsNear ? finding : { ...finding, severity: 'hint' };
    });
  const waivers = chapter.policy.waivers.flatMap(({ id, from: begins, until }): readonly ProofFinding[] => {
    if (until <= from) return [found('waiver', id, { code: 'waiver.expired', until })];
    const isNear = begins <= from && until - from < endIsNear;
    return isNear ? [found('waiver', id, { code: 'end.waiver', at: until })] : [];
  });
  return [...calendar, ...waivers];
}

import type { KemendagriCode } from '../area/area.ts';
import type { VulnerabilityFactor } from './choices.ts';
import type { ConditionCounts, ConditionReportState, Period } from './condition-report.ts';

/**
 * The monthly sum of condition reports, for the organisation itself. Do not publish: one kelurahan could be told apart.
 */
export interface ConditionSummary {
  readonly period: Period;
  /** The kelurahan whose report was accepted, and those asked for whose was not. */
  readonly reported: readonly KemendagriCode[];
  readonly missing: readonly KemendagriCode[];
  readonly counts: ConditionCounts;
  readonly incidents: number;
  /** In how many kelurahan each factor was seen. */
  readonly vulnerabilities: Readonly<Partial<Record<VulnerabilityFactor, number>>>;
}

/** Only what somebody else accepted counts; one report per kelurahan. */
export function summariseConditions(
  reports: readonly ConditionReportState[],
  period: Period,
  asked: readonly KemendagriCode[],
): ConditionSummary {
  const accepted = reports
    .filter((report) => report.status === 'accepted' || report.status === 'aggregated')
    .filter((report) => report.period === period);
  const reported = accepted.map(({ area }) => area);
  return {
    period,
    reported,
    missing: asked.filter((area) => !reported.includes(area)),
    counts: accepted.map(({ counts }) => counts).reduce(add, nothing),
    incidents: accepted.reduce((sum, { incidents }) => sum + incidents.length, 0),
    vulnerabilities: countEach(
      accepted.flatMap(({ vulnerabilities = [] }) => [...new Set(vulnerabilities.map(({ factor }) => factor))]),
    ),
  };
}

const nothing: ConditionCounts = {
  outreach: 0,
  departures: 0,
  returns: 0,
  boardingHouses: 0,
  employers: 0,
  vacancies: 0,
  childrenOutOfSchool: 0,
};

function add(one: ConditionCounts, other: ConditionCounts): ConditionCounts {
  const names = Object.keys(nothing) as (keyof ConditionCounts)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as ConditionCounts;
}

function countEach<Item extends string>(items: readonly Item[]): Partial<Record<Item, number>> {
  const counts: Partial<Record<Item, number>> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

import type { KemendagriCode } from '../area/area.ts';
import type { VulnerabilityFactor } from './choices.ts';
import type { ConditionCounts, ConditionReportState, Period } from './condition-report.ts';
import { countNames } from './schema.ts';

/** The monthly sum of condition reports, for the organisation. Do not publish: one kelurahan could be told apart. */
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
  const sum = (name: keyof ConditionCounts) => accepted.reduce((sofar, { counts }) => sofar + counts[name], 0);
  const seen = accepted.flatMap(({ vulnerabilities = [] }) => [
    ...new Set(vulnerabilities.map(({ factor }) => factor)),
  ]);
  return {
    period,
    reported,
    missing: asked.filter((area) => !reported.includes(area)),
    counts: Object.fromEntries(countNames.map((name) => [name, sum(name)])) as unknown as ConditionCounts,
    incidents: accepted.reduce((sofar, { incidents }) => sofar + incidents.length, 0),
    vulnerabilities: Object.fromEntries(seen.map((one) => [one, seen.filter((other) => other === one).length])),
  };
}

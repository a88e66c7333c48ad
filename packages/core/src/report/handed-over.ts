import type { Reaction } from '../record/concept.ts';
import type { ReportState } from './report.ts';
import { ageAtFirst } from './rules.ts';

/** Opens a case for each victim of a handed-over report, or one for an unnamed victim. Existing cases are kept. */
export function casesHandedOver(report: ReportState, stream: string): readonly Reaction[] {
  if (report.status === 'none') return [];
  const { area, parties } = report;
  const victims = parties.filter(({ roles }) => roles.includes('victim')).map(({ ref }) => ref);
  return (victims.length === 0 ? [null] : victims).map((victim, index) => ({
    concept: 'case',
    stream: `${stream.replace(/^report\//, 'case/')}.${index + 1}`,
    command: { type: 'take-over-report', report: stream, victim, area, ageClass: ageAtFirst(report, victim) },
  }));
}

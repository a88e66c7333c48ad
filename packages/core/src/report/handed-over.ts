import type { Reaction } from '../record/concept.ts';
import type { ReportState } from './report.ts';

/** Opens a case for each victim of a handed-over report, or one for an unnamed victim. Existing cases are kept. */
export function casesHandedOver(report: ReportState, stream: string): readonly Reaction[] {
  if (report.status === 'none') return [];
  const { area, parties } = report;
  const victims = parties.filter(({ roles }) => roles.includes('victim'));
  const of: readonly { ref: string | null; ageClass: (typeof victims)[number]['ageClass'] }[] =
    victims.length === 0 ? [{ ref: null, ageClass: 'unknown' }] : victims;
  return of.map(({ ref, ageClass }, index) => ({
    concept: 'case',
    stream: `${stream.replace(/^report\//, 'case/')}.${index + 1}`,
    command: { type: 'take-over-report', report: stream, victim: ref, area, ageClass },
  }));
}

import type { Reaction } from '../record/concept.ts';
import type { ReportState } from '../report/report.ts';

/**
 * What a report that is closed as handed to a case leads to: a case for each of its victims, in the same commit; one for
 * somebody still unnamed if it names none. A victim who has a case already keeps that one.
 */
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

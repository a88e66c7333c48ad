import type { Concept, Reaction } from '../record/concept.ts';
import { decideReport, evolveReport, initialReport } from './lifecycle.ts';
import type { ReportRefusal } from './refusals.ts';
import type { ReportCommand, ReportEvent, ReportState } from './report.ts';
import { knownFacts } from './rules.ts';

export const reportConcept: Concept<ReportCommand, ReportEvent, ReportState, ReportRefusal> = {
  name: 'report',
  shape: 1,
  initial: initialReport,
  reads: () => [],
  decide: decideReport,
  evolve: evolveReport,
  claims: () => [],
  reacts,
  keys: (report) => (report.status === 'none' ? {} : { status: report.status, area: report.area }),
  wakeAt: () => null,
  isDrill: (report) => report.status !== 'none' && report.drill,
};

/** A report and its escalation are born in one commit, and end in one. */
function reacts(event: ReportEvent, report: ReportState, stream: string): readonly Reaction[] {
  const escalation = { concept: 'escalation', stream: stream.replace('report/', 'escalation/') };
  switch (event.type) {
    case 'report-received': {
      const { area, parties, reporter } = event;
      const facts = knownFacts(event);
      return [{ ...escalation, command: { type: 'open-escalation', report: stream, area, facts, parties, reporter } }];
    }
    case 'report-extended':
      return report.status === 'none'
        ? []
        : [{ ...escalation, command: { type: 'learn-facts', facts: knownFacts(report), parties: report.parties } }];
    case 'closure-proposed':
      return [];
    case 'report-closed':
      return [{ ...escalation, command: { type: 'close-escalation' } }];
  }
}

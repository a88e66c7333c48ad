import { casesHandedOver } from '../case/handed-over.ts';
import type { Concept, Reaction } from '../record/concept.ts';
import { decideReport, evolveReport, initialReport } from './lifecycle.ts';
import type { ReportRefusal } from './refusals.ts';
import type { ReportCommand, ReportEvent, ReportState } from './report.ts';
import { escalationOf, knownFacts } from './rules.ts';

export const reportConcept: Concept<ReportCommand, ReportEvent, ReportState, ReportRefusal> = {
  name: 'report',
  shape: 1,
  initial: initialReport,
  // A floor that still owes a telling makes closing a matter of two (R11).
  reads: ({ type }, _, stream) => (type === 'close-report' ? [{ stream: escalationOf(stream) }] : []),
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
  const escalation = { concept: 'escalation', stream: escalationOf(stream) };
  switch (event.type) {
    case 'report-received': {
      const { area, parties, reporter, capturedAt } = event;
      const facts = knownFacts(event);
      const open = { type: 'open-escalation', report: stream, area, facts, parties, reporter, capturedAt };
      return [{ ...escalation, command: open }];
    }
    case 'report-extended':
      return report.status === 'none'
        ? []
        : [{ ...escalation, command: { type: 'learn-facts', facts: knownFacts(report), parties: report.parties } }];
    case 'closure-proposed':
      return [];
    case 'report-closed': {
      const handedOver = event.reason === 'handedToCase' ? casesHandedOver(report, stream) : [];
      return [{ ...escalation, command: { type: 'close-escalation' } }, ...handedOver];
    }
  }
}

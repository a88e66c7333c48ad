import type { Concept, Reaction, Reference } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import { allegationsNoted } from './allegations.ts';
import { deriveReport } from './derive.ts';
import { readsOfTarget } from './duplicate.ts';
import { evolveReport, initialReport } from './evolve.ts';
import { casesHandedOver } from './handed-over.ts';
import type { ReportInput } from './input.ts';
import { decideReport, reportRefuses } from './lifecycle.ts';
import type { ReportRefusal } from './messages.ts';
import type { ReportCommand, ReportEvent, ReportState } from './report.ts';
import { closingDay } from './rules.ts';

export const reportConcept = {
  name: 'report',
  shape: 13,
  initial: initialReport,
  derive: deriveReport,
  reads,
  decide: decideReport,
  refuses: reportRefuses,
  evolve: evolveReport,
  reacts: (changes, report, stream) => changes.flatMap((event) => reactionsTo(event, report, stream)),
  keys: {
    status: ({ status }) => status,
    area: ({ area }) => area,
    closedOn: (report) => ('closedAt' in report ? closingDay(report.closedAt) : null),
  },
  wakeAt: () => null,
  isDrill: (report) => report.status !== 'none' && report.drill,
} satisfies Concept<ReportCommand, ReportEvent, ReportState, ReportRefusal, ReportInput>;

/** Its own escalation (R11); of a duplicate the other report too, so that neither ends while the other is decided upon. */
function reads(command: ReportCommand, report: ReportState, stream: string): readonly Reference[] {
  const own = { stream: escalationOf(stream) };
  switch (command.type) {
    case 'submit-report':
      return [];
    case 'add-to-report':
      return [own];
    default: {
      const marked = report.status === 'none' || report.duplicateOf === null ? [] : [report.duplicateOf.of];
      const targets = command.type === 'mark-duplicate' ? [...marked, command.of] : marked;
      return [own, ...targets.flatMap((of) => readsOfTarget(of, stream))];
    }
  }
}

/** A report and its escalation are born in one commit, and end in one. */
function reactionsTo(event: ReportEvent, report: ReportState, stream: string): readonly Reaction[] {
  const escalation = { concept: 'escalation', stream: escalationOf(stream) };
  switch (event.type) {
    case 'report-received': {
      const { area, facts, parties, reporter, capturedAt, byApps } = event;
      const said = { report: stream, area, facts, parties, reporter, capturedAt, ...(byApps && { byApps }) };
      const open = { type: 'open-escalation', ...said };
      return [{ ...escalation, command: open }, ...allegationsNoted(event, report, stream)];
    }
    // What was ever said goes along: a correction takes nothing from an escalation that runs.
    case 'report-extended':
    case 'report-corrected': {
      if (report.status === 'none') return [];
      const { facts, parties, ageOpen } = report;
      const said = event.type === 'report-extended' ? { said: event } : {};
      const learn = { type: 'learn-facts', facts, parties, ...(ageOpen ? { ageOpen: true } : {}), ...said };
      return [{ ...escalation, command: learn }, ...allegationsNoted(event, report, stream)];
    }
    case 'duplicate-marked':
      return [{ concept: 'report', stream: event.of, command: { type: 'tie-report', to: stream } }];
    case 'duplicate-unmarked':
    case 'report-tied':
    case 'help-answered':
    case 'closure-proposed':
      return [];
    case 'report-closed': {
      const of = event.owesItsOwn ? undefined : event.duplicateOf;
      const handedOver = event.reason === 'handedToCase' ? casesHandedOver(report, stream) : [];
      const close = { type: 'close-escalation', first: event.proposedBy, of };
      return [{ ...escalation, command: close }, ...handedOver];
    }
  }
}

import type { Concept } from '../record/concept.ts';
import { communityStream, volunteerClaim } from '../record/streams.ts';
import type { ConditionReportCommand, ConditionReportEvent, ConditionReportState } from './condition-report.ts';
import { decideConditionReport, evolveConditionReport, initialConditionReport } from './lifecycle.ts';
import type { ConditionReportRefusal } from './refusals.ts';

export const conditionReportConcept: Concept<
  ConditionReportCommand,
  ConditionReportEvent,
  ConditionReportState,
  ConditionReportRefusal
> = {
  name: 'condition-report',
  shape: 2,
  initial: initialConditionReport,
  reads: (command, report) => {
    if (command.type === 'open-condition-report') return [{ stream: communityStream(command.area) }];
    if (command.type !== 'submit-condition-report' || report.status === 'none') return [];
    const community = communityStream(report.area);
    return [{ stream: community }, { claim: volunteerClaim(community, command.submittedBy) }];
  },
  decide: decideConditionReport,
  evolve: evolveConditionReport,
  claims: () => [],
  reacts: (changes, report, stream) =>
    changes.some(({ type }) => type === 'condition-report-submitted') && report.status !== 'none'
      ? [
          {
            concept: 'community',
            stream: communityStream(report.area),
            command: { type: 'hear-community', sign: 'conditionReport', record: stream },
          },
        ]
      : [],
  keys: (report) =>
    report.status === 'none' ? {} : { area: report.area, period: report.period, status: report.status },
  wakeAt: (report) => (report.status === 'open' ? report.dueOn : null),
};

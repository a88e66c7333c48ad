import { heardOf } from '../community/rules.ts';
import type { Concept } from '../record/concept.ts';
import { communityStream, volunteerClaim } from '../record/streams.ts';
import type { ConditionReportCommand, ConditionReportEvent, ConditionReportState } from './condition-report.ts';
import {
  conditionReportRefuses,
  decideConditionReport,
  evolveConditionReport,
  initialConditionReport,
} from './lifecycle.ts';
import type { ConditionReportRefusal } from './messages.ts';

export const conditionReportConcept = {
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
  refuses: conditionReportRefuses,
  evolve: evolveConditionReport,
  reacts: (changes, report, stream) =>
    changes.some(({ type }) => type === 'condition-report-submitted') && report.status !== 'none'
      ? [heardOf(report, 'conditionReport', stream)]
      : [],
  keys: { area: ({ area }) => area, period: ({ period }) => period, status: ({ status }) => status },
  wakeAt: (report) => (report.status === 'open' ? report.dueOn : null),
} satisfies Concept<ConditionReportCommand, ConditionReportEvent, ConditionReportState, ConditionReportRefusal>;

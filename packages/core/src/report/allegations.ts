import { allegationNoted } from '../community/allegation.ts';
import type { Reaction } from '../record/concept.ts';
import type { ReportEvent, ReportState } from './report.ts';

/** Notes a report against each person whom it suspects, in the same commit. A drill suspends nobody. */
export function allegationsNoted(event: ReportEvent, report: ReportState, stream: string): readonly Reaction[] {
  if (report.status === 'none' || report.drill) return [];
  const said = saidIn(event);
  const suspected = report.parties.flatMap(({ ref, roles, directoryPerson }, at) => {
    if (directoryPerson === undefined || !roles.includes('suspected')) return [];
    return said.some((one) => [ref, directoryPerson].includes(one)) ? [[directoryPerson, at] as const] : [];
  });
  // The record is named by the place among the parties: a ref may hold who they are.
  return [...new Map(suspected)].map(([person, at]) => ({
    ...allegationNoted({ report: stream, person }, `${stream.replace('report/', 'allegation/')}.${at + 1}`),
    later: { type: 'await-allegation', report: stream, person },
  }));
}

/** Returns refs and people of this event only: a lifted suspension does not return with words about others. */
function saidIn(event: ReportEvent): readonly string[] {
  switch (event.type) {
    case 'report-received':
    case 'report-extended':
      return event.parties.flatMap(({ ref, directoryPerson = ref }) => [ref, directoryPerson]);
    case 'report-corrected':
      return event.parties.flatMap(({ ref, roles }) => (roles?.to.includes('suspected') === true ? ref : []));
    default:
      return [];
  }
}

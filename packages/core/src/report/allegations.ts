import { allegationsOf } from '../community/allegation.ts';
import { system } from '../record/actor.ts';
import type { Reaction } from '../record/concept.ts';
import type { ReportEvent, ReportState } from './report.ts';

/** Notes a report against each person whom it suspects, in the same commit. A drill suspends nobody. */
export function allegationsNoted(event: ReportEvent, report: ReportState, stream: string): readonly Reaction[] {
  if (report.status === 'none' || report.drill) return [];
  const said = refsIn(event);
  const suspected = report.parties.filter(({ ref, roles }) => said.includes(ref) && roles.includes('suspected'));
  const people = new Map(suspected.flatMap(({ ref, directoryPerson: one }) => (one === undefined ? [] : [[one, ref]])));
  return [...people].map(([person, ref]) => ({
    concept: 'allegation',
    ...allegationsOf(person),
    begin: `${stream.replace('report/', 'allegation/')}.${ref}`,
    command: { type: 'note-allegation', report: stream, person },
    actor: system,
    mayBeDamaged: true,
  }));
}

/** Returns people of this event only: a lifted suspension does not return with words about others. */
function refsIn(event: ReportEvent): readonly string[] {
  switch (event.type) {
    case 'report-received':
    case 'report-extended':
      return event.parties.map(({ ref }) => ref);
    case 'report-corrected':
      return event.parties.flatMap(({ ref, roles }) => (roles?.to.includes('suspected') === true ? ref : []));
    default:
      return [];
  }
}

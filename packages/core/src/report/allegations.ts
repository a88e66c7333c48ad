import { isPlace } from '../area/rules.ts';
import { system } from '../record/actor.ts';
import type { Reaction } from '../record/concept.ts';
import { communityStream, volunteerClaim } from '../record/streams.ts';
import type { ReportEvent, ReportState } from './report.ts';

/** Suspends a suspected volunteer of the report's community in the same commit. People who are no volunteer there have no record, and a drill suspends nobody. */
export function allegationsNoted(event: ReportEvent, report: ReportState, stream: string): readonly Reaction[] {
  if (report.status === 'none' || report.drill || !isPlace(report.area)) return [];
  const community = communityStream(report.area);
  const said = refsIn(event);
  const suspected = report.parties.filter(({ ref, roles }) => said.includes(ref) && roles.includes('suspected'));
  const people = new Set(suspected.flatMap(({ directoryPerson }) => directoryPerson ?? []));
  return [...people].map((person) => ({
    concept: 'volunteer',
    claim: volunteerClaim(community, person),
    command: { type: 'note-allegation', report: stream },
    // Whoever reads the volunteer's record must not learn from it who reported.
    actor: system,
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

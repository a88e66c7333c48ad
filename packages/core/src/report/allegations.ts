import { isPlace } from '../area/rules.ts';
import { system } from '../record/actor.ts';
import type { Reaction } from '../record/concept.ts';
import { communityStream, volunteerClaim } from '../record/streams.ts';
import type { ReportEvent, ReportState } from './report.ts';

/**
 * Whoever is named as suspected is suspended as a volunteer of the community the report is from, in the same commit.
 * Whoever is no volunteer there has no record that hears of it. A drill suspends nobody.
 */
export function allegationsNoted(event: ReportEvent, report: ReportState): readonly Reaction[] {
  if (report.status === 'none' || report.drill || !isPlace(report.area)) return [];
  const community = communityStream(report.area);
  const said = refsIn(event);
  const suspected = report.parties.filter(({ ref, roles }) => said.includes(ref) && roles.includes('suspected'));
  const people = new Set(suspected.flatMap(({ directoryPerson }) => directoryPerson ?? []));
  return [...people].map((person) => ({
    concept: 'volunteer',
    claim: volunteerClaim(community, person),
    command: { type: 'note-allegation' },
    // Whoever reads the volunteer's record must not learn from it who reported.
    actor: system,
  }));
}

/** Whom this event itself speaks of: a suspension that was lifted does not come back with a word about somebody else. */
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

import { readsOfVolunteer } from '../case/handling.ts';
import { heardOf } from '../community/rules.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import type { Concept } from '../record/concept.ts';
import { decideVisit, evolveVisit, initialVisit, visitRefuses } from './lifecycle.ts';
import type { VisitRefusal } from './messages.ts';
import { missedFrom } from './rules.ts';
import type { VisitCommand, VisitEvent, VisitState } from './visit.ts';

export const visitConcept = {
  name: 'visit',
  shape: 1,
  initial: initialVisit,
  reads: (command, visit) => volunteersFor(command, visit).map((stream) => ({ stream })),
  readsOn: (command, read) => {
    const assigned = command.type === 'assign-visit' ? command.visitors : [];
    const found = assigned.flatMap((stream) => read<VolunteerState>({ stream })?.state ?? []);
    return found.flatMap((one) => readsOfVolunteer(one, read));
  },
  decide: decideVisit,
  refuses: visitRefuses,
  evolve: evolveVisit,
  reacts: (changes, visit, stream) =>
    changes.some(({ type }) => type === 'visit-held') && visit.status !== 'none'
      ? [heardOf(visit, 'visit', stream)]
      : [],
  keys: { area: ({ area }) => area, status: ({ status }) => status },
  wakeAt: missedFrom,
} satisfies Concept<VisitCommand, VisitEvent, VisitState, VisitRefusal>;

function volunteersFor(command: VisitCommand, visit: VisitState): readonly string[] {
  if (command.type === 'assign-visit') return command.visitors;
  return command.type === 'hold-visit' && 'visitors' in visit ? visit.visitors : [];
}

import { communityStream } from '../../community/rules.ts';
import type { Concept } from '../../record/concept.ts';
import { decideVisit, evolveVisit, initialVisit } from './lifecycle.ts';
import type { VisitRefusal } from './refusals.ts';
import { missedFrom } from './rules.ts';
import type { VisitCommand, VisitEvent, VisitState } from './visit.ts';

export const visitConcept: Concept<VisitCommand, VisitEvent, VisitState, VisitRefusal> = {
  name: 'visit',
  shape: 1,
  initial: initialVisit,
  reads: (command) => (command.type === 'assign-visit' ? command.visitors.map((stream) => ({ stream })) : []),
  decide: decideVisit,
  evolve: evolveVisit,
  claims: () => [],
  reacts: (event, visit, stream) =>
    event.type === 'visit-held' && visit.status !== 'none'
      ? [
          {
            concept: 'community',
            stream: communityStream(visit.area),
            command: { type: 'hear-community', sign: 'visit', record: stream },
          },
        ]
      : [],
  keys: (visit) => (visit.status === 'none' ? {} : { area: visit.area, status: visit.status }),
  wakeAt: missedFrom,
};

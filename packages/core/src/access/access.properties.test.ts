import { describe } from 'vitest';
import { day } from '../calendar/instant.ts';
import { report } from '../case/handled.sample.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import { kotalama, sampleChapter, sundayNight } from '../escalation/sample-chapter.sample.ts';
import { valuesOf } from '../language/choices.ts';
import { type Actor, system } from '../record/actor.ts';
import { type Given, officer } from '../record/given.sample.ts';
import { holdsForAnyHistory } from '../record/lifecycle.properties.sample.ts';
import type { AccessCommand, AccessEvent } from './access.ts';
import { purposes } from './choices.ts';
import { accessConcept } from './concept.ts';

const secretary: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };
const barred: Actor = { kind: 'person', ref: 'lurah', role: 'secretariat' };
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };

describe('the lifecycle of a reading', () => {
  holdsForAnyHistory(accessConcept, {
    given: given(),
    commands: [
      { type: 'confirm-erasure' },
      ...['report/r1', 'report/tidak-ada', 'engagement/satu'].flatMap((record): readonly AccessCommand[] => [
        ...valuesOf(purposes).map(
          (purpose): AccessCommand => ({ type: 'open-cards', record, classes: ['identity'], purpose }),
        ),
        {
          type: 'erase-cards',
          record,
          subject: null,
          classes: ['identity'],
          reason: 'requested',
          cases: [],
          askedBy: [],
          keys: [],
        },
      ]),
    ],
    actors: [officer, secretary, barred, app, system],
    onlyByPerson: (before, after) => before.status === 'none' && after.status !== 'none',
    faults: (access) => {
      if (access.status === 'none') return [];
      return access.record === 'report/r1' && access.person === barred.ref ? ['read by somebody barred'] : [];
    },
    longestWait: day,
  });
});

function given(): Given<AccessEvent> {
  const escalation = {
    ...initialEscalation,
    status: 'running' as const,
    area: kotalama,
    excluded: { people: [barred.ref], offices: [], keptOut: [] },
  };
  return {
    now: sundayNight,
    actor: officer,
    stream: 'access/a1',
    chapter: sampleChapter(),
    records: {
      'report/r1': report('adult'),
      'escalation/r1': escalation,
      'engagement/satu': { status: 'held', area: kotalama },
    },
  };
}

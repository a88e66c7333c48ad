import { describe } from 'vitest';
import { day } from '../calendar/instant.ts';
import { type Actor, system } from '../record/actor.ts';
import { at, type Given, malang, officer } from '../record/given.sample.ts';
import { holdsForAnyHistory } from '../record/lifecycle.properties.sample.ts';
import { reportConcept } from './concept.ts';
import { closureReasons, type Party, type ReportCommand, type ReportEvent } from './report.ts';
import { isClosableFor } from './rules.ts';

const coordinator: Actor = { kind: 'person', ref: 'koordinator-satu', role: 'coordinator' };
const secretary: Actor = { kind: 'person', ref: 'sekretaris-satu', role: 'secretariat' };
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };

const child: Party = { ref: 'p1', roles: ['victim'], ageClass: 'child' };
const adult: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
const suspect: Party = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator-satu' };

describe('the lifecycle of a report', () => {
  holdsForAnyHistory(reportConcept, {
    given: given(),
    commands: [
      submit([child]),
      submit([adult]),
      { ...submit([adult, suspect]), area: 'outside', capturedAt: at('2019-02-01T00:00+07:00') },
      { type: 'add-to-report', facts: { danger: ['yes'] }, parties: [] },
      { type: 'add-to-report', facts: {}, parties: [suspect] },
      ...closureReasons.map((reason): ReportCommand => ({ type: 'close-report', reason })),
    ],
    stories: [
      [
        { command: submit([child]), actor: app },
        { command: { type: 'close-report', reason: 'handedToCase' } },
        { command: { type: 'close-report', reason: 'handedToCase' }, actor: secretary },
      ],
    ],
    actors: [officer, secretary, coordinator, app, system],
    // What is told again is taken again: a report turns nobody away.
    repeatable: ['add-to-report'],
    onlyByPerson: (before, after) =>
      before.status !== after.status && (after.status === 'closing' || after.status === 'closed'),
    faults: (report) => {
      if (report.status === 'none') return [];
      const faults: string[] = [];
      if (report.capturedAt > report.receivedAt) faults.push('captured after it arrived');
      if (report.status === 'closed' && !isClosableFor(report.reason, report)) faults.push('a child dropped');
      return faults;
    },
    longestWait: 30 * day,
  });
});

function given(): Given<ReportEvent> {
  return { now: at('2019-02-03T02:00+07:00'), actor: officer, stream: 'report/r1', chapter: malang };
}

function submit(parties: readonly Party[]): Extract<ReportCommand, { type: 'submit-report' }> {
  return { type: 'submit-report', area: malang.areas[0]?.code ?? 'unknown', channel: 'app', facts: {}, parties };
}

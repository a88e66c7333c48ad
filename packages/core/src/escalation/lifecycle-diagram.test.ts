import { test } from 'vitest';
import { hour } from '../calendar/instant.ts';
import { transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { escalationConcept } from './concept.ts';
import type { EscalationCommand } from './escalation.ts';
import { after, kotalama, sampleChapter } from './sample-chapter.sample.ts';

const commands: readonly EscalationCommand[] = [
  { type: 'open-escalation', report: 'report/r1', area: kotalama, facts: {}, parties: [], reporter: null },
  { type: 'wake' },
  { type: 'learn-facts', facts: { danger: ['yes'] }, parties: [] },
  { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
  { type: 'raise-triage', level: 'critical' },
  { type: 'fire-step', path: 'every-report', step: 'deputy', reason: 'situationWorse' },
  { type: 'end-path', path: 'every-report', reason: 'handledElsewhere' },
  { type: 'reopen-path', path: 'every-report', reason: 'situationWorse' },
  { type: 'withdraw-reply' },
  { type: 'note-evidence', message: 1, person: 'koordinator', items: [], evidence: 'sent' },
  { type: 'close-escalation' },
];

test('an escalation goes from state to state as its diagram is drawn: parked is not lost, and closed is the end', async () => {
  const given = {
    now: after(0),
    actor: { kind: 'person', ref: 'koordinator', role: 'secretariat' },
    stream: 'escalation/r1',
  } as const;
  const found = transitionsOf(escalationConcept, given, commands, {
    waits: [0, hour],
    worlds: [
      { ...given, chapter: sampleChapter(), channels: ['email'] },
      { ...given, chapter: sampleChapter(), channels: [] },
      { ...given, chapter: null },
    ],
    atMost: 400,
  });
  await expectDrawn('escalation', found);
});

import { test } from 'vitest';
import { minute } from '../calendar/instant.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import { sampleChapter, sundayNight } from '../escalation/sample-chapter.sample.ts';
import { system } from '../record/actor.ts';
import type { Given } from '../record/given.sample.ts';
import { transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { deliveryConcept } from './concept.ts';
import type { DeliveryCommand, DeliveryEvent, SendResult } from './delivery.ts';

const given: Given<DeliveryEvent> = {
  now: sundayNight,
  actor: system,
  stream: 'delivery/satu',
  chapter: sampleChapter(),
  channels: ['email'],
};

const results: readonly SendResult[] = [
  { outcome: 'delivered' },
  { outcome: 'accepted' },
  { outcome: 'unknown', code: 'no-answer', mayRepeat: false },
  { outcome: 'failed', retryable: true, code: 'busy' },
  { outcome: 'failed', retryable: false, code: 'no-such-address' },
];

const commands: readonly DeliveryCommand[] = [
  plan('jaga-satu'),
  plan('tanpa-kontak'),
  { type: 'wake' },
  { type: 'start-attempt', codeHash: 'sidik-contoh' },
  ...[1, 2, 3, 4, 5].flatMap((attempt) => results.map((result) => ({ type: 'end-attempt', attempt, result }) as const)),
];

test('a message goes from state to state as its diagram is drawn', async () => {
  const running = { ...initialEscalation, status: 'running' as const };
  const found = transitionsOf(deliveryConcept, given, commands, {
    waits: [0, 1, 2, 3, 4, 6, 8, 10].map((count) => count * minute),
    worlds: [running, { ...running, status: 'closed' as const }].map((escalation) => ({
      ...given,
      records: { 'escalation/r1': escalation },
    })),
  });
  await expectDrawn('delivery', found);
});

function plan(person: string): DeliveryCommand {
  return {
    type: 'plan-delivery',
    escalation: 'escalation/r1',
    policy: null,
    message: 1,
    person,
    items: [],
  };
}

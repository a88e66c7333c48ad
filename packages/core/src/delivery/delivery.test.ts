import { describe, expect, test } from 'vitest';
import { hour, type Instant, later, minute } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { emergencyPath } from '../escalation/escalation.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import type { MessageItem } from '../escalation/notification.ts';
import { mailbox, sampleChapter, sundayNight } from '../escalation/sample-chapter.sample.ts';
import { system } from '../record/actor.ts';
import { type Given, whenAsked } from '../record/given.sample.ts';
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

test('drops a message to somebody who moved away before it was sent, and to nobody else [M6, 1915]', () => {
  const told = { path: 'p', step: 's', office: 'lpaDuty', served: 'lpaDuty', person: 'jaga-satu', task: 'act' };
  const running = { ...initialEscalation, status: 'running', area: 'unknown', told: [told] };
  const offices = given.chapter?.directory.offices.map((one) =>
    one.kind === 'lpaDuty' ? { ...one, holders: ['jaga-dua'] } : one,
  );
  const moved = sampleChapter({ directory: { offices: offices as never } });
  const { type: _, ...planned } = plan('jaga-satu');
  const history: readonly DeliveryEvent[] = [{ type: 'delivery-planned', ...planned, contacts: ['jaga-satu-mail'] }];
  const start = (chapter = given.chapter ?? null, recorded: object = running) => {
    const records = { 'escalation/r1': recorded };
    const command = { type: 'start-attempt', codeHash: 'sidik-contoh' } as const;
    return whenAsked(deliveryConcept, { ...given, chapter, history, records }, command).events;
  };
  expect(start(moved)).toMatchObject([{ type: 'delivery-dropped', reason: 'moved' }]);
  for (const came of [start(), start(moved, { ...running, told: [] })])
    expect(came).toMatchObject([{ type: 'attempt-started' }]);
});

describe('the order of the contact points of a person whose first one is silent', () => {
  const silentFirst = ['wakil-mail', 'akhir-satu-mail', 'jaga-satu-mail', 'jaga-dua-mail'];
  const loudestFirst = ['akhir-satu-mail', 'jaga-dua-mail', 'wakil-mail', 'jaga-satu-mail'];

  test.each([
    ['at night it tries those that ring first [M2, P12]', sundayNight, [], loudestFirst],
    [
      'by day it keeps the order of the directory',
      later(sundayNight, 12 * hour),
      [item('jalur', 'lpaDuty')],
      silentFirst,
    ],
    [
      'by day it rings the last resort first [E4]',
      later(sundayNight, 12 * hour),
      [item('jalur', 'lastResort')],
      loudestFirst,
    ],
    [
      'an emergency tries verified contacts first, and of each those that ring [E1]',
      sundayNight,
      [item(emergencyPath, 'lastResort')],
      ['jaga-dua-mail', 'wakil-mail', 'akhir-satu-mail', 'jaga-satu-mail'],
      ['akhir-satu-mail', 'jaga-satu-mail'],
    ],
  ])('%s', (_, now, items, contacts, unverified: readonly string[] = []) => {
    const { events } = whenAsked(deliveryConcept, atOf(now, unverified), { ...plan('koordinator'), items });
    expect(events).toMatchObject([{ type: 'delivery-planned', contacts }]);
  });

  function atOf(now: Instant, unverified: readonly string[]): Given<DeliveryEvent> {
    const { directory, ...chapter } = sampleChapter();
    const silent = { 'wakil-mail': false, 'jaga-satu-mail': false, 'akhir-satu-mail': true, 'jaga-dua-mail': true };
    const points = Object.entries(silent).map(([id, rings]) => {
      return [id, mailbox('koordinator', { rings, ...(unverified.includes(id) ? { verifiedAt: null } : {}) })];
    });
    const contactPoints = Object.fromEntries(points);
    const people = { koordinator: { contacts: silentFirst, language: 'id' as const } };
    const changed = { ...chapter, directory: { ...directory, contactPoints, people } };
    return { ...given, now, chapter: changed, records: { 'escalation/r1': initialEscalation } };
  }
});

function item(path: string, office: OfficeKind): MessageItem {
  return { path, step: 'langkah', office, instead: null, task: 'act' };
}

function plan(person: string): Extract<DeliveryCommand, { type: 'plan-delivery' }> {
  return {
    type: 'plan-delivery',
    escalation: 'escalation/r1',
    policy: null,
    message: 1,
    person,
    items: [],
  };
}

import { describe } from 'vitest';
import { hour } from '../calendar/instant.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import { kotalama, sampleChapter, sundayNight } from '../escalation/sample-chapter.sample.ts';
import { system } from '../record/actor.ts';
import type { Chapter } from '../record/chapter.ts';
import type { Given } from '../record/given.sample.ts';
import { holdsForAnyHistory } from '../record/lifecycle.properties.sample.ts';
import { deliveryConcept } from './concept.ts';
import type { DeliveryCommand, DeliveryEvent, SendResult } from './delivery.ts';

const results: readonly SendResult[] = [
  { outcome: 'delivered' },
  { outcome: 'accepted', handle: 'notify-sample/1' },
  { outcome: 'unknown', code: 'no-answer', mayRepeat: true },
  { outcome: 'unknown', code: 'no-answer', mayRepeat: false },
  { outcome: 'failed', retryable: true, code: 'busy' },
  { outcome: 'failed', retryable: true, code: 'busy', retryAfterMs: 90_000 },
  { outcome: 'failed', retryable: false, code: 'no-such-mailbox' },
];

const start: DeliveryCommand = { type: 'start-attempt', codeHash: 'sidik-contoh' };

describe('the lifecycle of a delivery', () => {
  for (const [title, excluded] of [
    ['to somebody who may be told', []],
    ['to somebody barred since', ['koordinator']],
  ] as const) {
    describe(title, () => {
      holdsForAnyHistory(deliveryConcept, {
        given: given(excluded),
        commands: [
          plan('koordinator'),
          plan('tanpa-kontak'),
          start,
          { type: 'wake' },
          ...[1, 2, 3].flatMap((attempt) =>
            results.map((result): DeliveryCommand => ({ type: 'end-attempt', attempt, result })),
          ),
        ],
        stories: [
          [
            { command: plan('jaga-satu') },
            { command: start },
            {
              command: {
                type: 'end-attempt',
                attempt: 1,
                result: { outcome: 'failed', retryable: true, code: 'busy' },
              },
            },
            { command: start, wait: hour },
          ],
        ],
        quiet: ['wake'],
        // What a provider says of an attempt is evidence, however often it says it.
        repeatable: ['end-attempt'],
        // Sending is a machine's work from beginning to end.
        onlyByPerson: () => false,
        whenDue: [{ type: 'wake' }, start],
        faults: (delivery) => {
          const faults: string[] = [];
          const waits = ['waiting', 'attempting', 'delayed'].includes(delivery.status);
          if (waits !== (delivery.nextAt !== null)) faults.push('waits for nothing, or over and still due');
          if (delivery.status === 'failed' && delivery.dead.length < delivery.contacts.length) {
            faults.push('given up with a contact left');
          }
          if (delivery.codes.length > delivery.attempts) faults.push('a code that was never sent');
          return faults;
        },
        longestWait: hour,
      });
    });
  }
});

function given(excluded: readonly string[]): Given<DeliveryEvent> {
  const escalation = {
    ...initialEscalation,
    status: 'running' as const,
    area: kotalama,
    excluded: { people: excluded, offices: [], keptOut: [] },
  };
  return {
    now: sundayNight,
    actor: system,
    stream: 'delivery/r1.1',
    chapter: twoContacts(),
    channels: ['email'],
    records: { 'escalation/r1': escalation },
  };
}

/** The coordinator reads a second mailbox as well. */
function twoContacts(): Chapter {
  const chapter = sampleChapter();
  const { people } = chapter.directory;
  const koordinator = { contacts: ['koordinator-mail', 'wakil-mail'], language: 'id' as const };
  return { ...chapter, directory: { ...chapter.directory, people: { ...people, koordinator } } };
}

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

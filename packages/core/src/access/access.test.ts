import { describe, expect, test } from 'vitest';
import { initialEscalation } from '../escalation/evolve.ts';
import { kotalama, sampleChapter, sundayNight } from '../escalation/sample-chapter.sample.ts';
import type { Actor } from '../record/actor.ts';
import type { Context } from '../record/concept.ts';
import { transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { accessConcept } from './concept.ts';
import { accessTransitions } from './transitions.ts';

const told = {
  path: 'p',
  step: 's',
  office: 'coordinator',
  served: 'coordinator',
  task: 'act',
  firstAt: sundayNight,
  lastAt: sundayNight,
  times: 1,
  evidence: 'sent',
} as const;
const ladder = {
  ...initialEscalation,
  status: 'running' as const,
  area: kotalama,
  told: [{ ...told, person: 'koordinator' }],
};

describe('opening what is sealed', () => {
  test('whoever was told, the LPA on duty and the secretariat may, and it is on record with its purpose', () => {
    for (const actor of [person('koordinator'), person('jaga-dua'), person('sekretaris', 'secretariat')]) {
      expect(open(actor)).toEqual({
        accepted: true,
        events: [
          { type: 'cards-opened', person: actor.ref, record: 'report/r1', classes: ['narrative'], purpose: 'respond' },
        ],
      });
    }
  });

  test('nobody else may, and whoever is barred gets the same answer', () => {
    const barred = { ...ladder, excluded: { people: ['koordinator'], offices: [], keptOut: [] } };
    expect(open(person('lurah'))).toEqual(open(person('koordinator'), barred));
    expect(open(person('lurah'))).toEqual({ accepted: false, refusals: [{ code: 'access.not-found' }] });
  });

  test('an app or the system never does', () => {
    expect(open({ kind: 'app', ref: 'aplikasi', role: 'secretariat' })).toEqual({
      accepted: false,
      refusals: [{ code: 'access.needs-person' }],
    });
  });

  test('a secretary who is named in the report may not read it', () => {
    const named = { ...ladder, excluded: { people: ['sekretaris'], offices: [], keptOut: [] } };
    expect(open(person('sekretaris', 'secretariat'), named)).toMatchObject({ accepted: false });
  });

  test('goes from state to state as its diagram is drawn', () => {
    const records = { 'report/r1': { status: 'open' }, 'escalation/r1': ladder };
    const given = {
      now: sundayNight,
      actor: person('koordinator'),
      stream: 'access/a1',
      chapter: sampleChapter(),
      records,
    };
    const found = transitionsOf(accessConcept, given, [command]);
    expect([...found]).toEqual(accessTransitions.map((line) => line.join(' ')));
  });

  test('one reading is one record', () => {
    const state = {
      status: 'opened',
      person: 'x',
      record: 'report/r1',
      classes: ['identity'],
      purpose: 'refer',
    } as const;
    expect(accessConcept.decide(command, state, context(person('koordinator'), ladder))).toMatchObject({
      refusals: [{ code: 'access.already-opened' }],
    });
  });
});

const command = { type: 'open-cards', record: 'report/r1', classes: ['narrative'], purpose: 'respond' } as const;

function open(actor: Actor, state = ladder) {
  return accessConcept.decide(command, accessConcept.initial, context(actor, state));
}

function person(ref: string, role = 'coordinator'): Actor {
  return { kind: 'person', ref, role };
}

function context(actor: Actor, state: typeof ladder): Context {
  const records: Readonly<Record<string, unknown>> = { 'report/r1': { status: 'open' }, 'escalation/r1': state };
  return {
    now: sundayNight,
    actor,
    stream: 'access/a1',
    commandId: 'c',
    chapter: sampleChapter(),
    pinnedPolicy: null,
    drill: false,
    channels: ['email'],
    read: <State>(reference: { readonly stream: string } | { readonly claim: unknown }) => {
      const stream = 'stream' in reference ? reference.stream : '';
      return stream in records ? { stream, state: records[stream] as State } : undefined;
    },
  };
}

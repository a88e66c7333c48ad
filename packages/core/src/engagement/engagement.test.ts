import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { area, at, type Given, malang, officer, replay, whenAsked } from '../record/given.sample.ts';
import { engagementConcept } from './concept.ts';
import {
  type EngagementCommand,
  type EngagementEvent,
  type EngagementState,
  engagementKinds,
  type PlannedEngagement,
} from './engagement.ts';
import type { EngagementInput } from './input.ts';
import { headcount, isHeld, missingTopics } from './rules.ts';
import type { engagementCommandSchemas } from './schema.ts';

const now = at('2018-12-20T08:00+07:00');
const heldOn = at('2018-12-19T09:00+07:00');

describe('an engagement', () => {
  it('is planned for a day to come', () => {
    const { events, state } = whenAsked(engagementConcept, given(), plan());
    expect(events).toEqual([{ ...plan(), type: 'engagement-planned' }]);
    expect(state).toMatchObject({ status: 'planned', kind: 'audienceMeeting' });
  });

  it('is held as planned, with its kind, its area and its place', () => {
    const { state } = whenAsked(engagementConcept, given([planned()]), hold());
    expect(state).toEqual({
      status: 'held',
      kind: 'audienceMeeting',
      area: '35.73',
      place: 'Balai Kota',
      heldOn,
      attendance: { lurah: 5, camat: 5 },
      outcome: 'agreed',
    });
  });

  it('is recorded at once when it is over', () => {
    expect(whenAsked(engagementConcept, given(), record()).state.status).toBe('held');
  });

  it('is cancelled while it is planned', () => {
    const { state } = whenAsked(engagementConcept, given([planned()]), {
      type: 'cancel-engagement',
      reason: 'noVenue',
    });
    expect(state).toMatchObject({ status: 'cancelled', reason: 'noVenue' });
  });

  it('keeps the topics of a training', () => {
    const { state } = whenAsked(engagementConcept, given(), { ...record(), kind: 'training', topics: ['tppoLaw'] });
    expect(state).toMatchObject({ topics: ['tppoLaw'] });
  });

  it('can be for a kecamatan around the places of the chapter', () => {
    expect(whenAsked(engagementConcept, given(), { ...record(), area: area('35.73.03') }).codes).toEqual([]);
  });

  it.each<[string, readonly EngagementEvent[], EngagementCommand]>([
    ['engagement.already-exists', [planned()], plan()],
    ['engagement.already-exists', [held()], record()],
    ['engagement.not-planned', [], hold()],
    ['engagement.not-planned', [held()], hold()],
    ['engagement.not-planned', [], { type: 'cancel-engagement', reason: 'other' }],
    ['engagement.unknown-area', [], { ...plan(), area: area('35.07') }],
    ['engagement.unknown-area', [], { ...record(), area: area('35.73.05.1006') }],
    ['engagement.planned-in-past', [], { ...plan(), plannedOn: at('2018-12-01T09:00+07:00') }],
    ['engagement.held-in-future', [], { ...record(), heldOn: at('2018-12-21T09:00+07:00') }],
    ['engagement.held-in-future', [planned()], { ...hold(), heldOn: at('2018-12-21T09:00+07:00') }],
    ['engagement.training-without-topics', [], { ...record(), kind: 'training' }],
    ['engagement.topics-without-training', [], { ...record(), topics: ['selfCare'] }],
  ])('refuses with %s', (code, history, command) => {
    const { codes, events } = whenAsked(engagementConcept, given(history), command);
    expect(codes).toEqual([code]);
    expect(events).toEqual([]);
  });

  it('knows no area before a chapter is applied', () => {
    expect(whenAsked(engagementConcept, { ...given(), chapter: null }, plan()).codes).toEqual([
      'engagement.unknown-area',
    ]);
  });

  property.prop([fc.array(anyCommand(), { maxLength: 8 })])('comes to a decision in every state', (commands) => {
    const history: EngagementEvent[] = [];
    let state: EngagementState = engagementConcept.initial;
    for (const command of commands) {
      const outcome = whenAsked(engagementConcept, given(history), command);
      expect(outcome.events.length > 0).toBe(outcome.codes.length === 0);
      history.push(...outcome.events);
      state = outcome.state;
    }
    expect(replay(engagementConcept, given(), history)).toEqual(state);
    expect(history.filter(({ type }) => type === 'engagement-held').length).toBeLessThanOrEqual(1);
  });

  it('has schemas of the same form as what is handed in', () => {
    type Schemas = typeof engagementCommandSchemas;
    type Read = z.output<Schemas[keyof Schemas]>;
    expectTypeOf<Read>().toExtend<EngagementInput>();
    expectTypeOf<EngagementInput>().toExtend<Read>();
  });
});

describe('the rules of engagements', () => {
  const holding = { heldOn, attendance: { lurah: 5, camat: 4 }, outcome: 'agreed' } as const;

  it('count heads, and tell nobody counted from nobody came', () => {
    expect(headcount(holding)).toBe(9);
    expect(headcount({ ...holding, attendance: {} })).toBeNull();
    expect(headcount({ ...holding, attendance: { lurah: 0 } })).toBe(0);
  });

  it('name the topics that were not taught', () => {
    expect(missingTopics({ ...holding, topics: ['tppoLaw'] }, ['tppoLaw', 'selfCare'])).toEqual(['selfCare']);
    expect(missingTopics(holding, ['tppoLaw'])).toEqual(['tppoLaw']);
  });

  it('tell a held meeting', () => {
    expect(isHeld({ status: 'none' })).toBe(false);
    expect(isHeld({ status: 'held', kind: 'training', area: area('35.73'), ...holding })).toBe(true);
  });
});

function given(history: readonly EngagementEvent[] = []): Given<EngagementEvent> {
  return { now, actor: officer, stream: 'engagement/audiensi-1', chapter: malang, history };
}

function subject(): PlannedEngagement {
  return { kind: 'audienceMeeting', area: area('35.73'), plannedOn: at('2018-12-22T09:00+07:00'), place: 'Balai Kota' };
}

function plan(): Extract<EngagementCommand, { type: 'plan-engagement' }> {
  return { type: 'plan-engagement', ...subject() };
}

function planned(): EngagementEvent {
  return { type: 'engagement-planned', ...subject() };
}

function hold(): Extract<EngagementCommand, { type: 'hold-engagement' }> {
  return { type: 'hold-engagement', heldOn, attendance: { lurah: 5, camat: 5 }, outcome: 'agreed' };
}

function record(): Extract<EngagementCommand, { type: 'record-engagement' }> {
  return { ...hold(), type: 'record-engagement', kind: 'audienceMeeting', area: area('35.73') };
}

function held(): EngagementEvent {
  return { ...record(), type: 'engagement-held' };
}

function anyCommand(): fc.Arbitrary<EngagementCommand> {
  return fc.oneof(
    fc.constantFrom(plan(), hold(), record()),
    fc.constantFrom(...engagementKinds).map((kind): EngagementCommand => ({ ...record(), kind })),
    fc.constant<EngagementCommand>({ type: 'cancel-engagement', reason: 'moved' }),
  );
}

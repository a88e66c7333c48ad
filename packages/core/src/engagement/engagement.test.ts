import { describe, expect, it } from 'vitest';
import { day } from '../calendar/instant.ts';
import { valuesOf } from '../language/choices.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import { area, at, type Given, malang, officer, whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { engagementKinds } from './choices.ts';
import { engagementConcept } from './concept.ts';
import type { EngagementCommand, EngagementEvent, PlannedEngagement } from './engagement.ts';
import { isHeld, missingTopics } from './rules.ts';
import { engagementCommandSchemas } from './schema.ts';

const now = at('2018-12-20T08:00+07:00');
const heldOn = at('2018-12-19T09:00+07:00');

describe('an engagement', () => {
  it('plans an engagement for a future day', () => {
    const { events, state } = whenAsked(engagementConcept, given(), plan());
    expect(events).toEqual([{ ...plan(), type: 'engagement-planned' }]);
    expect(state).toMatchObject({ status: 'planned', kind: 'audienceMeeting' });
  });

  it('keeps kind, area and place of the plan when held', () => {
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

  it('records a past engagement without a plan', () => {
    expect(whenAsked(engagementConcept, given(), record()).state.status).toBe('held');
  });

  it('cancels a planned engagement', () => {
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

  it('keeps its agenda and who spoke as planned, unless the meeting went otherwise', () => {
    const speakers = [{ ref: 'narasumber-satu', role: 'police' }] as const;
    const plannedSo: EngagementEvent = { ...planned(), agenda: ['pactSigning'], resourcePersons: speakers } as never;
    expect(whenAsked(engagementConcept, given([plannedSo]), hold()).state).toMatchObject({
      agenda: ['pactSigning'],
      resourcePersons: speakers,
    });
    const otherwise = whenAsked(engagementConcept, given([plannedSo]), {
      ...hold(),
      agenda: ['law'],
      handedOver: ['banner'],
    });
    expect(otherwise.state).toMatchObject({ agenda: ['law'], resourcePersons: speakers, handedOver: ['banner'] });
  });

  it('names who spoke by reference; who they are goes into sealed cards', () => {
    const schema = engagementCommandSchemas['record-engagement'];
    const read = schema.parse({
      ...record(),
      heldOn: '2018-12-19T09:00+07:00',
      resourcePersons: [{ ref: 'narasumber-satu', role: 'police', identity: { name: 'Nama Contoh' } }],
      minutes: 'Contoh berita acara.',
    });
    const { facts, cards } = extractPersonalData(schema, read);
    expect(facts).toMatchObject({ resourcePersons: [{ ref: 'narasumber-satu', role: 'police' }] });
    expect(JSON.stringify(facts)).not.toContain('Contoh');
    expect(cards.map(({ subject: about, class: kind }) => [about, kind])).toEqual([
      ['narasumber-satu', 'identity'],
      ['record', 'narrative'],
    ]);
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
    [
      'engagement.speaker-twice',
      [],
      { ...record(), resourcePersons: ['police', 'lpa'].map((role) => ({ ref: 'narasumber-satu', role })) as never },
    ],
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
});

describe('the lifecycle of an engagement', () => {
  it('goes from state to state as its diagram is drawn', async () => {
    const found = transitionsOf(engagementConcept, given(), everyCommand(), { waits: [0, 5 * day] });
    await expectDrawn('engagement', found);
  });

  holdsForAnyHistory(engagementConcept, {
    given: given(),
    commands: everyCommand(),
    faults: (engagement) =>
      engagement.status === 'held' && (engagement.kind === 'training') !== (engagement.topics !== undefined)
        ? ['topics where there was no training, or none where there was one']
        : [],
    // A meeting is held or called off by people; who writes it down may be an app.
    onlyByPerson: () => false,
    longestWait: day,
  });
});

describe('the rules of engagements', () => {
  const holding = { heldOn, attendance: { lurah: 5, camat: 4 }, outcome: 'agreed' } as const;

  it('name the topics that were not taught', () => {
    expect(missingTopics({ ...holding, topics: ['tppoLaw'] }, ['tppoLaw', 'selfCare'])).toEqual(['selfCare']);
    expect(missingTopics(holding, ['tppoLaw'])).toEqual(['tppoLaw']);
  });

  it('tell a held meeting', () => {
    expect(isHeld({ status: 'none' })).toBe(false);
    expect(isHeld({ status: 'held', kind: 'training', area: area('35.73'), ...holding })).toBe(true);
  });
});

function everyCommand(): readonly EngagementCommand[] {
  return [
    plan(),
    hold(),
    record(),
    { type: 'cancel-engagement', reason: 'moved' },
    ...valuesOf(engagementKinds).map(
      (kind): EngagementCommand => ({ ...record(), kind, ...(kind === 'training' ? { topics: ['tppoLaw'] } : {}) }),
    ),
  ];
}

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

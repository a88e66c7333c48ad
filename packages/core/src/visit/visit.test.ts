import { describe, expect, it } from 'vitest';
import { day, type Instant, later } from '../calendar/instant.ts';
import { requiredTopics, type VolunteerState } from '../community/volunteer.ts';
import { valuesOf } from '../language/choices.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import { type AnyActor, system } from '../record/actor.ts';
import { area, at, type Given, malang, officer, replay, whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { safetyRules } from './choices.ts';
import { visitConcept } from './concept.ts';
import { isDaylight, unconfirmed } from './rules.ts';
import { visitCommandSchemas } from './schema.ts';
import { missedAfter, type VisitCommand, type VisitEvent, type VisitState } from './visit.ts';

const now = at('2019-01-14T08:00+07:00');
const plannedOn = at('2019-01-15T09:00+07:00');
const visitors = ['volunteer/satu', 'volunteer/dua'];
const { activeSince: _, ...nominee } = left(later(plannedOn, 1));

describe('a monitoring visit', () => {
  it('passes from plan over two assigned visitors to a report', () => {
    const steps: readonly [VisitCommand, VisitState['status']][] = [
      [plan(), 'planned'],
      [assign(), 'assigned'],
      [hold(), 'done'],
      [report(), 'reported'],
    ];
    const history: VisitEvent[] = [];
    for (const [command, status] of steps) {
      const outcome = whenAsked(visitConcept, { ...given(history), now: plannedOn }, command);
      expect(outcome.codes).toEqual([]);
      expect(outcome.state.status).toBe(status);
      history.push(...outcome.events);
    }
    expect(replay(visitConcept, given(), history)).toMatchObject({ visitors, reportedBy: 'petugas-satu' });
  });

  it('keeps which safety rules were confirmed, and says which were not', () => {
    const some = { ...hold(), confirmed: ['twoPersons', 'noPromises', 'twoPersons'] } as const;
    const { state } = whenAsked(visitConcept, { ...given(assigned()), now: plannedOn }, some);
    expect(state).toMatchObject({ status: 'done', confirmed: ['twoPersons', 'noPromises'] });
    expect(state.status === 'done' && unconfirmed(state)).toEqual([
      'daylight',
      'noChildInterviewed',
      'noFacesPhotographed',
    ]);
  });

  it('takes down a visit after dark as it was, as long as nobody calls it day', () => {
    const dark = { ...hold(), heldOn: at('2019-01-15T19:30+07:00') };
    const evening = { ...given(assigned()), now: at('2019-01-15T20:00+07:00') };
    expect(whenAsked(visitConcept, evening, dark).codes).toEqual(['visit.daylight-contradicted']);
    expect(whenAsked(visitConcept, evening, { ...dark, confirmed: ['twoPersons'] }).state.status).toBe('done');
  });

  it('refuses a visit dated before those assigned were active volunteers', () => {
    const asked = { ...given(assigned()), now: later(plannedOn, 2) };
    const since = { ...volunteer('relawan-dua'), activeSince: later(plannedOn, 1) } as VolunteerState;
    const records = { ...asked.records, 'volunteer/dua': since };
    const late = { ...hold(), confirmed: [] };
    expect(whenAsked(visitConcept, { ...asked, records }, late).codes).toEqual(['visit.held-before-active']);
  });

  it.each<[string, Partial<Record<string, VolunteerState>>]>([
    ['is suspended', { 'volunteer/dua': suspended(later(plannedOn, -1)) }],
    ['left', { 'volunteer/dua': left(plannedOn) }],
    ['left under a suspension', { 'volunteer/dua': { ...left(later(plannedOn, 1)), suspension: 'codeBreach' } }],
    ['was trained too long ago', { 'volunteer/dua': { ...volunteer('relawan-dua'), taught: {} } }],
    [
      'is of another community',
      { 'volunteer/dua': { ...volunteer('relawan-dua'), community: 'community/35.73.04.1004' } },
    ],
    ['is the same person', { 'volunteer/dua': volunteer('relawan-satu') }],
  ])('records a visit that was not held by two, because one %s', (_, since) => {
    const asked = { ...given(assigned()), now: later(plannedOn, 2) };
    const changed = { ...asked, records: { ...asked.records, ...since } };
    const { codes, events } = whenAsked(visitConcept, changed, hold());
    expect(codes).toEqual(['visit.two-persons-contradicted']);
    expect(events).toEqual([]);
    const plain = { ...hold(), confirmed: ['daylight'] } as const;
    expect(whenAsked(visitConcept, changed, plain).state).toMatchObject({ status: 'done', confirmed: ['daylight'] });
  });

  it.each<[string, VolunteerState]>([
    ['was suspended only afterwards', suspended(later(plannedOn, 1))],
    ['left only afterwards', left(later(plannedOn, 1))],
    ['was suspended by an allegation, of which they are not told', suspended(later(plannedOn, -1), 'allegation')],
    ['left under an allegation', { ...left(later(plannedOn, 1)), suspension: 'allegation' }],
  ])('counts two visitors where one %s (1111)', (_, since) => {
    const asked = { ...given(assigned()), now: later(plannedOn, 2) };
    const changed = { ...asked, records: { ...asked.records, 'volunteer/dua': since } };
    expect(whenAsked(visitConcept, changed, hold()).state).toMatchObject({
      status: 'done',
      confirmed: valuesOf(safetyRules),
    });
  });

  it.each<[string, VolunteerState, boolean]>([
    ['left since', left(later(plannedOn, 1)), true],
    ['was suspended since', suspended(later(plannedOn, 1)), true],
    ['is alleged since to have done harm', suspended(later(plannedOn, 1), 'allegation'), true],
    ['whose term ended since', { ...volunteer('relawan-dua'), termEndsOn: later(plannedOn, 1) }, true],
    ['left before', left(plannedOn), false],
    ['was suspended before', suspended(plannedOn), false],
    ['was alleged before to have done harm', suspended(plannedOn, 'allegation'), false],
    ['left without ever having been active', nominee, false],
    ['left, and was active only after it', { ...left(later(plannedOn, 2)), activeSince: later(plannedOn, 1) }, false],
  ])('assigns a visit of a past day to who was active then: %s', (_, since, went) => {
    const asked = { ...given([planned(), { type: 'visit-missed' }]), now: later(plannedOn, 2 * day) };
    const changed = { ...asked, records: { ...asked.records, 'volunteer/dua': since } };
    const codes = went ? [] : ['visit.visitor-not-active'];
    expect(whenAsked(visitConcept, changed, assign()).codes).toEqual(codes);
    // Of a visit to come it is asked who is active now.
    const ahead = { ...changed, history: [planned(later(asked.now, day))] };
    expect(whenAsked(visitConcept, ahead, assign()).codes).toEqual(['visit.visitor-not-active']);
  });

  it('misses a visit by itself after a day, and can still record it', () => {
    const state = replay(visitConcept, given(), assigned());
    expect(visitConcept.wakeAt(state)).toBe(later(plannedOn, missedAfter));
    const early = { ...given(assigned()), now: later(plannedOn, missedAfter - 1), actor: system };
    expect(whenAsked(visitConcept, early, { type: 'wake' }).events).toEqual([]);
    const late = { ...early, now: later(plannedOn, missedAfter) };
    const woken = whenAsked(visitConcept, late, { type: 'wake' });
    expect(woken.state).toMatchObject({ status: 'missed', visitors });
    const afterAll = whenAsked(visitConcept, { ...late, history: [...assigned(), ...woken.events] }, hold());
    expect(afterAll.state).toMatchObject({ status: 'done', visitors });
  });

  it('puts a visit of yesterday on record, by night too: with its time, then who went, then that it was held (1965)', () => {
    const yesterday = at('2019-01-13T19:00+07:00');
    const asked = { ...given(), now: later(yesterday, day + 1) };
    const steps = [
      { ...plan(), plannedOn: yesterday },
      { type: 'wake' },
      assign(),
      { ...hold(), heldOn: yesterday, confirmed: ['twoPersons'] },
    ] as const;
    const history: VisitEvent[] = [];
    for (const command of steps) {
      const actor = command.type === 'wake' ? system : officer;
      const { codes, events } = whenAsked(visitConcept, { ...asked, actor, history: [...history] }, command);
      expect(codes).toEqual([]);
      history.push(...events);
    }
    expect(history.map(({ type }) => type)).toEqual(['visit-planned', 'visit-missed', 'visit-assigned', 'visit-held']);
    expect(replay(visitConcept, given(), history)).toMatchObject({ status: 'done', visitors, heldOn: yesterday });
  });

  it('cancels a visit that was missed, as where its date was a slip', () => {
    const missed = given([planned(), { type: 'visit-missed' }]);
    expect(whenAsked(visitConcept, missed, { type: 'cancel-visit', reason: 'other' }).state).toMatchObject({
      status: 'cancelled',
    });
  });

  it('counts a held visit as activity of its community', () => {
    const held: VisitEvent = { type: 'visit-held', heldOn: plannedOn, confirmed: valuesOf(safetyRules) };
    const state = replay(visitConcept, given(), [...assigned(), held]);
    expect(visitConcept.reacts([held], state, 'visit/satu')).toMatchObject([
      { stream: 'community/35.73.03.1001', command: { type: 'hear-community', sign: 'visit', record: 'visit/satu' } },
    ]);
  });

  it.each<[string, readonly VisitEvent[], VisitCommand, AnyActor?]>([
    ['visit.already-exists', [planned()], plan()],
    ['visit.unknown-area', [], { ...plan(), area: area('35.73.05.1006') }],
    ['visit.unknown-area', [], { ...plan(), area: area('35.73.03') }],
    ['visit.planned-in-past', [], { ...plan(), plannedOn: later(now, -31 * day - 1) }],
    ['visit.planned-in-the-dark', [], { ...plan(), plannedOn: at('2019-01-15T18:00+07:00') }],
    ['visit.planned-in-the-dark', [], { ...plan(), plannedOn: at('2019-01-15T05:59+07:00') }],
    ['visit.not-planned', [], assign()],
    ['visit.not-planned', [], { type: 'cancel-visit', reason: 'unsafe' }],
    ['visit.not-planned', done(), { type: 'cancel-visit', reason: 'unsafe' }],
    ['visit.two-persons', [planned()], { ...assign(), visitors: ['volunteer/satu'] }],
    ['visit.two-persons', [planned()], { ...assign(), visitors: ['volunteer/satu', 'volunteer/satu'] }],
    ['visit.two-persons', [planned()], { ...assign(), visitors: ['volunteer/satu', 'volunteer/satu-lagi'] }],
    ['visit.visitor-not-active', [planned()], { ...assign(), visitors: ['volunteer/satu', 'volunteer/tidak-ada'] }],
    ['visit.visitor-not-active', [planned()], { ...assign(), visitors: ['volunteer/satu', 'volunteer/jauh'] }],
    ['visit.visitor-not-active', [planned()], { ...assign(), visitors: ['volunteer/satu', 'volunteer/lama'] }],
    ['visit.visitor-not-active', [planned()], { ...assign(), visitors: ['volunteer/satu', 'volunteer/nonaktif'] }],
    ['visit.not-assigned', [planned()], { ...hold(), heldOn: now }],
    ['visit.not-assigned', [planned(), { type: 'visit-missed' }], { ...hold(), heldOn: now }],
    ['visit.held-in-future', assigned(), hold()],
    ['visit.not-done', assigned(), report()],
    ['visit.not-by-machine', done(), report(), system],
    [
      'visit.vulnerability-twice',
      done(),
      {
        ...report(),
        vulnerabilities: [
          { factor: 'debt', trend: 'seen' },
          { factor: 'debt', trend: 'growing' },
        ],
      },
    ],
  ])('refuses with %s', (code, history, command, actor = officer) => {
    const { codes, events } = whenAsked(visitConcept, { ...given(history), actor }, command);
    expect(codes).toEqual([code]);
    expect(events).toEqual([]);
  });

  it('seals where it leads and what was seen in words', () => {
    const plannedSchema = visitCommandSchemas['plan-visit'];
    const read = plannedSchema.parse({
      ...plan(),
      plannedOn: '2019-01-15T09:00+07:00',
      destination: 'Rumah contoh',
    });
    expect(extractPersonalData(plannedSchema, read)).toEqual({
      facts: plan(),
      cards: [{ subject: 'record', class: 'narrative', fields: { destination: 'Rumah contoh' } }],
    });
    const reportSchema = visitCommandSchemas['report-visit'];
    const notes = extractPersonalData(reportSchema, reportSchema.parse({ ...report(), notes: 'Catatan contoh' }));
    expect(JSON.stringify(notes.facts)).not.toContain('contoh');
  });
});

describe('daylight', () => {
  it('reads daylight from the local clock', () => {
    expect(isDaylight(at('2019-01-15T06:00+07:00'), 'WIB')).toBe(true);
    expect(isDaylight(at('2019-01-15T17:59+07:00'), 'WIB')).toBe(true);
    expect(isDaylight(at('2019-01-15T17:59+07:00'), 'WIT')).toBe(false);
  });
});

describe('the lifecycle of a visit', () => {
  it('goes from state to state as its diagram is drawn', async () => {
    const found = transitionsOf(visitConcept, given(), everyCommand(), { waits: [0, 2 * day, 4 * day] });
    await expectDrawn('visit', found);
  });

  holdsForAnyHistory(visitConcept, {
    given: given(),
    commands: everyCommand(),
    actors: [officer, system],
    faults: (visit) => {
      const went = visit.status === 'assigned' || visit.status === 'done' || visit.status === 'reported';
      return [
        ...(went && new Set(visit.visitors).size < 2 ? ['somebody goes alone'] : []),
        ...(visit.status === 'reported' && visit.reportedBy === system.ref ? ['reported by a machine'] : []),
      ];
    },
    quiet: ['wake'],
    onlyByPerson: (before, after) => before.status !== after.status && after.status === 'reported',
    longestWait: 2 * day,
  });
});

function everyCommand(): readonly VisitCommand[] {
  return [
    plan(),
    assign(),
    { ...assign(), visitors: ['volunteer/satu'] },
    hold(),
    { type: 'cancel-visit', reason: 'weather' },
    report(),
    { type: 'wake' },
  ];
}

function given(history: readonly VisitEvent[] = []): Given<VisitEvent> {
  return {
    now,
    actor: officer,
    stream: 'visit/satu',
    chapter: malang,
    history,
    records: {
      'volunteer/satu': volunteer('relawan-satu'),
      'volunteer/satu-lagi': volunteer('relawan-satu'),
      'volunteer/dua': volunteer('relawan-dua'),
      'volunteer/jauh': { ...volunteer('relawan-tiga'), community: 'community/35.73.04.1004' },
      'volunteer/lama': { ...volunteer('relawan-empat'), taught: {} },
      'volunteer/nonaktif': {
        status: 'suspended',
        person: 'relawan-lima',
        community: 'community/35.73.03.1001',
        reason: 'allegation',
        suspendedAt: now,
        before: volunteer('relawan-lima'),
      } satisfies VolunteerState,
    },
  };
}

function volunteer(person: string): Extract<VolunteerState, { status: 'active' }> {
  const then = at('2019-01-12T08:00+07:00');
  return {
    status: 'active',
    person,
    community: 'community/35.73.03.1001',
    screening: { identityChecked: true, references: 2, interview: true, adult: true },
    training: 'engagement/pelatihan-1',
    trainedOn: then,
    taught: Object.fromEntries(requiredTopics.map((topic) => [topic, then])),
    code: { edition: '2019-01', signedOn: then },
    activeSince: then,
    termEndsOn: null,
    expired: [],
  };
}

function suspended(suspendedAt: Instant, reason: 'codeBreach' | 'allegation' = 'codeBreach'): VolunteerState {
  return {
    status: 'suspended',
    person: 'relawan-dua',
    community: 'community/35.73.03.1001',
    reason,
    suspendedAt,
    before: volunteer('relawan-dua'),
  };
}

function left(exitedAt: Instant): Extract<VolunteerState, { status: 'exited' }> {
  return {
    status: 'exited',
    person: 'relawan-dua',
    community: 'community/35.73.03.1001',
    reason: 'resigned',
    exitedAt,
    suspension: null,
    activeSince: volunteer('relawan-dua').activeSince,
  };
}

function plan(): Extract<VisitCommand, { type: 'plan-visit' }> {
  return { type: 'plan-visit', area: area('35.73.03.1001'), plannedOn, purpose: 'boardingHouse' };
}

function planned(on = plannedOn): VisitEvent {
  return { ...plan(), plannedOn: on, type: 'visit-planned' };
}

function assign(): Extract<VisitCommand, { type: 'assign-visit' }> {
  return { type: 'assign-visit', visitors };
}

function assigned(): readonly VisitEvent[] {
  return [planned(), { ...assign(), type: 'visit-assigned' }];
}

function hold(): Extract<VisitCommand, { type: 'hold-visit' }> {
  return { type: 'hold-visit', heldOn: plannedOn, confirmed: valuesOf(safetyRules) };
}

function done(): readonly VisitEvent[] {
  return [...assigned(), { ...hold(), type: 'visit-held' }];
}

function report(): Extract<VisitCommand, { type: 'report-visit' }> {
  return {
    type: 'report-visit',
    vulnerabilities: [{ factor: 'boardingHouses', trend: 'seen' }],
    incidents: ['report/satu'],
  };
}

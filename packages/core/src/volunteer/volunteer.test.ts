import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { day, later } from '../calendar/instant.ts';
import type { CommunityState } from '../community/community.ts';
import {
  requiredTopics,
  type Screening,
  trainingLasts,
  type VolunteerEvent,
  type VolunteerState,
} from '../community/volunteer.ts';
import { caseDataBar, mayHandleCaseData } from '../community/volunteer-rules.ts';
import type { EngagementState } from '../engagement/engagement.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import { type AnyActor, system } from '../record/actor.ts';
import { area, at, type Given, malang, officer, replay, whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf, walk } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import type { InputOf } from '../schemas.ts';
import type { VolunteerCommand } from './command.ts';
import { volunteerConcept } from './concept.ts';
import { volunteerCommandSchemas } from './schema.ts';

const now = at('2019-01-08T08:00+07:00');
const community = 'community/35.73.03.1001';
const training = 'engagement/pelatihan-1';
const claim = 'volunteer-of-community=community/35.73.03.1001/relawan-satu';
const taughtOn = at('2019-01-05T09:00+07:00');
const app: AnyActor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };
const volunteerItself: AnyActor = { kind: 'person', ref: 'relawan-satu', role: 'secretariat' };

describe('a volunteer', () => {
  it('passes from nomination over screening, training and code to active', () => {
    const steps: readonly [VolunteerCommand, VolunteerState['status']][] = [
      [nominate(), 'nominated'],
      [screen(), 'screened'],
      [{ type: 'train-volunteer', training }, 'trained'],
      [signCode(), 'codeSigned'],
      [{ type: 'activate-volunteer' }, 'active'],
    ];
    const history: VolunteerEvent[] = [];
    for (const [command, status] of steps) {
      const outcome = whenAsked(volunteerConcept, given(history), command);
      expect(outcome.codes).toEqual([]);
      expect(outcome.state.status).toBe(status);
      expect(mayHandleCaseData(outcome.state, now)).toBe(status === 'active');
      history.push(...outcome.events);
    }
  });

  it.each<[VolunteerCommand, readonly VolunteerEvent[]]>([
    [screen(), nominated()],
    [{ type: 'train-volunteer', training }, screened()],
    [signCode(), trained()],
    [{ type: 'activate-volunteer' }, bound()],
  ])('takes every step by a person, never by a machine', (command, history) => {
    for (const actor of [app, system]) {
      const { codes, events } = whenAsked(volunteerConcept, { ...given(history), actor }, command);
      expect(codes).toEqual(['volunteer.needs-person']);
      expect(events).toEqual([]);
    }
  });

  it.each<[VolunteerCommand, readonly VolunteerEvent[]]>([
    [screen(), nominated()],
    [{ type: 'activate-volunteer' }, bound()],
  ])('refuses a nominee who screens or activates themselves', (command, history) => {
    const by = { ...given(history), actor: volunteerItself };
    expect(whenAsked(volunteerConcept, by, command).codes).toEqual(['volunteer.own-screening']);
    expect(whenAsked(volunteerConcept, given(history), command).codes).toEqual([]);
  });

  it('signs the code of conduct itself', () => {
    const by = { ...given(trained()), actor: volunteerItself };
    expect(whenAsked(volunteerConcept, by, signCode()).state.status).toBe('codeSigned');
  });

  it('dates a training when it was held, not when it was recorded', () => {
    const { state } = whenAsked(volunteerConcept, given(screened()), { type: 'train-volunteer', training });
    expect(state).toMatchObject({ trainedOn: at('2019-01-05T09:00+07:00') });
  });

  it.each<AnyActor>([officer, volunteerItself, system, { kind: 'person', ref: 'warga-satu', role: 'reporter' }])(
    'suspends a volunteer at once on anybody’s word',
    (actor) => {
      const outcome = whenAsked(
        volunteerConcept,
        { ...given(active()), actor },
        { type: 'suspend-volunteer', reason: 'allegation' },
      );
      expect(outcome.state).toMatchObject({ status: 'suspended', reason: 'allegation', suspendedAt: now });
      expect(mayHandleCaseData(outcome.state, now)).toBe(false);
    },
  );

  it('goes on where it stood when the suspension is lifted', () => {
    for (const history of [active(), screened()]) {
      const before = replay(volunteerConcept, given(), history);
      const lifted = whenAsked(volunteerConcept, given([...history, suspended]), lift());
      expect(lifted.state).toEqual(before);
    }
  });

  it('holds its place in the community until it leaves', () => {
    const held = [{ name: 'volunteer-of-community', value: 'community/35.73.03.1001/relawan-satu' }];
    const claims = (history: readonly VolunteerEvent[]) =>
      volunteerConcept.claims(replay(volunteerConcept, given(), history));
    expect(claims(nominated())).toEqual(held);
    expect(claims([...active(), suspended])).toEqual(held);
    expect(claims(exited())).toEqual([]);
  });

  it.each<[string, readonly VolunteerEvent[], VolunteerCommand]>([
    ['volunteer.already-exists', nominated(), nominate()],
    ['volunteer.no-such-community', [], { ...nominate(), community: 'community/35.73.05.1006' }],
    ['volunteer.community-dissolved', [], { ...nominate(), community: 'community/35.73.04.1004' }],
    ['volunteer.not-nominated', [], screen()],
    ['volunteer.not-nominated', [], { type: 'activate-volunteer' }],
    ['volunteer.not-adult', nominated(), screen({ adult: false })],
    ['volunteer.under-suspicion', nominated(), screen({ suspicionKnown: true })],
    ['volunteer.not-trained', screened(), refresh('engagement/pelatihan-4')],
    ['volunteer.training-counted-already', active(), refresh(training)],
    ['volunteer.no-such-training', active(), refresh('engagement/tidak-ada')],
    ['volunteer.not-a-training', active(), refresh('engagement/audiensi-1')],
    ['volunteer.training-not-held', active(), refresh('engagement/pelatihan-2')],
    ['volunteer.training-expired', screened(), { type: 'train-volunteer', training: 'engagement/pelatihan-lama' }],
    ['volunteer.not-active', bound(), { type: 'set-term', termEndsOn: at('2020-01-08T08:00+07:00') }],
    ['volunteer.term-over-already', active(), { type: 'set-term', termEndsOn: now }],
    ['volunteer.term-over-already', bound(), { type: 'activate-volunteer', termEndsOn: now }],
    ['volunteer.screening-incomplete', nominated(), screen({ interview: false, references: 0 })],
    ['volunteer.step-already-taken', screened(), screen()],
    ['volunteer.step-already-taken', active(), { type: 'train-volunteer', training }],
    ['volunteer.step-already-taken', bound(), signCode()],
    ['volunteer.step-already-taken', active(), { type: 'activate-volunteer' }],
    ['volunteer.not-screened', nominated(), { type: 'train-volunteer', training }],
    ['volunteer.not-trained', screened(), signCode()],
    ['volunteer.code-not-signed', trained(), { type: 'activate-volunteer' }],
    ['volunteer.no-such-training', screened(), { type: 'train-volunteer', training: 'engagement/tidak-ada' }],
    ['volunteer.not-a-training', screened(), { type: 'train-volunteer', training: 'engagement/audiensi-1' }],
    ['volunteer.training-not-held', screened(), { type: 'train-volunteer', training: 'engagement/pelatihan-2' }],
    ['volunteer.training-incomplete', screened(), { type: 'train-volunteer', training: 'engagement/pelatihan-3' }],
    ['volunteer.code-signed-in-future', trained(), { ...signCode(), signedOn: at('2019-01-09T08:00+07:00') }],
    ['volunteer.suspended', [...active(), { type: 'volunteer-suspended', reason: 'allegation' }], screen()],
    [
      'volunteer.suspended',
      [...bound(), { type: 'volunteer-suspended', reason: 'allegation' }],
      { type: 'activate-volunteer' },
    ],
    [
      'volunteer.already-suspended',
      [...active(), { type: 'volunteer-suspended', reason: 'allegation' }],
      { type: 'suspend-volunteer', reason: 'codeBreach' },
    ],
    ['volunteer.not-suspended', active(), lift()],
    ['volunteer.exited', exited(), { type: 'activate-volunteer' }],
    ['volunteer.exited', exited(), { type: 'exit-volunteer', reason: 'resigned' }],
  ])('refuses with %s', (code, history, command) => {
    const { codes, events } = whenAsked(volunteerConcept, given(history), command);
    expect(codes).toEqual([code]);
    expect(events).toEqual([]);
  });

  it('says of a suspended volunteer no instant, which would tell when a report of them came [X5]', () => {
    const history = given([...active(), { type: 'volunteer-suspended', reason: 'allegation' }]);
    for (const command of [screen(), { type: 'suspend-volunteer', reason: 'codeBreach' } as const]) {
      const { refusals } = whenAsked(volunteerConcept, history, command);
      expect(refusals.map((one) => Object.keys(one))).toEqual([['code']]);
    }
  });

  it('names every step that is missing before activation', () => {
    expect(whenAsked(volunteerConcept, given(nominated()), { type: 'activate-volunteer' }).codes).toEqual([
      'volunteer.not-screened',
      'volunteer.not-trained',
      'volunteer.code-not-signed',
    ]);
    expect(whenAsked(volunteerConcept, given(screened()), { type: 'activate-volunteer' }).codes).toEqual([
      'volunteer.not-trained',
      'volunteer.code-not-signed',
    ]);
  });

  it('names what the screening and the training lack', () => {
    expect(whenAsked(volunteerConcept, given(nominated()), screen({ interview: false })).refusals).toEqual([
      { code: 'volunteer.screening-incomplete', missing: ['interview'] },
    ]);
    const short = whenAsked(volunteerConcept, given(screened()), {
      type: 'train-volunteer',
      training: 'engagement/pelatihan-3',
    });
    expect(short.refusals).toMatchObject([{ missing: requiredTopics.slice(1) }]);
  });

  it('activates nobody before the decree constitutes the community', () => {
    const records = { [community]: { ...kotalama(), status: 'proposed' } };
    expect(whenAsked(volunteerConcept, { ...given(bound()), records }, { type: 'activate-volunteer' }).codes).toEqual([
      'volunteer.community-not-constituted',
    ]);
  });

  it('has one live record per person and community', () => {
    const other: VolunteerState = { status: 'nominated', person: 'relawan-satu', community };
    const records = { ...given().records, [claim]: other };
    expect(whenAsked(volunteerConcept, { ...given(), records }, nominate()).codes).toEqual([
      'volunteer.already-in-community',
    ]);
  });

  it.each<[string, AnyActor]>([
    ['volunteer.not-yours-to-lift', { kind: 'person', ref: 'koordinator-satu', role: 'coordinator' }],
    ['volunteer.not-yours-to-lift', { kind: 'app', ref: 'aplikasi', role: 'secretariat' }],
    ['volunteer.not-yours-to-lift', system],
    ['volunteer.own-suspension', volunteerItself],
  ])('refuses with %s a lifting by the wrong one', (code, actor) => {
    const { directory } = malang;
    const chapter = { ...malang, directory: { ...directory, secretariat: [volunteerItself.ref] } };
    const asked = { ...given([...active(), suspended]), chapter, actor };
    expect(whenAsked(volunteerConcept, asked, lift()).codes).toEqual([code]);
  });

  it('stays suspended while a report that names them stands, also after they leave (1090)', () => {
    const alleged = { person: 'relawan-satu', reports: [{ report: 'report/r1', at: now }] };
    const records = { ...given().records, 'allegations-of-person=relawan-satu': alleged };
    const asked = (history: readonly VolunteerEvent[], command: VolunteerCommand) =>
      whenAsked(volunteerConcept, { ...given(history), records }, command);
    expect(asked(bound(), { type: 'activate-volunteer' }).codes).toEqual(['volunteer.suspended']);
    const left = asked(active(), { type: 'exit-volunteer', reason: 'resigned' });
    const answered = { type: 'allegation-answered', finding: 'unfounded', report: 'report/r1' };
    for (const history of [active(), [...active(), ...left.events]]) {
      expect(asked(history, lift()).codes).toEqual(['volunteer.report-not-named']);
      const lifted = asked(history, { ...lift(), report: 'report/r1' });
      expect(lifted.events).toEqual([answered]);
      expect(volunteerConcept.reacts(lifted.events, lifted.state)).toMatchObject([
        { concept: 'allegation', command: { type: 'lift-allegation', report: 'report/r1' } },
      ]);
    }
    // A suspension by hand is lifted by itself.
    const byHand = [...active(), suspended];
    expect(asked(byHand, lift()).events).toEqual([{ type: 'suspension-lifted', finding: 'unfounded' }]);
    expect(asked(byHand, { ...lift(), report: 'report/r1' }).events).toEqual([answered]);
    expect(asked(byHand, { ...lift(), report: 'report/r9' }).codes).toEqual(['volunteer.not-yours-to-lift']);
  });

  it('may not handle case data once a topic was taught too long ago, and may again after a further training', () => {
    const before = replay(volunteerConcept, given(), active());
    const ends = later(taughtOn, trainingLasts);
    expect(mayHandleCaseData(before, later(ends, -1))).toBe(true);
    expect(caseDataBar(before, ends)).toBe('trainingExpired');
    expect(volunteerConcept.wakeAt(before)).toBe(ends);

    const woken = whenAsked(volunteerConcept, { ...given(active()), now: ends }, { type: 'wake' });
    expect(woken.events).toEqual([{ type: 'training-expired', topics: requiredTopics }]);
    expect(volunteerConcept.wakeAt(woken.state)).toBeNull();

    const again = whenAsked(
      volunteerConcept,
      { ...given([...active(), ...woken.events]), now: later(ends, day) },
      refresh('engagement/pelatihan-4'),
    );
    expect(again.events).toMatchObject([{ type: 'training-refreshed', topics: ['tppoLaw', 'indicators'] }]);
    expect(again.state).toMatchObject({ status: 'active', expired: requiredTopics.slice(2) });
    expect(caseDataBar(again.state, ends)).toBe('trainingExpired');
  });

  it('activates nobody on an expired training', () => {
    const tooLate = { ...given(bound()), now: later(taughtOn, trainingLasts) };
    expect(whenAsked(volunteerConcept, tooLate, { type: 'activate-volunteer' }).codes).toEqual([
      'volunteer.training-expired',
    ]);
  });

  it('leaves by itself when its term ends, not a moment before', () => {
    const termEndsOn = at('2020-01-08T08:00+07:00');
    const { state, events } = whenAsked(volunteerConcept, given(bound()), { type: 'activate-volunteer', termEndsOn });
    expect(volunteerConcept.wakeAt(state)).toBe(termEndsOn);
    expect(caseDataBar(state, later(termEndsOn, -1))).toBeNull();
    expect(caseDataBar(state, termEndsOn)).toBe('termEnded');
    const history = [...bound(), ...events];
    const early = whenAsked(volunteerConcept, { ...given(history), now: later(termEndsOn, -1) }, { type: 'wake' });
    expect(early.events).toEqual([]);
    const woken = whenAsked(volunteerConcept, { ...given(history), now: termEndsOn, actor: system }, { type: 'wake' });
    expect(woken.state).toMatchObject({ status: 'exited', reason: 'termEnded', suspension: null });
  });

  it('says of nobody who left before they were active that they were', () => {
    const left = replay(volunteerConcept, given(), [...bound(), { type: 'volunteer-exited', reason: 'resigned' }]);
    expect(left).toEqual(expect.not.objectContaining({ activeSince: expect.anything() }));
  });

  it('keeps an open allegation with it when it leaves, until the LPA has looked into it', () => {
    const left: readonly VolunteerEvent[] = [...active(), suspended, { type: 'volunteer-exited', reason: 'resigned' }];
    const state = replay(volunteerConcept, given(), left);
    expect(state).toMatchObject({ status: 'exited', suspension: 'allegation', activeSince: now });
    expect(volunteerConcept.claims(state)).toHaveLength(1);
    const records = { ...given().records, [claim]: state };
    expect(whenAsked(volunteerConcept, { ...given(), records }, nominate()).codes).toEqual([
      'volunteer.left-under-suspension',
    ]);
    expect(volunteerConcept.claims(whenAsked(volunteerConcept, given(left), lift()).state)).toEqual([]);
  });

  it.each<[string, readonly VolunteerEvent[]]>([
    ['notActive', []],
    ['notActive', bound()],
    ['suspended', [...active(), { type: 'volunteer-suspended', reason: 'allegation' }]],
    ['left', exited()],
  ])('keeps a volunteer from case data: %s', (bar, history) => {
    expect(caseDataBar(replay(volunteerConcept, given(), history), now)).toBe(bar);
  });

  property.prop([fc.array(anyCommand(), { maxLength: 14 })])(
    'never is active without every step before it',
    (commands) => {
      const history: VolunteerEvent[] = [];
      for (const command of commands) history.push(...whenAsked(volunteerConcept, given(history), command).events);
      const state = replay(volunteerConcept, given(), history);
      if (!mayHandleCaseData(state, now)) return;
      expect(state).toMatchObject({ training, screening: { adult: true }, code: { edition: '2019-01' } });
    },
  );

  property.prop([fc.array(anyCommand(), { maxLength: 14 })])(
    'is never brought back by a machine once suspended',
    (commands) => {
      const history: VolunteerEvent[] = [...active(), suspended];
      for (const command of commands) {
        history.push(...whenAsked(volunteerConcept, { ...given(history), actor: system }, command).events);
      }
      expect(mayHandleCaseData(replay(volunteerConcept, given(), history), now)).toBe(false);
    },
  );

  it('keeps a reference in every event and the identity in sealed cards', () => {
    const schema = volunteerCommandSchemas['nominate-volunteer'];
    const command = schema.parse({
      type: 'nominate-volunteer',
      community,
      person: { ref: 'relawan-satu', identity: { name: 'Nama Contoh' }, contact: { phone: '0812-0000-0000' } },
    });
    const { facts, cards } = extractPersonalData(schema, command);
    expect(facts).toEqual({ type: 'nominate-volunteer', community, person: { ref: 'relawan-satu' } });
    expect(cards).toEqual([
      { subject: 'relawan-satu', class: 'identity', fields: { identity: { name: 'Nama Contoh' } } },
      { subject: 'relawan-satu', class: 'contact', fields: { contact: { phone: '+6281200000000' } } },
    ]);
  });

  it('hands in what its commands take', () => {
    expectTypeOf<InputOf<'volunteer'>>().toExtend<VolunteerCommand>();
  });
});

describe('the lifecycle of a volunteer', () => {
  const actors = [officer, app, system, volunteerItself];
  const steps: readonly VolunteerState['status'][] = ['screened', 'trained', 'codeSigned', 'active'];

  it('goes from state to state as its diagram is drawn', async () => {
    const found = transitionsOf(volunteerConcept, given(), everyCommand(), { actors, waits: [0, 600 * day] });
    await expectDrawn('volunteer', found);
  });

  holdsForAnyHistory(volunteerConcept, {
    given: given(),
    commands: everyCommand(),
    actors,
    faults: (volunteer) => {
      if (volunteer.status !== 'active') return [];
      const noCode = volunteer.code.edition === '' ? ['active without the code'] : [];
      const untaught = requiredTopics.filter((topic) => volunteer.taught[topic] === undefined);
      return [...noCode, ...untaught.map((topic) => `active without ${topic}`)];
    },
    quiet: ['wake'],
    onlyByPerson: (before, after) =>
      before.status === 'suspended'
        ? after.status !== 'suspended' && after.status !== 'exited'
        : before.status !== after.status && steps.includes(after.status),
    stories: [path().map((command) => ({ command }))],
    longestWait: 400 * day,
  });

  property.prop([
    fc.nat({ max: path().length }),
    fc.array(fc.record({ command: anyCommand(), actor: fc.constantFrom(...actors) }), { maxLength: 24 }),
  ])('never is screened or active by its own hand', (far, asked) => {
    const begun = path().slice(0, far);
    for (const { actor, before, after } of walk(volunteerConcept, given(), [
      ...begun.map((command) => ({ command })),
      ...asked,
    ]).steps) {
      if (actor !== volunteerItself || before.status === after.status) continue;
      expect(['screened', 'active']).not.toContain(after.status);
    }
  });

  property.prop([fc.array(fc.record({ command: anyCommand(), actor: fc.constantFrom(...actors) }), { maxLength: 24 })])(
    'never is active again after a suspension that nobody lifted',
    (asked) => {
      const { entries, state } = walk(volunteerConcept, given(), asked);
      const changes = entries.flatMap((entry) => entry.changes);
      const last = changes.findLast(({ type }) => type === 'volunteer-suspended' || type === 'suspension-lifted');
      if (last?.type === 'volunteer-suspended') expect(mayHandleCaseData(state, now)).toBe(false);
    },
  );
});

const suspended: VolunteerEvent = { type: 'volunteer-suspended', reason: 'allegation' };

function given(history: readonly VolunteerEvent[] = []): Given<VolunteerEvent> {
  return {
    now,
    actor: officer,
    stream: 'volunteer/satu',
    chapter: malang,
    history,
    records: {
      [community]: kotalama(),
      'community/35.73.04.1004': { ...kotalama(), status: 'dissolved' },
      [training]: meeting('training', requiredTopics),
      'engagement/audiensi-1': meeting('audienceMeeting'),
      'engagement/pelatihan-2': { status: 'planned', kind: 'training', area: area('35.73'), plannedOn: now },
      'engagement/pelatihan-3': meeting('training', ['tppoLaw']),
      'engagement/pelatihan-4': {
        ...meeting('training', ['tppoLaw', 'indicators']),
        heldOn: at('2021-01-05T09:00+07:00'),
      },
      'engagement/pelatihan-lama': {
        ...meeting('training', requiredTopics),
        heldOn: at('2016-01-05T09:00+07:00'),
      },
    },
  };
}

function kotalama(): CommunityState {
  return {
    status: 'constituted',
    area: area('35.73.03.1001'),
    reportedName: 'Kotalama',
    source: 'contoh',
    pilot: null,
    pact: 'pact/kotalama-1',
    pactSignedOn: at('2018-12-19T11:00+07:00'),
    decree: { number: 'SK/01/2019', date: at('2019-01-04T00:00+07:00'), signatory: 'lurah-kotalama' },
    earlierDecrees: [],
    coverage: [],
  };
}

function meeting(
  kind: 'training' | 'audienceMeeting',
  topics: Extract<EngagementState, { status: 'held' }>['topics'] = [],
): EngagementState {
  return {
    status: 'held',
    kind,
    area: area('35.73'),
    heldOn: at('2019-01-05T09:00+07:00'),
    attendance: {},
    outcome: 'informed',
    topics,
  };
}

function nominate(): Extract<VolunteerCommand, { type: 'nominate-volunteer' }> {
  return { type: 'nominate-volunteer', community, person: { ref: 'relawan-satu' } };
}

function refresh(other: string): VolunteerCommand {
  return { type: 'refresh-training', training: other };
}

function screen(facts: Partial<Screening> = {}): VolunteerCommand {
  return { type: 'screen-volunteer', ...screening(), ...facts };
}

function screening(): Screening {
  return { identityChecked: true, references: 2, interview: true, adult: true };
}

function signCode(): Extract<VolunteerCommand, { type: 'sign-code' }> {
  return { type: 'sign-code', edition: '2019-01', signedOn: at('2019-01-06T09:00+07:00') };
}

function lift(): Extract<VolunteerCommand, { type: 'lift-suspension' }> {
  return { type: 'lift-suspension', finding: 'unfounded' };
}

/** All that leads to an active volunteer. */
function path(): readonly VolunteerCommand[] {
  return [nominate(), screen(), { type: 'train-volunteer', training }, signCode(), { type: 'activate-volunteer' }];
}

function nominated(): readonly VolunteerEvent[] {
  return [{ type: 'volunteer-nominated', person: 'relawan-satu', community }];
}

function screened(): readonly VolunteerEvent[] {
  return [...nominated(), { type: 'volunteer-screened', screening: screening() }];
}

function trained(): readonly VolunteerEvent[] {
  return [...screened(), { type: 'volunteer-trained', training, trainedOn: taughtOn, topics: requiredTopics }];
}

function bound(): readonly VolunteerEvent[] {
  const { edition, signedOn } = signCode();
  return [...trained(), { type: 'code-signed', code: { edition, signedOn } }];
}

function active(): readonly VolunteerEvent[] {
  return [...bound(), { type: 'volunteer-activated', termEndsOn: null }];
}

function exited(): readonly VolunteerEvent[] {
  return [...active(), { type: 'volunteer-exited', reason: 'resigned' }];
}

function anyCommand(): fc.Arbitrary<VolunteerCommand> {
  return fc.constantFrom(...everyCommand());
}

function everyCommand(): readonly VolunteerCommand[] {
  return [
    nominate(),
    screen(),
    { type: 'train-volunteer', training },
    signCode(),
    { type: 'activate-volunteer' },
    { type: 'suspend-volunteer', reason: 'allegation' },
    lift(),
    { type: 'exit-volunteer', reason: 'termEnded' },
    refresh('engagement/pelatihan-4'),
    { type: 'set-term', termEndsOn: at('2020-06-01T08:00+07:00') },
    { type: 'wake' },
  ];
}

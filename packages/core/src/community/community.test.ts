import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { parseNeighbourhood } from '../area/neighbourhood.ts';
import { day, later } from '../calendar/instant.ts';
import type { PactState } from '../pact/pact.ts';
import { type Actor, system } from '../record/actor.ts';
import { area, at, type Given, malang, officer, replay, whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import {
  type CommunityCommand,
  type CommunityEvent,
  type CommunityState,
  type Decree,
  quietAfter,
} from './community.ts';
import { communityConcept } from './concept.ts';
import { covers, isConstituted, mergedCoverage, takesVolunteers } from './rules.ts';
import type { communityCommandSchemas } from './schema.ts';
import { requiredTopics, type VolunteerState } from './volunteer.ts';

const tanjungrejo = area('35.73.04.1006');
const stream = 'community/35.73.04.1006';
const pactClaim = 'pact-of-area=35.73.04.1006';
const pactSignedOn = at('2018-12-19T11:00+07:00');
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };

describe('a community', () => {
  it('goes from proposal over pact and decree to activity, rests, wakes and ends', () => {
    const steps: readonly [CommunityCommand, CommunityState['status']][] = [
      [propose(), 'proposed'],
      [{ type: 'note-pact' }, 'pactSigned'],
      [constitute(), 'constituted'],
      [activate(), 'active'],
      [{ type: 'rest-community', reason: 'noActivity' }, 'dormant'],
      [activate(), 'active'],
      [{ type: 'dissolve-community', reason: 'byLpa' }, 'dissolved'],
      [propose(), 'proposed'],
    ];
    const history: CommunityEvent[] = [];
    for (const [command, status] of steps) {
      const outcome = whenAsked(communityConcept, given(history), command);
      expect(outcome.codes).toEqual([]);
      expect(outcome.state.status).toBe(status);
      history.push(...outcome.events);
    }
  });

  it('takes down which pact it rests on', () => {
    expect(whenAsked(communityConcept, given([proposed()]), { type: 'note-pact' }).state).toMatchObject({
      pact: `holder/${pactClaim}`,
      pactSignedOn,
    });
  });

  it('takes a decree of the day the pact was signed, whatever the hour', () => {
    const sameDay = constitute({ date: at('2018-12-19T00:00+07:00') });
    expect(whenAsked(communityConcept, given(pledged()), sameDay).codes).toEqual([]);
  });

  it('keeps only those volunteers who are active here', () => {
    const { events } = whenAsked(communityConcept, given(constituted()), {
      ...activate(),
      volunteers: ['volunteer/lain', 'volunteer/satu'],
    });
    expect(events).toMatchObject([{ volunteers: ['volunteer/satu'] }]);
  });

  it.each<[string, readonly CommunityEvent[], CommunityCommand]>([
    ['community.other-stream', [], { ...propose(), area: area('35.73.03.1001') }],
    ['community.already-exists', [proposed()], propose()],
    ['community.not-proposed', [], { type: 'note-pact' }],
    ['community.not-proposed', pledged(), { type: 'note-pact' }],
    ['community.no-pact', [proposed()], constitute()],
    ['community.no-decree', [proposed()], activate()],
    ['community.no-decree', pledged(), activate()],
    ['community.already-constituted', constituted(), constitute()],
    ['community.decree-before-pact', pledged(), constitute({ date: at('2018-12-18T10:00+07:00') })],
    ['community.decree-in-future', pledged(), constitute({ date: at('2019-02-01T10:00+07:00') })],
    ['community.decree-ends-before-it-begins', pledged(), constitute({ until: at('2019-01-03T00:00+07:00') })],
    ['community.decree-expired', pledged(), constitute({ until: at('2019-01-07T00:00+07:00') })],
    ['community.not-constituted', pledged(), renew()],
    ['community.not-constituted', [proposed()], { type: 'set-coverage', coverage: [] }],
    ['community.decree-older', active(), renew({ date: at('2019-01-03T10:00+07:00') })],
    ['community.decree-on-record', active(), { type: 'renew-decree', decree: decree() }],
    ['community.pilot-disputed-already', [proposed(), asserted(), disputed()], dispute()],
    ['community.decree-in-future', active(), renew({ date: at('2019-02-03T10:00+07:00') })],
    ['community.not-active', constituted(), { type: 'change-focal-point', focalPoint: 'koordinator-dua' }],
    ['community.not-active', [], { type: 'note-activity', sign: 'contact' }],
    ['community.same-focal-point', active(), { type: 'change-focal-point', focalPoint: 'koordinator-satu' }],
    ['community.already-active', active(), activate()],
    ['community.no-active-volunteer', constituted(), { ...activate(), volunteers: ['volunteer/lain'] }],
    ['community.no-active-volunteer', constituted(), { ...activate(), volunteers: ['volunteer/tidak-ada'] }],
    ['community.not-active', constituted(), { type: 'rest-community', reason: 'noVolunteers' }],
    ['community.already-dissolved', dissolved(), { type: 'dissolve-community', reason: 'byLpa' }],
    ['community.already-dissolved', dissolved(), activate()],
    ['community.not-on-record', [], activate()],
    ['community.not-on-record', [], assert()],
    ['community.asserted-in-future', [proposed()], { ...assert(), assertedOn: at('2019-02-01T10:00+07:00') }],
    ['community.pilot-already-asserted', [proposed(), asserted()], assert()],
    ['community.pilot-not-asserted', [proposed()], dispute()],
    ['community.pilot-not-asserted', [proposed()], { type: 'confirm-pilot', source: 'MEM1' }],
    ['community.pilot-disputes-itself', [proposed(), asserted()], { ...dispute(), otherArea: tanjungrejo }],
  ])('refuses with %s', (code, history, command) => {
    const { codes, events } = whenAsked(communityConcept, given(history), command);
    expect(codes).toEqual([code]);
    expect(events).toEqual([]);
  });

  it('refuses a kelurahan outside the chapter', () => {
    const elsewhere = { ...given(), stream: 'community/35.73.05.1006' };
    const command = { ...propose(), area: area('35.73.05.1006') };
    expect(whenAsked(communityConcept, elsewhere, command).codes).toEqual(['community.unknown-area']);
  });

  it.each<PactState | undefined>([undefined, { ...terms(), status: 'drafted' }])(
    'has no pact as long as none is in force',
    (pact) => {
      const records = pact === undefined ? {} : { [pactClaim]: pact };
      expect(whenAsked(communityConcept, { ...given([proposed()]), records }, { type: 'note-pact' }).codes).toEqual([
        'community.no-pact',
      ]);
      for (const [history, command] of [
        [pledged(), constitute()],
        [constituted(), activate()],
      ] as const) {
        expect(whenAsked(communityConcept, { ...given(history), records }, command).codes).toEqual([
          'community.no-pact',
        ]);
      }
    },
  );

  it.each<[CommunityCommand, readonly CommunityEvent[]]>([
    [constitute(), pledged()],
    [{ type: 'dissolve-community', reason: 'byLpa' }, active()],
  ])('refuses a machine that constitutes or dissolves a community', (command, history) => {
    for (const actor of [app, system]) {
      const { codes, events } = whenAsked(communityConcept, { ...given(history), actor }, command);
      expect(codes).toEqual(['community.needs-person']);
      expect(events).toEqual([]);
    }
    expect(whenAsked(communityConcept, given(history), command).codes).toEqual([]);
  });

  it('says that the decree is practice, not law', () => {
    expect(whenAsked(communityConcept, given([proposed()]), activate()).refusals).toEqual([
      { code: 'community.no-decree', status: 'proposed', basis: 'practice' },
    ]);
  });

  it('counts as constituted while the decree stands', () => {
    const states = [[], [proposed()], pledged(), constituted(), active(), dissolved()].map((history) =>
      replay(communityConcept, given(), history),
    );
    expect(states.map(isConstituted)).toEqual([false, false, false, true, true, false]);
    expect(states.map(takesVolunteers)).toEqual([false, true, true, true, true, false]);
  });

  it('keeps every decree it ever had, the one in force apart', () => {
    const { state } = whenAsked(communityConcept, given(active()), renew());
    expect(state).toMatchObject({
      status: 'active',
      decree: { number: 'SK/07/2019', members: [{ person: 'tokoh-satu', as: 'communityFigure' }] },
      earlierDecrees: [{ number: 'SK/01/2019' }],
    });
  });

  it('rests by itself when its decree runs out, and goes on only under a new one', () => {
    const until = at('2019-02-01T00:00+07:00');
    const history: readonly CommunityEvent[] = [
      ...pledged(),
      { type: 'community-constituted', decree: { ...decree(), until } },
      { ...activate(), type: 'community-activated' },
    ];
    expect(communityConcept.wakeAt(replay(communityConcept, given(), history))).toBe(until);
    const woken = whenAsked(communityConcept, { ...given(history), now: until, actor: system }, { type: 'wake' });
    expect(woken.state).toMatchObject({ status: 'dormant', reason: 'decreeExpired' });
    const late = { ...given([...history, ...woken.events]), now: later(until, day) };
    expect(whenAsked(communityConcept, late, activate()).codes).toEqual(['community.decree-expired']);
    const { events } = whenAsked(communityConcept, late, renew({ date: until }));
    const renewed = { ...late, history: [...history, ...woken.events, ...events] };
    expect(whenAsked(communityConcept, renewed, activate()).state.status).toBe('active');
  });

  it('rests by itself when nothing was heard of it, and any sign of life puts that off', () => {
    const { now } = given();
    const quiet = later(now, quietAfter);
    const state = replay(communityConcept, given(), active());
    expect(communityConcept.wakeAt(state)).toBe(quiet);
    // Goes on from the state: a history given to a test happens at the instant of the question.
    const from = { ...communityConcept, initial: state };
    const early = whenAsked(from, { ...given(), now: later(quiet, -1), actor: system }, { type: 'wake' });
    expect(early.events).toEqual([]);
    const woken = whenAsked(from, { ...given(), now: quiet, actor: system }, { type: 'wake' });
    expect(woken.events).toEqual([{ type: 'community-rested', reason: 'nothingHeard' }]);
    const heard = whenAsked(from, { ...given(), now: later(quiet, -1) }, { type: 'note-activity', sign: 'contact' });
    expect(communityConcept.wakeAt(heard.state)).toBe(later(quiet, quietAfter - 1));
  });

  it('rests when its pact ends, goes on under its successor, and refuses nothing to whoever tells it so', () => {
    const ended: CommunityCommand = { type: 'pact-ended', reason: 'pactLapsed' };
    expect(whenAsked(communityConcept, given(active()), ended).state).toMatchObject({ reason: 'pactLapsed' });
    const succeeded: CommunityCommand = { type: 'pact-succeeded', pact: 'pact/tanjungrejo-2', pactSignedOn };
    expect(whenAsked(communityConcept, given(active()), succeeded).state).toMatchObject({
      status: 'active',
      pact: 'pact/tanjungrejo-2',
    });
    expect(whenAsked(communityConcept, given([proposed()]), succeeded)).toMatchObject({ codes: [], events: [] });
    const heard: CommunityCommand = { type: 'hear-community', sign: 'visit', record: 'visit/satu' };
    for (const history of [[], [proposed()], pledged(), constituted(), dissolved()]) {
      expect(whenAsked(communityConcept, given(history), ended)).toMatchObject({ codes: [], events: [] });
      expect(whenAsked(communityConcept, given(history), heard)).toMatchObject({ codes: [], events: [] });
    }
  });

  it('takes no volunteer for one who stands in it whose training has grown old', () => {
    const late = { ...given(constituted()), now: at('2021-02-01T08:00+07:00') };
    expect(whenAsked(communityConcept, late, activate()).codes).toEqual(['community.no-active-volunteer']);
  });

  it('says which RW and RT it covers, and of one that names none nothing is known', () => {
    const coverage = ['RW 005', 'RT 003/RW 005', 'RW 005', 'RT 001/RW 002'].map(place);
    const { state } = whenAsked(communityConcept, given(constituted()), { type: 'set-coverage', coverage });
    expect(state).toMatchObject({ coverage: [place('RW 005'), place('RT 001/RW 002')] });
    if (!isConstituted(state)) throw new Error('not constituted');
    expect(covers(state, place('RT 009/RW 005'))).toBe(true);
    expect(covers(state, place('RW 002'))).toBe(false);
    expect(covers({ ...state, coverage: [] }, place('RW 002'))).toBe('unknown');
    expect(mergedCoverage([])).toEqual([]);
  });

  property.prop([fc.array(anyCommand(), { maxLength: 12 })])(
    'never is active without pact, decree and focal point',
    (commands) => {
      const history: CommunityEvent[] = [];
      for (const command of commands) history.push(...whenAsked(communityConcept, given(history), command).events);
      const state = replay(communityConcept, given(), history);
      if (state.status === 'active') {
        expect(state.decree.number).not.toBe('');
        expect(state.pact).not.toBe('');
        expect(state.focalPoint).not.toBe('');
      }
    },
  );

  it('has schemas of the same form as what is handed in', () => {
    type Schemas = typeof communityCommandSchemas;
    type Read = z.output<Schemas[keyof Schemas]>;
    type Given = Exclude<CommunityCommand, { type: 'hear-community' | 'pact-ended' | 'pact-succeeded' | 'wake' }>;
    expectTypeOf<Read>().toExtend<Given>();
    expectTypeOf<Given>().toExtend<Read>();
  });
});

describe('pilot membership', () => {
  it('keeps every source about a pilot, also the one that disputes it', () => {
    const { state } = whenAsked(communityConcept, given([proposed(), asserted()]), dispute());
    expect(state).toMatchObject({
      status: 'proposed',
      pilot: {
        status: 'disputed',
        source: 'ADA1',
        disputes: [{ otherArea: '35.73.04.1004', otherName: 'Bandungrejosari', source: 'MEM1' }],
      },
    });
  });

  it('confirms, withdraws and asserts a pilot with a source, and keeps its disputes', () => {
    const history = [proposed(), asserted(), disputed()];
    const confirmed = whenAsked(communityConcept, given(history), { type: 'confirm-pilot', source: 'MEM2' });
    expect(confirmed.state).toMatchObject({ pilot: { status: 'confirmed', source: 'MEM2' } });
    const withdrawn = whenAsked(communityConcept, given(history), { type: 'withdraw-pilot', source: 'MEM2' });
    expect(withdrawn.state).toMatchObject({ pilot: { status: 'withdrawn' } });
    const again = whenAsked(communityConcept, given([...history, ...withdrawn.events]), assert());
    expect(again.state).toMatchObject({ pilot: { status: 'asserted', disputes: [{ source: 'MEM1' }] } });
  });

  it('does not touch the life of the community', () => {
    const { state } = whenAsked(communityConcept, given(active()), assert());
    expect(state).toMatchObject({ status: 'active', focalPoint: 'koordinator-satu', pilot: { status: 'asserted' } });
  });
});

describe('the lifecycle of a community', () => {
  it('goes from state to state as its diagram is drawn', async () => {
    // What is said of a pilot, and which RW it covers, changes nothing of its life.
    const ofItsLife = everyCommand().filter(({ type }) => !/-pilot$|^set-coverage$/.test(type));
    const found = transitionsOf(communityConcept, given(), ofItsLife, { waits: [0, 200 * day], atMost: 1_500 });
    await expectDrawn('community', found);
  });

  holdsForAnyHistory(communityConcept, {
    given: given(),
    commands: everyCommand(),
    faults: (community) => {
      if (!isConstituted(community)) return [];
      return [
        ...(community.decree.number === '' ? ['constituted without a decree'] : []),
        ...(community.pact === '' ? ['constituted without a pact'] : []),
        ...(community.status === 'active' && community.focalPoint === '' ? ['active without a focal point'] : []),
      ];
    },
    stories: [[propose(), { type: 'note-pact' } as const, constitute(), activate()].map((command) => ({ command }))],
    actors: [officer, app, system],
    quiet: ['wake', 'hear-community', 'pact-ended', 'pact-succeeded'],
    repeatable: ['hear-community', 'note-activity'],
    onlyByPerson: (before, after) =>
      before.status !== after.status && (after.status === 'constituted' || after.status === 'dissolved'),
    longestWait: 60 * day,
  });
});

function given(history: readonly CommunityEvent[] = []): Given<CommunityEvent> {
  return {
    now: at('2019-01-08T08:00+07:00'),
    actor: officer,
    stream,
    chapter: malang,
    history,
    records: {
      [pactClaim]: { ...terms(), status: 'signed' },
      'volunteer/satu': volunteer(stream),
      'volunteer/lain': volunteer('community/35.73.03.1001'),
    },
  };
}

function terms(): Omit<Extract<PactState, { status: 'signed' }>, 'status'> {
  return {
    area: tanjungrejo,
    reportedName: 'Tanjungrejo',
    commitments: ['formVolunteers'],
    source: 'ADA1',
    signedOn: pactSignedOn,
    audience: 'engagement/audiensi-1',
    signatory: 'lurah-tanjungrejo',
    witness: 'petugas-satu',
    progress: {},
    breaches: [],
    renewals: 0,
  };
}

function volunteer(community: string): VolunteerState {
  const then = at('2019-01-05T08:00+07:00');
  return {
    status: 'active',
    person: 'relawan-satu',
    community,
    screening: { identityChecked: true, references: 2, interview: true, adult: true },
    training: 'engagement/pelatihan-1',
    trainedOn: then,
    code: { edition: '2019-01', signedOn: then },
    taught: Object.fromEntries(requiredTopics.map((topic) => [topic, then])),
    activeSince: then,
    termEndsOn: null,
    expired: [],
  };
}

function propose(): Extract<CommunityCommand, { type: 'propose-community' }> {
  return { type: 'propose-community', area: tanjungrejo, reportedName: 'Tanjungrejo', source: 'ADA1' };
}

function constitute(decree: Partial<Decree> = {}): CommunityCommand {
  const date = at('2019-01-04T00:00+07:00');
  return {
    type: 'constitute-community',
    decree: { number: 'SK/01/2019', date, signatory: 'lurah-tanjungrejo', ...decree },
  };
}

function renew(changes: Partial<Decree> = {}): CommunityCommand {
  return {
    type: 'renew-decree',
    decree: {
      ...decree(),
      number: 'SK/07/2019',
      date: at('2019-01-07T00:00+07:00'),
      members: [{ person: 'tokoh-satu', as: 'communityFigure' }],
      ...changes,
    },
  };
}

function decree(): Decree {
  return { number: 'SK/01/2019', date: at('2019-01-04T00:00+07:00'), signatory: 'lurah-tanjungrejo' };
}

function place(text: string) {
  const read = parseNeighbourhood(text);
  if (read === undefined) throw new Error(`${text} is no RT or RW`);
  return read;
}

function activate(): Extract<CommunityCommand, { type: 'activate-community' }> {
  return { type: 'activate-community', focalPoint: 'koordinator-satu', volunteers: ['volunteer/satu'] };
}

function assert(): Extract<CommunityCommand, { type: 'assert-pilot' }> {
  return { type: 'assert-pilot', source: 'ADA1', assertedOn: pactSignedOn };
}

function dispute(): Extract<CommunityCommand, { type: 'dispute-pilot' }> {
  return { type: 'dispute-pilot', otherArea: area('35.73.04.1004'), otherName: 'Bandungrejosari', source: 'MEM1' };
}

function proposed(): CommunityEvent {
  return { ...propose(), type: 'community-proposed' };
}

function pledged(): readonly CommunityEvent[] {
  return [proposed(), { type: 'pact-noted', pact: 'pact/tanjungrejo-1', pactSignedOn }];
}

function constituted(): readonly CommunityEvent[] {
  const decree = { number: 'SK/01/2019', date: at('2019-01-04T00:00+07:00'), signatory: 'lurah-tanjungrejo' };
  return [...pledged(), { type: 'community-constituted', decree }];
}

function active(): readonly CommunityEvent[] {
  return [...constituted(), { ...activate(), type: 'community-activated' }];
}

function dissolved(): readonly CommunityEvent[] {
  return [...active(), { type: 'community-dissolved', reason: 'byLpa' }];
}

function asserted(): CommunityEvent {
  return { ...assert(), type: 'pilot-asserted' };
}

function disputed(): CommunityEvent {
  return { ...dispute(), type: 'pilot-disputed' };
}

function anyCommand(): fc.Arbitrary<CommunityCommand> {
  return fc.constantFrom(...everyCommand());
}

function everyCommand(): readonly CommunityCommand[] {
  return [
    propose(),
    { type: 'note-pact' },
    constitute(),
    activate(),
    { type: 'rest-community', reason: 'noActivity' },
    { type: 'dissolve-community', reason: 'byLpa' },
    assert(),
    dispute(),
    { type: 'confirm-pilot', source: 'MEM2' },
    { type: 'withdraw-pilot', source: 'MEM2' },
    renew(),
    constitute({ until: at('2019-03-01T00:00+07:00') }),
    { type: 'change-focal-point', focalPoint: 'koordinator-dua' },
    { type: 'set-coverage', coverage: [place('RW 001')] },
    { type: 'note-activity', sign: 'contact' },
    { type: 'hear-community', sign: 'visit', record: 'visit/satu' },
    { type: 'pact-ended', reason: 'pactRevoked' },
    { type: 'pact-succeeded', pact: 'pact/tanjungrejo-2', pactSignedOn },
    { type: 'wake' },
  ];
}

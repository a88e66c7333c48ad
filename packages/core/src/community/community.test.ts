import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { PactState } from '../pact/pact.ts';
import { area, at, type Given, malang, officer, replay, whenAsked } from '../record/given.sample.ts';
import type { VolunteerState } from '../volunteer/volunteer.ts';
import type { CommunityCommand, CommunityEvent, CommunityState, Decree } from './community.ts';
import { communityConcept } from './concept.ts';
import { isConstituted, takesVolunteers } from './rules.ts';
import type { communityCommandSchemas } from './schema.ts';

const tanjungrejo = area('35.73.04.1006');
const stream = 'community/35.73.04.1006';
const pactClaim = 'pact-of-area=35.73.04.1006';
const pactSignedOn = at('2018-12-19T11:00+07:00');

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
      expect(whenAsked(communityConcept, { ...given(pledged()), records }, constitute()).codes).toEqual([
        'community.no-pact',
      ]);
    },
  );

  it('says that the decree is practice, not law', () => {
    expect(whenAsked(communityConcept, given([proposed()]), activate()).refusals).toEqual([
      { code: 'community.no-decree', status: 'proposed', basis: 'practice' },
    ]);
  });

  it('is constituted as long as the decree stands', () => {
    const states = [[], [proposed()], pledged(), constituted(), active(), dissolved()].map((history) =>
      replay(communityConcept, given(), history),
    );
    expect(states.map(isConstituted)).toEqual([false, false, false, true, true, false]);
    expect(states.map(takesVolunteers)).toEqual([false, true, true, true, true, false]);
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
    expectTypeOf<Read>().toExtend<CommunityCommand>();
    expectTypeOf<CommunityCommand>().toExtend<Read>();
  });
});

describe('pilot membership', () => {
  it('is what a source says, and keeps the source that says otherwise', () => {
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

  it('is confirmed or withdrawn with a source, and asserted anew with its disputes kept', () => {
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
    activeSince: then,
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
  return fc.constantFrom<CommunityCommand>(
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
  );
}

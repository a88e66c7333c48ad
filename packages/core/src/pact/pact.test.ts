import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { day, type Instant, later } from '../calendar/instant.ts';
import type { EngagementState } from '../engagement/engagement.ts';
import { valuesOf } from '../language/choices.ts';
import { type Actor, system } from '../record/actor.ts';
import { area, at, type Given, malang, officer, replay, whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { pactCommitments } from './choices.ts';
import { pactConcept } from './concept.ts';
import { pactRefuses } from './lifecycle.ts';
import type { PactCommand, PactEvent } from './pact.ts';
import { isInForce } from './rules.ts';
import type { pactCommandSchemas } from './schema.ts';

const kotalama = area('35.73.03.1001');
const audienceOn = at('2018-12-19T09:00+07:00');
const signedOn = at('2018-12-19T11:00+07:00');
const audience = 'engagement/audiensi-1';
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };

describe('an integrity pact', () => {
  it('passes from draft to signature at its audience, and is in force', () => {
    const { state } = whenAsked(pactConcept, given([drafted()]), sign());
    expect(state).toMatchObject({ status: 'signed', area: kotalama, signedOn, audience });
    expect(isInForce(state)).toBe(true);
    expect(pactConcept.claims(state)).toEqual([{ name: 'pact-of-area', value: kotalama }]);
  });

  it('lets nobody who signed it, and nobody but the LPA, say that it was kept, or end it for any reason', () => {
    const by = (ref: string): Actor => ({ kind: 'person', ref, role: 'lpaDuty' });
    const judging: readonly PactCommand[] = [
      meet(),
      ...(['byLpa', 'breach', 'byKelurahan', 'lurahReplaced'] as const).map(
        (reason) => ({ type: 'revoke-pact', reason }) as const,
      ),
      { type: 'supersede-pact' },
      { type: 'begin-commitment', commitment: 'formVolunteers' },
      { type: 'renew-pact', validUntil: at('2031-01-01T00:00+07:00') },
    ];
    const seated = headOf('35.73.03.1001');
    const twice = { ...seated, directory: { ...seated.directory, secretariat: ['sekretaris', 'lurah-kotalama'] } };
    const codes = (ref: string, command: PactCommand, chapter = seated, event = signed()) =>
      whenAsked(pactConcept, { ...given([drafted(), event]), actor: by(ref), chapter }, command).codes;
    for (const command of judging) {
      for (const ref of ['petugas-satu', 'sekretaris']) expect(codes(ref, command)).toEqual([]);
      for (const ref of ['lurah-kotalama', 'koordinator-satu', 'warga-satu'])
        expect(codes(ref, command)).toEqual(['pact.not-yours-to-judge']);
      // Of the LPA as well, and bound by it: as its head today, or as one who signed.
      expect(codes('lurah-kotalama', command, twice)).toEqual(['pact.not-yours-to-judge']);
      const withOfficer = { ...signed(), furtherSignatories: ['petugas-satu'] } as PactEvent;
      expect(codes('petugas-satu', command, seated, withOfficer)).toEqual(['pact.not-yours-to-judge']);
      if (command.type === 'meet-commitment')
        expect(whenAsked(pactConcept, { ...given([drafted(), signed()]), actor: app }, command).codes).toEqual([]);
    }
  });

  it('takes no breach of a pact from whom it binds, and takes one from anybody else', () => {
    const breach = { type: 'note-pact-breach', kind: 'reportsHeldBack', source: 'contoh' } as const;
    const codes = (ref: string) => {
      const actor: Actor = { kind: 'person', ref, role: 'volunteer' };
      return whenAsked(pactConcept, { ...given([drafted(), signed()]), actor }, breach).codes;
    };
    expect(codes('lurah-kotalama')).toEqual(['pact.not-yours-to-judge']);
    for (const ref of ['petugas-satu', 'koordinator-satu', 'warga-satu']) expect(codes(ref)).toEqual([]);
  });

  it('frees the kelurahan for another pact when revoked', () => {
    const { state } = whenAsked(pactConcept, given([drafted(), signed()]), { type: 'revoke-pact', reason: 'byLpa' });
    expect(state.status).toBe('revoked');
    expect(pactConcept.claims(state)).toEqual([]);
  });

  it('withdraws a draft that is wrong, and frees the kelurahan for another', () => {
    for (const history of [[drafted()], [drafted(), { type: 'pact-scheduled', audience } as const]]) {
      const { state } = whenAsked(pactConcept, given(history), { type: 'withdraw-pact' });
      expect(state).toMatchObject({ status: 'withdrawn', area: kotalama });
      expect([pactConcept.claims(state), pactConcept.wakeAt(state)]).toEqual([[], null]);
    }
  });

  it('refuses every due date that has passed when a pact is drafted, by its commitment', () => {
    const { now } = given();
    const dueDates = { formVolunteers: now, conductMonitoring: at('2017-12-31T00:00+07:00') };
    const { refusals } = whenAsked(pactConcept, given(), { ...draft(), dueDates });
    expect(refusals).toEqual([
      { code: 'pact.due-passed', commitment: 'formVolunteers', dueOn: now },
      { code: 'pact.due-passed', commitment: 'conductMonitoring', dueOn: dueDates.conductMonitoring },
    ]);
    const later = { formVolunteers: (now + 1) as Instant };
    expect(whenAsked(pactConcept, given(), { ...draft(), dueDates: later }).codes).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['35.73.03.1001', []],
    ['35.73.03', []],
    ['35.73', []],
    ['35.73.04.1006', ['pact.audience-of-other-area']],
    ['35.73.04', ['pact.audience-of-other-area']],
  ])('takes a pact to an audience for its own kelurahan alone: %s', (place, codes) => {
    const records = { [audience]: { ...meeting('audienceMeeting'), area: area(place) } };
    for (const command of [sign(), { type: 'schedule-pact', audience } as const])
      expect(whenAsked(pactConcept, { ...given([drafted()]), records }, command).codes).toEqual(codes);
  });

  it('takes no signature of who is in another office alone, and one of a head whom the directory lacks', () => {
    const codes = (signatory: string, ...areas: readonly string[]) =>
      whenAsked(pactConcept, { ...given([drafted()]), chapter: headOf(...areas) }, { ...sign(), signatory }).codes;
    const refused = ['pact.signed-by-other-office'];
    expect(codes('lurah-kotalama', '35.73.04.1006')).toEqual(refused);
    // Another office of the kelurahan signs as little, and the secretariat of the LPA neither.
    for (const one of ['koordinator-satu', 'wakil-satu', 'sekretaris']) expect(codes(one)).toEqual(refused);
    expect(codes('lurah-kotalama', '35.73.03.1001')).toEqual([]);
    expect(codes('pelaksana-tugas', '35.73.03.1001')).toEqual([]);
    expect(codes('lurah-kotalama', '35.73.04.1006', '35.73.03.1001')).toEqual([]);
    expect(codes('lurah-kotalama')).toEqual([]);
  });

  it('takes the signature of a head within their term alone, so of who heads the kelurahan that day', () => {
    const chapter = headOf(kotalama);
    const within = (from: Instant, until: Instant | null) => {
      const terms = [{ person: 'lurah-kotalama', from, until }];
      const offices = chapter.directory.offices.map((one) => (one.kind === 'lurah' ? { ...one, terms } : one));
      const held = { ...chapter, directory: { ...chapter.directory, offices } } as typeof chapter;
      const by = { ...sign(), signatory: 'lurah-kotalama' };
      return whenAsked(pactConcept, { ...given([drafted()]), chapter: held }, by).codes;
    };
    expect(within(later(signedOn, day), null)).toEqual(['pact.signed-by-other-office']);
    expect(within(audienceOn, signedOn)).toEqual(['pact.signed-by-other-office']);
    expect(within(audienceOn, later(signedOn, day))).toEqual([]);
  });

  it('schedules a pact for a future audience, and signs it there', () => {
    const planned = {
      [audience]: { status: 'planned', kind: 'audienceMeeting', area: area('35.73'), plannedOn: audienceOn },
    };
    const scheduled = whenAsked(
      pactConcept,
      { ...given([drafted()]), records: planned },
      { type: 'schedule-pact', audience },
    );
    expect(scheduled.state).toMatchObject({ status: 'scheduled', audience });
    const history = [drafted(), ...scheduled.events];
    expect(whenAsked(pactConcept, given(history), sign()).state.status).toBe('signed');
  });

  it('has as many signatories and witnesses as signed, nobody on both sides', () => {
    const many = { ...sign(), furtherSignatories: ['camat-satu'], furtherWitnesses: ['petugas-dua'] };
    expect(whenAsked(pactConcept, given([drafted()]), many).codes).toEqual([]);
    const both = { ...many, furtherWitnesses: ['camat-satu'] };
    expect(whenAsked(pactConcept, given([drafted()]), both).codes).toEqual(['pact.own-witness']);
  });

  it('tracks each commitment by itself, and calls it met by evidence of its own kind only', () => {
    const history = [drafted(), signed()];
    expect(replay(pactConcept, given(), history)).toMatchObject({
      progress: { formVolunteers: { status: 'pending', evidence: [] }, conductMonitoring: { status: 'pending' } },
    });
    const begun = whenAsked(pactConcept, given(history), begin());
    expect(begun.state).toMatchObject({ progress: { formVolunteers: { status: 'inProgress' } } });
    const met = whenAsked(pactConcept, given([...history, ...begun.events]), meet());
    expect(met.state).toMatchObject({
      progress: {
        formVolunteers: { status: 'met', evidence: ['volunteer/satu'] },
        conductMonitoring: { status: 'pending' },
      },
    });
  });

  it('marks a commitment overdue by itself, and can still meet it', () => {
    const dueOn = at('2019-03-01T00:00+07:00');
    const history: readonly PactEvent[] = [
      { ...drafted(), dueDates: { formVolunteers: dueOn } } as PactEvent,
      signed(),
    ];
    expect(pactConcept.wakeAt(replay(pactConcept, given(), history))).toBe(dueOn);
    const woken = whenAsked(pactConcept, { ...given(history), now: dueOn }, { type: 'wake' });
    expect(woken.events).toEqual([{ type: 'commitment-overdue', commitment: 'formVolunteers' }]);
    expect(pactConcept.wakeAt(woken.state)).toBeNull();
    expect(isInForce(woken.state)).toBe(true);
    const late = whenAsked(pactConcept, given([...history, ...woken.events]), meet());
    expect(late.state).toMatchObject({ progress: { formVolunteers: { status: 'met' } } });
  });

  it('lapses by itself at the end of its period, and is renewed before that', () => {
    const validUntil = at('2020-12-19T00:00+07:00');
    const history = [drafted(), { ...signed(), validUntil } as PactEvent];
    expect(pactConcept.wakeAt(replay(pactConcept, given(), history))).toBe(validUntil);
    const lapsed = whenAsked(pactConcept, { ...given(history), now: validUntil }, { type: 'wake' });
    expect(lapsed.state).toMatchObject({ status: 'lapsed', endedAt: validUntil });
    expect(pactConcept.claims(lapsed.state)).toEqual([]);

    const longer = at('2022-12-19T00:00+07:00');
    const renewed = whenAsked(pactConcept, given(history), { type: 'renew-pact', validUntil: longer });
    expect(renewed.state).toMatchObject({ status: 'signed', validUntil: longer, renewals: 1 });
  });

  it('tells the community when it ends, and when it stands in the place of another', () => {
    const next = replay(pactConcept, given(), [{ ...drafted(), supersedes: 'pact/kotalama-0' } as PactEvent, signed()]);
    expect(pactConcept.reacts([signed()], next, 'pact/kotalama-1')).toMatchObject([
      { command: { type: 'pact-succeeded', pact: 'pact/kotalama-1', pactSignedOn: signedOn } },
    ]);
    expect(pactConcept.reacts([signed()], replay(pactConcept, given(), [drafted(), signed()]), 'pact/satu')).toEqual(
      [],
    );
    const reactions = (event: PactEvent) =>
      pactConcept.reacts([event], replay(pactConcept, given(), [drafted(), signed(), event]), 'pact/kotalama-1');
    const told = (reason: string) => [
      { concept: 'community', stream: 'community/35.73.03.1001', command: { type: 'pact-ended', reason } },
    ];
    expect(reactions({ type: 'pact-lapsed' })).toEqual(told('pactLapsed'));
    expect(reactions({ type: 'pact-revoked', reason: 'breach' })).toEqual(told('pactRevoked'));
    expect(reactions({ type: 'pact-superseded' })).toEqual([]);
  });

  it('supersedes a pact so that the kelurahan can draft another', () => {
    const superseded: PactEvent = { type: 'pact-superseded' };
    const old = replay(pactConcept, given(), [drafted(), signed(), superseded]);
    const records = { 'pact/kotalama-0': old };
    const next = { ...draft(), supersedes: 'pact/kotalama-0' };
    expect(whenAsked(pactConcept, { ...given(), records }, next).state).toMatchObject({
      supersedes: 'pact/kotalama-0',
    });
    expect(whenAsked(pactConcept, { ...given(), records }, { ...next, area: area('35.73.04.1006') }).codes).toEqual([
      'pact.supersedes-other-area',
    ]);
    expect(whenAsked(pactConcept, given(), next).codes).toEqual(['pact.supersedes-nothing']);
  });

  it('keeps what was not kept of it, with its source, and stays in force', () => {
    const { state } = whenAsked(pactConcept, given([drafted(), signed()]), {
      type: 'note-pact-breach',
      kind: 'volunteersHindered',
      source: 'contoh',
    });
    expect(state).toMatchObject({ status: 'signed', breaches: [{ kind: 'volunteersHindered', source: 'contoh' }] });
  });

  it('meets commitments by an active community and by held visits', () => {
    for (const command of [{ ...meet(), evidence: ['community/35.73.03.1001'] }, monitored('visit/satu')]) {
      expect(whenAsked(pactConcept, given([drafted(), signed()]), command).codes).toEqual([]);
    }
  });

  it.each<[PactCommand, readonly PactEvent[]]>([
    [sign(), [drafted()]],
    [{ type: 'renew-pact', validUntil: at('2020-12-19T00:00+07:00') }, [drafted(), signed()]],
    [{ type: 'revoke-pact', reason: 'breach' }, [drafted(), signed()]],
  ])('refuses a machine that signs, renews or revokes a pact', (command, history) => {
    for (const actor of [app, system]) {
      const { codes, events } = whenAsked(pactConcept, { ...given(history), actor }, command);
      expect(codes).toEqual(['pact.needs-person']);
      expect(events).toEqual([]);
    }
    expect(whenAsked(pactConcept, given(history), command).codes).toEqual([]);
  });

  it.each<[string, readonly PactEvent[], PactCommand]>([
    ['pact.due-without-commitment', [], { ...draft(), dueDates: { reportConditions: at('2019-03-01T00:00+07:00') } }],
    ['pact.due-passed', [], { ...draft(), dueDates: { formVolunteers: at('2018-12-01T00:00+07:00') } }],
    ['pact.not-drafted', [drafted(), signed()], { type: 'withdraw-pact' }],
    ['pact.due-in-past', [{ ...drafted(), dueDates: { formVolunteers: signedOn } } as PactEvent], sign()],
    ['pact.no-such-audience', [drafted()], { type: 'schedule-pact', audience: 'engagement/tidak-ada' }],
    ['pact.not-an-audience', [drafted()], { type: 'schedule-pact', audience: 'engagement/rakor-1' }],
    ['pact.not-drafted', [], { type: 'schedule-pact', audience }],
    ['pact.ends-in-past', [drafted()], { ...sign(), validUntil: at('2018-12-20T08:00+07:00') }],
    ['pact.ends-in-past', [drafted(), signed()], { type: 'renew-pact', validUntil: signedOn }],
    [
      'pact.not-longer',
      [drafted(), { ...signed(), validUntil: at('2020-01-01T00:00+07:00') } as PactEvent],
      { type: 'renew-pact', validUntil: at('2019-06-01T00:00+07:00') },
    ],
    ['pact.no-such-commitment', [drafted(), signed()], { type: 'begin-commitment', commitment: 'reportConditions' }],
    ['pact.no-such-commitment', [drafted(), signed()], { ...meet(), commitment: 'reportConditions' }],
    ['pact.commitment-begun-already', [drafted(), signed(), begun()], begin()],
    ['pact.commitment-met-already', [drafted(), signed(), { ...meet(), type: 'commitment-met' } as PactEvent], meet()],
    ['pact.no-evidence', [drafted(), signed()], { ...meet(), evidence: [] }],
    ['pact.evidence-not-found', [drafted(), signed()], { ...meet(), evidence: ['volunteer/tidak-ada'] }],
    [
      'pact.evidence-of-other-area',
      [drafted(), signed()],
      { ...meet(), evidence: ['volunteer/satu', 'volunteer/lain'] },
    ],
    ['pact.evidence-of-other-area', [drafted(), signed()], monitored('visit/lain')],
    ['pact.evidence-shows-nothing', [drafted(), signed()], { ...meet(), evidence: ['volunteer/baru'] }],
    ['pact.evidence-shows-nothing', [drafted(), signed()], { ...meet(), evidence: ['community/baru'] }],
    ['pact.evidence-shows-nothing', [drafted(), signed()], { ...meet(), evidence: ['community/istirahat'] }],
    ['pact.evidence-shows-nothing', [drafted(), signed()], monitored('visit/satu', 'visit/direncanakan')],
    ['pact.evidence-of-other-kind', [drafted(), signed()], { ...meet(), evidence: ['condition-report/satu'] }],
    ['pact.not-signed', [drafted()], begin()],
    ['pact.not-signed', [drafted()], { type: 'supersede-pact' }],
    ['pact.unknown-area', [], { ...draft(), area: area('35.73.05.1006') }],
    ['pact.no-commitments', [], { ...draft(), commitments: [] }],
    ['pact.already-exists', [drafted()], draft()],
    ['pact.not-drafted', [], sign()],
    ['pact.not-drafted', [drafted(), signed()], sign()],
    ['pact.signed-in-future', [drafted()], { ...sign(), signedOn: at('2018-12-21T09:00+07:00') }],
    ['pact.own-witness', [drafted()], { ...sign(), witness: 'lurah-kotalama' }],
    ['pact.signed-before-audience', [drafted()], { ...sign(), signedOn: at('2018-12-19T08:59+07:00') }],
    ['pact.not-signed', [drafted()], { type: 'revoke-pact', reason: 'byKelurahan' }],
  ])('refuses with %s', (code, history, command) => {
    expect(whenAsked(pactConcept, given(history), command).codes).toEqual([code]);
    const listed: readonly string[] = command.type === 'wake' ? [] : pactRefuses[command.type];
    expect(listed.map((one) => `pact.${one}`)).toContain(code);
  });

  it.each<[string, EngagementState | undefined]>([
    ['pact.no-such-audience', undefined],
    [
      'pact.audience-not-held',
      { status: 'planned', kind: 'audienceMeeting', area: area('35.73'), plannedOn: audienceOn },
    ],
    ['pact.audience-not-held', meeting('coordinationMeeting')],
  ])('refuses with %s without an audience that was held', (code, state) => {
    const records = state === undefined ? {} : { [audience]: state };
    expect(whenAsked(pactConcept, { ...given([drafted()]), records }, sign()).codes).toEqual([code]);
  });

  it('has schemas of the same form as what is handed in', () => {
    type Schemas = typeof pactCommandSchemas;
    type Read = z.output<Schemas[keyof Schemas]>;
    type Given = Exclude<PactCommand, { type: 'wake' }>;
    expectTypeOf<Read>().toExtend<Given>();
    expectTypeOf<Given>().toExtend<Read>();
  });
});

describe('the lifecycle of a pact', () => {
  it('goes from state to state as its diagram is drawn', async () => {
    const found = transitionsOf(pactConcept, given(), everyCommand(), { waits: [0, 400 * day], atMost: 2_000 });
    await expectDrawn('pact', found);
  });

  holdsForAnyHistory(pactConcept, {
    given: given(),
    commands: everyCommand(),
    faults: (pact) => {
      if (!('progress' in pact)) return [];
      const kept = Object.values(pact.progress);
      return [
        ...(kept.length === pact.commitments.length ? [] : ['commitments lost or made up']),
        ...kept.filter(({ status, evidence }) => status === 'met' && evidence.length === 0).map(() => 'met by nothing'),
        ...(pact.signatory === pact.witness ? ['witnessed by the signatory'] : []),
      ];
    },
    actors: [officer, app, system],
    quiet: ['wake'],
    repeatable: ['note-pact-breach'],
    onlyByPerson: (before, after) =>
      before.status !== after.status
        ? after.status === 'signed' || after.status === 'revoked'
        : after.status === 'signed' && before.status === 'signed' && after.renewals > before.renewals,
    longestWait: 60 * day,
  });
});

function everyCommand(): readonly PactCommand[] {
  return [
    { ...draft(), dueDates: { formVolunteers: at('2019-03-01T00:00+07:00') } },
    { type: 'schedule-pact', audience },
    { type: 'withdraw-pact' },
    sign(),
    { ...sign(), validUntil: at('2019-06-01T00:00+07:00') },
    ...valuesOf(pactCommitments).map((commitment): PactCommand => ({ type: 'begin-commitment', commitment })),
    meet(),
    { type: 'note-pact-breach', kind: 'commitmentNotMet', source: 'contoh' },
    ...[100, 300, 900].map((days): PactCommand => ({ type: 'renew-pact', validUntil: later(signedOn, days * day) })),
    { type: 'supersede-pact' },
    { type: 'revoke-pact', reason: 'byLpa' },
    { type: 'wake' },
  ];
}

/** The chapter with a lurah, and one who acts in their place, of these areas. */
function headOf(...areas: readonly string[]): typeof malang {
  const [office] = malang.directory.offices;
  const lurah = { kind: 'lurah', holders: ['lurah-kotalama'], deputies: ['pelaksana-tugas'], shifts: [] } as const;
  const offices = areas.map((code, at) => ({ ...office, ...lurah, id: `lurah-${at}`, area: area(code) }));
  return {
    ...malang,
    directory: { ...malang.directory, offices: [...malang.directory.offices, ...offices] },
  } as typeof malang;
}

function given(history: readonly PactEvent[] = []): Given<PactEvent> {
  return {
    now: at('2018-12-20T08:00+07:00'),
    actor: officer,
    stream: 'pact/kotalama-1',
    chapter: malang,
    history,
    records: {
      [audience]: meeting('audienceMeeting'),
      'engagement/rakor-1': meeting('coordinationMeeting'),
      'volunteer/satu': { status: 'active', community: 'community/35.73.03.1001' },
      'volunteer/lain': { status: 'active', community: 'community/35.73.04.1006' },
      'volunteer/baru': { status: 'nominated', community: 'community/35.73.03.1001' },
      'community/35.73.03.1001': { status: 'active', area: kotalama },
      // Its decree is all there is; one that rests may have come no further either.
      'community/baru': { status: 'constituted', area: kotalama },
      'community/istirahat': { status: 'dormant', area: kotalama },
      'visit/satu': { status: 'done', area: kotalama },
      'visit/direncanakan': { status: 'assigned', area: kotalama },
      'visit/lain': { status: 'reported', area: '35.73.04.1006' },
    },
  };
}

function meeting(kind: 'audienceMeeting' | 'coordinationMeeting'): EngagementState {
  return { status: 'held', kind, area: area('35.73'), heldOn: audienceOn, attendance: {}, outcome: 'agreed' };
}

function draft(): Extract<PactCommand, { type: 'draft-pact' }> {
  return {
    type: 'draft-pact',
    area: kotalama,
    reportedName: 'Kotalama',
    commitments: ['formVolunteers', 'conductMonitoring'],
    source: 'contoh',
  };
}

function drafted(): PactEvent {
  return { ...draft(), type: 'pact-drafted' };
}

function sign(): Extract<PactCommand, { type: 'sign-pact' }> {
  return { type: 'sign-pact', signedOn, audience, signatory: 'lurah-kotalama', witness: 'petugas-satu' };
}

function begin(): PactCommand {
  return { type: 'begin-commitment', commitment: 'formVolunteers' };
}

function begun(): PactEvent {
  return { type: 'commitment-begun', commitment: 'formVolunteers' };
}

function meet(): Extract<PactCommand, { type: 'meet-commitment' }> {
  return { type: 'meet-commitment', commitment: 'formVolunteers', evidence: ['volunteer/satu'] };
}

function monitored(...evidence: readonly string[]): PactCommand {
  return { type: 'meet-commitment', commitment: 'conductMonitoring', evidence };
}

function signed(): PactEvent {
  return { ...sign(), type: 'pact-signed' };
}

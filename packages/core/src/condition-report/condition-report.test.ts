import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { day, later } from '../calendar/instant.ts';
import type { CommunityState } from '../community/community.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import { type AnyActor, system } from '../record/actor.ts';
import { area, at, type Given, malang, officer, replay, whenAsked } from '../record/given.sample.ts';
import { holdsForAnyHistory, transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { conditionReportConcept } from './concept.ts';
import type { ConditionReportCommand, ConditionReportEvent } from './condition-report.ts';
import { isPeriod, overdueFrom, periodOf } from './rules.ts';
import type { conditionReportCommandSchemas } from './schema.ts';
import type { VulnerabilityEntry } from './vulnerability.ts';

const dueOn = at('2019-02-08T00:00+07:00');
const kotalama = area('35.73.03.1001');
const community = 'community/35.73.03.1001';
const claim = 'volunteer-of-community=community/35.73.03.1001/relawan-satu';
const volunteer: AnyActor = { kind: 'person', ref: 'relawan-satu', role: 'volunteer' };

describe('a condition report', () => {
  it('passes from opening over submission and return to acceptance by another person', () => {
    const history: ConditionReportEvent[] = [];
    for (const command of [open(), submit(), giveBack(), submit(), accept()]) {
      const outcome = whenAsked(conditionReportConcept, askedOf(command, history), command);
      expect(outcome.codes).toEqual([]);
      history.push(...outcome.events);
    }
    expect(replay(conditionReportConcept, given(), history)).toMatchObject({
      status: 'accepted',
      submittedBy: 'relawan-satu',
      acceptedBy: 'petugas-satu',
      counts: { outreach: 2 },
      incidents: ['report/satu'],
    });
  });

  it('refuses acceptance by the author and by the submitter', () => {
    const secretary: AnyActor = { kind: 'person', ref: 'sekretaris-satu', role: 'secretariat' };
    const handedIn = { ...given([opened()]), actor: secretary };
    const { events, state } = whenAsked(conditionReportConcept, handedIn, submit());
    expect(state).toMatchObject({ submittedBy: 'relawan-satu', handedInBy: 'sekretaris-satu' });
    const again = { ...given([opened(), ...events]), actor: secretary };
    expect(whenAsked(conditionReportConcept, again, accept()).codes).toEqual(['condition-report.own-report']);
    const returned = whenAsked(conditionReportConcept, { ...again, actor: officer }, giveBack());
    expect(returned.state).toMatchObject({ status: 'returned', handedInBy: 'sekretaris-satu' });
    expect(whenAsked(conditionReportConcept, { ...again, actor: officer }, accept()).state).toMatchObject({
      status: 'accepted',
      acceptedBy: 'petugas-satu',
      handedInBy: 'sekretaris-satu',
    });
  });

  it('reads an older submission that names no submitter', () => {
    const state = replay(conditionReportConcept, given(), [opened(), submitted()]);
    expect(state).toMatchObject({ status: 'submitted', submittedBy: 'relawan-satu' });
    expect(state).not.toHaveProperty('handedInBy');
  });

  it.each(['koordinator-satu', 'wakil-satu'])('accepts a submission of the coordinator or a deputy', (submittedBy) => {
    expect(whenAsked(conditionReportConcept, given([opened()]), { ...submit(), submittedBy }).codes).toEqual([]);
  });

  it('becomes overdue after a week of the next month, and can be submitted late', () => {
    const open = replay(conditionReportConcept, given(), [opened()]);
    expect(conditionReportConcept.wakeAt(open)).toBe(dueOn);
    const early = whenAsked(conditionReportConcept, { ...given([opened()]), now: later(dueOn, -1) }, { type: 'wake' });
    expect(early.events).toEqual([]);
    const woken = whenAsked(conditionReportConcept, { ...given([opened()]), now: dueOn }, { type: 'wake' });
    expect(woken.state).toMatchObject({ status: 'overdue', dueOn });
    const submission = whenAsked(conditionReportConcept, given([opened(), ...woken.events]), submit());
    expect(submission.state).toMatchObject({ status: 'submitted', late: true });
    expect(whenAsked(conditionReportConcept, given([opened()]), submit()).state).toMatchObject({ late: false });
  });

  it('counts a condition report as activity of its community', () => {
    const state = replay(conditionReportConcept, given(), [opened(), submitted()]);
    expect(conditionReportConcept.reacts([submitted()], state, given().stream)).toEqual([
      {
        concept: 'community',
        stream: community,
        command: { type: 'hear-community', sign: 'conditionReport', record: given().stream },
      },
    ]);
    expect(conditionReportConcept.reacts([opened()], state, given().stream)).toEqual([]);
  });

  it('carries a map of where people are at risk, each thing of each place once', () => {
    const map: readonly VulnerabilityEntry[] = [
      { factor: 'brokers', trend: 'growing' },
      { factor: 'brokers', trend: 'seen', rw: '005' as never },
    ];
    const kept = whenAsked(conditionReportConcept, given([opened()]), { ...submit(), vulnerabilities: map });
    expect(kept.state).toMatchObject({ vulnerabilities: map });
    const twice = [...map, { factor: 'brokers', trend: 'declining', rw: '005' as never }] as const;
    expect(
      whenAsked(conditionReportConcept, given([opened()]), { ...submit(), vulnerabilities: twice }).refusals,
    ).toEqual([{ code: 'condition-report.vulnerability-twice', factor: 'brokers', rw: '005' }]);
  });

  it('counts once somebody else accepted it, and says who', () => {
    const accepted = whenAsked(conditionReportConcept, given([opened(), submitted()]), accept());
    const done = whenAsked(conditionReportConcept, given([opened(), submitted(), ...accepted.events]), {
      type: 'aggregate-condition-report',
    });
    expect(done.state).toMatchObject({ status: 'aggregated', acceptedBy: 'petugas-satu' });

    const unread = whenAsked(conditionReportConcept, given([opened(), submitted()]), {
      type: 'aggregate-condition-report',
    });
    expect(unread.events).toEqual([]);
    expect(unread.codes).not.toEqual([]);
  });

  it('can be opened in the running month', () => {
    expect(whenAsked(conditionReportConcept, given(), open()).codes).toEqual([]);
  });

  it.each<[string, readonly ConditionReportEvent[], ConditionReportCommand, AnyActor?]>([
    ['condition-report.other-stream', [], { ...open(), period: '2018-12' }],
    ['condition-report.already-exists', [opened()], open()],
    ['condition-report.not-open', [], submit()],
    ['condition-report.not-open', [opened(), submitted()], submit()],
    ['condition-report.not-of-community', [opened()], { ...submit(), submittedBy: 'warga-satu' }],
    ['condition-report.not-submitted', [opened()], giveBack()],
    ['condition-report.not-submitted', [opened()], accept()],
    ['condition-report.not-accepted', [opened(), submitted()], { type: 'aggregate-condition-report' }],
    ['condition-report.not-by-machine', [opened(), submitted()], accept(), system],
    ['condition-report.not-by-machine', [opened(), submitted()], giveBack(), system],
    ['condition-report.own-report', [opened(), submitted()], accept(), volunteer],
  ])('refuses with %s', (code, history, command, actor = officer) => {
    const { codes, events } = whenAsked(conditionReportConcept, { ...given(history), actor }, command);
    expect(codes).toEqual([code]);
    expect(events).toEqual([]);
  });

  it('refuses a month that has not come yet', () => {
    const next = { ...given(), stream: 'condition-report/35.73.03.1001.2019-02' };
    expect(whenAsked(conditionReportConcept, next, { ...open(), period: '2019-02' }).refusals).toEqual([
      { code: 'condition-report.period-in-future', period: '2019-02', current: '2019-01' },
    ]);
  });

  it.each<[string, CommunityState]>([
    ['condition-report.no-such-community', { status: 'none' }],
    [
      'condition-report.community-not-constituted',
      { status: 'proposed', area: kotalama, reportedName: 'Kotalama', source: 'contoh', pilot: null },
    ],
  ])('refuses with %s', (code, state) => {
    const records = { [community]: state };
    expect(whenAsked(conditionReportConcept, { ...given(), records }, open()).codes).toEqual([code]);
    expect(whenAsked(conditionReportConcept, { ...given([opened()]), records }, submit()).codes).toEqual([code]);
  });

  it.each<VolunteerState>([
    { status: 'nominated', person: 'relawan-satu', community },
    { ...suspendedVolunteer(), status: 'suspended' },
  ])('refuses a condition report of an inactive volunteer', (found) => {
    const records = { ...given().records, [claim]: found };
    expect(whenAsked(conditionReportConcept, { ...given([opened()]), records }, submit()).codes).toEqual([
      'condition-report.not-of-community',
    ]);
  });

  it('takes the counts that a suspended volunteer hands in, or they would read an allegation off the refusal (X5)', () => {
    const records = { ...given().records, [claim]: { ...suspendedVolunteer(), status: 'suspended' } };
    const own = { ...given([opened()]), records, actor: volunteer };
    expect(whenAsked(conditionReportConcept, own, submit()).state).toMatchObject({ status: 'submitted' });
  });

  property.prop([fc.array(fc.constantFrom(open(), submit(), giveBack(), accept()), { maxLength: 10 })])(
    'is never accepted unread, and nothing follows its acceptance',
    (commands) => {
      const history: ConditionReportEvent[] = [];
      for (const command of commands)
        history.push(...whenAsked(conditionReportConcept, askedOf(command, history), command).events);
      const accepted = history.findIndex(({ type }) => type === 'condition-report-accepted');
      if (accepted === -1) return;
      expect(history[accepted - 1]?.type).toBe('condition-report-submitted');
      expect(accepted).toBe(history.length - 1);
    },
  );

  it('has schemas of the same form as what is handed in', () => {
    type Schemas = typeof conditionReportCommandSchemas;
    type Read = z.output<Schemas[keyof Schemas]>;
    type Given = Exclude<ConditionReportCommand, { type: 'wake' }>;
    expectTypeOf<Read>().toExtend<Given>();
    expectTypeOf<Given>().toExtend<Read>();
  });
});

describe('a period', () => {
  it('reads the period as a local month', () => {
    expect(periodOf(at('2018-12-31T17:00Z'), 'WIB')).toBe('2019-01');
    expect(periodOf(at('2018-12-31T16:59Z'), 'WIB')).toBe('2018-12');
  });

  it('has its report due a week into the next month, also in December', () => {
    expect(overdueFrom('2019-01', 'WIB')).toBe(dueOn);
    expect(overdueFrom('2018-12', 'WIT')).toBe(at('2019-01-08T00:00+09:00'));
  });

  it.each(['2019-13', '2019-00', '2019-1', '2019', '2019-01-01'])('rejects %s as a period', (text) => {
    expect(isPeriod(text)).toBe(false);
  });
});

describe('the lifecycle of a condition report', () => {
  it('goes from state to state as its diagram is drawn', async () => {
    const found = transitionsOf(conditionReportConcept, given(), everyCommand(), {
      actors: [officer, system, volunteer],
      waits: [0, 20 * day],
    });
    await expectDrawn('condition-report', found);
  });

  holdsForAnyHistory(conditionReportConcept, {
    given: given(),
    commands: everyCommand(),
    actors: [officer, system, volunteer],
    faults: (report) =>
      (report.status === 'accepted' || report.status === 'aggregated') &&
      [report.submittedBy, report.handedInBy].includes(report.acceptedBy)
        ? ['accepted by whoever submitted it']
        : [],
    quiet: ['wake'],
    onlyByPerson: (before, after) =>
      before.status === 'submitted' && (after.status === 'accepted' || after.status === 'returned'),
    longestWait: 10 * day,
  });
});

function everyCommand(): readonly ConditionReportCommand[] {
  return [open(), submit(), giveBack(), accept(), { type: 'aggregate-condition-report' }, { type: 'wake' }];
}

function given(history: readonly ConditionReportEvent[] = []): Given<ConditionReportEvent> {
  return {
    now: at('2019-01-31T20:00+07:00'),
    actor: officer,
    stream: 'condition-report/35.73.03.1001.2019-01',
    chapter: malang,
    history,
    records: { [community]: constituted(), [claim]: activeVolunteer() },
  };
}

/** The volunteer submits, the officer does the rest. */
function askedOf(command: ConditionReportCommand, history: readonly ConditionReportEvent[]) {
  return command.type === 'submit-condition-report' ? { ...given(history), actor: volunteer } : given(history);
}

function constituted(): CommunityState {
  return {
    status: 'constituted',
    area: kotalama,
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

function activeVolunteer(): Extract<VolunteerState, { status: 'active' }> {
  const then = at('2019-01-05T08:00+07:00');
  return {
    status: 'active',
    person: 'relawan-satu',
    community,
    screening: { identityChecked: true, references: 2, interview: true, adult: true },
    training: 'engagement/pelatihan-1',
    trainedOn: then,
    code: { edition: '2019-01', signedOn: then },
    taught: {},
    activeSince: then,
    termEndsOn: null,
    expired: [],
  };
}

function suspendedVolunteer(): Omit<Extract<VolunteerState, { status: 'suspended' }>, 'status'> {
  const suspendedAt = at('2019-01-20T08:00+07:00');
  return { person: 'relawan-satu', community, reason: 'allegation', suspendedAt, before: activeVolunteer() };
}

function open(): Extract<ConditionReportCommand, { type: 'open-condition-report' }> {
  return { type: 'open-condition-report', area: kotalama, period: '2019-01' };
}

function opened(): ConditionReportEvent {
  return { ...open(), type: 'condition-report-opened', dueOn };
}

function submit(): Extract<ConditionReportCommand, { type: 'submit-condition-report' }> {
  return {
    type: 'submit-condition-report',
    submittedBy: 'relawan-satu',
    counts: {
      outreach: 2,
      departures: 3,
      returns: 0,
      boardingHouses: 1,
      employers: 0,
      vacancies: 4,
      childrenOutOfSchool: 1,
    },
    incidents: ['report/satu'],
  };
}

function submitted(): ConditionReportEvent {
  return { ...submit(), type: 'condition-report-submitted' };
}

function giveBack(): ConditionReportCommand {
  return { type: 'return-condition-report', reason: 'unclear' };
}

function accept(): ConditionReportCommand {
  return { type: 'accept-condition-report' };
}

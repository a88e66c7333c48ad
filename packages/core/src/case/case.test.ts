import { describe, expect, expectTypeOf, it } from 'vitest';
import { lpaPeople } from '../authority/authority.ts';
import { day, later } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { valuesOf } from '../language/choices.ts';
import { describeRefusal } from '../locales.ts';
import type { Party } from '../party/party.ts';
import type { AgeClass } from '../person/choices.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import { type Actor, type AnyActor, system } from '../record/actor.ts';
import { keysOf } from '../record/concept.ts';
import type { Entry } from '../record/entry.ts';
import { area, at, contextOf, type Given, readsNamed } from '../record/given.sample.ts';
import { type Asked, holdsForAnyHistory, transitionsOf, walk } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import { reportConcept } from '../report/concept.ts';
import type { ReportState } from '../report/report.ts';
import type { InputOf } from '../schemas.ts';
import { ageNow } from './age.ts';
import type {
  CaseClosure,
  CaseCommand,
  CaseEvent,
  CaseOnRecord,
  CaseService,
  CaseState,
  NeverClosure,
} from './case.ts';
import { type DecidingBody, decidingBodies, neverReasons } from './choices.ts';
import { caseConcept } from './concept.ts';
import {
  barring,
  chapter,
  coordinator,
  escalation,
  kotalama,
  now,
  officer,
  report,
  secretary,
  seen,
  stranger,
  trainedVolunteer,
  uptdOfficer,
  volunteer,
  volunteerClaimKey,
} from './handled.sample.ts';
import { identifiesVictims, isUnderLegalHold } from './rules.ts';
import { caseCommandSchemas } from './schema.ts';

type Records = Readonly<Record<string, unknown>>;

it('takes the word of who is a victim from police, prosecution, court, PPT and UPTD PPA alone', () => {
  const bodies = Object.keys(decidingBodies) as DecidingBody[];
  expect(bodies.filter(identifiesVictims).toSorted()).toEqual([
    ...['court', 'polda', 'policeDitPpaPpo', 'policeUnitPpa', 'polsek', 'ppt', 'prosecution'],
    ...['uptdPpa', 'uptdPpaProvince'],
  ]);
});

describe('a case', () => {
  it('passes from a report over identification, services and monitoring to closing', () => {
    const { state, steps } = walk(caseConcept, given(adult), [
      ...confirmed(),
      { command: service('inService') },
      { command: { type: 'begin-monitoring' } },
      ...visits(3),
      { command: close({ reason: 'reintegratedMonitored' }), wait: 4 * day },
    ]);
    expect(refusedIn(steps)).toEqual([]);
    expect([...new Set(steps.map(({ after }) => after.status))]).toEqual([
      'suspected',
      'underIdentification',
      'victimConfirmed',
      'inServices',
      'monitoring',
      'closed',
    ]);
    expect(state).toMatchObject({ status: 'closed', reason: 'reintegratedMonitored' });
  });

  it('opens a case for each victim in the commit that hands the report over', () => {
    const parties: readonly Party[] = [
      { ref: 'p2', roles: ['suspected'], ageClass: 'adult' },
      { ref: 'p3', roles: ['victim', 'witness'], ageClass: 'adult' },
    ];
    const closed = { ...report('child', parties), status: 'closed', reason: 'handedToCase', closedAt: now } as never;
    const reactions = reportConcept.reacts([{ type: 'report-closed', reason: 'handedToCase' }], closed, 'report/r1');
    expect(reactions.filter(({ concept }) => concept === 'case')).toEqual([
      takeOver('case/r1.1', 'p1', 'child'),
      takeOver('case/r1.2', 'p3', 'adult'),
    ]);
    const others = reportConcept.reacts(
      [{ type: 'report-closed', reason: 'falseReportGoodFaith' }],
      closed,
      'report/r1',
    );
    expect(others.filter(({ concept }) => concept === 'case')).toEqual([]);
  });

  it('keeps the one case of a victim when the report is closed', () => {
    const has = { ...adult, ...victimHasCase([]) };
    const { steps } = walk(caseConcept, given(has), [{ command: takeOver('case/r1.1', 'p1', 'adult').command }]);
    expect(steps[0]?.accepted).toEqual([]);
    expect(codes(has, [{ command: open() }])).toEqual(['case.victim-has-case']);
  });

  it('names no case to somebody whom a report bars that was linked to it (X5)', () => {
    const records = {
      ...adult,
      ...victimHasCase(['report/r2']),
      'report/r2': report('adult'),
      'escalation/r2': escalation(barring([officer.ref])),
    };
    expect(codes(records, [{ command: open() }])).toEqual(['case.not-found']);
  });

  it('goes to whoever handed it over, and to whom they assign it', () => {
    const { state } = walk(caseConcept, given({ ...adult, [volunteerClaimKey]: trainedVolunteer('active') }), [
      { command: takeOver('case/r1.1', 'p1', 'adult').command },
      { command: { type: 'assign-case', person: 'relawan-satu' } },
    ]);
    expect(state).toMatchObject({ handlers: ['petugas-satu', 'relawan-satu'] });
  });

  it('goes to nobody without a post who is no active volunteer with valid training', () => {
    const assigned: readonly Asked<CaseCommand>[] = [
      { command: open() },
      { command: { type: 'assign-case', person: 'relawan-satu' } },
    ];
    const refused = ['case.person-not-in-post'];
    expect(codes(adult, assigned)).toEqual(refused);
    expect(codes({ ...adult, [volunteerClaimKey]: trainedVolunteer('codeSigned') }, assigned)).toEqual(refused);
    expect(codes({ ...adult, [volunteerClaimKey]: trainedVolunteer('active') }, assigned)).toEqual([]);
  });

  it('tells by whom it is given to, and who keeps it, of an allegation only to the LPA that may see it (1090)', () => {
    const before = { ...adult, [volunteerClaimKey]: trainedVolunteer('active') };
    const assign = (person: string): CaseCommand => ({ type: 'assign-case', person });
    const handed = [{ command: open() }, { command: assign(uptdOfficer.ref) }, { command: assign(coordinator.ref) }];
    const kept = walk(caseConcept, given(before), [...handed, { command: assign(volunteer.ref) }]).state;
    const alleged = {
      ...before,
      [`allegations-of-person=${volunteer.ref}`]: {
        person: volunteer.ref,
        reports: [{ report: 'report/r2', at: now }],
      },
      'report/r2': report('child'),
    };
    const people = {
      [officer.ref]: { contacts: [], language: 'id' },
      [secretary.ref]: { contacts: [], language: 'id' },
    } as const;
    const staffed = { ...chapter, directory: { ...chapter.directory, people } };
    const answer = (actor: AnyActor, bars: readonly string[], command: CaseCommand) => {
      const records = { ...alleged, 'escalation/r2': escalation(barring([volunteer.ref, ...bars])) };
      const asked = { ...given(records), chapter: staffed, actor };
      const context = contextOf(asked, readsNamed(caseConcept, asked, command, kept));
      const decision = caseConcept.decide(command, kept, context);
      if (!decision.accepted) return decision.refusals.map(({ code }) => code);
      return decision.events.flatMap((one) => ('handlers' in one ? one.handlers : []));
    };
    const all = [officer.ref, uptdOfficer.ref, coordinator.ref, volunteer.ref];
    for (const actor of [uptdOfficer, coordinator, officer]) {
      const bars = actor === officer ? [officer.ref] : [];
      expect([actor.ref, answer(actor, bars, assign(volunteer.ref))]).toEqual([actor.ref, all]);
      const others = expect.arrayContaining(all);
      expect([actor.ref, answer(actor, bars, assign(coordinator.ref))]).toEqual([actor.ref, others]);
    }
    expect(answer(officer, [], assign(volunteer.ref))).toEqual(['case.person-not-in-post']);
    expect(answer(officer, [], assign(coordinator.ref))).toEqual([officer.ref, uptdOfficer.ref, coordinator.ref]);
    // Whoever the case is given to all the same is let into nothing.
    expect(answer(volunteer, [], begin())).toEqual(['case.not-trained']);
  });

  it('leaves people who left every post once it is given to somebody else', () => {
    const first = walk(caseConcept, given(adult), [{ command: open(), actor: coordinator }]).state;
    expect(first).toMatchObject({ handlers: [coordinator.ref] });
    const assign: CaseCommand = { type: 'assign-case', person: uptdOfficer.ref };
    const after = (place: typeof chapter) => {
      const asked = { ...given(adult), chapter: place };
      const context = contextOf(asked, readsNamed(caseConcept, asked, assign, first));
      return caseConcept.decide(assign, first, context);
    };
    expect(after(chapter)).toMatchObject({ events: [{ handlers: [coordinator.ref, uptdOfficer.ref] }] });
    expect(after(without(coordinator.ref))).toMatchObject({ events: [{ handlers: [uptdOfficer.ref] }] });
    expect(after(moved(coordinator.ref))).toMatchObject({ events: [{ handlers: [uptdOfficer.ref] }] });
  });

  it('shuts a case to a handler who moved to an office of another kelurahan, and gives it to nobody there (1861)', () => {
    const first = walk(caseConcept, given(adult), [{ command: open(), actor: coordinator }]).state;
    const asks = (actor: AnyActor, command: CaseCommand) => {
      const asked = { ...given(adult), chapter: moved(coordinator.ref), actor };
      const decision = caseConcept.decide(
        command,
        first,
        contextOf(asked, readsNamed(caseConcept, asked, command, first)),
      );
      return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
    };
    expect(asks(coordinator, begin())).toEqual(['case.not-found']);
    expect(asks(officer, { type: 'assign-case', person: coordinator.ref })).toEqual(['case.person-not-in-post']);
    expect(asks(officer, { type: 'assign-case', person: uptdOfficer.ref })).toEqual([]);
  });

  it('shuts a case to a handler who moved to another office of its area, until it is given to them anew (1945)', () => {
    const toUptd = { type: 'assign-case', person: uptdOfficer.ref } as const;
    const { state } = walk(caseConcept, given(adult), [{ command: open() }, { command: toUptd }]);
    const inOffice = { ...given(adult), chapter: swapped(uptdOfficer.ref, 'bp3mi') };
    const asks = (theCase: CaseState, asked: typeof inOffice, command: CaseCommand = begin(), actor = uptdOfficer) => {
      const context = contextOf({ ...asked, actor }, readsNamed(caseConcept, { ...asked, actor }, command, theCase));
      return caseConcept.decide(command, theCase, context);
    };
    const refusal = { refusals: [{ code: 'case.not-found' }] };
    expect(asks(state, { ...given(adult), chapter })).toMatchObject({ accepted: true });
    expect(asks(state, inOffice)).toMatchObject(refusal);
    expect(asks(state, inOffice, { type: 'assign-case', person: coordinator.ref })).toMatchObject(refusal);
    const anew = walk(caseConcept, inOffice, [{ command: open() }, { command: toUptd }]).state;
    expect(asks(anew, inOffice)).toMatchObject({ accepted: true });
    // What was given before offices were on record is asked by its area alone.
    const { offices: _, ...before } = state as CaseOnRecord & { readonly offices?: unknown };
    expect(asks(before as CaseState, inOffice)).toMatchObject({ accepted: true });
    // Whoever leaves the duty of the LPA for its secretariat is of the LPA still.
    const after = walk(caseConcept, given(adult), [{ command: open(), actor: secretary }]).state;
    expect(after).toMatchObject({ offices: { [secretary.ref]: ['lpaDuty'] } });
    expect(asks(after, { ...given(adult), chapter }, begin(), secretary)).toMatchObject({ accepted: true });
  });
});

it('refuses a case for a person the report does not name as a victim', () => {
  const other: CaseCommand = { type: 'open-case', report: 'report/r1', victim: 'p9' };
  expect(codes(adult, [{ command: other }])).toEqual(['case.no-such-victim']);
});

describe('an adult who stands on record as a child', () => {
  const noReason: CaseCommand = { type: 'note-age', ageClass: 'adult' };
  const [now18, byMistake] = (['now18', 'byMistake'] as const).map((reason) => ({ ...noReason, reason }));
  const first = { command: now18 as CaseCommand };
  const second = { ...first, actor: uptdOfficer };
  const after = (records: Records, ...more: readonly Asked<CaseCommand>[]) =>
    walk(caseConcept, given(records), [...opened, ...more]);
  const ageOf = (records: Records, state: CaseState) => {
    const asked = given(records);
    return ageNow(state as CaseOnRecord, contextOf(asked, readsNamed(caseConcept, asked, noReason, state)));
  };

  it('leaves them a child without a reason, by one person, by one institution, and for an app', () => {
    expect(codes(of('child'), [{ command: open() }, { command: noReason }])).toEqual(['case.once-a-child']);
    expect(codes(of('unknown'), [{ command: open() }, { command: noReason }])).toEqual([]);
    for (const others of [[], [first], [{ ...first, actor: secretary }]]) {
      const { state } = after(of('child'), first, ...others);
      expect([state, ageOf(of('child'), state)]).toMatchObject([{ ageClass: 'child' }, 'child']);
    }
    const app = { kind: 'app', ref: 'formulir' } as never;
    expect(refusedIn(after(of('child'), first, { ...first, actor: app }).steps)).toEqual(['case.needs-person']);
  });

  it('makes them an adult by two institutions for the same reason within a week, over what their report says', () => {
    const { state } = after(of('child'), first, second);
    expect(state).toMatchObject({ ageClass: 'adult', adultOver: { 'report/r1': 0 }, lowerings: [] });
    expect(ageOf(of('child'), state)).toBe('adult');
    for (const other of [
      { ...second, wait: 8 * day },
      { ...second, command: byMistake as CaseCommand },
    ])
      expect(after(of('child'), first, other).state).toMatchObject({ ageClass: 'child' });
  });

  it('makes them an adult again where an addition alone called them a child, or one officer did by a slip', () => {
    const slip = { command: { type: 'note-age', ageClass: 'child' } as CaseCommand };
    for (const [records, before] of [
      [of('adult'), [slip]],
      [of('child'), [slip]],
    ] as const)
      expect(ageOf(records, after(records, ...before, first, second).state)).toBe('adult');
  });

  it('makes them a child again by one person, and by another report that calls them one', () => {
    const child = { command: { type: 'note-age', ageClass: 'child' } as CaseCommand };
    const again = after(of('child'), first, second, child).state;
    expect([again, ageOf(of('child'), again)]).toMatchObject([{ ageClass: 'child' }, 'child']);
    expect(again).not.toHaveProperty('adultOver');
    const both = { ...of('child'), 'report/r2': report('child'), 'escalation/r2': escalation() };
    const link = { command: { type: 'link-report', report: 'report/r2' } as CaseCommand };
    expect(ageOf(both, after(both, first, second, link).state)).toBe('child');
    // Linked between the two words, it takes the first off.
    expect(after(both, first, link, second).state).toMatchObject({ ageClass: 'child', lowerings: [{}, {}] });
  });

  it('makes them a child again by what the same report says after both words, and takes a first word off', () => {
    const { state } = after(of('child'), first, second);
    const said = { ...of('child'), 'report/r1': { ...(report('child') as object), childSaid: 1 } };
    expect([ageOf(of('child'), state), ageOf(said, state)]).toEqual(['adult', 'child']);
    const before = after(of('child'), first).state;
    const asked = { ...given(said), actor: second.actor };
    const reads = readsNamed(caseConcept, asked, second.command, before);
    const again = caseConcept.decide(second.command, before, contextOf(asked, reads));
    expect(again).toMatchObject({ events: [{ type: 'lowering-proposed' }] });
  });

  it('says nothing of another victim of the report', () => {
    const { state } = after(of('child'), first, second);
    const records = { ...of('child'), 'case/k1': state };
    const other = { report: 'report/r1', furtherReports: [], victim: 'p9', case: 'case/k1' };
    expect(
      ageNow(other, { read: (one) => ({ state: records[(one as { stream: string }).stream as never] }) as never }),
    ).toBe('child');
  });

  it('makes nobody an adult unread, nor by the first word of somebody who has not read what was said since', () => {
    const stale = { ...second, command: { ...now18, stale: [officer.ref] } as CaseCommand };
    expect(after(of('child'), first, stale).state).toMatchObject({ ageClass: 'child', lowerings: [{}, {}] });
    const unread = { command: { ...now18, unread: ['report/r1'] } as CaseCommand };
    expect(refusedIn(after(of('child'), unread).steps)).toEqual(['case.unread']);
  });
});

describe('what lowers a possible child', () => {
  const adultNow: CaseCommand = { type: 'note-age', ageClass: 'adult' };
  const identified = [
    { command: begin() },
    { command: record('undetermined') },
    { command: { type: 'begin-monitoring' } },
  ];

  it.each<[string, CaseCommand, readonly Asked<CaseCommand>[]]>([
    ['an adult age', adultNow, []],
    ['"no victim"', record('notVictim'), [{ command: begin() }]],
    ['"no victim" of somebody who is monitored', record('notVictim'), identified as readonly Asked<CaseCommand>[]],
  ])('records %s of somebody of unknown age by two institutions within a week', (_, command, before) => {
    const steps = [...opened, ...before];
    const after = (...more: readonly Asked<CaseCommand>[]) =>
      walk(caseConcept, given(of('unknown')), [...steps, ...more]);
    const began = walk(caseConcept, given(of('unknown')), steps).state as CaseOnRecord;
    const first = after({ command });
    expect(first.state).toMatchObject({ status: began.status, ageClass: 'unknown', lowerings: [{ by: officer.ref }] });
    expect(refusedIn(after({ command }, { command }).steps)).toEqual(['case.needs-second-person']);
    expect(refusedIn(after({ command }, { command, actor: secretary }).steps)).toEqual([
      'case.needs-other-institution',
    ]);
    const second = after({ command }, { command, actor: uptdOfficer });
    expect(second.state).toMatchObject({ lowerings: [] });
    expect(second.steps.at(-1)?.accepted).toMatchObject([
      { type: expect.stringMatching(/age-noted|identification-recorded/) },
    ]);
    const late = after({ command }, { command, actor: uptdOfficer, wait: 8 * day });
    expect(late.steps.at(-1)?.accepted).toMatchObject([{ type: 'lowering-proposed', by: uptdOfficer.ref }]);
  });

  it('names who gave the first word of a finding where it took two, and nobody where a word alone carried it out', () => {
    const steps = [...opened, { command: begin() }, { command: record('notVictim') }];
    const seconded = [...steps, { command: record('notVictim'), actor: uptdOfficer }];
    expect(walk(caseConcept, given(of('unknown')), seconded).state).toMatchObject({
      identification: { proposedBy: officer.ref, recordedBy: uptdOfficer.ref },
    });
    // Two say that the person is an adult; then one is enough, and the word from before is nobody's first.
    const closed = { ...report('unknown'), status: 'closed', reason: 'handedToCase', closedAt: now } as never;
    const grown = [officer, uptdOfficer].map((actor) => ({ command: adultNow, actor }));
    const alone = [...steps, ...grown, { command: record('notVictim'), actor: secretary }];
    const { state } = walk(caseConcept, given({ ...of('unknown'), 'report/r1': closed }), alone);
    expect(state).toMatchObject({ identification: { recordedBy: secretary.ref } });
    expect(state).not.toMatchObject({ identification: { proposedBy: expect.anything() } });
  });

  it('keeps the word of one person beside that of another about another body', () => {
    const byCourt = { ...record('notVictim'), decidedBy: 'court' } as CaseCommand;
    const steps = [...opened, { command: begin() }, { command: record('notVictim') }];
    const others = [...steps, { command: byCourt, actor: secretary }];
    const seconded = [...others, { command: record('notVictim'), actor: uptdOfficer }];
    expect(walk(caseConcept, given(of('unknown')), others).state).toMatchObject({ lowerings: [{}, {}] });
    expect(walk(caseConcept, given(of('unknown')), seconded).state).toMatchObject({
      status: 'notVictim',
      lowerings: [],
    });
  });

  it('counts no first word from before a case was closed, once it is opened again', () => {
    const again = [
      ...opened,
      ...[adultNow, noted({ reason: 'lostContact' })].map((command) => ({ command })),
      { command: noted({ reason: 'lostContact' }), actor: uptdOfficer },
      { command: { type: 'reopen-case', reason: 'newFacts' } as CaseCommand },
      { command: adultNow, actor: uptdOfficer },
    ];
    const { state, steps } = walk(caseConcept, given(of('unknown')), again);
    expect(steps.at(-1)?.accepted).toMatchObject([{ type: 'lowering-proposed', by: uptdOfficer.ref }]);
    expect(state).toMatchObject({ status: 'reopened', ageClass: 'unknown' });
  });

  it('keeps the visits of a child due while one person alone says that it is no victim', () => {
    const steps = [...opened, ...(identified as readonly Asked<CaseCommand>[]), { command: record('notVictim') }];
    const { state } = walk(caseConcept, given(of('child')), [...steps, { command: { type: 'wake' }, wait: 70 * day }]);
    expect(state).toMatchObject({ status: 'monitoring', monitoring: { missed: 2 } });
  });

  it('carries out no finding that the first did not name', () => {
    const other: CaseCommand = { ...record('notVictim'), decidedBy: 'court' };
    const steps = [
      ...opened,
      { command: begin() },
      { command: record('notVictim') },
      { command: other, actor: uptdOfficer },
    ];
    expect(walk(caseConcept, given(of('child')), steps).state).toMatchObject({ status: 'underIdentification' });
  });

  it('names who typed a finding, and asks for the number of the paper of one that somebody is no victim', () => {
    const steps = [...opened, { command: begin() }, { command: record('notVictim') }];
    const identification = { outcome: 'notVictim', recordedBy: officer.ref, recordedAt: now };
    expect(walk(caseConcept, given(adult), steps).state).toMatchObject({ identification });
    const read = (more: object) =>
      caseCommandSchemas['record-identification'].safeParse({ ...record('notVictim'), ...more });
    expect(read({ decidedOn: '2026-03-01T08:00:00+07:00' }).success).toBe(false);
    expect(read({ decidedOn: '2026-03-01T08:00:00+07:00', reference: 'B-12/2026' }).success).toBe(true);
  });
});

describe('who may work on a case', () => {
  it('allows people told of the report, the LPA on duty, the secretariat and handlers', () => {
    for (const actor of [coordinator, officer, secretary]) {
      expect(codes(adult, [{ command: open() }, { command: begin(), actor }])).toEqual([]);
    }
    expect(codes(adult, [{ command: open() }, { command: begin(), actor: stranger }])).toEqual(['case.not-found']);
  });

  it('answers a person barred by the report as if the case did not exist (X5)', () => {
    const barred = { ...adult, 'escalation/r1': escalation(barring(['koordinator-satu', 'petugas-satu'])) };
    const opened = [{ command: open(), actor: secretary }];
    for (const command of every()) {
      const there = codes(barred, [...opened, { command, actor: coordinator }]);
      if (command.type === 'wake' || command.type === 'note-service' || command.type === 'take-over-report') continue;
      expect(there).toEqual(['case.not-found']);
      expect(codes(barred, [{ command, actor: coordinator }])).toEqual(there);
    }
  });

  it('takes a case that bars somebody for no duplicate, as one that does not exist (X5)', () => {
    const hidden = {
      status: 'suspected',
      report: 'report/lain',
      furtherReports: ['report/r1', 'report/r2'],
      drill: false,
    };
    const records = { ...adult, 'report/r2': report('adult'), 'case/dua': hidden };
    const asked = [{ command: open() }, { command: close({ reason: 'duplicate', of: 'case/dua' }) }] as const;
    expect(codes({ ...records, 'escalation/r2': escalation() }, asked)).toEqual([]);
    const barred = { ...records, 'escalation/r2': escalation(barring([officer.ref])) };
    expect(codes(barred, asked)).toEqual(['case.no-open-duplicate']);
  });

  it('bars people of a linked report from the case once two institutions link it', () => {
    const records = {
      ...adult,
      'report/r2': report('adult'),
      'escalation/r2': escalation(barring(['koordinator-satu'])),
    };
    const opened = [
      { command: open() },
      { command: { type: 'assign-case', person: uptdOfficer.ref } },
      { command: begin(), actor: coordinator },
    ] as const;
    const one: readonly Asked<CaseCommand>[] = [...opened, { command: link() }];
    const after = { command: record('undetermined'), actor: coordinator };
    expect(codes(records, [...one, after])).toEqual([]);
    expect(walk(caseConcept, given(records), one).state).toMatchObject({
      furtherReports: [],
      linkings: [{ report: 'report/r2', by: officer.ref }],
    });
    expect(codes(records, [...one, { command: link() }])).toEqual(['case.needs-second-person']);
    expect(codes(records, [...one, { command: link(), actor: secretary }])).toEqual(['case.needs-other-institution']);
    const linked = [...one, { command: link(), actor: uptdOfficer }];
    expect(codes(records, [...linked, after])).toEqual(['case.not-found']);
    expect(codes(records, [...linked, { command: link() }])).toEqual(['case.already-linked']);
    expect(walk(caseConcept, given(records), linked).state).toMatchObject({
      furtherReports: ['report/r2'],
      linkings: [],
    });
    // Whom the other report names gives no word, and does not learn that there is one.
    expect(codes(records, [...one, { command: link(), actor: coordinator }])).toEqual(['case.no-such-report']);
  });

  it('keeps every first word to link a report, or take one off, beside those about others', () => {
    const bars = escalation(barring(['koordinator-satu']));
    const records = {
      ...adult,
      ...{ 'report/r2': report('adult'), 'escalation/r2': bars, 'report/r3': report('adult'), 'escalation/r3': bars },
    };
    const [two, three] = ['report/r2', 'report/r3'].map((of) => ({ type: 'link-report', report: of }) as const);
    const asked: readonly Asked<CaseCommand>[] = [
      { command: open() },
      { command: { type: 'assign-case', person: uptdOfficer.ref } },
      { command: two as CaseCommand },
      { command: three as CaseCommand, actor: uptdOfficer },
    ];
    expect(walk(caseConcept, given(records), asked).state).toMatchObject({
      linkings: [
        { report: 'report/r2', by: officer.ref },
        { report: 'report/r3', by: uptdOfficer.ref },
      ],
    });
    const seconded = [...asked, { command: two as CaseCommand, actor: uptdOfficer }];
    expect(walk(caseConcept, given(records), seconded).state).toMatchObject({
      furtherReports: ['report/r2'],
      linkings: [{ report: 'report/r3', by: uptdOfficer.ref }],
    });
  });

  it('counts no first word to link of somebody whom the report names since', () => {
    const records = { ...adult, 'report/r2': report('adult') };
    const asked: readonly Asked<CaseCommand>[] = [
      { command: open() },
      { command: { type: 'assign-case', person: uptdOfficer.ref } },
    ];
    const barring2 = (...people: readonly string[]) => ({ ...records, 'escalation/r2': escalation(barring(people)) });
    const first = walk(caseConcept, given(barring2('koordinator-satu')), [...asked, { command: link() }]).state;
    expect(first).toMatchObject({ linkings: [{ by: officer.ref }] });
    const since = { ...given(barring2('koordinator-satu', officer.ref)), actor: uptdOfficer };
    const context = contextOf(since, readsNamed(caseConcept, since, link(), first));
    const proposed = { type: 'report-link-proposed', report: 'report/r2', by: uptdOfficer.ref };
    expect(caseConcept.decide(link(), first, context)).toMatchObject({ events: [proposed] });
  });

  it('links on one word a report that takes the case from nobody, by who may decide on it', () => {
    const records = {
      ...adult,
      'report/r2': report('adult'),
      'escalation/r2': escalation({ ...barring(['orang-lain']), told: [] }),
    };
    const asked: readonly Asked<CaseCommand>[] = [
      { command: open() },
      { command: { type: 'assign-case', person: volunteer.ref } },
    ];
    const trained = { ...records, [volunteerClaimKey]: trainedVolunteer('active') };
    expect(codes(trained, [...asked, { command: link() }, { command: link() }])).toEqual(['case.already-linked']);
    const hidden = walk(caseConcept, given(trained), [...asked, { command: link(), actor: volunteer }]).steps.at(-1);
    const { 'report/r2': _, ...without } = trained;
    const missing = walk(caseConcept, given(without), [...asked, { command: link(), actor: volunteer }]).steps.at(-1);
    expect(hidden?.refusals).toEqual([{ code: 'case.no-such-report', report: 'report/r2' }]);
    expect(hidden?.refusals).toEqual(missing?.refusals);
  });

  it('links only a report that the actor may decide on, and says of another that there is none (X5)', () => {
    const records = { ...adult, 'report/r2': report('adult'), 'escalation/r2': { ...escalation(), told: [] } };
    const social: Actor = { kind: 'person', ref: 'petugas-dinsos', role: 'opdSocial' };
    const opened = [{ command: open() }, { command: { type: 'assign-case', person: social.ref } }] as const;
    expect(codes(records, [...opened, { command: begin(), actor: social }])).toEqual([]);
    expect(codes(records, [...opened, { command: link(), actor: social }])).toEqual(['case.no-such-report']);
    expect(codes(records, [...opened, { command: link() }])).toEqual([]);
  });

  it('takes the case from everybody of the LPA but the actor by the word of another institution alone', () => {
    const lpsk: Actor = { kind: 'person', ref: 'petugas-lpsk', role: 'lpsk' };
    const ofLpa = [officer.ref, 'sekretaris-satu', 'sekretaris'];
    const people = Object.fromEntries(ofLpa.map((ref) => [ref, { name: ref, language: 'id' as const, contacts: [] }]));
    const inPost = { ...chapter, directory: { ...chapter.directory, people } };
    expect(lpaPeople(inPost.directory, now)).toEqual(ofLpa);
    const asked = (barred: readonly string[], ...actors: readonly AnyActor[]) => {
      const records = { ...adult, 'report/r2': report('adult'), 'escalation/r2': escalation(barring(barred)) };
      return walk(caseConcept, { ...given(records), chapter: inPost }, [
        { command: open() },
        ...[uptdOfficer, lpsk].map(({ ref: person }) => ({ command: { type: 'assign-case', person } as const })),
        ...actors.map((actor) => ({ command: link(), actor })),
      ]);
    };
    const linked = (...of: Parameters<typeof asked>) => {
      const { state } = asked(...of);
      return state.status === 'none' ? null : state.furtherReports;
    };
    const word = (...of: Parameters<typeof asked>) => asked(...of).steps.at(-1)?.refusals;
    expect(linked(ofLpa, coordinator)).toEqual([]);
    expect(linked(ofLpa.slice(1), officer, coordinator)).toEqual([]);
    expect(linked(ofLpa.slice(1), officer, uptdOfficer)).toEqual(['report/r2']);
    // A coordinator is of the LPA: where it is named, their word counts with nobody's.
    expect(linked(ofLpa, coordinator, uptdOfficer)).toEqual([]);
    expect(word(ofLpa, coordinator)).toEqual([
      { code: 'case.needs-other-institution', by: coordinator.ref, because: 'namedInstitution' },
    ]);
    expect(word(ofLpa, uptdOfficer)).toEqual([]);
    expect(linked(ofLpa, uptdOfficer, lpsk)).toEqual(['report/r2']);
  });

  it('refuses a handler who is a volunteer without valid training and code of conduct', () => {
    const longAgo = at('2020-01-01T08:00+07:00');
    const active = { ...adult, [volunteerClaimKey]: trainedVolunteer('active') };
    const given = walkTo(active, { type: 'assign-case', person: 'relawan-satu' });
    expect(given(active, volunteer)).toEqual([]);
    for (const untrained of [trainedVolunteer('codeSigned'), trainedVolunteer('active', longAgo)])
      expect(given({ ...adult, [volunteerClaimKey]: untrained }, volunteer)).toEqual(['case.not-trained']);
  });

  it('keeps an officer in post, whatever the record says by which anybody nominated them as a volunteer (1084)', () => {
    const asOfficer = walkTo(adult, { type: 'assign-case', person: uptdOfficer.ref });
    const nominee = { person: uptdOfficer.ref, community: `community/${kotalama}` };
    const suspended = { status: 'suspended', reason: 'allegation', suspendedAt: now, ...nominee };
    const left = { status: 'exited', reason: 'removed', exitedAt: now, suspension: 'allegation', ...nominee };
    const claim = volunteerClaimKey.replace('relawan-satu', uptdOfficer.ref);
    for (const state of [{ status: 'nominated', ...nominee }, { ...suspended, before: nominee }, left]) {
      expect([state.status, asOfficer({ ...adult, [claim]: state }, uptdOfficer)]).toEqual([state.status, []]);
      expect(asOfficer({ ...adult, [claim]: state }, uptdOfficer, without(uptdOfficer.ref))).not.toEqual([]);
    }
  });

  it.each(['volunteer', 'reporter', 'desk'] as const)(
    'ends with the office, whatever role a session names: %s',
    (role) => {
      const active = { ...adult, [volunteerClaimKey]: trainedVolunteer('active') };
      const asVolunteer = walkTo(active, { type: 'assign-case', person: 'relawan-satu' });
      expect(asVolunteer(active, { ...volunteer, role })).toEqual([]);
      const left = [role === 'volunteer' ? 'case.not-trained' : 'case.not-found'];
      // Their record ends with their exit.
      expect(asVolunteer(adult, { ...volunteer, role })).toEqual(left);
      const asOfficer = walkTo(adult, { type: 'assign-case', person: uptdOfficer.ref });
      expect(asOfficer(adult, { ...uptdOfficer, role })).toEqual([]);
      expect(asOfficer(adult, { ...uptdOfficer, role }, without(uptdOfficer.ref))).toEqual(['case.not-found']);
    },
  );

  it('refuses an app and the system as handlers of a case', () => {
    const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'secretariat' };
    expect(codes(adult, [{ command: open() }, { command: begin(), actor: app }])).toEqual(['case.needs-person']);
    expect(codes(adult, [{ command: open() }, { command: begin(), actor: system }])).toEqual(['case.needs-person']);
  });

  it('cannot be somebody barred by being assigned it', () => {
    const barred = { ...adult, 'escalation/r1': escalation(barring(['koordinator-satu'])) };
    expect(
      codes(barred, [{ command: open() }, { command: { type: 'assign-case', person: 'koordinator-satu' } }]),
    ).toEqual(['case.person-barred']);
    // A colleague of theirs in the same kind of office, of any place, is kept out of it too.
    const offices = { ...adult, 'escalation/r1': escalation(barring([], ['coordinator'])) };
    expect(
      codes(offices, [{ command: open() }, { command: { type: 'assign-case', person: 'koordinator-satu' } }]),
    ).toEqual(['case.person-barred']);
  });

  it('goes from a colleague of the barred who had it before the naming, at the next assignment', () => {
    const assigned = { type: 'assign-case', person: 'koordinator-satu' } as const;
    const { state } = walk(caseConcept, given(adult), [{ command: open() }, { command: assigned }]);
    expect(state).toMatchObject({ handlers: expect.arrayContaining([assigned.person]) });
    const asked = { ...given({ ...adult, 'escalation/r1': escalation(barring([], ['coordinator'])) }), chapter };
    const next = { type: 'assign-case', person: uptdOfficer.ref } as const;
    const decision = caseConcept.decide(next, state, contextOf(asked, readsNamed(caseConcept, asked, next, state)));
    expect(decision).toMatchObject({ events: [{ handlers: expect.not.arrayContaining([assigned.person]) }] });
  });
});

describe('identification', () => {
  it.each(['coordinator', 'lpaDuty', 'lurah', 'camat'] as const)('refuses an identification by %s', (by) => {
    expect(codes(adult, [{ command: open() }, { command: { type: 'begin-identification', by } }])).toEqual([
      'case.not-authority',
    ]);
  });

  it.each(['policeUnitPpa', 'uptdPpa', 'court', 'prosecution'] as const)('records an identification by %s', (by) => {
    const { state } = walk(caseConcept, given(adult), [
      { command: open() },
      { command: begin() },
      { command: { ...record('victimConfirmed'), decidedBy: by } },
    ]);
    expect(state).toMatchObject({ identification: { outcome: 'victimConfirmed', decidedBy: by } });
  });

  it('refuses an identification by an authority that may be involved', () => {
    const barred = { ...adult, 'escalation/r1': escalation(barring([], ['policeUnitPpa'])) };
    expect(codes(barred, [{ command: open() }, { command: begin() }])).toEqual(['case.authority-barred']);
  });

  it('may come while services run, where it was left open, and they go on', () => {
    const { state } = walk(caseConcept, given(adult), [
      { command: open() },
      { command: begin() },
      { command: record('undetermined') },
      { command: service('inService') },
      { command: record('victimConfirmed') },
    ]);
    expect(state).toMatchObject({ status: 'inServices', identification: { outcome: 'victimConfirmed' } });
  });

  it('keeps no service waiting: what ran before it is seen as running after it', () => {
    const { state } = walk(caseConcept, given(adult), [
      { command: open() },
      { command: service('inService') },
      ...confirmed().slice(1),
    ]);
    expect(state.status).toBe('inServices');
  });
});

describe('services', () => {
  it('run side by side, each as its referral stands', () => {
    const { state } = walk(caseConcept, given(adult), [
      ...confirmed(),
      { command: service('sent') },
      { command: { ...service('inService'), referral: 'referral/b' } },
      { command: service('ended') },
    ]);
    expect(state).toMatchObject({
      services: [
        { referral: 'referral/a', standing: 'ended' },
        { referral: 'referral/b', standing: 'inService' },
      ],
    });
  });
});

describe('a return', () => {
  it.each<[readonly string[], boolean, boolean]>([
    [[], true, true],
    [['case.return-not-wanted'], false, true],
    [['case.return-not-safe'], true, false],
    [['case.return-not-wanted', 'case.return-not-safe'], false, false],
  ])('gives %j (UU 21/2007, elucidation of Art 51)', (refused, wanted, safe) => {
    expect(codes(adult, [...confirmed(), { command: { ...goHome(), wanted, safe } }])).toEqual(refused);
  });

  it('waits until an authority has said something', () => {
    expect(codes(adult, [{ command: open() }, { command: goHome() }])).toEqual(['case.not-identified']);
  });

  it('plans three monthly visits after a return', () => {
    const { state } = walk(caseConcept, given(adult), [...confirmed(), { command: goHome() }]);
    expect(state).toMatchObject({
      status: 'monitoring',
      monitoring: {
        dues: ['2026-04-02', '2026-05-02', '2026-06-02'].map((date) => later(at(`${date}T23:59:59+07:00`), 999)),
      },
    });
    expect(caseConcept.wakeAt(state)).toBe(later(at('2026-04-02T23:59:59+07:00'), 999));
  });

  it('puts no visit off, however often a return is recorded', () => {
    const again = Array.from({ length: 8 }, () => ({ command: goHome(), wait: 25 * day }));
    const { state } = walk(caseConcept, given(adult), [
      ...confirmed(),
      { command: goHome() },
      ...visits(1),
      ...again,
      { command: { type: 'wake' } },
    ]);
    expect(state).toMatchObject({ status: 'monitoring', monitoring: { met: 1, missed: 3 } });
  });

  it("counts no visit that who recorded it takes back as a mistake, and takes back nobody else's (1993)", () => {
    const takesBack = { command: note('byMistake') };
    const assign = { command: { type: 'assign-case', person: uptdOfficer.ref } } as const;
    const other = { ...takesBack, actor: uptdOfficer };
    const after = (...steps: readonly Asked<CaseCommand>[]) =>
      walk(caseConcept, given(adult), [...confirmed(), { command: goHome() }, ...steps]);
    const monitoringOf = (found: ReturnType<typeof after>) =>
      found.state.status === 'monitoring' ? found.state.monitoring : null;
    const once = monitoringOf(after(...visits(1)));
    expect(once).toMatchObject({ met: 1, notedOn: expect.anything() });
    expect(monitoringOf(after(...visits(2), takesBack))).toEqual(once);
    const never = monitoringOf(after(...visits(1), takesBack));
    expect([never?.met, never?.metOn, never?.notedOn]).toEqual([0, undefined, undefined]);
    // A visit that nobody made is missed, as if it had never been recorded.
    const late = after(...visits(1), takesBack, { command: { type: 'wake' }, wait: 10 * day });
    expect(late.state).toMatchObject({ monitoring: { met: 0, missed: 1 } });
    const steps = after(assign, ...visits(1), other, takesBack, takesBack);
    const last = steps.steps.slice(-3).map(({ refusals }) => refusals.map(({ code }) => code));
    expect(last).toEqual([['case.no-own-visit'], [], ['case.no-own-visit']]);
    const actsOf = ({ state }: ReturnType<typeof after>) => (state as CaseOnRecord).acts;
    expect(actsOf(after(assign, ...visits(1)))).toHaveLength((actsOf(after(assign)) ?? []).length + 1);
    expect(actsOf(steps)).toEqual(actsOf(after(assign)));
  });

  it.each<[string, readonly CaseCommand[]]>([
    ['before a visit', [goHome(), note('well')]],
    ['after a visit', [goHome(), note('well'), goHome()]],
  ])('keeps the act of a return %s of the same instant that is taken back, and no other (1993)', (_, commands) => {
    const asked = (...more: readonly CaseCommand[]) =>
      walk(caseConcept, given(adult), [...confirmed(), ...more.map((command) => ({ command }))]).state as CaseOnRecord;
    const met = ({ acts = [] }: CaseOnRecord) => acts.filter(({ did }) => did === 'victimAccompanied');
    expect(met(asked(...commands))).toHaveLength(2);
    expect(met(asked(...commands, note('byMistake')))).toEqual(met(asked(goHome())));
  });

  it('asks at the door for a note of what was recorded by mistake, and of no other visit (1993)', () => {
    const schema = caseCommandSchemas['note-monitoring'];
    const asks = (one: object) => schema.safeParse({ type: 'note-monitoring', ...one }).error?.issues ?? [];
    expect(asks({ finding: 'byMistake' })).toMatchObject([{ path: ['note'] }]);
    expect([asks({ finding: 'byMistake', note: 'Salah kasus.' }), asks({ finding: 'well' })]).toEqual([[], []]);
  });

  it('keeps the way to be contacted that the person chose last (N13)', () => {
    const { state } = walk(caseConcept, given(adult), [
      ...confirmed(),
      { command: { ...goHome(), meansOfContact: 'throughCompanion' } },
      ...visits(1),
      { command: { type: 'note-monitoring', finding: 'well', meansOfContact: 'call' }, wait: 30 * day },
      { command: note('notMet') },
    ]);
    expect(state).toMatchObject({ monitoring: { met: 2, meansOfContact: 'call' } });
  });

  it.each<[string, number, readonly number[], (readonly number[])?]>([
    ['one visit that is typed three times', 1, [20, 20, 20]],
    ['a visit within half a month of the return', 0, [10]],
    ['the visit of each month', 3, [20, 50, 80]],
    ['the visit of each month that is recorded two weeks late', 3, [20, 50, 80], [34, 64, 94]],
    ['the visit of each month that is typed on one day', 1, [20, 50, 80], [95, 95, 95]],
    ['a second visit of the same month', 1, [20, 35]],
    ['visits that were missed and made up for in a day', 1, [80, 80, 80]],
    ['visits that were missed and made up for half a month apart', 3, [60, 76, 92]],
  ])('counts %s as %d', (_, met, days, recorded = days) => {
    const typed = days.map((on, index) => ({
      command: { ...note('well'), visitedOn: later(now, on * day) },
      wait: ((recorded[index] ?? 0) - (recorded[index - 1] ?? 0)) * day,
    }));
    const { state } = walk(caseConcept, given(adult), [...confirmed(), { command: goHome() }, ...typed]);
    expect(state).toMatchObject({ monitoring: { met } });
  });

  it.each(['35.73.03.1001', '34.71.01.1001'])('closes no monitoring in %s before three months are over', (where) => {
    const visits = [16, 31, 31].map((days) => ({ command: note('well'), wait: days * day }));
    const { state } = walk(caseConcept, given(adult), [...confirmed(), { command: goHome() }, ...visits]);
    const there = { ...state, area: area(where) } as CaseState;
    const command = close({ reason: 'reintegratedMonitored' });
    // Of the nation, so that it serves there too.
    const national = {
      ...(chapter.directory.offices.at(-1) as (typeof chapter.directory.offices)[0]),
      holders: [officer.ref],
    };
    const directory = { ...chapter.directory, offices: [...chapter.directory.offices, national] };
    const closing = (days: number) => {
      const asked = {
        ...given(adult),
        chapter: { ...chapter, directory } as typeof chapter,
        now: later(now, days * day),
      };
      return caseConcept.decide(command, there, contextOf(asked, readsNamed(caseConcept, asked, command, there)));
    };
    const until = later(at('2026-06-02T23:59:59+07:00'), 999);
    const cite = where.startsWith('34.') ? 'perda-diy-6-2025/29' : null;
    expect(closing(80)).toMatchObject({ refusals: [{ code: 'case.monitoring-short', until, cite }] });
    expect(closing(94)).toMatchObject({ events: [{ type: 'case-closed' }] });
    const said = describeRefusal({ code: 'case.monitoring-short', until, cite }, 'id', { zone: 'WIB' });
    expect(said.includes('Perda DIY')).toBe(cite !== null);
    // Of a return from before the ordinance was in force practice alone speaks.
    const early = closing(-200);
    expect(early).toMatchObject({ refusals: [{ code: 'case.monitoring-short', cite: null }] });
    expect(said.includes('praktik kita')).toBe(cite === null);
  });

  it('records no visit of a day to come', () => {
    const visit: CaseCommand = { ...note('well'), visitedOn: later(now, day) };
    expect(codes(adult, [...confirmed(), { command: goHome() }, { command: visit }])).toEqual(['case.in-future']);
  });

  it('whose visit nobody made is on record at its due instant, and the next one is looked for', () => {
    const { steps, state } = walk(caseConcept, given(adult), [
      ...confirmed(),
      { command: goHome() },
      { command: note('notMet') },
      { command: { type: 'wake' }, wait: 70 * day },
    ]);
    expect(steps.at(-1)?.accepted?.map((event) => 'number' in event && event.number)).toEqual([1, 2]);
    expect(state).toMatchObject({ monitoring: { met: 0, missed: 2 } });
    expect(caseConcept.wakeAt(state)).toBe(later(at('2026-06-02T23:59:59+07:00'), 999));
  });
});

describe('closing a case', () => {
  it.each(valuesOf(neverReasons))('%s never closes it, by an article that speaks of consent alone (F1)', (reason) => {
    const cite = reason === 'consented' ? 'uu-21-2007/26' : null;
    const refusal = { code: 'case.never-a-reason', reason, cite } as const;
    const { steps } = walk(caseConcept, given(adult), [...confirmed(), { command: close({ reason }) }]);
    expect(steps.at(-1)?.refusals).toEqual([refusal]);
    const said = describeRefusal(refusal, 'id', { zone: 'WIB' });
    expect([said.includes('Pasal 26'), said.includes('praktik')]).toEqual([cite !== null, cite === null]);
  });

  it.each<[string, CaseClosure, readonly Asked<CaseCommand>[]]>([
    [
      'case.not-taken-on',
      { reason: 'notTppoReferredElsewhere', referral: 'referral/a' },
      [{ command: service('sent') }],
    ],
    ['case.own-duplicate', { reason: 'duplicate', of: 'case/satu' }, []],
    ['case.no-open-duplicate', { reason: 'duplicate', of: 'case/dua' }, []],
    ['case.no-open-duplicate', { reason: 'duplicate', of: 'case/tertutup' }, []],
    ['case.duplicate-not-linked', { reason: 'duplicate', of: 'case/lain' }, []],
    ['case.note-missing', { reason: 'preventedBeforeDeparture' }, []],
    ['case.in-future', { reason: 'transferredJurisdiction', acknowledgedOn: later(now, 1) }, []],
    ['case.in-future', { reason: 'adultDeclinedServices', declinedOn: later(now, 1) }, []],
    ['case.monitoring-incomplete', { reason: 'reintegratedMonitored' }, []],
    ['case.no-authority-decision', { reason: 'falseReportGoodFaith' }, []],
    ['case.no-authority-decision', { reason: 'falseReportBadFaith', decidedBy: 'court' }, []],
    ['case.not-authority', { reason: 'falseReportBadFaith', decidedBy: 'lurah' }, []],
    ['case.no-final-judgment', { reason: 'criminalCaseFinal' }, [{ command: criminal('running') }]],
  ])('refuses to close with %s without its evidence', (code, closure, before) => {
    expect(codes(adult, [{ command: open() }, ...before, { command: close(closure) }])).toEqual([code]);
  });

  it.each<[CaseClosure, readonly Asked<CaseCommand>[]]>([
    [{ reason: 'notTppoReferredElsewhere', referral: 'referral/a' }, [{ command: service('accepted') }]],
    [{ reason: 'transferredJurisdiction', acknowledgedOn: now }, []],
    [{ reason: 'adultDeclinedServices', declinedOn: now }, []],
    [{ reason: 'falseReportGoodFaith' }, [{ command: begin() }, { command: record('notVictim') }]],
    [{ reason: 'criminalCaseFinal' }, [{ command: criminal('running') }, { command: criminal('judged') }]],
  ])('takes one person for an adult with %j', (closure, before) => {
    const { state } = walk(caseConcept, given(adult), [{ command: open() }, ...before, { command: close(closure) }]);
    expect(state).toMatchObject({ status: 'closed', reason: closure.reason });
  });

  it('closes no case as an adult’s while one of its reports says child of its person, or leaves their age open', () => {
    const opened = walk(caseConcept, given(adult), [{ command: open() }]).state as CaseOnRecord;
    const closing = (records: Records, furtherReports: readonly string[] = []) => {
      const command = close({ reason: 'adultDeclinedServices', declinedOn: now });
      const linked = { ...opened, furtherReports } as CaseState;
      const asked = given({ ...adult, ...records });
      const decision = caseConcept.decide(
        command,
        linked,
        contextOf(asked, readsNamed(caseConcept, asked, command, linked)),
      );
      return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
    };
    const told = report('adult') as Extract<ReportState, { status: 'open' }>;
    const another: Party = { ref: 'p2', roles: ['victim'], ageClass: 'child' };
    const refused = ['case.child-not-closable-so'];
    for (const own of [report('child'), report('unknown'), { ...told, ageOpen: true }])
      expect(closing({ 'report/r1': own })).toEqual(refused);
    const saysChild = { ...told, facts: { ...told.facts, victimAge: ['child'] } };
    expect(closing({ 'report/r1': saysChild })).toEqual(refused);
    expect(closing({ 'report/r1': report('adult', [another]) })).toEqual([]);
    for (const further of [report('child'), report('unknown'), report('adult', [another])])
      expect(closing({ 'report/r2': further }, ['report/r2'])).toEqual(refused);
    expect(closing({ 'report/r2': report('adult') }, ['report/r2'])).toEqual([]);
    expect(closing({ 'report/r1': { ...report('unknown'), status: 'closed' } })).toEqual([]);
  });

  it('has its referrals look again once an age is noted', () => {
    const begun = walk(caseConcept, given(adult), [{ command: open() }, { command: service('inService') }]).state;
    const noted = { type: 'age-noted', ageClass: 'adult' } as const;
    const [{ referral } = { referral: '' }] = (begun as CaseOnRecord).services;
    expect(caseConcept.reacts([noted], caseConcept.evolve(begun, noted, {} as never), 'case/k1')).toEqual([
      { concept: 'referral', stream: referral, command: { type: 'wake' } },
    ]);
  });

  it('begins with an unknown age while no named person said the age that its report took for known', () => {
    const told = { ...report('adult'), ageOpen: true } as ReportState;
    const { state } = walk(caseConcept, given({ ...adult, 'report/r1': told }), [{ command: open() }]);
    expect(state).toMatchObject({ ageClass: 'unknown' });
    const closed = { ...told, status: 'closed', reason: 'handedToCase', closedAt: now } as never;
    const reactions = reportConcept.reacts([{ type: 'report-closed', reason: 'handedToCase' }], closed, 'report/r1');
    expect(reactions.filter(({ concept }) => concept === 'case')).toEqual([takeOver('case/r1.1', 'p1', 'unknown')]);
  });

  it.each<CaseClosure>([
    { reason: 'insufficientInformation', rechecks: 2 },
    { reason: 'victimDeceased' },
    { reason: 'lostContact' },
  ])('takes two for an adult with %j', (closure) => {
    const one = [...opened, { command: close(closure) }];
    expect(walk(caseConcept, given(adult), one).state.status).toBe('suspected');
    expect(codes(adult, [...one, { command: close(closure) }])).toEqual(['case.needs-second-person']);
    const second = (actor: Actor) => [...one, { command: close(closure), actor }];
    expect(codes(adult, second(secretary))).toEqual(['case.needs-other-institution']);
    expect(walk(caseConcept, given(adult), second(uptdOfficer)).state.status).toBe('closed');
  });

  it.each(['child', 'unknown'] as const)('takes two institutions for an age of %s, and no volunteer', (age) => {
    const records = { ...of(age), [volunteerClaimKey]: trainedVolunteer('active') };
    const closure = noted({ reason: 'transferredJurisdiction', acknowledgedOn: now });
    const proposed: readonly Asked<CaseCommand>[] = [
      ...opened,
      { command: { type: 'assign-case', person: 'relawan-satu' } },
      { command: closure },
    ];
    const second = (actor: Actor) => [...proposed, { command: closure, actor }];
    for (const colleague of [secretary, coordinator, volunteer])
      expect(codes(records, second(colleague))).toEqual(['case.needs-other-institution']);
    expect(walk(caseConcept, given(records), second(uptdOfficer)).state.status).toBe('closed');
    const first = [...proposed.slice(0, -1), { command: closure, actor: volunteer }];
    expect(codes(records, first)).toEqual(['case.needs-other-institution']);
    const never = noted({ reason: 'insufficientInformation', rechecks: 9 });
    expect(codes(records, [...opened, { command: never }])).toEqual(['case.child-not-closable-so']);
  });

  it('takes one from outside the kelurahan for a child: its lurah and its coordinator are of two institutions', () => {
    const seated: typeof chapter = {
      ...chapter,
      directory: {
        ...chapter.directory,
        offices: [
          ...chapter.directory.offices.filter(({ kind }) => kind !== 'lurah'),
          { ...(chapter.directory.offices[0] as (typeof chapter.directory.offices)[0]), ...lurahOf },
        ],
      },
    };
    const closure = noted({ reason: 'lostContact' });
    const asked: readonly Asked<CaseCommand>[] = [
      { command: open() },
      { command: { type: 'assign-case', person: 'lurah-karangan' } },
      { command: closure, actor: coordinator },
      { command: closure, actor: { kind: 'person', ref: 'lurah-karangan', role: 'lurah' } },
    ];
    const { steps } = walk(caseConcept, { ...given(of('child')), chapter: seated }, asked);
    expect(steps.at(-1)?.refusals).toMatchObject([{ code: 'case.needs-outsider' }]);
  });

  it('takes two institutions for an adult whose report, or a linked one, says danger', () => {
    const told = report('adult') as Extract<ReportState, { status: 'open' }>;
    const inDanger = { ...told, facts: { ...told.facts, danger: ['yes'] } };
    const closure = close({ reason: 'transferredJurisdiction', acknowledgedOn: now });
    for (const records of [
      { ...adult, 'report/r1': inDanger },
      { ...adult, 'report/r2': inDanger, 'escalation/r2': escalation({ report: 'report/r2' }) },
    ]) {
      const linked = 'report/r2' in records ? [{ command: link() }] : [];
      const asked = [...opened, ...linked, { command: closure }];
      expect(walk(caseConcept, given(records), asked).state).toMatchObject({ proposal: { by: officer.ref } });
      expect(codes(records, [...asked, { command: closure, actor: secretary }])).toEqual([
        'case.needs-other-institution',
      ]);
    }
  });

  it('closes no case of a child for somebody who has not read it, first or second', () => {
    const closure = { ...noted({ reason: 'lostContact' }), readers: [officer.ref] } as CaseCommand;
    const unread = { ...closure, readers: [] } as CaseCommand;
    expect(codes(of('child'), [...opened, { command: unread }])).toEqual(['case.first-unread']);
    const proposed = [...opened, { command: closure }];
    const second = (command: CaseCommand) => [...proposed, { command, actor: uptdOfficer }];
    expect(codes(of('child'), second(closure))).toEqual(['case.second-unread']);
    // Who proposed it before more came, and has not read that, has proposed nothing.
    const alone = { ...closure, readers: [uptdOfficer.ref] } as CaseCommand;
    expect(walk(caseConcept, given(of('child')), second(alone)).state).toMatchObject({
      proposal: { by: uptdOfficer.ref },
    });
    const read = { ...closure, readers: [officer.ref, uptdOfficer.ref] } as CaseCommand;
    expect(walk(caseConcept, given(of('child')), second(read)).state.status).toBe('closed');
  });

  it('takes a note for a child, but where another case goes on', () => {
    expect(codes(of('child'), [...opened, { command: close({ reason: 'lostContact' }) }])).toEqual([
      'case.note-missing',
    ]);
  });

  it('refuses a note that names a peace alone', () => {
    const ofPeace = { ...noted({ reason: 'lostContact' }), ofPeace: true } as CaseCommand;
    expect(codes(of('child'), [...opened, { command: ofPeace }])).toEqual(['case.note-of-peace']);
  });

  it('takes the second word for what the first wrote alone: another duplicate is another closing', () => {
    const going = (more: object) => ({
      ...(of('child')['case/lain'] as object),
      furtherReports: ['report/r1'],
      ...more,
    });
    const records = {
      ...of('child'),
      'case/lain': going({}),
      'case/dua': going({ report: 'report/dua' }),
    };
    const [one, other] = ['case/lain', 'case/dua'].map((twin) => close({ reason: 'duplicate', of: twin })) as [
      CaseCommand,
      CaseCommand,
    ];
    const proposed = [...opened, { command: one }];
    expect(codes(records, [...proposed, { command: other, actor: uptdOfficer }])).toEqual(['case.other-closing-waits']);
    expect(walk(caseConcept, given(records), [...proposed, { command: one, actor: uptdOfficer }]).state).toMatchObject({
      status: 'closed',
    });
  });

  it('refuses as a duplicate of the case of another victim, of a drill, or of a case without its report', () => {
    const going = (more: object) => ({
      ...of('child'),
      'case/lain': { ...(of('child')['case/lain'] as object), ...more },
    });
    const asked = [...opened, { command: close({ reason: 'duplicate', of: 'case/lain' }) }];
    const sibling = { report: 'report/r1', victim: 'p2' };
    for (const more of [sibling, { furtherReports: ['report/lain-lagi'] }])
      expect(codes(going(more), asked)).toEqual(['case.duplicate-not-linked']);
    const drill = { furtherReports: ['report/r1'], drill: true };
    expect(codes(going(drill), asked)).toEqual(['case.no-open-duplicate']);
    expect(codes(going({ furtherReports: ['report/r1'] }), asked)).toEqual([]);
  });

  it.each([
    { type: 'service-noted', referral: 'referral/f1', service: 'temporaryShelter', standing: 'inService' },
    { type: 'police-report-noted', filedOn: now },
    { type: 'criminal-case-noted', stage: 'running' },
  ] as const)('takes a first word to close back with what is noted since: $type (0680)', (event) => {
    const lost = noted({ reason: 'lostContact' }) as CaseCommand;
    const { state } = walk(caseConcept, given(of('child')), [...opened, { command: lost, actor: coordinator }]);
    expect(state).toMatchObject({ proposal: { by: coordinator.ref } });
    expect(caseConcept.evolve(state, event, { at: now, actor: officer } as Entry)).toMatchObject({ proposal: null });
  });

  it('keeps a first word to close from being replaced by one for another reason, for a week', () => {
    const [lost, died] = (['lostContact', 'victimDeceased'] as const).map((reason) => noted({ reason }));
    const proposed: readonly Asked<CaseCommand>[] = [...opened, { command: lost as CaseCommand, actor: coordinator }];
    const state = (asked: readonly Asked<CaseCommand>[]) => walk(caseConcept, given(of('child')), asked);
    const other = { command: died as CaseCommand, actor: uptdOfficer };
    const waits = [{ code: 'case.other-closing-waits', by: coordinator.ref }];
    expect(state([...proposed, other]).steps.at(-1)?.refusals).toEqual(waits);
    // Who proposed it may choose another reason.
    expect(state([...proposed, { ...other, actor: coordinator }]).state).toMatchObject({
      proposal: { reason: 'victimDeceased' },
    });
    const since = (ms: number, before: CaseState = state(proposed).state) => {
      const asked = { ...given(of('child')), actor: uptdOfficer, now: later(now, ms) };
      return caseConcept.decide(
        other.command,
        before,
        contextOf(asked, readsNamed(caseConcept, asked, other.command, before)),
      );
    };
    expect(since(7 * day - 1)).toMatchObject({ refusals: waits });
    const taken = { events: [{ type: 'case-closure-proposed', by: uptdOfficer.ref }] };
    expect(since(7 * day)).toMatchObject(taken);
    // Who repeats their word, also after what was proposed fell, gains no time.
    const again = (type: string, more: object = {}) => ({ type, reason: 'lostContact', by: coordinator.ref, ...more });
    const on = (days: number, before: CaseState, event: object) =>
      caseConcept.evolve(before, event as CaseEvent, { at: later(now, days * day) } as Entry);
    const fallen = on(5, state(proposed).state, again('identification-begun'));
    expect(since(7 * day, on(6, fallen, again('case-closure-proposed')))).toMatchObject(taken);
  });

  it('counts no proposal of somebody who was barred since', () => {
    const records = {
      ...of('child'),
      'report/r2': report('child'),
      'escalation/r2': escalation(barring(['koordinator-satu'])),
    };
    const closure = noted({ reason: 'lostContact' });
    const { state } = walk(caseConcept, given(records), [
      { command: open() },
      { command: closure, actor: coordinator },
      { command: { type: 'assign-case', person: uptdOfficer.ref } },
      { command: link() },
      { command: link(), actor: uptdOfficer },
      { command: closure },
    ]);
    expect(state).toMatchObject({ status: 'suspected', proposal: { by: 'petugas-satu' } });
  });

  it('counts no proposal of somebody who left every post since', () => {
    const closure = noted({ reason: 'lostContact' });
    const proposed = walk(caseConcept, given(of('child')), [...opened, { command: closure, actor: coordinator }]).state;
    const word = (place: typeof chapter) => {
      const asked = { ...given(of('child')), chapter: place, actor: uptdOfficer };
      return caseConcept.decide(closure, proposed, contextOf(asked, readsNamed(caseConcept, asked, closure, proposed)));
    };
    expect(word(chapter)).toMatchObject({ events: [{ type: 'case-closed' }] });
    expect(word(without(coordinator.ref))).toMatchObject({
      events: [{ type: 'case-closure-proposed', by: uptdOfficer.ref }],
    });
  });

  it('never says of a confirmed victim that there was none', () => {
    const closure = close({ reason: 'insufficientInformation', rechecks: 3 });
    expect(codes(adult, [...confirmed(), { command: closure }])).toEqual(['case.confirmed-not-closable-so']);
  });

  it('keeps the legal hold as long as a criminal case runs, and a judgment may come after it', () => {
    const closed: readonly Asked<CaseCommand>[] = [
      { command: open() },
      { command: criminal('running') },
      { command: close({ reason: 'transferredJurisdiction', acknowledgedOn: now }) },
    ];
    const { state } = walk(caseConcept, given(adult), closed);
    expect(isUnderLegalHold(state)).toBe(true);
    expect(keysOf(caseConcept, state)).toMatchObject({ status: 'closed', hold: 'yes' });
    const judged = walk(caseConcept, given(adult), [...closed, { command: criminal('judged') }]);
    expect(isUnderLegalHold(judged.state)).toBe(false);
  });

  it.each(['child', 'unknown'] as const)(
    'ends the legal hold of somebody whose age is %s by two institutions alone, open or closed (1165)',
    (age) => {
      const judged = { command: criminal('judged') };
      const closing = noted({ reason: 'transferredJurisdiction', acknowledgedOn: now });
      const closed = [{ command: closing }, { command: closing, actor: uptdOfficer }];
      for (const before of [[], closed]) {
        const running: readonly Asked<CaseCommand>[] = [...opened, { command: criminal('running') }, ...before];
        const after = (...more: readonly Asked<CaseCommand>[]) =>
          walk(caseConcept, given(of(age)), [...running, ...more]).state as CaseOnRecord;
        const waits = after(judged);
        expect(waits.status).toBe(before.length === 0 ? 'suspected' : 'closed');
        expect(waits).toMatchObject({ criminalCase: 'running', lowerings: [{ lowers: criminalNoted('judged') }] });
        expect(codes(of(age), [...running, judged, judged])).toEqual(['case.needs-second-person']);
        expect(after(judged, { ...judged, actor: uptdOfficer })).toMatchObject({
          criminalCase: 'judged',
          lowerings: [],
        });
        // Another end is another word, and does not take this one off.
        const stopped = { command: criminal('stopped'), actor: uptdOfficer };
        expect(after(judged, stopped)).toMatchObject({ criminalCase: 'running', lowerings: [{}, {}] });
        expect(after(judged, stopped, { ...judged, actor: uptdOfficer })).toMatchObject({ criminalCase: 'judged' });
      }
      const others = walk(caseConcept, given(of(age)), [...opened, { command: criminal('running') }, judged]);
      const later7 = { ...given(of(age)), actor: uptdOfficer, now: later(now, 7 * day) };
      const reads = readsNamed(caseConcept, later7, judged.command, others.state);
      expect(caseConcept.decide(judged.command, others.state, contextOf(later7, reads))).toMatchObject({
        events: [{ type: 'lowering-proposed', by: uptdOfficer.ref }],
      });
    },
  );

  it('can be undone by reopening, and the authority may look again', () => {
    const closed: readonly Asked<CaseCommand>[] = [
      ...confirmed(),
      { command: service('inService') },
      { command: close({ reason: 'transferredJurisdiction', acknowledgedOn: now }) },
    ];
    const reopened = walk(caseConcept, given(adult), [...closed, { command: reopen() }]);
    // Services that still run are not forgotten.
    expect(reopened.state.status).toBe('inServices');
    expect(codes(adult, [...confirmed(), { command: reopen() }])).toEqual(['case.not-closed']);
    const elsewhere = { ...adult, ...victimHasCase([]) };
    const born = [{ command: takeOver('case/r1.1', 'p1', 'adult').command }];
    expect(walk(caseConcept, given(elsewhere), born).state.status).toBe('none');
  });
});

describe('what a case holds', () => {
  it('keeps facts and references in a case, numbers and notes in sealed cards', () => {
    const closing = {
      type: 'close-case',
      closure: { reason: 'preventedBeforeDeparture', note: 'Contoh: batal berangkat.' },
    };
    expect(
      extractPersonalData(caseCommandSchemas['close-case'], caseCommandSchemas['close-case'].parse(closing)),
    ).toEqual({
      facts: { type: 'close-case', closure: { reason: 'preventedBeforeDeparture' } },
      cards: [{ subject: 'record', class: 'narrative', fields: { note: 'Contoh: batal berangkat.' } }],
    });
    const police = { type: 'note-police-report', filedOn: now, reference: 'LP/CONTOH/1' };
    const read = caseCommandSchemas['note-police-report'].parse(police);
    expect(extractPersonalData(caseCommandSchemas['note-police-report'], read).facts).toEqual({
      type: 'note-police-report',
      filedOn: now,
    });
  });

  it('hands in what its commands take', () => {
    expectTypeOf<InputOf<'case'>>().toExtend<CaseCommand>();
  });
});

describe('any history of a case', () => {
  holdsForAnyHistory(caseConcept, {
    given: given({
      ...of('child'),
      'report/r2': report('child'),
      'escalation/r2': escalation(barring(['koordinator-satu'])),
    }),
    commands: every(),
    stories: [
      [...confirmed(), { command: service('inService') }, { command: goHome() }, ...visits(3)],
      [...confirmed(), { command: goHome() }, { command: { type: 'wake' }, wait: 70 * day }],
    ],
    actors: [officer, secretary, coordinator, uptdOfficer, stranger, volunteer, system],
    quiet: ['wake', 'note-service', 'take-over-report'],
    repeatable: ['note-monitoring'],
    onlyByPerson: (before, after) =>
      before.status !== after.status && after.status !== 'inServices' && before.status !== 'none',
    longestWait: 60 * day,
    faults,
  });

  describe('from state to state', () => {
    const commands = every().filter(({ type }) => !['assign-case', 'link-report', 'note-age'].includes(type));
    const found = transitionsOf(caseConcept, given(adult), commands, { actors: [officer], atMost: 8_000 });

    it('goes as its diagram is drawn', async () => {
      await expectDrawn('case', found);
    });

    it('confirms by an authority only, closes and reopens by its own commands only', () => {
      for (const [from, command, to] of [...found].map((line) => line.split(' '))) {
        if (to === 'victimConfirmed' || to === 'undetermined') {
          expect([from, command]).toEqual(['underIdentification', 'record-identification']);
        }
        if (to === 'closed') expect(command).toBe('close-case');
        if (from === 'closed') expect(command).toBe('reopen-case');
      }
    });
  });
});

function faults(theCase: CaseState): readonly string[] {
  if (theCase.status === 'none') return [];
  const { status, identification, monitoring, services, proposal } = theCase;
  const found: string[] = [];
  if (['victimConfirmed', 'notVictim', 'undetermined'].includes(status) && identification?.outcome !== status) {
    found.push('a status that no authority gave');
  }
  if (
    (status === 'inServices' || status === 'monitoring') &&
    (identification ?? { outcome: 'notVictim' }).outcome === 'notVictim'
  ) {
    found.push('services or monitoring for nobody known');
  }
  if (status === 'monitoring' && monitoring === null) found.push('monitoring without visits');
  if (status === 'closed' && proposal !== null) found.push('a proposal after the end');
  if (
    status === 'closed' &&
    identification?.outcome === 'victimConfirmed' &&
    /^(false|insuff|notTppo)/.test(theCase.reason)
  ) {
    found.push('a victim denied');
  }
  if (status === 'closed' && theCase.ageClass !== 'adult' && /^(insufficient|adultDeclined)/.test(theCase.reason)) {
    found.push('a child closed as an adult');
  }
  if (new Set(services.map(({ referral }) => referral)).size !== services.length) found.push('a service twice');
  if (new Set(theCase.handlers).size !== theCase.handlers.length) found.push('a handler twice');
  return found;
}

/** The victim of the report has a case, with these reports linked to it. */
function victimHasCase(furtherReports: readonly string[]): Records {
  const theCase = { status: 'suspected', report: 'report/r1', area: kotalama, handlers: [], furtherReports };
  return { 'case-of-victim=report/r1/p1': theCase };
}

const adult = of('adult');

/** A case that was given to an officer of another institution, too. */
const opened: readonly Asked<CaseCommand>[] = [
  { command: open() },
  { command: { type: 'assign-case', person: uptdOfficer.ref } },
];

const lurahOf = { id: 'lurah-contoh', kind: 'lurah', area: kotalama, holders: ['lurah-karangan'], shifts: [] } as const;

function noted(closure: CaseClosure): CaseCommand {
  return { type: 'close-case', closure: { ...seen, ...closure }, noted: true };
}

function of(age: 'adult' | 'child' | 'unknown'): Records {
  return {
    'report/r1': report(age),
    'escalation/r1': escalation(),
    'case/lain': { status: 'suspected', report: 'report/lain', victim: 'p1', furtherReports: [], drill: false },
    'case/tertutup': { status: 'closed', report: 'report/lain', furtherReports: [] },
  };
}

function given(records: Records): Given<CaseEvent> {
  return { now, actor: officer, stream: 'case/satu', chapter, records };
}

/** The refusals of the last of them. */
function codes(records: Records, asked: readonly Asked<CaseCommand>[]): readonly string[] {
  return (
    walk(caseConcept, given(records), asked)
      .steps.at(-1)
      ?.refusals.map(({ code }) => code) ?? []
  );
}

function refusedIn(steps: readonly { readonly refusals: readonly { readonly code: string }[] }[]): readonly string[] {
  return steps.flatMap(({ refusals }) => refusals.map(({ code }) => code));
}

function open(): CaseCommand {
  return { type: 'open-case', report: 'report/r1', victim: 'p1' };
}

function link(): CaseCommand {
  return { type: 'link-report', report: 'report/r2' };
}

function begin(): CaseCommand {
  return { type: 'begin-identification', by: 'policeUnitPpa' };
}

function record(
  outcome: 'victimConfirmed' | 'notVictim' | 'undetermined',
): Extract<CaseCommand, { type: 'record-identification' }> {
  return { type: 'record-identification', outcome, decidedBy: 'uptdPpa', decidedOn: now };
}

function confirmed(): readonly Asked<CaseCommand>[] {
  return [{ command: open() }, { command: begin() }, { command: record('victimConfirmed') }];
}

function service(standing: CaseService['standing']): Extract<CaseCommand, { type: 'note-service' }> {
  return { type: 'note-service', referral: 'referral/a', service: 'legalAid', standing };
}

const criminalNoted = (stage: 'judged') => ({ type: 'criminal-case-noted', stage }) as const;

function criminal(stage: 'running' | 'judged' | 'stopped'): CaseCommand {
  return { type: 'note-criminal-case', stage };
}

function goHome(): Extract<CaseCommand, { type: 'return-victim' }> {
  return { type: 'return-victim', wanted: true, safe: true, checkedOn: now, to: 'outside' };
}

function note(finding: 'well' | 'notMet' | 'byMistake'): Extract<CaseCommand, { type: 'note-monitoring' }> {
  return { type: 'note-monitoring', finding };
}

function visits(count: number): readonly Asked<CaseCommand>[] {
  return Array.from({ length: count }, () => ({ command: note('well'), wait: 30 * day }));
}

function close(closure: CaseClosure | NeverClosure): CaseCommand {
  return { type: 'close-case', closure: { ...seen, ...closure } as CaseClosure };
}

function reopen(): CaseCommand {
  return { type: 'reopen-case', reason: 'newFacts' };
}

function takeOver(stream: string, victim: string, ageClass: AgeClass) {
  return {
    concept: 'case',
    stream,
    command: { type: 'take-over-report', report: 'report/r1', victim, area: kotalama, ageClass } as const,
  };
}

/** Returns the refusals that a person who was given the case is answered with, by records and a directory of later. */
function walkTo(before: Records, assign: CaseCommand) {
  const { state } = walk(caseConcept, given(before), [{ command: open() }, { command: assign }]);
  return (records: Records, actor: Actor, place = chapter): readonly string[] => {
    const asked = { ...given(records), actor, chapter: place };
    const decision = caseConcept.decide(
      begin(),
      state,
      contextOf(asked, readsNamed(caseConcept, asked, begin(), state)),
    );
    return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
  };
}

/** The chapter, in which a person has no office any more. */
function without(person: string): typeof chapter {
  const offices = chapter.directory.offices.map((one) => ({
    ...one,
    holders: one.holders.filter((ref) => ref !== person),
    deputies: one.deputies.filter((ref) => ref !== person),
    shifts: one.shifts.filter((shift) => shift.person !== person),
  }));
  return { ...chapter, directory: { ...chapter.directory, offices } } as typeof chapter;
}

/** The chapter in which a person has left every office, and holds one of another kelurahan. */
function moved(person: string): typeof chapter {
  const left = without(person);
  const elsewhere = { ...chapter.directory.offices[0], area: '35.73.04.1004', holders: [person] };
  return {
    ...left,
    directory: { ...left.directory, offices: [...left.directory.offices, elsewhere] },
  } as typeof chapter;
}

/** The chapter in which a person has left every office, and holds one of another kind for the city. */
function swapped(person: string, kind: OfficeKind): typeof chapter {
  const left = without(person);
  const other = { ...chapter.directory.offices[0], kind, area: '35.73', holders: [person] };
  return { ...left, directory: { ...left.directory, offices: [...left.directory.offices, other] } } as typeof chapter;
}

function every(): readonly CaseCommand[] {
  return [
    open(),
    takeOver('case/satu', 'p1', 'child').command,
    { type: 'assign-case', person: 'relawan-satu' },
    link(),
    { type: 'note-age', ageClass: 'adult' },
    begin(),
    record('victimConfirmed'),
    record('notVictim'),
    record('undetermined'),
    service('accepted'),
    service('inService'),
    service('completed'),
    { type: 'note-police-report', filedOn: now },
    criminal('running'),
    criminal('judged'),
    goHome(),
    { type: 'begin-monitoring' },
    note('well'),
    note('notMet'),
    close({ reason: 'reintegratedMonitored' }),
    close({ reason: 'insufficientInformation', rechecks: 1 }),
    close({ reason: 'notTppoReferredElsewhere', referral: 'referral/a' }),
    close({ reason: 'adultDeclinedServices', declinedOn: now }),
    close({ reason: 'lostContact' }),
    close({ reason: 'falseReportGoodFaith' }),
    close({ reason: 'settled' }),
    reopen(),
    { type: 'wake' },
  ];
}

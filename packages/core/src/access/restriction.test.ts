import { describe, expect, test } from 'vitest';
import { chapter, escalation, kotalama, now, report } from '../case/handled.sample.ts';
import type { Actor } from '../record/actor.ts';
import type { Context } from '../record/concept.ts';
import { whenAsked } from '../record/given.sample.ts';
import type { ReferralOnRecord } from '../referral/referral.ts';
import { accessConcept } from './concept.ts';
import { relationsToRecord } from './relations.ts';

const records = { 'report/r1': report('adult'), 'escalation/r1': escalation() };
const theCase = {
  ...{ status: 'suspected', report: 'report/r1', furtherReports: ['report/r2'], victim: 'p1', area: kotalama },
  handlers: ['koordinator-satu'],
};
const theReferral = {
  ...{ report: 'report/r1', furtherReports: ['report/r2'], case: 'case/k1', victim: 'p1', area: kotalama },
  ...{
    service: 'shelter',
    addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
    shares: ['identity'],
  },
  ...{ preparedBy: 'petugas-satu', policeReportedOn: null },
};
const agreed = { outcome: 'given', by: 'subject', form: 'recorded' } as const;
const restriction = { status: 'running' };
const duty: Actor = { kind: 'person', ref: 'petugas-satu', role: 'lpaDuty' };

function codes(record: string, purpose: string, more: object, actor = duty) {
  const given = { now, actor, stream: 'access/a1', chapter, records: { ...records, ...more } };
  const command = { type: 'open-cards', record, classes: ['identity'], purpose } as never;
  return whenAsked(accessConcept, given, command).codes;
}

describe('a restriction (UU 27/2022 Art 41)', () => {
  test.each(['everybody', 'p1'])(
    'on %s stops every purpose but to handle the report and to answer the person',
    (whom) => {
      const restricted = { [`restriction=report/r1/${whom}`]: restriction };
      for (const purpose of ['refer', 'screen', 'correct', 'supervise']) {
        expect([purpose, codes('report/r1', purpose, restricted)]).toEqual([purpose, ['access.restricted']]);
        expect([purpose, codes('report/r1', purpose, {})]).toEqual([purpose, []]);
      }
      for (const purpose of ['respond', 'answerPerson']) expect(codes('report/r1', purpose, restricted)).toEqual([]);
    },
  );

  test('on somebody else, or in another report, stops nothing', () => {
    for (const claim of ['report/r1/p2', 'report/r2/everybody']) {
      expect(codes('report/r1', 'correct', { [`restriction=${claim}`]: restriction })).toEqual([]);
    }
  });

  test('on a volunteer stops every purpose but to handle their record and to answer them, as it is no matter of a child', () => {
    const volunteer = { status: 'nominated', community: `community/${kotalama}`, person: 'relawan-satu' };
    const restricted = { 'restriction=volunteer/v1/everybody': restriction, 'volunteer/v1': volunteer };
    const asked = ['refer', 'correct', 'respond', 'answerPerson'].map((one) => codes('volunteer/v1', one, restricted));
    expect(asked).toEqual([['access.restricted'], ['access.restricted'], [], []]);
  });

  test('does not keep a child, or somebody of whom nobody knows whether they are one, from being referred', () => {
    const restricted = { 'restriction=report/r1/p1': restriction };
    const refer = (age: 'child' | 'unknown' | 'adult', purpose = 'refer') =>
      codes('report/r1', purpose, { ...restricted, 'report/r1': report(age) });
    expect([refer('child'), refer('unknown'), refer('adult')]).toEqual([[], [], ['access.restricted']]);
    expect(refer('child', 'correct')).toEqual(['access.restricted']);
  });

  test('keeps nobody from being referred whom their case calls an adult and its report a child, or leaves open', () => {
    const refer = (record: string, told: object, status = 'open') =>
      codes(record, 'refer', {
        ...{ 'restriction=report/r1/p1': restriction, 'report/r2': report('adult'), 'escalation/r2': escalation() },
        'case/k1': { ...theCase, ageClass: 'adult' },
        'report/r1': { ...report('adult'), ...told, status },
        'referral/u1': { ...theReferral, status: 'prepared', consent: null },
      });
    for (const told of [report('child'), { ageOpen: true }])
      for (const record of ['report/r1', 'case/k1', 'referral/u1']) expect(refer(record, told)).toEqual([]);
    expect(refer('case/k1', {})).toEqual(['access.restricted']);
    // What nobody can correct any more does not outweigh what the case was told since; that a child was reported does.
    expect(refer('case/k1', { ageOpen: true }, 'closed')).toEqual(['access.restricted']);
    expect(refer('case/k1', report('child'), 'closed')).toEqual([]);
  });

  test.each(['report/r1', 'report/r2'])('in %s reaches the case of an adult that came of it', (behind) => {
    const more = (whom: string, ageClass = 'adult') => ({
      ...{ 'case/k1': { ...theCase, ageClass } },
      ...{ 'report/r2': report('adult'), 'escalation/r2': escalation() },
      [`restriction=${behind}/${whom}`]: restriction,
    });
    for (const whom of ['p1', 'everybody']) {
      for (const purpose of ['correct', 'refer'])
        expect(codes('case/k1', purpose, more(whom))).toEqual(['access.restricted']);
      expect(codes('case/k1', 'respond', more(whom))).toEqual([]);
      // A child, or who may be one, is referred all the same.
      for (const age of ['child', 'unknown']) expect(codes('case/k1', 'refer', more(whom, age))).toEqual([]);
    }
    for (const purpose of ['correct', 'refer']) expect(codes('case/k1', purpose, more('p2'))).toEqual([]);
  });

  test('reaches a case and its referral from any victim of a linked report: nobody can say which of them it is', () => {
    const linked = report('adult', [{ ref: 'p2', roles: ['victim'], ageClass: 'adult' }]);
    const more = (whom: string) => ({
      'case/k1': { ...theCase, ageClass: 'adult' },
      'referral/u1': { ...theReferral, status: 'consentChecked', consent: agreed },
      ...{ 'report/r2': linked, 'escalation/r2': escalation(), [`restriction=report/r2/${whom}`]: restriction },
    });
    for (const whom of ['p1', 'p2'])
      for (const record of ['case/k1', 'referral/u1'])
        expect([whom, record, codes(record, 'refer', more(whom))]).toEqual([whom, record, ['access.restricted']]);
    for (const record of ['case/k1', 'referral/u1']) expect(codes(record, 'refer', more('p9'))).toEqual([]);
    // Its own report names its person.
    const other = {
      'report/r1': linked,
      'restriction=report/r1/p2': restriction,
      'case/k1': { ...theCase, ageClass: 'adult' },
    };
    expect(codes('case/k1', 'refer', other)).toEqual([]);
  });

  test('lets what an adult in danger agreed to go on once it was sent, and nothing that they did not agree to (1082)', () => {
    const child = { ref: 'p2', roles: ['victim'], ageClass: 'child' } as const;
    const refer = (status: string, consent: object | null, danger = 'yes') =>
      codes('referral/u1', 'refer', {
        'report/r1': { ...report('adult', [child]), facts: { danger: [danger] } },
        'case/k1': { ...theCase, ageClass: 'adult', furtherReports: [] },
        'referral/u1': { ...theReferral, furtherReports: [], status, consent },
        'restriction=report/r1/p1': restriction,
      });
    const restricted = ['access.restricted'];
    for (const status of ['sent', 'acknowledged']) {
      expect([status, refer(status, agreed)]).toEqual([status, []]);
      expect([status, refer(status, agreed, 'no')]).toEqual([status, restricted]);
      expect(refer(status, { outcome: 'notRequired', basis: 'publicTask' })).toEqual(restricted);
    }
    for (const status of ['consentChecked', 'redirected', 'completed'])
      expect([status, refer(status, agreed)]).toEqual([status, restricted]);
  });

  test.each<[readonly string[], string, string, ReferralOnRecord['consent']]>([
    [['access.restricted'], 'adult', 'prepared', null],
    [['access.restricted'], 'adult', 'consentChecked', agreed],
    [[], 'adult', 'consentChecked', { ...agreed, despite: ['holder/restriction=report/r1/p1'] }],
    [[], 'adult', 'consentChecked', { outcome: 'notRequired', basis: 'vitalInterest' }],
    [['access.restricted'], 'adult', 'sent', agreed],
    [[], 'adult', 'inService', agreed],
    [['access.restricted'], 'adult', 'completed', agreed],
    [[], 'child', 'prepared', null],
    [[], 'unknown', 'prepared', null],
  ])('answers %j to who opens the referral of an %s, %s, on %j, to refer', (expected, ageClass, status, consent) => {
    const more = {
      'case/k1': { ...theCase, ageClass },
      ...{ 'report/r2': report('adult'), 'escalation/r2': escalation() },
      'referral/u1': { ...theReferral, status, consent },
      'restriction=report/r1/p1': restriction,
    };
    expect(codes('referral/u1', 'refer', more)).toEqual(expected);
    expect(codes('referral/u1', 'supervise', more)).toEqual(['access.restricted']);
    expect(codes('referral/u1', 'respond', more)).toEqual([]);
  });
});

describe('other records', () => {
  const volunteer = { status: 'active', community: 'community/35.73.03.1001', person: 'relawan-satu' };
  const secretary: Actor = { kind: 'person', ref: 'sekretaris-satu', role: 'secretariat' };
  const open = (record: string, state: object, actor: Actor, more: object = {}) =>
    codes(record, 'supervise', { ...more, [record]: state }, actor);
  const notFound = ['access.not-found'];

  test('a volunteer’s cards are for the LPA, and never for the volunteer themself', () => {
    for (const actor of [duty, secretary]) {
      expect(open('volunteer/v1', volunteer, actor)).toEqual([]);
      expect(open('volunteer/v1', { ...volunteer, person: actor.ref }, actor)).toEqual(notFound);
    }
    expect(open('volunteer/v1', volunteer, { ...duty, ref: 'koordinator-satu', role: 'coordinator' })).toEqual(
      notFound,
    );
  });

  test('a volunteer’s record is an affair of the offices of their kelurahan, not of another', () => {
    const heldIn = (community: string) => {
      const read = () => ({ state: { ...volunteer, community } });
      const actor: Actor = { ...duty, ref: 'koordinator-satu', role: 'coordinator' };
      return relationsToRecord('volunteer/v1', { actor, chapter, now, read } as unknown as Context).held;
    };
    expect(heldIn(`community/${kotalama}`)).toContain('areaOffice');
    expect(heldIn('community/35.73.04.1001')).not.toContain('areaOffice');
  });

  test('a request about a record is for the LPA where it may see that record, and for nobody else', () => {
    const request = { status: 'received', record: 'report/r1' };
    const named = { 'escalation/r1': escalation({ excluded: { people: ['petugas-satu'], offices: [], keptOut: [] } }) };
    expect(open('data-request/d1', request, duty)).toEqual([]);
    expect(open('data-request/d1', request, duty, named)).toEqual(notFound);
    expect(open('data-request/d1', request, { ...duty, ref: 'koordinator-satu' })).toEqual(notFound);
    expect(codes('data-request/none', 'supervise', {}, duty)).toEqual(notFound);
  });

  test('an engagement’s cards are for the LPA', () => {
    expect(open('engagement/e1', { status: 'open' }, duty)).toEqual([]);
    expect(open('engagement/e1', { status: 'open' }, { ...duty, ref: 'koordinator-satu' })).toEqual(notFound);
  });
});

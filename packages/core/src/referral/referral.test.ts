import { describe, expect, expectTypeOf, it } from 'vitest';
import { day, hour, type Instant, later } from '../calendar/instant.ts';
import {
  barring,
  chapter,
  coordinator,
  escalation,
  now,
  officer,
  report,
  secretary,
  stranger,
  trainedVolunteer,
  uptdOfficer,
  volunteer,
  volunteerClaimKey,
} from '../case/handled.sample.ts';
import { type ServiceKind, services } from '../case/service.ts';
import type { Language } from '../language/words.ts';
import { legalFloorOf, placeOf } from '../legal/deadline.ts';
import { describeRefusal } from '../locales.ts';
import type { Party } from '../party/party.ts';
import { guardianTold } from '../party/rules.ts';
import { extractPersonalData } from '../privacy/extract-personal-data.ts';
import { type AnyActor, system } from '../record/actor.ts';
import type { Entry } from '../record/entry.ts';
import { at, contextOf, type Given, readsNamed } from '../record/given.sample.ts';
import { type Asked, holdsForAnyHistory, transitionsOf, walk } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import type { HelpAnswer } from '../report/choices.ts';
import type { ReportState } from '../report/report.ts';
import type { InputOf } from '../schemas.ts';
import { referralConcept } from './concept.ts';
import { type AskedOfAddressee, expectedInCare } from './expectation.ts';
import type {
  Addressee,
  Consent,
  ReferralCommand,
  ReferralEvent,
  ReferralOnRecord,
  ReferralState,
} from './referral.ts';
import { needsPoliceReport } from './rules.ts';
import { referralCommandSchemas } from './schema.ts';

type Records = Readonly<Record<string, unknown>>;

describe('a referral', () => {
  it('passes from preparation over consent, sending and acceptance to completion', () => {
    const { steps } = walk(referralConcept, given(adult), served());
    expect(steps.map(({ after }) => after.status)).toEqual([
      'prepared',
      'consentChecked',
      'sent',
      'acknowledged',
      'accepted',
      'inService',
      'completed',
    ]);
  });

  it.each(['declined', 'redirected'] as const)('keeps the reason when %s', (status) => {
    const command: ReferralCommand =
      status === 'declined'
        ? { type: 'decline-referral', reason: 'noCapacity' }
        : { type: 'redirect-referral', reason: 'outOfArea', addressee: to('opdSocial') };
    const { state, steps } = walk(referralConcept, given(adult), [...sent(), { command }]);
    expect(state.status).toBe(status);
    expect(steps.at(-1)?.accepted).toMatchObject([{ reason: 'reason' in command ? command.reason : '' }]);
    expect(referralConcept.wakeAt(state)).toBeNull();
  });

  it('refuses to redirect to the office that has it already', () => {
    const { addressee } = prepare() as Extract<ReferralCommand, { type: 'prepare-referral' }>;
    expect(codes(adult, [...sent(), { command: redirect(addressee) }])).toEqual(['referral.same-addressee']);
    expect(codes(adult, [...sent(), { command: redirect(to('opdSocial')) }])).toEqual([]);
  });

  it('asks for consent again when redirected, because it named the first addressee', () => {
    const redirected = [...sent(), { command: redirect(to('opdSocial')) }];
    expect(codes(adult, [...redirected, { command: send() }])).toEqual(['referral.not-now']);
    const { state } = walk(referralConcept, given(adult), [
      ...redirected,
      { command: consent(agreed()) },
      { command: send() },
    ]);
    expect(state).toMatchObject({ status: 'sent', addressee: to('opdSocial') });
  });

  it('has ended once it has ended', () => {
    expect(codes(adult, [...served(), { command: { type: 'start-service' } }])).toEqual(['referral.ended']);
    expect(codes(adult, [...served(), { command: prepare() }])).toEqual(['referral.already-prepared']);
  });

  it('tells its case how it stands', () => {
    const { state } = walk(referralConcept, given(withCase()), [{ command: { ...prepare(), case: 'case/satu' } }]);
    expect(
      referralConcept.reacts(
        [{ type: 'referral-completed' }],
        { ...state, status: 'completed' } as ReferralState,
        'referral/satu',
      ),
    ).toEqual([
      {
        concept: 'case',
        stream: 'case/satu',
        command: { type: 'note-service', referral: 'referral/satu', service: 'legalAid', standing: 'completed' },
      },
    ]);
  });
});

describe('consent', () => {
  const guardian: Party = { ref: 'p9', roles: ['guardian'], ageClass: 'adult' };
  const implicated: Party = { ...guardian, roles: ['guardian', 'closeToSuspect'] };

  it.each<[readonly string[], 'adult' | 'child' | 'unknown', Consent]>([
    [[], 'adult', agreed()],
    [['referral.adult-decides'], 'adult', agreed('guardian')],
    [[], 'child', agreed('guardian')],
    [['referral.child-not-heard'], 'child', { outcome: 'given', by: 'guardian', form: 'written' }],
    [['referral.child-needs-guardian'], 'child', agreed()],
    [[], 'unknown', agreed()],
    [['referral.age-unknown'], 'unknown', agreed('guardian')],
    [[], 'child', { outcome: 'notRequired', basis: 'vitalInterest' }],
    [['referral.child-not-heard'], 'child', { outcome: 'notRequired', basis: 'publicTask' }],
    [
      [],
      'child',
      { outcome: 'notRequired', basis: 'publicTask', childHeard: { answer: 'agreed', supportedBy: 'socialWorker' } },
    ],
    [
      ['referral.child-not-heard'],
      'child',
      {
        ...{ outcome: 'given', by: 'guardian', form: 'written' },
        childHeard: { answer: 'objects', supportedBy: 'companion' },
      },
    ],
    [
      ['referral.child-not-heard'],
      'child',
      { outcome: 'given', by: 'guardian', form: 'written', childHeard: { answer: 'notAskable' } },
    ],
    [
      ['referral.child-not-heard'],
      'child',
      { outcome: 'given', by: 'guardian', form: 'written', childHeard: { answer: 'agreed' } },
    ],
    [[], 'child', { outcome: 'notRequired', basis: 'legalDuty' }],
    [[], 'child', { outcome: 'notRequired', basis: 'legalDuty', childHeard: { answer: 'objects' } }],
    [[], 'child', { outcome: 'notRequired', basis: 'publicTask', childHeard: { answer: 'notAskable' } }],
    [
      ['referral.child-not-heard'],
      'child',
      { outcome: 'notRequired', basis: 'publicTask', childHeard: { answer: 'agreed' } },
    ],
    [
      ['referral.refusal-stands'],
      'child',
      { outcome: 'notRequired', basis: 'publicTask', childHeard: { answer: 'objects', supportedBy: 'companion' } },
    ],
    [[], 'adult', { outcome: 'notRequired', basis: 'publicTask' }],
    [['referral.child-not-by-contract'], 'child', { outcome: 'notRequired', basis: 'contract' }],
    [['referral.age-unknown'], 'unknown', { outcome: 'notRequired', basis: 'contract' }],
    [[], 'adult', { outcome: 'notRequired', basis: 'contract' }],
  ])('gives %j for %s and %j', (refused, age, one) => {
    expect(codes(of(age, [guardian]), [{ command: prepare() }, { command: consent(one) }])).toEqual(refused);
  });

  it.each([['child'], ['child', 'unknown']] as const)(
    'takes no own consent of somebody of unknown age where the report says %s, and no other age',
    (...victimAge) => {
      const unknown = of('unknown', [guardian]);
      const told = unknown['report/r1'] as Extract<ReportState, { facts: unknown }>;
      const facts = { ...told.facts, victimAge };
      for (const further of [[], [{ ...guardian, ref: 'p2', roles: ['victim'] } as const]]) {
        const parties = [...told.parties, ...further];
        const records = { ...unknown, 'report/r1': { ...told, facts, parties, corrected: { facts, parties } } };
        const by = (one: Consent) => codes(records, [{ command: prepare() }, { command: consent(one) }]);
        expect(by(agreed())).toEqual(['referral.child-needs-guardian']);
        expect(by(agreed('guardian'))).toEqual([]);
        expect(by({ outcome: 'notRequired', basis: 'vitalInterest' })).toEqual([]);
        expect(by({ outcome: 'notRequired', basis: 'contract' })).toEqual(['referral.child-not-by-contract']);
      }
    },
  );

  it('does not call somebody of unknown age a child where the report tells of adults too', () => {
    const unknown = of('unknown', [guardian]);
    const told = unknown['report/r1'] as Extract<ReportState, { facts: unknown }>;
    const facts = { ...told.facts, victimAge: ['adult', 'child'] as const };
    const records = { ...unknown, 'report/r1': { ...told, facts, corrected: { ...told.corrected, facts } } };
    const asked = [{ command: prepare() }, { command: consent(agreed('guardian')) }];
    expect(codes(records, asked)).toEqual(['referral.age-unknown']);
  });

  it('sends on the own consent of somebody of unknown age only after a second person looked at it (N7)', () => {
    const records = of('unknown', [guardian]);
    const { state } = walk(referralConcept, given(records), [{ command: prepare() }, { command: consent(agreed()) }]);
    const sentBy = (actor: AnyActor) => referralConcept.decide(send(), state, { ...contextWith(records), actor });
    expect(sentBy(officer)).toMatchObject({ refusals: [{ code: 'referral.needs-review' }] });
    expect(sentBy(secretary)).toMatchObject({ accepted: true });
  });

  it.each<[readonly string[], 'adult' | 'child' | 'unknown', Consent]>([
    [['referral.restricted'], 'adult', agreed()],
    [['referral.restricted'], 'adult', { outcome: 'notRequired', basis: 'publicTask' }],
    [[], 'adult', { outcome: 'notRequired', basis: 'vitalInterest' }],
    [[], 'adult', { outcome: 'notRequired', basis: 'legalDuty' }],
    [[], 'child', agreed('guardian')],
    [[], 'unknown', { outcome: 'notRequired', basis: 'publicTask' }],
  ])('answers %j for %s and %j whose data were restricted since (UU 27/2022 Art 41)', (refused, age, one) => {
    const before = of(age, [guardian]);
    const { state } = walk(referralConcept, given(before), [{ command: prepare() }, { command: consent(one) }]);
    for (const whose of ['p1', 'everybody']) {
      const restricted = { ...before, [`restriction=${prepare().report}/${whose}`]: {} };
      expect(sendingRefused(state, restricted)).toEqual(refused);
    }
    // Somebody else's restriction stops nothing.
    const others = { ...before, [`restriction=${prepare().report}/p9`]: {} };
    expect(sendingRefused(state, others)).toEqual([]);
  });

  it('sends an adult whose data are restricted on a consent given since, and on no other ground', () => {
    const key = `restriction=${prepare().report}/p1`;
    const restricted = { ...adult, [key]: {} };
    const steps = (one: Consent) => [{ command: prepare() }, { command: consent(one) }, { command: send() }];
    expect(codes(restricted, steps(agreed()))).toEqual([]);
    expect(codes(restricted, steps({ outcome: 'notRequired', basis: 'publicTask' }))).toEqual(['referral.restricted']);
    // A later request counts anew.
    const { state } = walk(referralConcept, given(restricted), steps(agreed()).slice(0, 2));
    const later = { ...adult, [`restriction=${prepare().report}/everybody`]: {} };
    expect(sendingRefused(state, later)).toEqual(['referral.restricted']);
  });

  it('lets an addressee take on an adult in danger who agreed, whatever one person recorded since (1082)', () => {
    const before = (danger: string) => ({ ...adult, 'report/r1': { ...report('adult'), facts: { danger: [danger] } } });
    const restricted = (danger: string) => ({ ...before(danger), [`restriction=${prepare().report}/p1`]: {} });
    const steps = [{ command: prepare() }, { command: consent(agreed()) }, { command: send() }];
    const { state } = walk(referralConcept, given(before('no')), steps);
    const accepting = (danger: string) => refusedOf({ type: 'accept-referral' }, state, restricted(danger));
    expect([accepting('yes'), accepting('no')]).toEqual([[], ['referral.restricted']]);
  });

  it.each<[readonly string[], Consent]>([
    [['referral.restricted'], agreed()],
    [['referral.restricted'], { outcome: 'notRequired', basis: 'publicTask' }],
    [[], { outcome: 'notRequired', basis: 'vitalInterest' }],
  ])('answers %j for %j of an adult who declined help since, until they agree anew', (refused, one) => {
    const saying = (answer: HelpAnswer, at: Instant): Records => {
      const help = { p1: { answer, by: 'jaga-satu', at } };
      return { ...adult, 'report/r1': { ...report('adult'), help } };
    };
    const steps = [{ command: prepare() }, { command: consent(one) }];
    const { state } = walk(referralConcept, given(adult), steps);
    expect(sendingRefused(state, saying('declined', now))).toEqual(refused);
    expect(sendingRefused(state, saying('wanted', now))).toEqual([]);
    const since = walk(referralConcept, given(saying('declined', now)), steps).state;
    expect(sendingRefused(since, saying('declined', now))).toEqual(one.outcome === 'given' ? [] : refused);
    expect(sendingRefused(since, saying('declined', later(now, 1)))).toEqual(refused);
  });

  it.each<['referral.age-unknown' | 'referral.needs-review' | 'referral.consent-refused', RegExp, RegExp]>([
    ['referral.age-unknown', /jangan menghubungi keluarga/i, /do not contact the family/i],
    ['referral.needs-review', /jangan menghubungi keluarga/i, /do not contact the family/i],
    ['referral.consent-refused', /jangan mendesak/i, /do not press/i],
  ])('says in %s what must not be done (N7, N8)', (code, id, en) => {
    const said = (language: Language) => describeRefusal({ code }, language, { zone: 'WIB' });
    expect(said('id')).toMatch(id);
    expect(said('en')).toMatch(en);
  });

  it('asks no consent of a guardian who may be involved, and needs another ground', () => {
    const records = of('child', [implicated]);
    const asked = (one: Consent) => [{ command: prepare() }, { command: consent(one) }];
    expect(codes(records, asked(agreed('guardian')))).toEqual(['referral.guardian-implicated']);
    // Nor can that guardian refuse in the child's place; the child can.
    expect(codes(records, asked({ outcome: 'refused', by: 'guardian' }))).toEqual(['referral.guardian-implicated']);
    expect(codes(records, asked({ outcome: 'refused', by: 'child' as never }))).toEqual([]);
    expect(codes(records, asked({ outcome: 'notRequired', basis: 'vitalInterest' }))).toEqual([]);
  });

  it('judges consent again at sending, with later facts', () => {
    const records = of('child', [guardian]);
    const { state } = walk(referralConcept, given(records), [
      { command: prepare() },
      { command: consent(agreed('guardian')) },
    ]);
    const since = of('child', [implicated]);
    const decision = referralConcept.decide(send(), state, contextWith(since));
    expect(decision).toMatchObject({ refusals: [{ code: 'referral.guardian-implicated' }] });
  });

  it("lets a parent's consent stand for nothing after a story tells of that parent, until it is asked anew (2005)", () => {
    const asked = [{ command: prepare() }, { command: consent(agreed('guardian')) }];
    const told = contextWith(of('child', [guardian, guardianTold]));
    const before = walk(referralConcept, given(of('child', [guardian])), asked).state;
    expect(referralConcept.decide(send(), before, told)).toMatchObject({
      refusals: [{ code: 'referral.consent-outdated' }],
    });
    // Whoever asks anew knows of that story: the same consent counts, and so does another ground.
    const after = walk(referralConcept, given(of('child', [guardian, guardianTold])), asked).state;
    expect(referralConcept.decide(send(), after, told)).toMatchObject({ accepted: true });
    const vital = [{ command: prepare() }, { command: consent({ outcome: 'notRequired', basis: 'vitalInterest' }) }];
    const owed = walk(referralConcept, given(of('child', [guardian])), vital).state;
    expect(referralConcept.decide(send(), owed, told)).toMatchObject({ accepted: true });
  });

  it('sends nothing that an adult refused, except for life or a legal duty', () => {
    const refused: readonly Asked<ReferralCommand>[] = [
      { command: prepare() },
      { command: consent({ outcome: 'refused', by: 'subject' }) },
    ];
    expect(codes(adult, [...refused, { command: send() }])).toEqual(['referral.consent-refused']);
    expect(
      codes(adult, [...refused, { command: consent({ outcome: 'notRequired', basis: 'legitimateInterest' }) }]),
    ).toEqual(['referral.refusal-stands']);
    expect(
      codes(adult, [...refused, { command: consent({ outcome: 'notRequired', basis: 'vitalInterest' }) }]),
    ).toEqual([]);
  });

  it("goes round a child's own no by no consent of a guardian, unless the child agreed since", () => {
    const after = (answer: 'agreed' | 'tooYoung') =>
      codes(of('child'), [
        { command: prepare() },
        { command: consent({ outcome: 'refused', by: 'subject' }) },
        { command: consent({ ...agreed('guardian'), childHeard: { answer, supportedBy: 'companion' } } as never) },
      ]);
    expect([after('tooYoung'), after('agreed')]).toEqual([['referral.refusal-stands'], []]);
  });

  it("sends a child's referral to the police by a duty of law, whatever the child or a parent answered", () => {
    const asked = { command: prepare('policeReport', to('policeUnitPpa')) };
    for (const by of ['subject', 'guardian'] as const)
      for (const basis of ['legalDuty', 'vitalInterest'] as const) {
        const no = { command: consent({ outcome: 'refused', by }) };
        const ground = [{ command: consent({ outcome: 'notRequired', basis }) }, { command: send() }];
        expect(codes(of('child'), [asked, no, ...ground])).toEqual([]);
      }
  });

  it("lets no ground but life and a duty of law go round a child's own no", () => {
    const no = [{ command: prepare() }, { command: consent({ outcome: 'refused', by: 'subject' }) }];
    const objects = { answer: 'objects', supportedBy: 'companion' } as const;
    const noted = [
      { command: prepare() },
      { command: consent({ outcome: 'notRequired', basis: 'legalDuty', childHeard: objects }) },
    ];
    for (const before of [no, noted])
      for (const answer of ['tooYoung', 'notAskable'] as const) {
        const childHeard = { answer, supportedBy: 'companion' } as const;
        const task = { outcome: 'notRequired', basis: 'publicTask', childHeard } as const;
        expect(codes(of('child'), [...before, { command: consent(task) }])).toEqual(['referral.refusal-stands']);
      }
  });

  it.each<[string, 'child' | 'unknown' | 'adult', 'subject' | 'guardian']>([
    ['referral.child-objects', 'child', 'subject'],
    ['referral.guardian-refused', 'child', 'guardian'],
    ['referral.guardian-refused', 'unknown', 'guardian'],
    ['referral.consent-refused', 'unknown', 'subject'],
    ['referral.adult-decides', 'adult', 'guardian'],
  ])('answers %s to sending for %s after a no by the %s', (code, age, by) => {
    const asked = [{ command: prepare() }, { command: consent({ outcome: 'refused', by }) }, { command: send() }];
    expect(codes(of(age), asked)).toEqual([code]);
  });

  it.each(['referral.child-objects', 'referral.guardian-refused'] as const)(
    'leads by %s to a ground of law or of safety, and to no withdrawal',
    (code) => {
      const said = (language: Language) => describeRefusal({ code }, language, { zone: 'WIB' });
      expect(said('id')).toMatch(/keselamatannya terancam, atau undang-undang mewajibkan.*jangan tarik rujukan/i);
      expect(said('en')).toMatch(/safety (of the person )?is at risk, or a law demands.*do not withdraw/i);
      expect(said('id')).not.toMatch(/tarik rujukan ini\./i);
    },
  );
});

describe('a police report', () => {
  const rights: readonly ServiceKind[] = [
    'healthRehabilitation',
    'socialRehabilitation',
    'repatriation',
    'socialReintegration',
  ];

  const agency: Addressee = { kind: 'outside', body: 'healthAgency' };

  it('must be there before the rights of UU 21/2007 Art 51 are applied for at a health or social agency', () => {
    expect((Object.keys(services) as ServiceKind[]).filter((kind) => services[kind].isRight)).toEqual(rights);
    for (const addressee of [agency, to('opdSocial')]) {
      for (const service of Object.keys(services) as ServiceKind[]) {
        const before = [{ command: prepare(service, addressee) }, { command: consent(agreed()) }];
        expect(codes(adult, [...before, { command: send() }])).toEqual(
          rights.includes(service) ? ['referral.no-police-report'] : [],
        );
        expect(codes(adult, [...before, { command: police() }, { command: send() }])).toEqual([]);
      }
    }
  });

  it.each<Addressee>([to('uptdPpa'), { kind: 'outside', body: 'ppt' }])(
    'holds up no referral to %j, which must tell the police itself',
    (addressee) => {
      for (const service of rights) {
        const { state } = walk(referralConcept, given(adult), [
          ...[{ command: prepare(service, addressee) }, { command: consent(agreed()) }, { command: send() }],
          ...[{ command: { type: 'accept-referral' as const } }, { command: { type: 'start-service' as const } }],
        ]);
        const { status, expectations } = state as ReferralOnRecord;
        expect(status).toBe('inService');
        expect(expectations.map(({ of }) => of)).toContain('policeReport');
      }
    },
  );

  it('accepts the police report of the case', () => {
    const records = withCase({ policeReportedOn: now });
    const asked = [
      { command: { ...prepare('repatriation', agency), case: 'case/satu' } },
      { command: consent(agreed()) },
    ];
    expect(codes(records, [...asked, { command: send() }])).toEqual([]);
  });
});

describe('what is expected of an addressee', () => {
  it.each<[ServiceKind, Addressee, string, string]>([
    ['healthRehabilitation', to('opdSocial'), 'rehabService', '2026-03-09T23:59:59+07:00'],
    ['socialRehabilitation', to('opdSocial'), 'rehabService', '2026-03-09T23:59:59+07:00'],
    ['emergencyHealth', { kind: 'outside', body: 'healthAgency' }, 'firstAid', '2026-03-09T23:59:59+07:00'],
    ['witnessProtection', to('lpsk'), 'lpskProtectionDecision', '2026-03-09T23:59:59+07:00'],
    // Without a holiday table working days are not guessed: calendar days stand in, which are never later (Z4).
    ['lpskAssistance', to('lpsk'), 'lpskAssistanceDecision', '2026-03-09T23:59:59+07:00'],
  ])('of %s by %j is what %s sets, until %s', (service, addressee, floor, due) => {
    const state = sentWith(service, addressee, 'adult');
    expect(legalFloorOf(floor)).toBeDefined();
    expect(state.expectations.find((one) => one.floor === floor)).toMatchObject({ due: later(at(due), 999) });
  });

  it.each<[ServiceKind, Addressee]>([
    ['socialRehabilitation', to('uptdPpa')],
    ['emergencyHealth', to('lpsk')],
    ['emergencyHealth', { kind: 'outside', body: 'hospital' }],
    ['restitution', to('lpsk')],
  ])('expects %s of %j by practice alone, for adult or child', (service, addressee) => {
    for (const age of ['adult', 'child'] as const) {
      expect(sentWith(service, addressee, age).expectations.map(({ floor }) => floor)).toEqual([null]);
    }
  });

  it('expects a police report by law for sexual exploitation only, once the statute was in force', () => {
    const asked = (at: Instant): AskedOfAddressee => ({
      service: 'socialRehabilitation',
      addressee: to('uptdPpa'),
      now: at,
      place: placeOf(null),
    });
    const floorsAt = (at: Instant, exploitation: string, more: Partial<AskedOfAddressee> = {}, reported = 'yes') =>
      expectedInCare(
        { ...asked(at), ...more },
        { exploitation: [exploitation], victimReported: [reported] },
        false,
      ).map(({ floor }) => floor);
    expect(floorsAt(now, 'sexual')).toEqual(['serviceToPoliceTpks']);
    expect(floorsAt(now, 'unknown')).toEqual([null]);
    expect(floorsAt(now, 'labour')).toEqual([]);
    expect(floorsAt(at('2019-02-01T10:00+07:00'), 'sexual')).toEqual([]);
    // The statute binds the unit, not the agency above it, and only where the victim reported.
    expect(floorsAt(now, 'sexual', { addressee: to('opdSocial') })).toEqual([null]);
    expect(floorsAt(now, 'sexual', {}, 'no')).toEqual([null]);
    expect(floorsAt(now, 'sexual', {}, 'unknown')).toEqual([null]);
  });

  it('counts working days where the law says so and the year has its table', () => {
    const calendar = {
      tables: [{ year: 2026, decree: 'contoh', source: 'contoh', confidence: 'secondary' as const, days: [] }],
      localOffDays: [],
    };
    const asked = [
      { command: prepare('lpskAssistance', to('lpsk')) },
      { command: consent(agreed()) },
      { command: send() },
    ];
    const { state } = walk(referralConcept, { ...given(adult), chapter: { ...chapter, calendar } }, asked);
    expect((state as ReferralOnRecord).expectations.find(({ floor }) => floor !== null)).toMatchObject({
      due: later(at('2026-03-11T23:59:59+07:00'), 999),
    });
  });

  it('expects an answer by practice where no law binds the addressee', () => {
    const { expectations } = sentWith('legalAid', to('uptdPpa'), 'adult');
    expect(expectations).toMatchObject([{ of: 'answer', floor: null, due: later(now, 3 * day) }]);
    expect(sentWith('temporaryShelter', to('uptdPpa'), 'adult').expectations).toMatchObject([
      { of: 'answer', floor: null, due: later(now, day) },
    ]);
  });

  it('sets no expectation later than a law of the same referral', () => {
    const asked = [
      { command: prepare('healthRehabilitation', to('opdSocial')) },
      { command: consent(agreed()) },
      { command: police() },
      { command: { type: 'send-referral' as const, answerBy: later(now, 90 * day) } },
    ];
    const { state } = walk(referralConcept, given(adult), asked);
    expect((state as ReferralOnRecord).expectations[0]).toMatchObject({
      of: 'answer',
      due: later(at('2026-03-09T23:59:59+07:00'), 999),
    });
  });

  it('reminds once at half time, then names the office above once', () => {
    const { steps, state } = walk(referralConcept, given(adult), [
      ...sent(),
      { command: wake, wait: 36 * hour - 1 },
      { command: wake, wait: 1 },
      { command: wake, wait: 36 * hour },
      { command: wake, wait: 36 * hour },
    ]);
    const due = later(now, 72 * hour);
    expect(steps.slice(3).map(({ accepted }) => accepted)).toEqual([
      [],
      [{ type: 'referral-reminded', of: 'answer', due }],
      [{ type: 'referral-overdue', of: 'answer', floor: null, due, superior: 'opdWomenChild' }],
      [],
    ]);
    expect(referralConcept.wakeAt(state)).toBeNull();
  });

  it('checks an expectation at its deadline after the reminder', () => {
    const { state } = walk(referralConcept, given(adult), [...sent(), { command: wake, wait: 40 * hour }]);
    expect(referralConcept.wakeAt(state)).toBe(later(now, 72 * hour));
  });

  it('stands once: what comes late is expected anew, in place of what is overdue', () => {
    const { state } = walk(referralConcept, given(adult), [
      { command: prepare('healthRehabilitation', to('opdSocial')) },
      { command: police() },
      { command: consent(agreed()) },
      { command: send() },
      { command: wake, wait: 8 * day },
      { command: { type: 'accept-referral' } },
    ]);
    expect((state as ReferralOnRecord).expectations).toMatchObject([
      { of: 'service', floor: null, overdue: false, due: later(now, 11 * day) },
    ]);
  });

  it('names no superior whom the report bars', () => {
    const records = { ...adult, 'escalation/r1': escalation(barring([], ['opdWomenChild', 'mayor'])) };
    const { steps } = walk(referralConcept, given(records), [...sent(), { command: wake, wait: 80 * hour }]);
    expect(steps.at(-1)?.accepted).toMatchObject([{ type: 'referral-overdue', superior: null }]);
  });

  it('does not end with a word of receipt, nor with a yes: the next thing is expected', () => {
    const received = walk(referralConcept, given(adult), [
      ...sent(),
      { command: { type: 'acknowledge-referral' }, wait: hour },
    ]);
    expect((received.state as ReferralOnRecord).expectations).toMatchObject([
      { of: 'decision', due: later(now, hour + 72 * hour) },
    ]);
    const accepted = walk(referralConcept, given(adult), [...sent(), { command: { type: 'accept-referral' } }]);
    expect((accepted.state as ReferralOnRecord).expectations).toMatchObject([{ of: 'service' }]);
  });

  it('expects a PPT with the victim in care to tell the police within 24 hours, by law only where it treats them', () => {
    const ppt: Addressee = { kind: 'outside', body: 'ppt' };
    for (const service of Object.keys(services) as ServiceKind[]) {
      const floors = expectedInCare({ service, addressee: ppt, now, place: placeOf(null) }, {}, false);
      const isForHealth = service === 'emergencyHealth' || service === 'healthRehabilitation';
      expect([service, floors.map(({ floor }) => floor)]).toEqual([service, [isForHealth ? 'pptToPolice' : null]]);
    }
    const urgent: Consent = { outcome: 'notRequired', basis: 'vitalInterest' };
    const inCare = (before: readonly Asked<ReferralCommand>[]): readonly Asked<ReferralCommand>[] => [
      { command: prepare('temporaryShelter', ppt) },
      ...before,
      { command: consent(urgent) },
      { command: send() },
      { command: { type: 'accept-referral' } },
      { command: { type: 'start-service' } },
    ];
    const { state } = walk(referralConcept, given(adult), inCare([]));
    expect((state as ReferralOnRecord).expectations).toMatchObject([
      { of: 'policeReport', floor: null, due: later(now, 24 * hour) },
    ]);
    const known = walk(referralConcept, given(adult), inCare([{ command: police() }]));
    expect((known.state as ReferralOnRecord).expectations).toEqual([]);
    const completed = walk(referralConcept, given(of('child')), [
      ...inCare([]),
      { command: { type: 'complete-referral' }, actor: secretary },
    ]);
    expect(referralConcept.wakeAt(completed.state)).toBe(later(now, 12 * hour));
    const told = walk(referralConcept, given(of('child')), [
      ...inCare([]),
      { command: { type: 'complete-referral' }, actor: secretary },
      { command: police() },
    ]);
    expect(referralConcept.wakeAt(told.state)).toBeNull();
  });

  it.each<[readonly string[], 'adult' | 'child' | 'unknown', AnyActor]>([
    [['referral.needs-second-word'], 'child', officer],
    [['referral.needs-second-word'], 'unknown', officer],
    [[], 'adult', officer],
    [['referral.needs-second-word'], 'child', secretary],
    [[], 'adult', secretary],
    [[], 'child', uptdOfficer],
  ])(
    'answers %j where who recorded the beginning of a service of %s, or another, records its end',
    (refused, age, actor) => {
      const urgent: Consent = { outcome: 'notRequired', basis: 'vitalInterest' };
      const before = [prepare('temporaryShelter', to('uptdPpa')), consent(urgent), send()];
      const begun = [...before, { type: 'accept-referral' }, { type: 'start-service' }] as const;
      const end = { command: { type: 'complete-referral' }, actor } as const;
      expect(codes(of(age), [...begun.map((command) => ({ command })), end])).toEqual(refused);
    },
  );

  it('waits a day for an answer where a linked report alone tells of danger', () => {
    const own = report('child') as Extract<ReportState, { status: 'open' }>;
    const records = {
      ...of('child'),
      'report/r1': { ...own, facts: {} },
      'report/r2': { ...own, facts: { danger: ['yes'] } },
      'escalation/r2': escalation(),
    };
    const urgent = consent({ outcome: 'notRequired', basis: 'vitalInterest' });
    const before = [prepare('temporaryShelter', to('uptdPpa')), { ...linked, report: 'report/r2' } as never, urgent];
    const asked = (days: number) =>
      [...before, { type: 'send-referral', answerBy: later(now, days * day) } as const].map((command) => ({ command }));
    expect(codes(records, asked(2))).toEqual(['referral.answer-by-late']);
    expect(codes(records, asked(1))).toEqual([]);
  });

  it.each([
    ['danger', 1, []],
    ['danger', 2, ['referral.answer-by-late']],
    ['none', 2, []],
    ['none', 91, ['referral.answer-by-late']],
  ] as const)('waits for no answer about %s for %d days, where that is too long', (what, days, refused) => {
    const told = report('child') as Extract<ReportState, { status: 'open' }>;
    const facts = what === 'danger' ? { danger: ['yes'] } : {};
    const records = { ...of('child'), 'report/r1': { ...told, facts } };
    const before = [
      prepare('temporaryShelter', to('uptdPpa')),
      consent({ outcome: 'notRequired', basis: 'vitalInterest' }),
    ];
    const sends = { type: 'send-referral', answerBy: later(now, days * day) } as const;
    expect(
      codes(
        records,
        [...before, sends].map((command) => ({ command })),
      ),
    ).toEqual(refused);
  });

  describe('once somebody took a possible child on', () => {
    const urgent: Consent = { outcome: 'notRequired', basis: 'vitalInterest' };
    const withdraw = { type: 'withdraw-referral', reason: 'notNeeded' } as const;
    const accepted = [
      ...[prepare('temporaryShelter', to('uptdPpa')), consent(urgent), send()].map((command) => ({ command })),
      { command: { type: 'accept-referral' }, actor: uptdOfficer },
    ] as const;
    const running = [...accepted, { command: { type: 'start-service' }, actor: uptdOfficer }] as const;
    const failed = [...running, { command: { type: 'fail-referral', reason: 'victimLeft' } }] as const;
    const declined = [...accepted, { command: { type: 'decline-referral', reason: 'noCapacity' } }] as const;
    const after = (records: Records, asked: readonly Asked<ReferralCommand>[]) =>
      (walk(referralConcept, given(records), asked).state as ReferralOnRecord).status;

    it.each([
      ['accepted', accepted],
      ['inService', running],
      ['failed', failed],
      ['declined', declined],
    ] as const)(
      'stays %s until two institutions withdraw it, for the same reason and within a week',
      (status, before) => {
        const records = of('child');
        const first = { command: withdraw, actor: officer };
        const second = { command: withdraw, actor: uptdOfficer };
        expect(after(records, [...before, first])).toBe(status);
        expect(codes(records, [...before, first, first])).toEqual(['referral.needs-second-person']);
        expect(codes(records, [...before, first, { ...first, actor: secretary }])).toEqual([
          'referral.needs-other-institution',
        ]);
        expect(after(records, [...before, first, second])).toBe('withdrawn');
        const other = { command: { ...withdraw, reason: 'byMistake' }, actor: uptdOfficer } as const;
        expect(after(records, [...before, first, other])).toBe(status);
        expect(after(of('unknown'), [...before, first])).toBe(status);
        expect(after(adult, [...before, first])).toBe('withdrawn');
      },
    );

    it('counts no first word to withdraw it from before more was said in its report (0625)', () => {
      const proposed = walk(referralConcept, given(of('child')), [...running, { command: withdraw, actor: officer }]);
      const context = contextWith(of('child'));
      for (const [version, type] of [
        [0, 'referral-withdrawn'],
        [1, 'referral-withdrawal-proposed'],
      ] as const) {
        const read = ((one: never) => {
          const seen = context.read(one);
          return seen && { ...seen, version };
        }) as typeof context.read;
        const decision = referralConcept.decide(withdraw, proposed.state, { ...context, read, actor: uptdOfficer });
        expect(decision).toMatchObject({ events: [{ type }] });
      }
    });

    it('needs two to withdraw it also where its addressee is barred since, because one person can name anybody', () => {
      const { state } = walk(referralConcept, given(of('child')), running);
      for (const who of [barring([], ['uptdPpa']), barring([uptdOfficer.ref], ['uptdPpa'])])
        expect(
          referralConcept.decide(withdraw, state, contextWith({ ...of('child'), 'escalation/r1': escalation(who) })),
        ).toMatchObject({ events: [{ type: 'referral-withdrawal-proposed' }] });
    });

    it('goes on where somebody else says that it ended, and is given up once two withdraw it', () => {
      const state = (asked: readonly Asked<ReferralCommand>[]) =>
        walk(referralConcept, given(of('child')), asked).state;
      for (const before of [failed, declined]) {
        expect(state(before)).toMatchObject({ goesOn: true });
        expect(
          state([...before.slice(0, -1), { ...before.at(-1), actor: uptdOfficer } as (typeof before)[number]]),
        ).not.toHaveProperty('goesOn');
        const withdrawn = [officer, uptdOfficer].map((actor) => ({ command: withdraw, actor }));
        expect(state([...before, ...withdrawn])).toMatchObject({ status: 'withdrawn', givenUp: true });
      }
      const refused = [
        ...accepted.slice(0, -1),
        { command: { type: 'decline-referral', reason: 'noCapacity' } },
      ] as const;
      expect(state(refused)).not.toHaveProperty('goesOn');
    });

    const social: AnyActor = { kind: 'person', ref: 'petugas-dinsos', role: 'opdSocial' };
    it('keeps the child in the hands that redirected them, whatever others say of the next addressee (0942)', () => {
      const next = [
        ...accepted,
        { command: redirect(to('opdSocial')), actor: uptdOfficer },
        ...[consent(urgent), send(), { type: 'accept-referral' } as const].map((command) => ({ command })),
      ];
      expect(codes(of('child'), next)).toEqual([]);
      const { state } = walk(referralConcept, given(of('child')), next);
      expect(state).toMatchObject({ status: 'accepted', relayed: true, goesOn: true });
      const declines = { command: { type: 'decline-referral', reason: 'noCapacity' } } as const;
      expect(walk(referralConcept, given(of('child')), [...next, declines]).state).toMatchObject({ goesOn: true });
      const byThemselves = [...next.slice(0, -1), { command: { type: 'accept-referral' }, actor: social }] as const;
      expect(walk(referralConcept, given(of('child')), byThemselves).state).not.toHaveProperty('goesOn');
    });

    it('lets nobody else send the child elsewhere, or record the end for an office that recorded the beginning', () => {
      const elsewhere = redirect(to('opdSocial'));
      expect(codes(of('child'), [...accepted, { command: elsewhere }])).toEqual(['referral.not-now']);
      expect(codes(of('child'), [...accepted, { command: elsewhere, actor: uptdOfficer }])).toEqual([]);
      expect(codes(adult, [...accepted, { command: elsewhere }])).toEqual([]);
      const complete = { type: 'complete-referral' } as const;
      for (const actor of [officer, secretary])
        expect(codes(of('child'), [...running, { command: complete, actor }])).toEqual(['referral.needs-second-word']);
      expect(codes(of('child'), [...running, { command: complete, actor: uptdOfficer }])).toEqual([]);
      const begunByOthers = [...accepted, { command: { type: 'start-service' } }] as const;
      for (const age of ['child', 'unknown'] as const)
        for (const actor of [officer, secretary])
          expect(codes(of(age), [...begunByOthers, { command: complete, actor }])).toEqual([
            'referral.needs-second-word',
          ]);
      expect(codes(of('child'), [...begunByOthers, { command: complete, actor: uptdOfficer }])).toEqual([]);
      // A body outside Kawal says nothing itself: two institutions that heard it record the beginning and the end.
      const outside = [prepare('temporaryShelter', { kind: 'outside', body: 'ppt' }), consent(urgent), send()];
      const heard = [...outside, { type: 'accept-referral' }, { type: 'start-service' }] as const;
      const told = escalation().told.map((one) => ({ ...one, served: 'uptdPpa' as const, person: uptdOfficer.ref }));
      const records = { ...of('child'), 'escalation/r1': escalation({ told }) };
      const ended = (actor: AnyActor) =>
        codes(records, [...heard.map((command) => ({ command })), { command: complete, actor }]);
      expect([officer, secretary, uptdOfficer].map(ended)).toEqual([
        ['referral.needs-second-word'],
        ['referral.needs-second-word'],
        [],
      ]);
    });
  });

  describe('once the service is over', () => {
    const ends: readonly ReferralCommand[] = [
      { type: 'complete-referral' },
      { type: 'fail-referral', reason: 'victimLeft' },
      { type: 'withdraw-referral', reason: 'notNeeded' },
    ];
    const endedWith = (
      age: 'adult' | 'child' | 'unknown',
      end: ReferralCommand,
      floor: string | null,
      records: Records = {},
    ) => {
      const asked = { of: 'policeReport', floor, remindAt: now, due: later(now, day), reminded: false, overdue: false };
      const before = sentWith('legalAid', to('uptdPpa'), 'adult');
      const own = Object.hasOwn(records, 'case/satu') ? { case: 'case/satu' } : {};
      const proposal = { by: uptdOfficer.ref, at: now, reason: 'notNeeded', seen: [0] };
      const relayed = { relayed: true, startedBy: uptdOfficer.ref };
      const begun = { ...before, ...own, ...relayed, status: 'inService' };
      const inCare = { ...begun, expectations: [asked], proposal } as ReferralOnRecord;
      const decision = referralConcept.decide(end, inCare, contextWith({ ...of(age), ...records }));
      if (!decision.accepted) throw new TypeError('refused');
      const [event] = decision.events;
      return event === undefined ? inCare : referralConcept.evolve(inCare, event, { at: now } as Entry);
    };

    it('counts no start that somebody recorded whom a report bars since, or who is out of post (0924)', () => {
      const before = { ...sentWith('legalAid', to('uptdPpa'), 'child'), status: 'inService', relayed: true } as const;
      const codesOf = (startedBy: string, more: Records = {}) => {
        const context = contextWith({ ...of('child'), ...more });
        const decision = referralConcept.decide({ type: 'complete-referral' }, { ...before, startedBy }, context);
        return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
      };
      expect(codesOf(uptdOfficer.ref)).toEqual([]);
      const named = escalation(barring([uptdOfficer.ref]));
      expect(codesOf(uptdOfficer.ref, { 'escalation/r1': named })).toEqual(['referral.needs-second-word']);
      expect(codesOf('orang-tanpa-jabatan')).toEqual(['referral.needs-second-word']);
    });

    it.each(ends)('asks no more by practice whether the police know of an adult: $type', (end) => {
      const state = endedWith('adult', end, null);
      expect(state).toMatchObject({ expectations: [] });
      expect(referralConcept.wakeAt(state)).toBeNull();
    });

    it.each(ends)('asks on by practice for a child, and for somebody of unknown age: $type', (end) => {
      for (const age of ['child', 'unknown'] as const)
        expect(endedWith(age, end, null)).toMatchObject({ expectations: [{ of: 'policeReport', floor: null }] });
    });

    it.each(ends)(
      'asks on by practice for whom the report calls a child, whatever their case said first: $type',
      (end) => {
        const opened = {
          status: 'suspected',
          report: 'report/r1',
          furtherReports: [],
          victim: 'p1',
          ageClass: 'adult',
        };
        const inCase = (age: 'adult' | 'child', more: Records = {}) =>
          endedWith(age, end, null, { 'case/satu': { ...opened, handlers: [], policeReportedOn: null }, ...more });
        const adultNow = report('adult') as Extract<ReportState, { status: 'open' }>;
        const open = { 'report/r1': { ...adultNow, ageOpen: true as const } };
        const asked = [{ of: 'policeReport', floor: null }];
        for (const one of [inCase('child'), inCase('adult', open)]) expect(one).toMatchObject({ expectations: asked });
        expect(inCase('adult')).toMatchObject({ expectations: [] });
      },
    );

    it.each(ends)(
      'asks anew by practice once the person is known as a child after all, and tells that it is late: $type',
      (end) => {
        const state = { ...endedWith('adult', end, null), policeReportedOn: null };
        const woken = (records: Records, state: ReferralState, wait = 0) => {
          const context = { ...contextWith(records), now: later(now, wait) };
          const decision = referralConcept.decide({ type: 'wake' }, state, context);
          if (!decision.accepted) throw new TypeError('refused');
          return {
            ...decision,
            after: decision.events.reduce((at, one) => referralConcept.evolve(at, one, entry), state),
          };
        };
        const entry = { at: now } as Entry;
        expect(woken(adult, state, 3 * day).events).toEqual([]);
        const back = woken(of('child'), state, 3 * day);
        expect(back.events).toMatchObject([
          { type: 'practice-resumed' },
          { type: 'referral-overdue', of: 'policeReport' },
        ]);
        expect(back.after).toMatchObject({ expectations: [{ of: 'policeReport', floor: null, overdue: true }] });
        expect(woken(of('child'), back.after, 4 * day).events).toEqual([]);
        const known = referralConcept.evolve(state, { type: 'police-report-attached', filedOn: now }, entry);
        expect(woken(of('child'), known, 3 * day).events).toEqual([]);
      },
    );

    it.each(ends)('asks on what the law wants, for an adult and a child: $type', (end) => {
      for (const age of ['adult', 'child'] as const)
        expect(endedWith(age, end, 'serviceToPoliceTpks')).toMatchObject({
          expectations: [{ of: 'policeReport', floor: 'serviceToPoliceTpks' }],
        });
    });
  });

  it('expects a service unit to tell the police in 72 hours by practice where nobody said that the victim reported', () => {
    const { state } = walk(referralConcept, given(adult), served().slice(0, 6));
    expect((state as ReferralOnRecord).expectations).toMatchObject([
      { of: 'policeReport', floor: null, due: later(now, 72 * hour) },
    ]);
  });
});

describe('an office that takes a referral on', () => {
  const note = { type: 'note-informed', office: 'uptdPpa', person: 'petugas-uptd', referral: 'referral/satu' } as const;
  const acceptedBy = (actor: AnyActor, records: Records, addressee: Addressee = to('uptdPpa')) => {
    const { state } = walk(referralConcept, given(adult), [
      { command: prepare('legalAid', addressee) },
      { command: consent(agreed()) },
      { command: send() },
    ]);
    const decision = referralConcept.decide({ type: 'accept-referral' }, state, { ...contextWith(records), actor });
    if (!decision.accepted) throw new TypeError('refused');
    return referralConcept.reacts(decision.events, state, 'referral/satu').map(({ command }) => command);
  };

  it('tells the report that this office knows of it', () => {
    expect(acceptedBy(uptdOfficer, adult)).toEqual([note]);
  });

  it.each<ReferralEvent>([
    { type: 'referral-failed', reason: 'subjectLeft' },
    { type: 'referral-withdrawn', reason: 'consentWithdrawn' },
    { type: 'referral-redirected', reason: 'capacity', addressee: to('opdSocial') },
  ] as never)('tells the report that it gave them up: $type', (event) => {
    const state = { ...walk(referralConcept, given(adult), [{ command: prepare('legalAid', to('uptdPpa')) }]).state };
    const commands = referralConcept.reacts([event], state, 'referral/satu').map(({ command }) => command);
    expect(commands).toContainEqual({ type: 'note-referral-ended', referral: 'referral/satu' });
  });

  it('tells nothing where its sender records the acceptance, or it goes to a body outside the directory', () => {
    expect(acceptedBy(officer, adult)).toEqual([]);
    expect(acceptedBy(officer, adult, { kind: 'outside', body: 'ppt' })).toEqual([]);
  });

  it('tells nothing where the report has another victim, another age class, or lost its victim', () => {
    const second: Party = { ref: 'p2', roles: ['victim'], ageClass: 'child' };
    expect(acceptedBy(uptdOfficer, of('adult', [second]))).toEqual([]);
    const told = report('adult') as Extract<ReportState, { status: 'open' }>;
    const said = { ...told.corrected, facts: { ...told.corrected.facts, victimAge: ['adult', 'child'] } };
    const aged = { ...adult, 'report/r1': { ...told, ...said, corrected: said } };
    expect(acceptedBy(uptdOfficer, aged)).toEqual([]);
    const nobody = { ...adult, 'report/r1': { ...told, parties: [], corrected: { ...said, parties: [] } } };
    expect(acceptedBy(uptdOfficer, nobody)).toEqual([]);
  });
});

describe('what goes along', () => {
  it('shares only the classes that the service needs', () => {
    const shares = ['identity', 'narrative'] as const;
    expect(codes(adult, [{ command: { ...prepare('civilDocuments'), shares } }])).toEqual([
      'referral.more-than-needed',
    ]);
    expect(codes(adult, [{ command: { ...prepare('legalAid'), shares } }])).toEqual([]);
  });

  it('never stands in an event: a shelter’s name is its address', () => {
    const command = { ...prepare(), addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } };
    const schema = referralCommandSchemas['prepare-referral'];
    expect(extractPersonalData(schema, schema.parse(command))).toEqual({
      facts: { ...prepare(), addressee: { kind: 'outside', body: 'shelter' } },
      cards: [{ subject: 'record', class: 'contact', fields: { name: 'Rumah Contoh' } }],
    });
  });
});

describe('who a referral goes to', () => {
  it('refers to an office that the directory has for the area', () => {
    expect(codes(adult, [{ command: prepare('legalAid', to('polda')) }])).toEqual(['referral.no-such-office']);
  });

  it('refuses an office that may be involved, also if learned before sending', () => {
    const barred = { ...adult, 'escalation/r1': escalation(barring([], ['uptdPpa'])) };
    expect(codes(barred, [{ command: prepare() }])).toEqual(['referral.addressee-barred']);
    const { state } = walk(referralConcept, given(adult), [{ command: prepare() }, { command: consent(agreed()) }]);
    expect(referralConcept.decide(send(), state, contextWith(barred))).toMatchObject({
      refusals: [{ code: 'referral.addressee-barred' }],
    });
  });
});

describe('who may work on a referral', () => {
  it('allows handlers of the case, and the addressee for their answers', () => {
    expect(codes(adult, [...sent(), { command: { type: 'accept-referral' }, actor: uptdOfficer }])).toEqual([]);
    expect(
      codes(adult, [...sent(), { command: { type: 'withdraw-referral', reason: 'notNeeded' }, actor: uptdOfficer }]),
    ).toEqual(['referral.not-found']);
    expect(codes(adult, [...sent(), { command: { type: 'accept-referral' }, actor: stranger }])).toEqual([
      'referral.not-found',
    ]);
    expect(codes(adult, [{ command: prepare(), actor: volunteer }])).toEqual(['referral.not-found']);
  });

  it('refuses a handler who is a volunteer without training or code of conduct (Art 24)', () => {
    const records = {
      ...withCase({ handlers: ['relawan-satu'] }),
      [volunteerClaimKey]: trainedVolunteer('codeSigned'),
    };
    const asked = [
      { command: { ...prepare(), case: 'case/satu' } },
      { command: { type: 'withdraw-referral', reason: 'notNeeded' }, actor: volunteer },
    ] as const;
    expect(codes(records, asked)).toEqual(['referral.not-trained']);
    expect(codes({ ...records, [volunteerClaimKey]: trainedVolunteer('active') }, asked)).toEqual([]);
  });

  it('answers a person barred by the report as if the referral did not exist (X5)', () => {
    const barred = { ...adult, 'escalation/r1': escalation(barring(['koordinator-satu', 'petugas-uptd'])) };
    for (const command of every()) {
      if (command.type === 'wake' || command.type === 'link-report') continue;
      const before = walk(referralConcept, given(adult), sent()).state;
      for (const actor of [coordinator, uptdOfficer]) {
        for (const state of [before, referralConcept.initial]) {
          expect(referralConcept.decide(command, state, { ...contextWith(barred), actor })).toMatchObject({
            refusals: [{ code: 'referral.not-found' }],
          });
        }
      }
    }
  });

  it('refuses people barred by a report linked to its case', () => {
    const records = {
      ...adult,
      'report/r2': report('adult'),
      'escalation/r2': escalation(barring(['koordinator-satu'])),
    };
    const prepared: readonly Asked<ReferralCommand>[] = [{ command: prepare(), actor: coordinator }];
    expect(codes(records, [...prepared, { command: consent(agreed()), actor: coordinator }])).toEqual([]);
    expect(
      codes(records, [...prepared, { command: linked }, { command: consent(agreed()), actor: coordinator }]),
    ).toEqual(['referral.not-found']);
  });

  it.each<[string, Records, ReferralCommand]>([
    ['referral.no-such-victim', of('adult'), { ...prepare(), victim: 'p7' }],
    ['referral.case-of-another', withCase({ victim: 'p3' }), { ...prepare(), case: 'case/satu' }],
    ['referral.case-closed', withCase({ status: 'closed' }), { ...prepare(), case: 'case/satu' }],
    ['referral.not-found', of('adult'), { ...prepare(), report: 'report/r9' }],
  ])('refuses with %s what does not fit the record', (code, records, command) => {
    expect(codes(records, [{ command }])).toEqual([code]);
  });

  it('refuses an app and the system as handlers of a referral', () => {
    expect(codes(adult, [{ command: prepare(), actor: system }])).toEqual(['referral.needs-person']);
  });

  it('records nothing before it has happened', () => {
    const future = later(now, 1);
    expect(
      codes(adult, [{ command: prepare() }, { command: { type: 'attach-police-report', filedOn: future } }]),
    ).toEqual(['referral.in-future']);
    const late = { type: 'send-referral' as const, answerBy: now };
    expect(codes(adult, [{ command: prepare() }, { command: consent(agreed()) }, { command: late }])).toEqual([
      'referral.answer-by-past',
    ]);
  });
});

describe('the time to answer by', () => {
  it('waits longer than a day for what follows once somebody is safe, also of a report of danger (0891)', () => {
    const told = report('adult') as Extract<ReportState, { status: 'open' }>;
    const records = { ...adult, 'report/r1': { ...told, facts: { danger: ['yes'] } } };
    const sentIn = (service: 'legalAid' | 'restitution' | 'accompaniment' | 'temporaryShelter', days: number) => {
      const asked = { type: 'send-referral' as const, answerBy: later(now, days * day) };
      return codes(records, [
        { command: prepare(service, to('uptdPpa')) },
        { command: consent(agreed()) },
        { command: asked },
      ]);
    };
    expect(sentIn('legalAid', 30)).toEqual([]);
    expect(sentIn('restitution', 30)).toEqual([]);
    expect(sentIn('accompaniment', 2)).toEqual(['referral.answer-by-late']);
    expect(sentIn('temporaryShelter', 2)).toEqual(['referral.answer-by-late']);
  });

  it.each([
    [{ danger: ['yes'] }, 'open', ['referral.answer-by-missing']],
    [{ departure: ['dated'] }, 'open', ['referral.answer-by-missing']],
    [{ danger: ['no'], departure: ['signs'] }, 'open', []],
    [{ danger: ['yes'] }, 'closed', ['referral.answer-by-missing']],
  ])(
    'waits for a word of the sender where a report ever said danger: %j, since corrected to none, of one that is %s',
    (facts, status, refused) => {
      const told = report('adult') as Extract<ReportState, { status: 'open' }>;
      const corrected = { ...told.corrected, facts: { danger: ['no'], departure: ['none'] } };
      const records = { ...adult, 'report/r1': { ...told, status, facts, corrected } };
      const steps = [{ command: prepare('temporaryShelter') }, { command: consent(agreed()) }];
      expect(codes(records, [...steps, { command: send() }])).toEqual(refused);
      const inTime = { type: 'send-referral' as const, answerBy: later(now, 3 * hour) };
      expect(codes(records, [...steps, { command: inTime }])).toEqual([]);
    },
  );
});

describe('any history of a referral', () => {
  holdsForAnyHistory(referralConcept, {
    given: given({
      ...of('adult'),
      'report/r2': report('adult'),
      'escalation/r2': escalation(barring(['koordinator-satu'])),
    }),
    commands: every(),
    stories: [served(), [...sent(), { command: wake, wait: 2 * day }, { command: wake, wait: 2 * day }]],
    actors: [officer, secretary, coordinator, uptdOfficer, stranger, volunteer, system],
    quiet: ['wake', 'link-report'],
    onlyByPerson: (before, after) => before.status !== after.status,
    longestWait: 5 * day,
    faults,
  });

  it('goes from state to state as its diagram is drawn', async () => {
    const found = transitionsOf(referralConcept, given(adult), every(), { actors: [officer], atMost: 3_000 });
    await expectDrawn('referral', found);
  });

  it('hands in what its commands take', () => {
    expectTypeOf<InputOf<'referral'>>().toExtend<ReferralCommand>();
  });
});

function faults(referral: ReferralState): readonly string[] {
  if (referral.status === 'none') return [];
  const { status, consent: settled, expectations, service, addressee, policeReportedOn, sentAt } = referral;
  const found: string[] = [];
  const isOut = ['sent', 'acknowledged', 'accepted', 'inService', 'completed', 'declined', 'failed'].includes(status);
  if (isOut && (settled === null || settled.outcome === 'refused')) found.push('sent without consent');
  if (isOut && sentAt === null) found.push('out and never sent');
  if (isOut && needsPoliceReport(service, addressee) && policeReportedOn === null) found.push('no police report');
  if (['sent', 'acknowledged', 'accepted'].includes(status) && expectations.length === 0)
    found.push('nothing expected');
  if (!isOut && expectations.some(({ of }) => of !== 'policeReport')) found.push('expected of nobody');
  if (new Set(expectations.map(({ of }) => of)).size !== expectations.length) found.push('expected twice');
  if (expectations.some(({ remindAt, due }) => remindAt > due)) found.push('reminded too late');
  return found;
}

const wake: ReferralCommand = { type: 'wake' };
const linked: ReferralCommand = { type: 'link-report', report: 'report/r2' };
const adult = of('adult');

function of(age: 'adult' | 'child' | 'unknown', further: readonly Party[] = []): Records {
  return { 'report/r1': report(age, further), 'escalation/r1': escalation() };
}

function withCase(more: Readonly<Record<string, unknown>> = {}): Records {
  return {
    ...of('adult'),
    'case/satu': {
      status: 'suspected',
      report: 'report/r1',
      furtherReports: [],
      victim: 'p1',
      ageClass: 'adult',
      handlers: [],
      policeReportedOn: null,
      ...more,
    },
  };
}

function given(records: Records): Given<ReferralEvent> {
  return { now, actor: officer, stream: 'referral/satu', chapter, records };
}

function contextWith(records: Records) {
  return {
    now,
    actor: officer,
    stream: 'referral/satu',
    commandId: 'command-2',
    chapter,
    pinnedPolicy: null,
    drill: false,
    channels: [],
    read: <State>(reference: { readonly stream: string } | { readonly claim: unknown }) => {
      const stream = 'stream' in reference ? reference.stream : '';
      return stream in records ? { stream, state: records[stream] as State } : undefined;
    },
  };
}

/** The refusals of the last of them. */
function codes(records: Records, asked: readonly Asked<ReferralCommand>[]): readonly string[] {
  return (
    walk(referralConcept, given(records), asked)
      .steps.at(-1)
      ?.refusals.map(({ code }) => code) ?? []
  );
}

function sentWith(service: ServiceKind, addressee: Addressee, age: 'adult' | 'child'): ReferralOnRecord {
  const asked = [
    { command: prepare(service, addressee) },
    { command: police() },
    { command: consent(agreed(age === 'child' ? 'guardian' : 'subject')) },
    { command: send() },
  ];
  return walk(referralConcept, given(of(age)), asked).state as ReferralOnRecord;
}

function to(office: Extract<Addressee, { kind: 'office' }>['office']): Addressee {
  return { kind: 'office', office };
}

function prepare(
  service: ServiceKind = 'legalAid',
  addressee: Addressee = to('uptdPpa'),
): Extract<ReferralCommand, { type: 'prepare-referral' }> {
  return {
    type: 'prepare-referral',
    report: 'report/r1',
    case: null,
    victim: 'p1',
    service,
    addressee,
    shares: ['identity'],
  };
}

function agreed(by: 'subject' | 'guardian' = 'subject'): Consent {
  const childHeard = { answer: 'agreed', supportedBy: 'companion' } as const;
  return { outcome: 'given', by, form: 'recorded', ...(by === 'guardian' ? { childHeard } : {}) };
}

function consent(one: Consent): ReferralCommand {
  return { type: 'check-consent', consent: one };
}

function police(): ReferralCommand {
  return { type: 'attach-police-report', filedOn: now };
}

function send(): ReferralCommand {
  return { type: 'send-referral' };
}

function redirect(addressee: Addressee): ReferralCommand {
  return { type: 'redirect-referral', reason: 'notCompetent', addressee };
}

function sent(): readonly Asked<ReferralCommand>[] {
  return [{ command: prepare() }, { command: consent(agreed()) }, { command: send() }];
}

function served(): readonly Asked<ReferralCommand>[] {
  return [
    ...sent(),
    { command: { type: 'acknowledge-referral' } },
    { command: { type: 'accept-referral' } },
    { command: { type: 'start-service' } },
    { command: { type: 'complete-referral' } },
  ];
}

function every(): readonly ReferralCommand[] {
  return [
    prepare(),
    prepare('healthRehabilitation', to('opdSocial')),
    consent(agreed()),
    consent(agreed('guardian')),
    consent({ outcome: 'refused', by: 'subject' }),
    consent({ outcome: 'notRequired', basis: 'vitalInterest' }),
    police(),
    send(),
    { type: 'acknowledge-referral' },
    { type: 'accept-referral' },
    { type: 'decline-referral', reason: 'noCapacity' },
    redirect(to('opdSocial')),
    { type: 'start-service' },
    { type: 'complete-referral' },
    { type: 'fail-referral', reason: 'victimLeft' },
    { type: 'withdraw-referral', reason: 'consentWithdrawn' },
    linked,
    wake,
  ];
}

/** Returns why a referral is not sent, by those records alone that its command names. */
function sendingRefused(state: ReferralState, records: Records): readonly string[] {
  return refusedOf(send(), state, records);
}

function refusedOf(command: ReferralCommand, state: ReferralState, records: Records): readonly string[] {
  const asked = given(records);
  const reads = readsNamed(referralConcept, asked, command, state);
  const decision = referralConcept.decide(command, state, contextOf(asked, reads));
  return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
}

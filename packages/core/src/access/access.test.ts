import { describe, expect, test } from 'vitest';
import { day, hour, later } from '../calendar/instant.ts';
import type { OpenCase } from '../case/case.ts';
import {
  barring,
  chapter as kotalamaChapter,
  escalation as kotalamaEscalation,
  now,
  report,
  trainedVolunteer,
  volunteer,
  volunteerClaimKey,
} from '../case/handled.sample.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import { kotalama, sampleChapter, sundayNight } from '../escalation/sample-chapter.sample.ts';
import type { SealedClass } from '../privacy/classes.ts';
import type { Actor, Role } from '../record/actor.ts';
import type { Chapter } from '../record/chapter.ts';
import type { Context } from '../record/concept.ts';
import { whenAsked } from '../record/given.sample.ts';
import { transitionsOf } from '../record/lifecycle.properties.sample.ts';
import { expectDrawn } from '../record/lifecycle-diagram.sample.ts';
import type { ReferralOnRecord } from '../referral/referral.ts';
import { accessConcept } from './concept.ts';

const told = {
  path: 'p',
  step: 's',
  office: 'coordinator',
  served: 'coordinator',
  task: 'act',
  firstAt: sundayNight,
  lastAt: sundayNight,
  times: 1,
  evidence: 'sent',
} as const;
const escalation = {
  ...initialEscalation,
  status: 'running' as const,
  area: kotalama,
  told: [{ ...told, person: 'koordinator' }],
};

const openCase: OpenCase = {
  status: 'suspected',
  report: 'report/r1',
  victim: 'p1',
  area: kotalama,
  ageClass: 'adult',
  drill: false,
  openedAt: now,
  handlers: [],
  furtherReports: [],
  identification: null,
  services: [],
  policeReportedOn: null,
  criminalCase: 'none',
  returned: null,
  monitoring: null,
  proposal: null,
};

const sentReferral: ReferralOnRecord = {
  status: 'sent',
  report: 'report/r1',
  furtherReports: [],
  case: null,
  victim: 'p1',
  area: kotalama,
  drill: false,
  preparedBy: 'koordinator-satu',
  service: 'accompaniment',
  addressee: { kind: 'office', office: 'uptdPpa' },
  shares: ['identity'],
  consent: null,
  consentCheckedBy: null,
  policeReportedOn: null,
  sentAt: now,
  answerWithin: null,
  expectations: [],
};

describe('opening what is sealed', () => {
  test('opens cards for people told, the LPA on duty and the secretariat, and records the purpose', () => {
    for (const actor of [person('koordinator'), person('jaga-dua'), person('sekretaris', 'secretariat')]) {
      expect(open(actor)).toEqual({
        accepted: true,
        events: [
          {
            type: 'cards-opened',
            person: actor.ref,
            record: 'report/r1',
            classes: ['narrative'],
            purpose: 'respond',
            seen: 0,
          },
        ],
      });
    }
  });

  test('opens no card of a closed report to who was notified, unless something of it is left to do [1930]', () => {
    const people = { 'petugas-satu': { preferredLanguage: 'id' } };
    const directory = { ...kotalamaChapter.directory, people } as unknown as Chapter['directory'];
    const after = (of: object = {}, more: object = {}, ref = 'koordinator-satu') => {
      const state = kotalamaEscalation({
        told: [{ ...kotalamaEscalation().told[0], ...told, person: ref }],
        ...of,
      } as never);
      const known = { 'report/r1': report('adult'), 'escalation/r1': state, ...more };
      return codes('report/r1', actorOf(ref), known, ['narrative'], { ...kotalamaChapter, directory });
    };
    const closed = { status: 'closed' };
    expect([after(), after(closed), after(closed, {}, 'petugas-satu')]).toEqual([[], ['access.not-found'], []]);
    const theCase = (status: string) => ({ 'case-of-victim=report/r1/p1': { ...openCase, status } });
    expect([after(closed, theCase('suspected')), after(closed, theCase('closed'))]).toEqual([[], ['access.not-found']]);
    const excluded = { people: ['petugas-satu'], offices: [], keptOut: [] };
    const left = [{ owed: [{}] }, { sameAs: 'report/r2' }, { excluded }];
    for (const of of left) expect(after({ ...closed, ...of })).toEqual([]);
  });

  test('opens no card of an ended referral of a closed report to who was notified, unless something of it is left to do [1980]', () => {
    const people = { 'petugas-satu': { preferredLanguage: 'id' } };
    const directory = { ...kotalamaChapter.directory, people } as unknown as Chapter['directory'];
    const after = (status: string, of: object = {}, more: object = {}, ref = 'koordinator-satu') => {
      const known = {
        'report/r1': report('adult'),
        'escalation/r1': kotalamaEscalation({ status: 'closed', ...of } as never),
        'referral/satu': { ...sentReferral, status, preparedBy: 'petugas-satu' },
        ...more,
      };
      return codes('referral/satu', actorOf(ref), known, ['identity'], { ...kotalamaChapter, directory });
    };
    const ended = ['completed', 'declined', 'failed', 'withdrawn'];
    for (const status of ended) expect([status, after(status)]).toEqual([status, ['access.not-found']]);
    expect(after('withdrawn', {}, {}, 'petugas-satu')).toEqual([]);
    for (const status of ['prepared', 'sent', 'accepted', 'inService']) expect(after(status)).toEqual([]);
    expect(after('withdrawn', { status: 'running' })).toEqual([]);
    const theCase = (status: string) => ({ 'case-of-victim=report/r1/p1': { ...openCase, status } });
    expect([after('withdrawn', {}, theCase('suspected')), after('withdrawn', {}, theCase('closed'))]).toEqual([
      [],
      ['access.not-found'],
    ]);
  });

  test('nobody else may, and whoever is barred gets the same answer', () => {
    const barred = { ...escalation, excluded: { people: ['koordinator'], offices: [], keptOut: [] } };
    expect(open(person('lurah'))).toEqual(open(person('koordinator'), barred));
    expect(open(person('lurah'))).toEqual({ accepted: false, refusals: [{ code: 'access.not-found' }] });
  });

  test('an app or the system never does', () => {
    expect(open({ kind: 'app', ref: 'aplikasi', role: 'secretariat' })).toEqual({
      accepted: false,
      refusals: [{ code: 'access.needs-person' }],
    });
  });

  test('a secretary who is named in the report may not read it', () => {
    const named = { ...escalation, excluded: { people: ['sekretaris'], offices: [], keptOut: [] } };
    expect(open(person('sekretaris', 'secretariat'), named)).toMatchObject({ accepted: false });
  });

  test('goes from state to state as its diagram is drawn', async () => {
    const records = { 'report/r1': report('adult'), 'escalation/r1': escalation };
    const given = {
      now: sundayNight,
      actor: person('koordinator'),
      stream: 'access/a1',
      chapter: sampleChapter(),
      records,
    };
    const erase = {
      ...command,
      type: 'erase-cards',
      subject: null,
      reason: 'requested',
      cases: [],
      askedBy: [],
      keys: ['k1'],
    } as const;
    const propose = { ...erase, type: 'propose-erasure' } as const;
    const closed = { 'report/r1': { ...report('adult'), status: 'closed' } };
    const byLpa = { ...given, chapter: null, records: { ...records, ...closed } };
    const actors = [person('sekretaris', 'secretariat'), person('rekan', 'secretariat')];
    const commands = [command, propose, erase, { type: 'confirm-erasure' }] as const;
    const found = transitionsOf(accessConcept, byLpa, commands, { actors });
    const emergency = [
      { type: 'break-glass', record: 'report/r1', reason: 'lifeInDanger' },
      { type: 'end-emergency' },
      { type: 'review-emergency', finding: 'needed' },
      { type: 'wake' },
    ] as const;
    const people = [person('lurah'), person('jaga-dua')];
    const opened = transitionsOf(accessConcept, given, emergency, { actors: people, waits: [0, 4 * hour] });
    await expectDrawn('access', new Set([...found, ...opened]));
  });

  test('one reading is one record', () => {
    const state = {
      status: 'opened',
      person: 'x',
      record: 'report/r1',
      classes: ['identity'],
      purpose: 'refer',
      seen: 1,
    } as const;
    expect(accessConcept.decide(command, state, context(person('koordinator'), escalation))).toMatchObject({
      refusals: [{ code: 'access.already-opened' }],
    });
  });
});

describe('opening what came of a report', () => {
  const theCase = { ...openCase, handlers: ['kepala-dinas'] };
  const referral = { ...sentReferral, case: 'case/k1' };
  const records = {
    'report/r1': report('adult'),
    'escalation/r1': kotalamaEscalation(),
    'case/k1': theCase,
    'referral/j1': referral,
  };

  test('a case: whoever was told of its report, it was given to, the LPA on duty, the secretariat', () => {
    for (const ref of ['koordinator-satu', 'kepala-dinas', 'petugas-satu']) {
      expect([ref, codes('case/k1', actorOf(ref), records)]).toEqual([ref, []]);
    }
    expect(codes('case/k1', actorOf('sekretaris-satu', 'secretariat'), records)).toEqual([]);
  });

  test('a stranger, the addressee of a referral, and whoever the report bars hear the same of a case', () => {
    expect(codes('case/k1', actorOf('warga-satu'), records)).toEqual(['access.not-found']);
    expect(codes('case/k1', actorOf('petugas-uptd'), records)).toEqual(['access.not-found']);
    for (const ref of ['koordinator-satu', 'kepala-dinas', 'petugas-satu', 'sekretaris-satu']) {
      const barred = { ...records, 'escalation/r1': kotalamaEscalation(barring([ref])) };
      const actor = actorOf(ref, ref === 'sekretaris-satu' ? 'secretariat' : 'coordinator');
      expect([ref, codes('case/k1', actor, barred)]).toEqual([ref, ['access.not-found']]);
      expect([ref, codes('referral/j1', actor, barred)]).toEqual([ref, ['access.not-found']]);
    }
  });

  test('a report, where it was given an open case of it: whoever is in post, and whom no report of the case bars', () => {
    const claimed = (more: Partial<OpenCase>) => ({ ...openCase, handlers: ['petugas-uptd'], ...more });
    const of = { ...records, 'case/k1': undefined, 'case-of-victim=report/r1/p1': claimed({}) };
    expect(codes('report/r1', actorOf('petugas-uptd'), of)).toEqual([]);
    const refused = ['access.not-found'];
    const others = [
      { ...of, 'case-of-victim=report/r1/p1': claimed({ handlers: ['petugas-dinsos'] }) },
      { ...of, 'escalation/r1': kotalamaEscalation(barring(['petugas-uptd'])) },
      {
        ...of,
        'case-of-victim=report/r1/p1': claimed({ furtherReports: ['report/r2'] }),
        'report/r2': report('adult'),
        'escalation/r2': kotalamaEscalation(barring(['petugas-uptd'])),
      },
    ];
    for (const one of others) expect(codes('report/r1', actorOf('petugas-uptd'), one)).toEqual(refused);
    const given = { ...of, 'case-of-victim=report/r1/p1': claimed({ handlers: ['warga-satu'] }) };
    expect(codes('report/r1', actorOf('warga-satu'), given)).toEqual(refused);
    const directory = { ...kotalamaChapter.directory, suspended: ['petugas-uptd'] };
    const suspended = { ...kotalamaChapter, directory };
    expect(codes('report/r1', actorOf('petugas-uptd'), of, ['narrative'], suspended)).toEqual(refused);
  });

  test('opens the note of a proposal to close to whoever may agree to it, and to nobody else', () => {
    const proposal = { reason: 'handedToCase', by: 'petugas-satu', at: now };
    const closing = { ...records, 'report/r1': { ...report('adult'), status: 'closing', proposal } };
    const uptd = actorOf('petugas-uptd', 'uptdPpa');
    const asked = (
      actor: Actor,
      given: Readonly<Record<string, unknown>>,
      classes: readonly SealedClass[] = ['narrative'],
    ) =>
      whenAsked(
        accessConcept,
        { now, actor, stream: 'access/a1', chapter: kotalamaChapter, records: given },
        { type: 'open-cards', record: 'report/r1', classes, purpose: 'agreeToClosing' },
      ).codes;
    expect(asked(uptd, closing)).toEqual([]);
    const refused = ['access.not-found'];
    // Before there is a proposal, for more than the note, for another purpose, by a stranger, and where the report bars them.
    expect(asked(uptd, records)).toEqual(refused);
    expect(asked(uptd, closing, ['identity', 'narrative'])).toEqual(refused);
    expect(codes('report/r1', uptd, closing)).toEqual(refused);
    expect(asked(actorOf('warga-satu'), closing)).toEqual(refused);
    expect(asked(uptd, { ...closing, 'escalation/r1': kotalamaEscalation(barring(['petugas-uptd'])) })).toEqual(
      refused,
    );
    const own = {
      ...closing,
      'report/r1': { ...report('adult'), status: 'closing', proposal: { ...proposal, by: uptd.ref } },
    };
    expect(asked(uptd, own)).toEqual(refused);
  });

  test('refuses cards of a case to people barred by a linked report', () => {
    const linked = {
      ...records,
      'case/k1': { ...theCase, furtherReports: ['report/r2'] },
      'report/r2': report('adult'),
      'escalation/r2': kotalamaEscalation(barring(['kepala-dinas'])),
    };
    expect(codes('case/k1', actorOf('kepala-dinas'), linked)).toEqual(['access.not-found']);
  });

  test('refuses a case to a volunteer without valid training, even if it was given to them', () => {
    const given = { ...theCase, handlers: ['relawan-satu'] };
    const untrained = { ...records, 'case/k1': given, [volunteerClaimKey]: trainedVolunteer('codeSigned') };
    const trained = { ...untrained, [volunteerClaimKey]: trainedVolunteer('active') };
    expect(codes('case/k1', volunteer, untrained)).toEqual(['access.not-trained']);
    expect(codes('case/k1', volunteer, trained, ['identity', 'contact'])).toEqual([]);
  });

  test.each(['volunteer', 'reporter'] as const)(
    'opens no story to a volunteer who was given a case, in a session as %s',
    (role) => {
      const given = { ...records, 'case/k1': { ...theCase, handlers: ['relawan-satu'] } };
      const trained = { ...given, [volunteerClaimKey]: trainedVolunteer('active') };
      const asked = (classes: readonly SealedClass[]) => codes('referral/j1', { ...volunteer, role }, trained, classes);
      expect(asked(['identity', 'contact'])).toEqual([]);
      expect(asked(['narrative'])).toEqual(['access.not-shared']);
    },
  );

  test.each(['reporter', 'desk', 'coordinator'] as const)(
    'opens nothing to a handler who left every post, in a session as %s',
    (role) => {
      const given = { ...records, 'case/k1': { ...theCase, handlers: ['warga-satu'] } };
      const prepared = { ...given, 'referral/j1': { ...referral, preparedBy: 'warga-satu' } };
      for (const record of ['report/r1', 'case/k1', 'referral/j1'])
        expect([record, codes(record, actorOf('warga-satu', role), prepared)]).toEqual([record, ['access.not-found']]);
    },
  );

  test('a referral: whoever is in post at its addressee opens what it shares, and no more', () => {
    expect(codes('referral/j1', actorOf('petugas-uptd'), records, ['identity'])).toEqual([]);
    expect(codes('referral/j1', actorOf('petugas-uptd'), records, ['identity', 'narrative'])).toEqual([
      'access.not-shared',
    ]);
    expect(codes('referral/j1', actorOf('petugas-dinsos'), records, ['identity'])).toEqual(['access.not-found']);
    // Whoever works on it needs no leave of the referral's.
    expect(codes('referral/j1', actorOf('kepala-dinas'), records, ['identity', 'narrative'])).toEqual([]);
  });

  test.each(['prepared', 'consentChecked', 'redirected', 'declined', 'completed', 'failed', 'withdrawn'] as const)(
    'a referral that is %s is not open to its addressee',
    (status) => {
      const now = { ...records, 'referral/j1': { ...referral, status } };
      expect(codes('referral/j1', actorOf('petugas-uptd'), now, ['identity'])).toEqual(['access.not-found']);
    },
  );

  test('an addressee that the report bars, and one whose term is over, open nothing', () => {
    const barred = { ...records, 'escalation/r1': kotalamaEscalation(barring(['petugas-uptd'])) };
    expect(codes('referral/j1', actorOf('petugas-uptd'), barred, ['identity'])).toEqual(['access.not-found']);
    const over = { person: 'petugas-uptd', from: later(now, -2 * day), until: later(now, -day), acting: false };
    const offices = kotalamaChapter.directory.offices.map((one) =>
      one.kind === 'uptdPpa' ? { ...one, terms: [over] } : one,
    );
    const directory = { ...kotalamaChapter.directory, offices };
    const retired = { ...kotalamaChapter, directory };
    expect(codes('referral/j1', actorOf('petugas-uptd'), records, ['identity'], retired)).toEqual(['access.not-found']);
  });

  test('refuses every card to a suspended person', () => {
    const directory = { ...kotalamaChapter.directory, suspended: ['sekretaris-satu'] };
    const all = {
      ...records,
      'volunteer/v1': trainedVolunteer('active'),
      'engagement/e1': { status: 'held', kind: 'training', area: kotalama },
    };
    for (const record of Object.keys(all)) {
      const refused = codes(record, actorOf('sekretaris-satu', 'secretariat'), all, ['identity'], {
        ...kotalamaChapter,
        directory,
      });
      expect([record, refused]).toEqual([record, ['access.not-found']]);
    }
  });

  test('the cards of an escalation are for whoever may read its report', () => {
    expect(codes('escalation/r1', actorOf('koordinator-satu'), records)).toEqual([]);
    const named = { ...records, 'escalation/r1': kotalamaEscalation(barring(['sekretaris-satu'])) };
    expect(codes('escalation/r1', actorOf('sekretaris-satu', 'secretariat'), named)).toEqual(['access.not-found']);
  });

  test('a record that is not there is answered like one that is not theirs', () => {
    for (const record of ['case/none', 'referral/none']) {
      expect(codes(record, actorOf('petugas-satu'), records)).toEqual(['access.not-found']);
    }
  });
});

function codes(
  record: string,
  actor: Actor,
  records: Readonly<Record<string, unknown>>,
  classes: readonly SealedClass[] = ['narrative'],
  of: Chapter = kotalamaChapter,
): readonly string[] {
  const asked = { type: 'open-cards', record, classes, purpose: 'respond' } as const;
  return whenAsked(accessConcept, { now, actor, stream: 'access/a1', chapter: of, records }, asked).codes;
}

function actorOf(ref: string, role: Role = 'coordinator'): Actor {
  return { kind: 'person', ref, role };
}

const command = { type: 'open-cards', record: 'report/r1', classes: ['narrative'], purpose: 'respond' } as const;

function open(actor: Actor, state = escalation) {
  return accessConcept.decide(command, accessConcept.initial, context(actor, state));
}

function person(ref: string, role: Role = 'coordinator'): Actor {
  return { kind: 'person', ref, role };
}

function context(actor: Actor, state: typeof escalation): Context {
  const records: Readonly<Record<string, unknown>> = { 'report/r1': report('adult'), 'escalation/r1': state };
  return {
    now: sundayNight,
    actor,
    stream: 'access/a1',
    commandId: 'c',
    chapter: sampleChapter(),
    pinnedPolicy: null,
    drill: false,
    channels: ['email'],
    read: <State>(reference: { readonly stream: string } | { readonly claim: unknown }) => {
      const stream = 'stream' in reference ? reference.stream : '';
      return stream in records ? { stream, state: records[stream] as State } : undefined;
    },
  };
}

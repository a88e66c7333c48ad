import { fc, test as property } from '@fast-check/vitest';
import {
  type CommunityState,
  type ConditionReportState,
  type PactState,
  requiredTopics,
  type VisitState,
  type VolunteerState,
} from '@kawal/core';
import { parseNeighbourhood } from '@kawal/core/area';
import { describe, expect, it } from 'vitest';
import { area, at, malang } from '../../../core/src/record/given.sample.ts';
import { communityOverview } from './community-overview.ts';
import { describeCommunityOverview } from './describe-community-overview.ts';
import { describePactSheet } from './describe-pact-sheet.ts';
import type { OverviewRecords } from './overview.ts';
import { pactSheet } from './pact-sheet.ts';
import { writeMarkdown } from './write-markdown.ts';

const kotalama = area('35.73.03.1001');
const tanjungrejo = area('35.73.04.1006');
const community = 'community/35.73.03.1001';
const now = at('2019-03-10T09:00+07:00');

describe('the pact sheet', () => {
  it('says who promised what, with which evidence, by when, and under which decree', () => {
    const [line] = pactSheet(records(), now).pacts;
    expect(line).toMatchObject({
      pact: 'pact/satu',
      name: 'Kotalama',
      status: 'signed',
      signing: {
        signatories: [{ person: 'lurah-satu', office: null }],
        witnesses: [{ person: 'koordinator-satu', office: 'Koordinator Kotalama' }],
        validUntil: null,
      },
      decree: { number: 'SK/02/2019' },
      commitments: [
        { commitment: 'formVolunteers', status: 'met', evidence: ['volunteer/satu'] },
        { commitment: 'conductMonitoring', status: 'inProgress', evidence: [] },
        { commitment: 'reportConditions', status: 'pending', dueOn: null },
      ],
    });
  });

  it('puts what is overdue first, though nothing has noted it yet, and what is next after it', () => {
    const later = at('2019-07-01T00:00+07:00');
    const renewed = records({ pact: { ...signed(), validUntil: at('2020-01-01T00:00+07:00') } });
    expect(pactSheet(renewed, now).due.map(({ what, overdue }) => [what, overdue])).toEqual([
      ['conductMonitoring', false],
      ['endOfPact', false],
    ]);
    const sheet = pactSheet(renewed, later);
    expect(sheet.due[0]).toMatchObject({ what: 'conductMonitoring', overdue: true });
    expect(sheet.pacts[0]?.commitments[1]?.status).toBe('overdue');
  });

  it('asks nothing of a pact that no longer binds, and shows no decree under one', () => {
    const lapsed = { ...signed(), status: 'lapsed', endedAt: now } as const;
    const [line] = pactSheet({ ...records({ pact: lapsed }), communities: [] }, at('2019-07-01T00:00+07:00')).pacts;
    expect(line).toMatchObject({ status: 'lapsed', endedAt: now, decree: null });
    expect(line?.commitments[1]?.status).toBe('inProgress');
    expect(pactSheet(records({ pact: lapsed }), now).due).toEqual([]);
  });

  it('names the kelurahan that have none, and passes over a record nobody wrote to', () => {
    const sheet = pactSheet(records({ pact: { status: 'none' } }), now);
    expect(sheet.pacts).toEqual([]);
    expect(sheet.without.map(({ name }) => name)).toEqual(['Kotalama', 'Bandungrejosari', 'Tanjungrejo']);
  });

  it('has words in both languages', () => {
    const sheet = pactSheet(records(), now);
    const setting = { zone: 'WIB', chapter: 'LPA Contoh' } as const;
    expect(writeMarkdown(describePactSheet(sheet, { ...setting, language: 'id' }))).toContain(
      '| Membentuk relawan | terpenuhi |',
    );
    const english = writeMarkdown(describePactSheet(sheet, { ...setting, language: 'en' }));
    expect(english).toContain('| Form volunteers | met |');
    expect(english).toContain('a commitment was not met (contoh; noted 10 March 2019)');
    expect(english).not.toMatch(/Penanda tangan|Tenggat/);
  });
});

describe('the community overview', () => {
  it('says how a community stands', () => {
    const { communities, months, without } = communityOverview(records(), now, 'WIB');
    expect(months).toEqual(['2018-10', '2018-11', '2018-12', '2019-01', '2019-02', '2019-03']);
    expect(without).toHaveLength(2);
    expect(communities).toMatchObject([
      {
        name: 'Kotalama',
        reportedName: 'Kota | Lama <b>',
        status: 'active',
        hasFocalPoint: true,
        decree: { number: 'SK/02/2019' },
        earlierDecrees: [{ number: 'SK/01/2019' }],
        members: [
          { as: 'pkk', count: 2 },
          { as: 'rtRw', count: 1 },
        ],
        coverage: [{ rw: '001' }],
        volunteers: { active: 2, suspended: 1, nominated: 0 },
        training: { expired: 1, expireSoon: 1, nextExpiry: at('2019-04-01T09:00+07:00') },
        visits: { toCome: 1, held: 1, unreported: 1, missed: 0, cancelled: 0, unconfirmed: 1 },
      },
    ]);
  });

  it('tells a condition report that came in time from one that was late, is awaited, or is missing', () => {
    const [line] = communityOverview(records(), now, 'WIB').communities;
    expect(line?.conditionReports.map(({ standing }) => standing)).toEqual([
      'notExpected',
      'notExpected',
      'notExpected',
      'late',
      'missing',
      'awaited',
    ]);
  });

  it('gives both sources of a disputed pilot, and decides nothing', () => {
    const text = said(records());
    expect(text).toContain('**DISPUTED: ADA1, 19 December 2018**');
    expect(text).toContain('MEM1 names Bandungrejosari (35.73.04.1004); which is right is not decided here');
  });

  it('lets no name of a source become markup', () => {
    expect(said(records())).toContain('the source writes “Kota \\| Lama \\<b\\>”');
  });

  it('names no volunteer, neither by reference nor by record', () => {
    expect(said(records())).not.toMatch(/relawan-|volunteer\/|koordinator-dua|anggota-/);
  });

  property.prop([fc.nat({ max: 9 }), fc.nat({ max: 999 })])(
    'is the same however many incidents were reported and whatever was counted',
    (incidents, count) => {
      const more = Array.from({ length: incidents }, (_, index) => `report/r${index}`);
      const counts = { ...submitted().counts, childrenOutOfSchool: count };
      const other = records({ report: { ...submitted(), incidents: more, counts } });
      expect(said(other)).toBe(said(records()));
    },
  );
});

function said(from: OverviewRecords): string {
  const overview = communityOverview(from, now, 'WIB');
  return writeMarkdown(describeCommunityOverview(overview, { language: 'en', zone: 'WIB', chapter: 'LPA Contoh' }));
}

function records(change: { readonly pact?: PactState; readonly report?: ConditionReportState } = {}): OverviewRecords {
  return {
    areas: malang.areas,
    directory: malang.directory,
    pacts: [{ stream: 'pact/satu', state: change.pact ?? signed() }],
    communities: [{ stream: community, state: active() }],
    volunteers: [
      { stream: 'volunteer/satu', state: volunteer('relawan-satu', at('2017-04-01T09:00+07:00')) },
      { stream: 'volunteer/dua', state: volunteer('relawan-dua', at('2016-04-01T09:00+07:00')) },
      {
        stream: 'volunteer/tiga',
        state: {
          status: 'suspended',
          person: 'relawan-tiga',
          community,
          reason: 'allegation',
          suspendedAt: now,
          before: { status: 'nominated', person: 'relawan-tiga', community },
        },
      },
      { stream: 'volunteer/lain', state: { ...volunteer('relawan-lain', now), community: `community/${tanjungrejo}` } },
    ],
    conditionReports: [{ stream: `condition-report/${kotalama}.2019-01`, state: change.report ?? submitted() }],
    visits: [
      { stream: 'visit/satu', state: { status: 'planned', area: kotalama, plannedOn: now, purpose: 'routine' } },
      { stream: 'visit/dua', state: held() },
      { stream: 'visit/lain', state: { ...held(), area: tanjungrejo } },
    ],
  };
}

function signed(): Extract<PactState, { status: 'signed' }> {
  return {
    status: 'signed',
    area: kotalama,
    reportedName: 'Kotalama',
    source: 'contoh',
    commitments: ['formVolunteers', 'conductMonitoring', 'reportConditions'],
    signedOn: at('2018-12-19T10:00+07:00'),
    audience: 'engagement/satu',
    signatory: 'lurah-satu',
    witness: 'koordinator-satu',
    progress: {
      formVolunteers: { status: 'met', dueOn: null, evidence: ['volunteer/satu'] },
      conductMonitoring: { status: 'inProgress', dueOn: at('2019-06-30T23:59+07:00'), evidence: [] },
      reportConditions: { status: 'pending', dueOn: null, evidence: [] },
    },
    breaches: [{ kind: 'commitmentNotMet', source: 'contoh', notedOn: now }],
    renewals: 0,
  };
}

function active(): CommunityState {
  const decree = { date: at('2019-01-08T08:00+07:00'), signatory: 'lurah-satu' };
  const member = (person: string, as: 'pkk' | 'rtRw') => ({ person, as });
  return {
    status: 'active',
    focalPoint: 'koordinator-dua',
    lastHeard: now,
    area: kotalama,
    reportedName: 'Kota | Lama <b>',
    source: 'contoh',
    pact: 'pact/satu',
    pactSignedOn: at('2018-12-19T10:00+07:00'),
    decree: {
      ...decree,
      number: 'SK/02/2019',
      date: at('2019-02-08T08:00+07:00'),
      members: [member('anggota-1', 'pkk'), member('anggota-2', 'rtRw'), member('anggota-3', 'pkk')],
    },
    earlierDecrees: [{ ...decree, number: 'SK/01/2019' }],
    coverage: [parseNeighbourhood('RW 001')].filter((place) => place !== undefined),
    pilot: {
      status: 'disputed',
      source: 'ADA1',
      assertedOn: at('2018-12-19T12:00+07:00'),
      disputes: [{ otherArea: area('35.73.04.1004'), otherName: 'Bandungrejosari', source: 'MEM1' }],
    },
  };
}

function volunteer(person: string, taughtOn: ReturnType<typeof at>): Extract<VolunteerState, { status: 'active' }> {
  return {
    status: 'active',
    person,
    community,
    screening: { identityChecked: true, references: 2, interview: true, adult: true },
    training: 'engagement/pelatihan-1',
    trainedOn: taughtOn,
    taught: Object.fromEntries(requiredTopics.map((topic) => [topic, taughtOn])),
    code: { edition: 'contoh', signedOn: taughtOn },
    activeSince: taughtOn,
    termEndsOn: null,
    expired: [],
  };
}

function submitted(): Extract<ConditionReportState, { status: 'submitted' }> {
  return {
    status: 'submitted',
    area: kotalama,
    period: '2019-01',
    submittedAt: now,
    submittedBy: 'relawan-satu',
    late: true,
    incidents: [],
    counts: {
      outreach: 1,
      departures: 2,
      returns: 0,
      boardingHouses: 0,
      employers: 0,
      vacancies: 0,
      childrenOutOfSchool: 3,
    },
  };
}

function held(): Extract<VisitState, { status: 'done' }> {
  const when = at('2019-02-09T09:00+07:00');
  const visit = { area: kotalama, plannedOn: when, purpose: 'routine', visitors: ['volunteer/satu'] } as const;
  return {
    ...visit,
    status: 'done',
    heldOn: when,
    confirmed: ['daylight', 'noPromises', 'noChildInterviewed', 'noFacesPhotographed'],
  };
}

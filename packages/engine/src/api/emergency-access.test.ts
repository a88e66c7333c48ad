import { type Actor, hour } from '@kawal/core';
import { expect, test } from 'vitest';
import {
  after,
  app,
  applyByTwo,
  colleague,
  officer,
  reportOf,
  type Stage,
  sampleReading,
  stageOf,
} from '../stage.sample.ts';

const word = 'Nama Tersegel Karangan';

/** In post for another kelurahan: nothing here is theirs to see. */
const neighbour: Actor = { kind: 'person', ref: 'coordinator-b', role: 'coordinator' };
const lurahBeside: Actor = { kind: 'person', ref: 'lurah-b', role: 'lurah' };
const lastTwo: Actor = { kind: 'person', ref: 'last-two', role: 'lastResort' };
const named: Actor = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' };

const withNeighbour = (text: string): string =>
  text
    // As of a city: of a kelurahan no coordinator is told.
    .replace(
      /paths:\n {2}every-report/,
      'ceilings:\n  local: { when: { involved: [kelurahan] }, never: [coordinator] }\n$&',
    )
    .replace('  - { code: 35.73.03.1001, name: Kotalama }', '$&\n  - { code: 35.73.03.1002, name: Mergosono }')
    .replace(
      /\n {2}sekretaris:/,
      '\n  coordinator-b: { name: Koordinator Sebelah, contacts: { mail-b: { channel: email, address: b@contoh.test, verified: 2019-01-08 } } }\n  lurah-b: { name: Lurah Sebelah }$&',
    )
    .replace(
      /\n {2}- \{ id: duty-office/,
      '\n  - { id: neighbour-office, kind: coordinator, area: 35.73.03.1002, localName: Coordinator, holders: [coordinator-b] }\n  - { id: lurah-office-b, kind: lurah, area: 35.73.03.1002, localName: Lurah, holders: [lurah-b] }$&',
    );

async function begun(): Promise<{ readonly stage: Stage; readonly report: `report/${string}` }> {
  const stage = await stageOf({ applied: false });
  expect(await stage.engine.as(officer).chapter.apply(sampleReading(withNeighbour))).toMatchObject({ ok: true });
  const parties = [
    { ref: 'p1', roles: ['victim' as const], ageClass: 'adult' as const, identity: { name: word } },
    { ref: 'p2', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson: named.ref },
  ];
  const report = reportOf(await stage.submit({ parties })) as `report/${string}`;
  await stage.runTo(after(0));
  stage.alarms.length = 0;
  return { stage, report };
}

const reason = 'lifeInDanger';
const refusing = (code: string) => ({ ok: false, refusals: [{ code }] });

async function opened(stage: Stage, actor: Actor, record: string): Promise<`access/${string}`> {
  const outcome = await stage.engine.as(actor).cards.breakGlass({ record, reason });
  if (!outcome.ok) throw new RangeError(outcome.refusals.map(({ code }) => code).join());
  return outcome.receipt.stream;
}

const reviewsFor = async ({ engine }: Stage, actor: Actor) => {
  const found = await engine.as(actor).due();
  return found.ok ? found.items.filter(({ what }) => what === 'review') : [];
};

test('shows a report and its cards for four hours, loudly, and lets another person review it', async () => {
  const { stage, report } = await begun();
  const api = stage.engine.as(neighbour);
  const key = 'kunci-kartu-darurat';
  expect(await api.reports.get(report)).toEqual(refusing('record.not-found'));
  const theCase = await stage.engine.as(officer).cases.open({ report, victim: 'p1' });
  const access = await opened(stage, neighbour, report);
  expect(stage.alarms).toEqual([{ code: 'emergency-access.opened' }]);
  const shown = {
    ok: true,
    record: { view: 'whole' },
    access: { opensCards: true, decides: false },
  };
  expect(await api.reports.get(report)).toMatchObject({ ...shown, access: { ...shown.access, reviewedBy: 'lpa' } });
  expect(await stage.engine.as(officer).reports.get(report)).toMatchObject({ access: { decides: true } });
  expect(await api.reports.owed(report)).toEqual(refusing('report.not-found'));
  expect(await api.reports.dossier(report)).toMatchObject({ ok: true });
  expect(await api.reports.count()).toEqual({ ok: true, count: 1 });
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const shared = { victim: 'p1', service: 'accompaniment', addressee, shares: ['identity'] } as const;
  const of = { report, case: theCase.ok ? theCase.receipt.stream : ('case/none' as const) };
  expect(await stage.engine.as(officer).referrals.prepare({ ...of, ...shared })).toMatchObject({ ok: true });
  expect(await api.referrals.count()).toEqual({ ok: true, count: 1 });
  expect(await api.due()).toEqual({ ok: true, items: [] });
  expect(JSON.stringify(await api.cards.open(report, { purpose: 'respond' }, { key }))).toContain(word);
  for (const caseName of theCase.ok ? [theCase.receipt.stream] : []) {
    expect(await api.cases.get(caseName)).toMatchObject(shown);
    expect(await api.cases.assign(caseName, { person: neighbour.ref })).toEqual(refusing('case.not-found'));
  }
  // It shows, and lets nobody decide.
  expect(await api.reports.close(report, { reason: 'handedToCase' })).toEqual(refusing('report.not-found'));
  expect(await api.escalations.raiseTriage(report, { level: 'critical' })).toEqual(refusing('escalation.not-found'));

  expect(await reviewsFor(stage, officer)).toMatchObject([{ record: access, verb: 'cards.reviewEmergency' }]);
  expect(await reviewsFor(stage, neighbour)).toEqual([]);
  expect(await reviewsFor(stage, named)).toEqual([]);
  await stage.runTo(after(4 * hour));
  expect(stage.alarms).toContainEqual({ code: 'emergency-access.unreviewed' });
  expect(await api.reports.get(report)).toEqual(refusing('record.not-found'));
  expect(await api.cards.open(report, { purpose: 'respond' }, { key })).toEqual(refusing('access.not-found'));

  expect(await api.cards.reviewEmergency(access, { finding: 'needed' })).toEqual(refusing('access.not-found'));
  const review = (by: Actor) => stage.engine.as(by).cards.reviewEmergency(access, { finding: 'notNeeded' });
  expect(await review(named)).toEqual(refusing('access.not-found'));
  expect(await review(officer)).toMatchObject({ ok: true });
  expect(await review(colleague)).toEqual(refusing('access.already-reviewed'));
  expect(await reviewsFor(stage, colleague)).toEqual([]);
  expect(await stage.engine.as(officer).cards.get(access)).toMatchObject({
    record: { state: { status: 'emergencyReviewed', reason, person: neighbour.ref, reviewedBy: officer.ref } },
  });
});

test('lets nobody open what came of one report who was told of a linked one, or opened that one in an emergency', async () => {
  const { stage } = await begun();
  const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const submitted = async (name: string, area: '35.73.03.1001' | '35.73.03.1002') =>
    reportOf(await stage.submit({ area, parties: [{ ...victim, identity: { name } }] })) as `report/${string}`;
  const first = await submitted(word, '35.73.03.1001');
  const linked = await submitted('Nama Lain Karangan', '35.73.03.1002');
  await stage.runTo(after(hour));
  const { cases, referrals } = stage.engine.as(officer);
  const opened = await cases.open({ report: first, victim: 'p1' });
  const theCase = opened.ok ? opened.receipt.stream : ('case/none' as const);
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const shared = { victim: 'p1', service: 'accompaniment', addressee, shares: ['identity'] } as const;
  const prepared = await referrals.prepare({ report: first, case: theCase, ...shared });
  const referral = prepared.ok ? prepared.receipt.stream : 'referral/none';
  expect(await cases.linkReport(theCase, { report: linked })).toMatchObject({ ok: true });
  const opens = async (actor: Actor) => {
    const { cards } = stage.engine.as(actor);
    const answers = [linked, first, theCase, referral].map((one) => cards.open(one, { purpose: 'respond' }));
    return (await Promise.all(answers)).map(({ ok }) => ok);
  };
  expect(await opens(neighbour)).toEqual([true, false, false, false]);
  expect(await stage.engine.as(lastTwo).cards.breakGlass({ record: linked, reason })).toMatchObject({ ok: true });
  expect(await opens(lastTwo)).toEqual([true, false, false, false]);
  expect(await opens(officer)).toEqual([true, true, true, true]);
});

test('opens nothing for whom the report names, for an app and for somebody out of post: as if there were none', async () => {
  const { stage, report } = await begun();
  const stranger: Actor = { kind: 'person', ref: 'warga-satu', role: 'lpaDuty' };
  for (const [actor, code] of [
    [named, 'not-found'],
    [stranger, 'not-found'],
    [app, 'needs-person'],
  ] as const) {
    const { cards } = stage.engine.as(actor);
    const answers = [report, 'report/tidak-ada'].map((record) => cards.breakGlass({ record, reason }));
    expect(await Promise.all(answers)).toEqual([refusing(`access.${code}`), refusing(`access.${code}`)]);
  }
  expect(stage.alarms).toEqual([]);
});

test('opens nothing for who holds an office that the report bars, wherever it serves', async () => {
  const { stage } = await begun();
  const report = reportOf(await stage.submit({ facts: { involved: ['kelurahan'] } }));
  await stage.runTo(after(0));
  for (const beside of [lurahBeside, neighbour]) {
    const { cards } = stage.engine.as(beside);
    expect(await cards.breakGlass({ record: report, reason })).toEqual(refusing('access.not-found'));
  }
  await opened(stage, lastTwo, report);
});

test('keeps out whoever held an office that a report bars when it came, in whatever post they are since', async () => {
  const { stage } = await begun();
  const area = '35.73.03.1002' as const;
  const submitted = async (said: object) => reportOf(await stage.submit({ area, ...said })) as `report/${string}`;
  const involved = await submitted({ facts: { involved: ['kelurahan'] } });
  const suspected = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', office: 'lurah' };
  const party = await submitted({ parties: [suspected] });
  const none = await submitted({});
  const moving = (text: string) =>
    withNeighbour(text)
      .replace('holders: [lurah-b]', 'holders: [coordinator-b]')
      .replace('holders: [duty-one, duty-two]', 'holders: [duty-one, duty-two, lurah-b]')
      .replace(
        '{ name: Lurah Sebelah }',
        '{ name: Lurah Sebelah, contacts: { mail-l: { channel: email, address: l@contoh.test, verified: 2019-01-08, rings: yes } } }',
      );
  expect(await applyByTwo(stage, sampleReading(moving))).toMatchObject({ ok: true });
  const moved = stage.engine.as({ ...lurahBeside, role: 'lpaDuty' });
  const sees = async (one: `report/${string}`) => [
    (await moved.reports.get(one)).ok,
    (await moved.cards.open(one, { purpose: 'respond' })).ok,
  ];
  expect([await sees(involved), await sees(party), await sees(none)]).toEqual([
    [false, false],
    [false, false],
    [true, true],
  ]);
});

test('ends at once for whom the report comes to name, and for who is suspended', async () => {
  const { stage, report } = await begun();
  await opened(stage, neighbour, report);
  await opened(stage, lastTwo, report);
  const sees = async (actor: Actor) => [
    (await stage.engine.as(actor).reports.get(report)).ok,
    (await stage.engine.as(actor).cards.open(report, { purpose: 'respond' })).ok,
  ];
  expect([await sees(neighbour), await sees(lastTwo)]).toEqual([
    [true, true],
    [true, true],
  ]);
  const party = { ref: 'p3', roles: ['suspected' as const], ageClass: 'adult' as const };
  const parties = [{ ...party, directoryPerson: neighbour.ref }];
  expect(await stage.engine.as(app).reports.add(report, { facts: {}, parties })).toMatchObject({ ok: true });
  expect(await stage.engine.as(officer).chapter.suspend({ person: lastTwo.ref, reason: 'allegation' })).toMatchObject({
    ok: true,
  });
  expect([await sees(neighbour), await sees(lastTwo)]).toEqual([
    [false, false],
    [false, false],
  ]);
});

test('opens one report a person at a time, and none that the person may open anyway', async () => {
  const { stage, report } = await begun();
  const other = reportOf(await stage.submit());
  const { cards, reports } = stage.engine.as(neighbour);
  const access = await opened(stage, neighbour, report);
  expect(await cards.breakGlass({ record: other, reason })).toEqual(refusing('access.emergency-open'));
  expect(await stage.engine.as(lastTwo).cards.endEmergency(access)).toEqual(refusing('access.not-found'));
  expect(await cards.endEmergency(access)).toMatchObject({ ok: true });
  expect(await reports.get(report)).toEqual(refusing('record.not-found'));
  await opened(stage, neighbour, other);
  expect(await reports.get(other)).toMatchObject({ ok: true });
  expect(await stage.engine.as(officer).cards.breakGlass({ record: report, reason })).toEqual(
    refusing('access.no-emergency'),
  );
});

test('lets nobody review their own, by whatever post they came to since', async () => {
  const { stage, report } = await begun();
  const access = await opened(stage, lastTwo, report);
  const listed = sampleReading((text) =>
    withNeighbour(text).replace('[sekretaris, rekan-sekretaris]', '[sekretaris, rekan-sekretaris, last-two]'),
  );
  await stage.engine.as(colleague).chapter.apply(listed);
  expect(await stage.engine.as(officer).chapter.apply(listed)).toMatchObject({ ok: true });
  expect(await stage.engine.as(lastTwo).cards.reviewEmergency(access, { finding: 'needed' })).toEqual(
    refusing('access.needs-second-person'),
  );
});

test('lets who is told in its place review it where the report bars all of the LPA, and never whom it bars', async () => {
  const { stage } = await begun();
  const suspected = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', office: 'lpaDuty' } as const;
  const report = reportOf(await stage.submit({ parties: [suspected] })) as `report/${string}`;
  await stage.runTo(after(hour));
  const access = await opened(stage, neighbour, report);
  const seen = await stage.engine.as(neighbour).reports.get(report);
  expect(seen).toMatchObject({ access: { reviewedBy: 'standIns' } });
  for (const barred of [named, officer, colleague]) {
    expect(await reviewsFor(stage, barred)).toEqual([]);
    const { cards } = stage.engine.as(barred);
    expect(await cards.reviewEmergency(access, { finding: 'needed' })).toEqual(refusing('access.not-found'));
  }
  expect(await reviewsFor(stage, lastTwo)).toMatchObject([{ record: access, verb: 'cards.reviewEmergency' }]);
  const { cards, reports } = stage.engine.as(lastTwo);
  expect(await reports.dossier(report)).toMatchObject({ dossier: { readings: [{ stream: access }] } });
  expect(await reviewsFor(stage, neighbour)).toEqual([]);
  expect(await cards.reviewEmergency(access, { finding: 'needed' })).toMatchObject({ ok: true });
});

test('says that nobody is warned where the report bars all who could review it', async () => {
  const { stage } = await begun();
  const barred = (['lpaDuty', 'lastResort'] as const).map((office, at) => ({
    ...{ ref: `p${at + 2}`, roles: ['suspected' as const], ageClass: 'adult' as const, office },
  }));
  const report = reportOf(await stage.submit({ parties: barred })) as `report/${string}`;
  await stage.runTo(after(hour));
  await opened(stage, neighbour, report);
  const seen = await stage.engine.as(neighbour).reports.get(report);
  expect(seen).toMatchObject({ access: { reviewedBy: 'nobody' } });
  for (const one of [officer, lastTwo]) expect(await reviewsFor(stage, one)).toEqual([]);
});

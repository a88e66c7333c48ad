import {
  type Actor,
  type CommunityState,
  changesOf,
  day,
  later,
  localDate,
  minute,
  type PactState,
  requiredTopics,
  type VolunteerState,
} from '@kawal/core';
import { quietAfter } from '@kawal/core/community';
import { describe, expect, test } from 'vitest';
import type { LocalDay } from './api/questions.ts';
import type { Verb } from './api/verb.ts';
import { verbs } from './api/verbs.ts';
import type { Outcome, Receipt } from './command/outcome.ts';
import { replayStore } from './replay/replay-store.ts';
import {
  after,
  app,
  colleague,
  found,
  officer,
  reportOf,
  type Stage,
  type Submission,
  sampleReading,
  stageOf,
} from './stage.sample.ts';

const area = '35.73.03.1001';
const community = `community/${area}`;
const coordinator: Actor = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' };

test('a community at work rests by itself once nothing is heard of it, and a report puts that off', async () => {
  const stage = await stageOf();
  await formCommunity(stage);
  const { conditionReports } = stage.engine.as(officer);
  await stage.runTo(after(30 * day));
  const report = await done(conditionReports.open({ area, period: '2019-02' }));
  await done(conditionReports.submit(report, { submittedBy: 'coordinator-a', counts: nothingSeen, incidents: [] }));

  await stage.runTo(after(30 * day + quietAfter - day));
  expect(await communityOf(stage)).toMatchObject({ status: 'active', lastHeard: after(30 * day) });
  await stage.runTo(after(30 * day + quietAfter));
  expect(await communityOf(stage)).toMatchObject({ status: 'dormant', reason: 'nothingHeard' });
});

test('says until any day what a community owes, with the months that nobody opened yet', async () => {
  const stage = await stageOf();
  const pact = await formCommunity(stage, { validUntil: after(60 * day) });
  const dues = async (question = {}) =>
    found(await stage.engine.as(officer).due(question)).items.map(({ what, record }) => [what, record]);
  const commitment = ['commitment', pact];
  const month = (period: string) => ['month', `condition-report/${area}.${period}`];
  const ofPact = async (until?: number) => (await dues({ until })).filter(([what]) => what !== 'training');
  expect(await ofPact(after(day))).toEqual([]);
  expect(await ofPact(after(70 * day))).toEqual([month('2019-02'), month('2019-03'), commitment, commitment]);
  expect(await dues({ until: after(70 * day), area: '35.73.04' })).toEqual([]);
  // The community opens it, and the LPA sees to it; another office of the city has nothing to do.
  const monthsOf = async (ref: string, role: 'coordinator' | 'lastResort') =>
    found(await stage.engine.as({ kind: 'person', ref, role }).due({ until: after(70 * day) })).items.filter(
      ({ what }) => what === 'month',
    ).length;
  expect([await monthsOf('coordinator-a', 'coordinator'), await monthsOf('last-one', 'lastResort')]).toEqual([2, 0]);
  // A day counts to its end; one that no calendar has is refused by name.
  const lastDay = localDate(after(70 * day), 'WIB') as LocalDay;
  expect(await dues({ until: lastDay })).toEqual(await dues({ until: `${lastDay}T23:59:59.999+07:00` }));
  expect(await stage.engine.as(officer).due({ until: '2019-02-30' })).toMatchObject({
    refusals: [{ code: 'input.day-or-instant', field: 'until' }],
  });
  // @ts-expect-error A word is no day.
  expect(await stage.engine.as(officer).due({ until: 'besok' })).toMatchObject({ ok: false });
  expect(await stage.engine.as(officer).due({ person: 'tidak-ada' })).toMatchObject({
    refusals: [{ code: 'input.directory-person', field: 'person' }],
  });
  const { conditionReports } = stage.engine.as(officer);
  const opened = await done(conditionReports.open({ area, period: '2019-02' }));
  expect(await ofPact(after(40 * day))).toEqual([month('2019-02'), commitment]);
  const submission = { submittedBy: 'coordinator-a', counts: nothingSeen, incidents: [] } as const;
  await done(stage.engine.as(coordinator).conditionReports.submit(opened, submission));
  // Only the LPA is asked to accept it.
  const waiting = async (actor: Actor) => found(await stage.engine.as(actor).due()).items.map(({ verb }) => verb);
  expect(await waiting(officer)).toEqual(['conditionReports.accept']);
  const ofCity: Actor = { kind: 'person', ref: 'last-one', role: 'lastResort' };
  for (const actor of [coordinator, ofCity]) expect(await waiting(actor)).not.toContain('conditionReports.accept');
});

test('a pact that is revoked takes its community to rest in the same act', async () => {
  const stage = await stageOf();
  const pact = await formCommunity(stage);
  await done(stage.engine.as(officer).pacts.revoke(pact, { reason: 'byKelurahan' }));
  expect(await communityOf(stage)).toMatchObject({ status: 'dormant', reason: 'pactRevoked' });
});

test('a commitment falls overdue and a pact lapses by themselves; a superseded one hands over to the next', async () => {
  const stage = await stageOf();
  const pact = await formCommunity(stage, { validUntil: after(60 * day) });
  const { pacts } = stage.engine.as(officer);
  await stage.runTo(after(20 * day));
  expect(await pactOf(stage, pact)).toMatchObject({
    status: 'signed',
    progress: { formVolunteers: { status: 'overdue' } },
  });
  await done(pacts.supersede(pact, {}));
  const next = await signPact(stage, { supersedes: pact });
  expect(await communityOf(stage)).toMatchObject({ status: 'active', pact: next });
});

test('a visit nobody recorded is missed by itself; where it led is in no event', async () => {
  const stage = await stageOf();
  const visit = await done(
    stage.engine.as(officer).visits.plan({
      area,
      plannedOn: after(day),
      purpose: 'routine',
      destination: 'Rumah Contoh Rahasia',
    }),
  );
  await stage.runTo(after(3 * day));
  expect(found(await stage.engine.unguarded.visit(visit)).record.state).toMatchObject({
    status: 'missed',
    visitors: [],
  });
  expect(JSON.stringify(found(await stage.engine.unguarded.history(visit)).entries)).not.toContain('Rahasia');
});

test('a trained volunteer to whom a case was given reads who its person is and where, and no story, until it is theirs no more', async () => {
  const { stage, volunteer } = await volunteering();
  const parties: Parties = [
    { ...person('p1', 'Nama Karangan'), roles: ['victim'], safeToContact: 'no', contact: { phone: '+6281200000001' } },
    { ...person('p2', 'Nama Saksi'), roles: ['witness'] },
  ];
  const report = reportOf(await stage.submit({ parties, story: 'Cerita Karangan' }));
  const { cases, reports, volunteers } = stage.engine.as(officer);
  const theCase = await done(cases.open({ report, victim: 'p1' }));
  const theirs = stage.engine.as({ kind: 'person', ref: 'relawan-satu', role: 'volunteer' }).cards;
  const open = (record: string) => theirs.open(record, { purpose: 'respond' });
  const none = await open('case/tidak-ada');
  expect(await open(theCase)).toEqual(none);
  await done(cases.assign(theCase, { person: 'relawan-satu' }));
  const opened = await open(theCase);
  const said = JSON.stringify(opened);
  for (const word of ['Nama Karangan', '+6281200000001']) expect(said).toContain(word);
  expect(said).not.toMatch(/Nama Saksi|Cerita/);
  expect(opened).toMatchObject({ receipt: { person: { ref: 'p1', safeToContact: 'no' } } });
  expect(await open(report)).toEqual(none);
  // Who was given nothing reads as before, and the reading stands on record.
  const ofLpa = await stage.engine.as(colleague).cards.open(theCase, { purpose: 'supervise' });
  expect(JSON.stringify(ofLpa)).not.toContain('Nama Karangan');
  expect(await reports.dossier(report)).toMatchObject({
    dossier: { readings: [{ state: { person: 'relawan-satu', record: theCase } }, {}] },
  });
  await done(volunteers.suspend(volunteer, { reason: 'codeBreach' }));
  expect(await open(theCase)).toMatchObject({ ok: false, refusals: [{ code: 'access.not-trained' }] });
});

describe('a report that names a volunteer as suspected', () => {
  const suspect = { ref: 'p1', roles: ['suspected'], kind: 'volunteer', ageClass: 'adult' } as const;
  const named = { ...suspect, directoryPerson: 'relawan-satu' };

  test('suspends them in the same act, and a second one is taken in as well', async () => {
    const { stage, volunteer } = await volunteering();
    const report = reportOf(await stage.submit({ parties: [named] }));
    const known = await volunteerOf(stage, volunteer);
    expect(known).toMatchObject({ status: 'suspended', reason: 'allegation', reports: [report] });
    expect((await stage.escalation(report)).status).toBe('running');
    const second = reportOf(await stage.submit({ parties: [named] }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ reports: [report, second] });
  });

  test('keeps them out of every community, whichever record of theirs came first (1090)', async () => {
    const stage = await stageOf({ applied: false });
    const more = (file: string) =>
      file.replace('Kotalama }', 'Kotalama }\n  - { code: 35.73.03.1002, name: Mergosono }');
    await stage.engine.as(officer).chapter.apply(sampleReading(more));
    const elsewhere = '35.73.03.1002';
    const records = { [area]: '', [elsewhere]: '' };
    for (const at of [area, elsewhere] as const) {
      await formCommunity(stage, {}, 'relawan-satu', at);
      const key = { name: 'community', value: `community/${at}` } as const;
      records[at] = found(await stage.engine.as(officer).volunteers.list({ key })).records[0]?.stream ?? '';
    }
    const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
    const other = reportOf(await stage.submit({ area: elsewhere, parties: [child] }));
    const { cases, volunteers } = stage.engine.as(officer);
    const theCase = await done(cases.open({ report: other, victim: 'p1' }));
    const accomplice = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;
    const report = reportOf(await stage.submit({ parties: [named, accomplice] }));
    const given = async () => (await cases.assign(theCase, { person: 'relawan-satu' })).ok;
    const statuses = async (ref: string) => {
      const seen = stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' }).volunteers;
      return found(await seen.list()).records.map(({ state }) => state.status);
    };
    expect([await given(), await statuses('duty-one')]).toEqual([false, ['suspended', 'suspended']]);
    // The accomplice hears nothing of it, whatever they do, and lets them into nothing.
    expect(await statuses('duty-two')).toEqual(['active', 'active']);
    const theirs = stage.engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' });
    await done(theirs.volunteers.exit(records[elsewhere], { reason: 'resigned' }));
    await activate(stage, theirs, 'relawan-satu', elsewhere);
    expect([await given(), await statuses('duty-two')]).toEqual([false, ['active', 'exited', 'active']]);
    // One lifting holds for all of them.
    await done(volunteers.liftSuspension(records[area], { finding: 'unfounded', report }));
    expect([await statuses('duty-one'), await given()]).toEqual([['active', 'exited', 'active'], true]);
  });

  test('shows to whom one of two reports names the other alone, and takes both to lift (1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const seen = async (ref: string) => {
      const { volunteers } = stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' });
      return found(await volunteers.get(volunteer)).record.state;
    };
    await done(stage.engine.as(officer).volunteers.suspend(volunteer, { reason: 'codeBreach' }));
    const before = await seen('duty-two');
    const accomplice = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;
    const both = reportOf(await stage.submit({ parties: [named, accomplice] }));
    expect(await seen('duty-two')).toEqual(before);
    const alone = reportOf(await stage.submit({ parties: [named] }));
    expect(await seen('duty-two')).toMatchObject({ reports: [alone] });
    expect(await seen('duty-one')).toMatchObject({ reports: [both, alone] });
    const lift = async (ref: string, report?: `report/${string}`) => {
      const { volunteers } = stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' });
      const said = { finding: 'unfounded', ...(report !== undefined && { report }) } as const;
      const answer = await volunteers.liftSuspension(volunteer, said);
      return answer.ok || answer.refusals[0]?.code;
    };
    expect(await lift('duty-two')).toBe(true);
    for (const ref of ['duty-one', 'duty-two']) expect(await lift(ref)).toBe('volunteer.report-not-named');
    expect(await lift('duty-two', both)).toBe('volunteer.not-yours-to-lift');
    expect(await lift('duty-two', alone)).toBe(true);
    expect([await seen('duty-two'), await seen('duty-one')]).toMatchObject([
      { status: 'active' },
      { status: 'suspended', reports: [both] },
    ]);
    // Whoever looked into one lifts nothing that came meanwhile.
    const later = reportOf(await stage.submit({ parties: [named] }));
    expect(await lift('duty-one', both)).toBe(true);
    expect(await seen('duty-one')).toMatchObject({ status: 'suspended', reports: [later] });
  });

  test('lets the LPA suspend by hand beside a report, and each is lifted alone (1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const report = reportOf(await stage.submit({ parties: [named] }));
    const { volunteers } = stage.engine.as(officer);
    await done(volunteers.suspend(volunteer, { reason: 'codeBreach' }));
    expect(await volunteers.suspend(volunteer, { reason: 'codeBreach' })).toMatchObject({
      refusals: [{ code: 'volunteer.already-suspended' }],
    });
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ reason: 'codeBreach', reports: [report] });
    await done(volunteers.liftSuspension(volunteer, { finding: 'unfounded', report }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'suspended', reason: 'codeBreach' });
    await done(volunteers.liftSuspension(volunteer, { finding: 'unfounded' }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'active' });
  });

  test('shows to all of the LPA what bars them all, and lets none of them lift it (1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const facts = { concern: ['some'], danger: ['no'], involved: ['lpa'] } as const;
    const report = reportOf(await stage.submit({ parties: [named], facts }));
    const { volunteers } = stage.engine.as({ kind: 'person', ref: 'duty-two', role: 'lpaDuty' });
    expect(found(await volunteers.get(volunteer)).record.state).toMatchObject({ status: 'suspended' });
    expect(await volunteers.liftSuspension(volunteer, { finding: 'unfounded', report })).toMatchObject({
      refusals: [{ code: 'volunteer.not-yours-to-lift' }],
    });
  });

  test('takes a report in where what is on record of the person is damaged, and notes it once that is mended (1090)', async () => {
    const { stage } = await volunteering();
    const first = reportOf(await stage.submit({ parties: [named] }));
    const [damaged = ''] = found(await stage.engine.unguarded.list('allegation')).records.map(({ stream }) => stream);
    const { storage } = stage;
    let isGone = true;
    const load: typeof storage.load = async (streams) =>
      (await storage.load(streams)).filter(({ stream }) => !isGone || stream !== damaged);
    const late = await stageOf({ storage: { ...storage, load }, applied: false });
    const second = reportOf(await late.submit({ parties: [named] }));
    isGone = false;
    await late.runTo(after(day));
    const { state } = found(await late.engine.unguarded.record(damaged as `allegation/${string}`)).record;
    expect(state.reports.map(({ report }) => report)).toEqual([first, second]);
    expect((await replayStore(storage)).differences).toEqual([]);
  });

  test('lists the other volunteers where the row that leads to the reports against one was damaged (1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const other = await activate(stage, stage.engine.as(officer), 'relawan-dua', area);
    await stage.submit({ parties: [named] });
    const { storage } = stage;
    const claimant: typeof storage.claimant = async (claim) =>
      claim.value === named.directoryPerson ? undefined : storage.claimant(claim);
    const late = await stageOf({ storage: { ...storage, claimant }, applied: false });
    const { volunteers } = late.engine.as(officer);
    expect(found(await volunteers.list()).records.map(({ stream }) => stream)).toEqual([other]);
    await expect(volunteers.get(volunteer)).rejects.toMatchObject({ code: 'storage.corrupt' });
  });

  test('takes in what is added to a report whose own record of a person is damaged (1090)', async () => {
    const { stage } = await volunteering();
    const report = reportOf(await stage.submit({ parties: [named] }));
    const [damaged = ''] = found(await stage.engine.unguarded.list('allegation')).records.map(({ stream }) => stream);
    const { storage } = stage;
    const load: typeof storage.load = async (streams) =>
      (await storage.load(streams)).filter(({ stream }) => stream !== damaged);
    const late = await stageOf({ storage: { ...storage, load }, applied: false });
    const added = await late.engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [named] });
    expect(added).toMatchObject({ ok: true });
  });

  test('loses no allegation that waits to be noted of a person while others are noted (1090)', async () => {
    const { stage: first, volunteer } = await volunteering();
    const { storage } = first;
    const { stage, beforeCommit } = await interrupted(storage);
    const report = reportOf(await stage.submit({ parties: [named] }));
    const { volunteers } = stage.engine.as(officer);
    await done(volunteers.liftSuspension(volunteer, { finding: 'unfounded', report }));
    const others: string[] = [];
    const another = async () => void others.push(reportOf(await first.submit({ parties: [named] })));
    // Another report writes to the record of the person meanwhile, so that the word about them waits.
    beforeCommit(another);
    await done(stage.engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [named] }));
    await another();
    await stage.runTo(after(day));
    const { reports = [] } = (await volunteerOf(stage, volunteer)) as { readonly reports?: readonly string[] };
    expect(reports.toSorted()).toEqual([report, ...others].toSorted());
    expect((await replayStore(storage)).differences).toEqual([]);
  });

  test('raises one alarm for all that waits for one damaged record, and names it', async () => {
    const { stage } = await volunteering();
    await stage.submit({ parties: [named] });
    const [damaged = ''] = found(await stage.engine.unguarded.list('allegation')).records.map(({ stream }) => stream);
    const { storage } = stage;
    const load: typeof storage.load = async (streams) =>
      (await storage.load(streams)).filter(({ stream }) => stream !== damaged);
    const late = await stageOf({ storage: { ...storage, load }, applied: false });
    for (let at = 0; at < 12; at += 1) reportOf(await late.submit({ parties: [named] }));
    await late.runTo(after(10 * minute));
    const failed = late.alarms.filter((one) => one.code === 'worker.failed');
    expect(new Set(failed.map((one) => one.damaged))).toEqual(new Set([damaged]));
    // As often as one record that cannot be stepped: after a second, then later, each minute at most.
    expect(failed.length).toBeLessThan(20);
  });

  test('takes in each of many reports that name one person at once (1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const all = await Promise.all(Array.from({ length: 16 }, () => stage.submit({ parties: [named] })));
    expect(all.filter(({ ok }) => !ok)).toEqual([]);
    await stage.runTo(after(day));
    const { reports = [] } = (await volunteerOf(stage, volunteer)) as { readonly reports?: readonly string[] };
    expect(reports.toSorted()).toEqual(all.map(reportOf).toSorted());
    const { storage } = stage;
    // A store of before has what waits under the name to begin with.
    const log: typeof storage.log = async (...asked) =>
      (await storage.log(...asked)).map((row) => ({
        ...row,
        text: row.text.replace(/(allegation\/\w+\.\d+)\.\w{26}/g, '$1'),
      }));
    for (const one of [storage, { ...storage, log }]) expect((await replayStore(one)).differences).toEqual([]);
  });

  test('erases nothing of a volunteer while a report waits to be noted of the person (1003, 1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const all = await Promise.all(Array.from({ length: 16 }, () => stage.submit({ parties: [named] })));
    const lift = async () => {
      const { reports = [] } = (await volunteerOf(stage, volunteer)) as {
        readonly reports?: readonly `report/${string}`[];
      };
      for (const report of reports)
        await done(stage.engine.as(officer).volunteers.liftSuspension(volunteer, { finding: 'unfounded', report }));
      return reports.length;
    };
    const second: Actor = { kind: 'person', ref: 'duty-two', role: 'lpaDuty' };
    const erases = (by: Actor) => stage.engine.as(by).cards.erase(volunteer, { reason: 'unlawful' });
    const noted = await lift();
    expect(noted).toBeLessThan(all.length);
    await erases(officer);
    expect(await erases(second)).toMatchObject({ refusals: [{ code: 'access.report-open' }] });
    await stage.runTo(after(day));
    expect(await lift()).toBe(all.length - noted);
    await erases(officer);
    expect(await erases(second)).toMatchObject({ receipt: { status: 'destroyed' } });
  });

  test('erases nothing of a volunteer whom a report comes to suspect while the second word is carried out (1003, 1090)', async () => {
    const { stage: first, volunteer } = await volunteering();
    const { stage, beforeCommit } = await interrupted(first.storage);
    const erases = (ref: string) =>
      stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' }).cards.erase(volunteer, { reason: 'unlawful' });
    expect(await erases('duty-one')).toMatchObject({ receipt: { status: 'proposed' } });
    beforeCommit(() => first.submit({ parties: [named] }));
    expect(await erases('duty-two')).toMatchObject({ refusals: [{ code: 'access.report-open' }] });
  });

  test('tells nobody but the LPA whom a report suspects, of whoever they nominate (1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
    const other = reportOf(await stage.submit({ parties: [child] }));
    const { cases } = stage.engine.as(officer);
    const theCase = await done(cases.open({ report: other, victim: 'p1' }));
    for (const one of ['coordinator-a', 'relawan-satu']) await done(cases.assign(theCase, { person: one }));
    await stage.submit({ parties: [named, { ...named, ref: 'p2', directoryPerson: 'orang-lain' }] });
    const { volunteers } = stage.engine.as(coordinator);
    const nominee = await done(volunteers.nominate({ community, person: { ref: 'orang-lain' } }));
    for (const [record, status] of [
      [nominee, 'nominated'],
      [volunteer, 'active'],
    ] as const) {
      expect(found(await volunteers.get(record)).record.state).toMatchObject({ status });
      expect(await volunteerOf(stage, record)).toMatchObject({ status: 'suspended' });
    }
    const screening = { identityChecked: true, references: 2, interview: true, adult: true };
    expect(await volunteers.screen(nominee, screening, { dryRun: true })).toMatchObject({ ok: true });
    await done(stage.engine.as(officer).communities.rest(community, { reason: 'noActivity' }));
    const again = { focalPoint: 'coordinator-a', volunteers: [volunteer] };
    const { communities } = stage.engine.as(coordinator);
    expect(await communities.activate(community, again, { dryRun: true })).toMatchObject({ ok: true });
    const theirs = stage.engine.as(coordinator).cases;
    for (const one of ['relawan-satu', 'duty-one']) await done(theirs.assign(theCase, { person: one }));
    const { handlers } = found(await theirs.get(theCase)).record.state as { readonly handlers: readonly string[] };
    expect(handlers).toContain('relawan-satu');
    const suspect = stage.engine.as({ kind: 'person', ref: 'relawan-satu', role: 'volunteer' });
    expect(await suspect.cases.get(theCase)).toMatchObject({ ok: false });
    expect(await cases.assign(theCase, { person: 'relawan-satu' }, { dryRun: true })).toMatchObject({
      refusals: [{ code: 'case.person-not-in-post' }],
    });
  });

  test('tells nobody who gives a case that a report came meanwhile which suspects whom they give it to (1090)', async () => {
    const { stage: first } = await volunteering();
    const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
    const other = reportOf(await first.submit({ parties: [child] }));
    const theCase = await done(first.engine.as(officer).cases.open({ report: other, victim: 'p1' }));
    await done(first.engine.as(officer).cases.assign(theCase, { person: 'coordinator-a' }));
    const { storage } = first;
    let coming: string | undefined;
    const claimant: typeof storage.claimant = async (claim) => {
      const holder = await storage.claimant(claim);
      if (claim.name !== 'allegations-of-person' || claim.value !== coming) return holder;
      coming = undefined;
      await stage.submit({ parties: [{ ...named, directoryPerson: claim.value }] });
      return holder;
    };
    const stage = await stageOf({ storage: { ...storage, claimant }, applied: false });
    const theirs = stage.engine.as(coordinator).cases;
    for (const [person, dryRun] of [
      ['relawan-satu', true],
      ['duty-one', false],
    ] as const) {
      coming = person;
      const given = await theirs.assign(theCase, { person }, { dryRun });
      expect([given, coming]).toMatchObject([{ ok: true }, undefined]);
    }
    expect(stage.alarms.map(({ code }) => code)).toEqual(['storage.not-durable']);
  });

  test('hides it from a colleague whom it names too, who lifts nothing and finds them as before (1083)', async () => {
    const { stage, volunteer } = await volunteering();
    const duty: Actor = { kind: 'person', ref: 'duty-two', role: 'lpaDuty' };
    const theirs = stage.engine.as(duty).volunteers;
    const seen = async () => {
      const active = { key: { name: 'status', value: 'active' } } as const;
      const suspended = { key: { name: 'status', value: 'suspended' } } as const;
      return JSON.stringify([
        ...[await theirs.get(volunteer), await theirs.history(volunteer), await theirs.list()],
        ...[await theirs.list(active), await theirs.count(suspended), await theirs.tally({ by: ['status'] })],
      ]);
    };
    const before = await seen();
    const accomplice = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-two' } as const;
    const report = reportOf(await stage.submit({ parties: [named, accomplice] }));
    const { volunteers } = stage.engine.as(officer);
    expect(await volunteers.get(volunteer)).toMatchObject({
      record: { state: { status: 'suspended', reports: [report] } },
    });
    expect(await seen()).toBe(before);
    const finding = { finding: 'unfounded', report } as const;
    expect(await theirs.liftSuspension(volunteer, { finding: 'unfounded' })).toMatchObject({
      refusals: [{ code: 'volunteer.not-suspended', status: 'active' }],
    });
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'suspended' });
    // Whom no report that named them bars lifts it, and that it was lifted tells as little.
    await done(volunteers.liftSuspension(volunteer, finding));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'active' });
    expect(await seen()).toBe(before);
  });

  test('hides it from nobody of the LPA where reports of an app name each of them (1083)', async () => {
    const { stage, volunteer } = await volunteering();
    const lpa = ['sekretaris', 'rekan-sekretaris', 'duty-one', 'duty-two'];
    const seen = async (ref: string) => {
      const { volunteers } = stage.engine.as({ kind: 'person', ref, role: 'lpaDuty' });
      return (found(await volunteers.get(volunteer)).record.state as { readonly status: string }).status;
    };
    const reports: `report/${string}`[] = [];
    for (const [at, directoryPerson] of lpa.entries()) {
      const colleague = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson } as const;
      reports.push(reportOf(await stage.submit({ parties: [named, colleague] })));
      // A report before it that does not name them shows it to them.
      expect([at, await seen(directoryPerson)]).toEqual([at, at === 0 ? 'active' : 'suspended']);
    }
    for (const ref of lpa) expect([ref, await seen(ref)]).toEqual([ref, 'suspended']);
    for (const [at, report] of reports.entries()) {
      const { volunteers } = stage.engine.as({ kind: 'person', ref: lpa[(at + 1) % 4] ?? '', role: 'lpaDuty' });
      await done(volunteers.liftSuspension(volunteer, { finding: 'unfounded', report }));
    }
    for (const ref of lpa) expect([ref, await seen(ref)]).toEqual([ref, 'active']);
  });

  test('suspends them once it is known who it was, and not again for a word about somebody else', async () => {
    const { stage, volunteer } = await volunteering();
    const report = reportOf(await stage.submit({ parties: [suspect] }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'active' });
    const { reports, volunteers } = stage.engine.as(officer);
    await done(reports.add(report, { facts: {}, parties: [named] }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'suspended' });
    await done(volunteers.liftSuspension(volunteer, { finding: 'unfounded', report }));
    await done(reports.add(report, { facts: { danger: ['yes'] }, parties: [] }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'active' });
  });

  test('suspends each who is said to be the suspect, also by one word after the other (1090)', async () => {
    const { stage, volunteer } = await volunteering();
    const other = { ...named, directoryPerson: 'duty-two' };
    // A reference from outside may be the one that Kawal would make up.
    const alike = { ...named, ref: 'p1-relawan-satu', directoryPerson: 'duty-one' };
    const report = reportOf(await stage.submit({ parties: [other, alike] }));
    await done(stage.engine.as(app).reports.add(report, { facts: {}, parties: [named] }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'suspended', reports: [report] });
    const { state } = found(await stage.engine.unguarded.record(report as `report/${string}`)).record;
    const people = ['duty-one', 'duty-two', 'relawan-satu'];
    expect(state).toMatchObject({ parties: [other, alike, { directoryPerson: 'relawan-satu' }] });
    const { records } = found(await stage.engine.unguarded.list('allegation'));
    expect(records.map(({ state }) => state.person).toSorted()).toEqual(people);
  });

  test('suspends them where a witness turns out to be the suspect', async () => {
    const { stage, volunteer } = await volunteering();
    const report = reportOf(await stage.submit({ parties: [{ ...named, roles: ['witness'] }] }));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'active' });
    const found = { reason: 'foundOtherwise', parties: [{ ref: 'p1', roles: ['suspected'] }] } as const;
    await done(stage.engine.as(officer).reports.correct(report, found));
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'suspended' });
  });

  test('suspends nobody in a drill, and turns nobody away who names somebody else or somebody who has left', async () => {
    const { stage, volunteer } = await volunteering();
    await stage.submit({ parties: [named] }, { drill: true });
    expect(await stage.submit({ parties: [{ ...named, directoryPerson: 'warga-satu' }] })).toMatchObject({ ok: true });
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'active' });
    await done(stage.engine.as(officer).volunteers.exit(volunteer, { reason: 'resigned' }));
    expect(await stage.submit({ parties: [named] })).toMatchObject({ ok: true });
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'exited', suspension: 'allegation' });
  });
});

test('answers a volunteer whom a report names in their own verbs as before it, with no instant and no reason [X5]', async () => {
  const answers = async (parties: Parties) => {
    const { stage, volunteer } = await volunteering();
    const { conditionReports, engagements, volunteers } = stage.engine.as(officer);
    const month = await done(conditionReports.open({ area, period: '2019-01' }));
    await stage.runTo(after(day));
    const held = { kind: 'training', area, attendance: {}, outcome: 'informed', topics: requiredTopics } as const;
    const training = await done(engagements.record({ ...held, heldOn: after(day) }));
    const report = reportOf(await stage.submit({ parties }));
    const mine = stage.engine.as({ kind: 'person', ref: 'relawan-satu', role: 'volunteer' });
    const all = [
      await mine.volunteers.train(volunteer, { training }),
      await mine.volunteers.signCode(volunteer, { edition: '2019-01', signedOn: after(0) }),
      await mine.volunteers.refreshTraining(volunteer, { training }),
      await mine.volunteers.refreshTraining(volunteer, { training }),
      await mine.conditionReports.submit(month, { submittedBy: 'relawan-satu', counts: nothingSeen, incidents: [] }),
      await mine.volunteers.nominate({ community, person: { ref: 'relawan-satu' } }),
      await mine.volunteers.exit(volunteer, { reason: 'resigned' }),
    ];
    const isSuspended = (await volunteerOf(stage, volunteer)) as { suspension?: unknown };
    const again = await mine.volunteers.nominate({ community, person: { ref: 'relawan-satu' } });
    const officers = await volunteers.nominate({ community, person: { ref: 'relawan-satu' } });
    const names: string[] = [volunteer, month, training, report];
    if (again.ok) names.push(again.receipt.stream);
    const said = JSON.stringify([...all, again, officers]);
    const nameless = names.reduce((text, name, at) => text.replaceAll(name, `record-${at}`), said);
    return { all: JSON.parse(nameless), isSuspended: isSuspended.suspension };
  };
  const suspect = { ref: 'p2', roles: ['suspected'], kind: 'volunteer', ageClass: 'adult' } as const;
  const named = await answers([{ ...suspect, directoryPerson: 'relawan-satu' }]);
  const before = await answers([suspect]);
  expect([before.isSuspended, named.isSuspended]).toEqual([null, 'allegation']);
  expect(named.all).toEqual(before.all);
  const is = named.all.map(({ ok }: { readonly ok: boolean }) => ok);
  expect(is).toEqual([false, false, true, false, true, false, true, true, false]);
});

describe('reading the work of a community', () => {
  const volunteerNamed = (ref: string): Actor => ({ kind: 'person', ref, role: 'volunteer' });
  const seenBy = async ({ engine }: Stage, ref: string) => {
    const { visits, communities, pacts } = engine.as(volunteerNamed(ref));
    const counts = [await visits.count(), await communities.count(), await pacts.count()];
    return counts.map((counted) => found(counted).count);
  };
  const planVisit = (stage: Stage) =>
    done(stage.engine.as(officer).visits.plan({ area, plannedOn: after(day), purpose: 'routine' }));

  test('keeps community work from somebody who nominated themselves as a volunteer', async () => {
    const { stage } = await volunteering();
    await planVisit(stage);
    await done(
      stage.engine.as(volunteerNamed('orang-lain')).volunteers.nominate({ community, person: { ref: 'orang-lain' } }),
    );
    expect(await seenBy(stage, 'orang-lain')).toEqual([0, 0, 0]);
    expect(await seenBy(stage, 'relawan-satu')).toEqual([1, 1, 1]);
  });

  test('looks to a volunteer whom a report names as it did before [X5]', async () => {
    const { stage } = await volunteering();
    await planVisit(stage);
    const named = { ref: 'p1', roles: ['suspected'], kind: 'volunteer', ageClass: 'adult' } as const;
    await stage.submit({ parties: [{ ...named, directoryPerson: 'relawan-satu' }] });
    expect(await seenBy(stage, 'relawan-satu')).toEqual([1, 1, 1]);
  });

  test('keeps a given case from a suspended volunteer in the words of one whose term is over [X5]', async () => {
    const answers = async (change: (stage: Stage, volunteer: string) => Promise<unknown>) => {
      const { stage, volunteer } = await volunteering();
      const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
      const report = reportOf(await stage.submit({ parties: [child] }));
      const { cases } = stage.engine.as(officer);
      const theCase = await done(cases.open({ report, victim: 'p1' }));
      await done(cases.assign(theCase, { person: 'relawan-satu' }));
      const mine = stage.engine.as(volunteerNamed('relawan-satu'));
      expect(found(await mine.cases.get(theCase)).record.view).toBe('whole');
      await change(stage, volunteer);
      return [
        await mine.cases.get(theCase),
        await mine.cases.list(),
        await mine.cases.count(),
        await mine.cases.assign(theCase, { person: 'orang-lain' }),
        await mine.cards.open(theCase, { purpose: 'respond' }),
      ];
    };
    const named = { ref: 'p1', roles: ['suspected'], kind: 'volunteer', ageClass: 'adult' } as const;
    const suspended = await answers((stage) =>
      stage.submit({ parties: [{ ...named, directoryPerson: 'relawan-satu' }] }),
    );
    const over = await answers(async (stage, volunteer) => {
      await done(stage.engine.as(officer).volunteers.setTerm(volunteer, { termEndsOn: after(1) }));
      await stage.runTo(after(1));
    });
    expect(suspended).toEqual(over);
    expect(suspended[0]).toMatchObject({ ok: false });
  });

  test('keeps community work from a volunteer who is suspended in the directory', async () => {
    const stage = await stageOf();
    await formCommunity(stage, {}, 'deputy-a');
    await planVisit(stage);
    expect(await seenBy(stage, 'deputy-a')).toEqual([1, 1, 1]);
    expect(await stage.engine.as(officer).chapter.suspend({ person: 'deputy-a', reason: 'allegation' })).toMatchObject({
      ok: true,
    });
    expect(await seenBy(stage, 'deputy-a')).toEqual([0, 0, 0]);
  });
});

/** A community at work, with the one volunteer it has. */
async function volunteering(): Promise<{ readonly stage: Stage; readonly volunteer: string }> {
  const stage = await stageOf();
  await formCommunity(stage);
  const history = found(await stage.engine.unguarded.history(community)).entries;
  const [volunteer] = changesOf(history).flatMap(({ change }) =>
    change.type === 'community-activated' ? ((change as { volunteers?: readonly string[] }).volunteers ?? []) : [],
  );
  if (volunteer === undefined) throw new RangeError('nobody volunteers');
  return { stage, volunteer };
}

/** A stage on a storage before whose next commit something else is done. */
async function interrupted(storage: Stage['storage']) {
  let meanwhile: (() => Promise<unknown>) | undefined;
  const commit: typeof storage.commit = async (given) => {
    const before = meanwhile;
    meanwhile = undefined;
    await before?.();
    return storage.commit(given);
  };
  const stage = await stageOf({ storage: { ...storage, commit }, applied: false });
  return {
    stage,
    beforeCommit(doing: () => Promise<unknown>): void {
      meanwhile = doing;
    },
  };
}

async function volunteerOf(stage: Stage, volunteer: string): Promise<VolunteerState | undefined> {
  return found(await stage.engine.as(officer).volunteers.get(volunteer)).record.state as VolunteerState;
}

/** From the audience meeting to an active community; returns its pact. */
async function formCommunity(
  stage: Stage,
  changes: Partial<Signing> = {},
  person = 'relawan-satu',
  at: typeof area | '35.73.03.1002' = area,
): Promise<string> {
  const { communities } = stage.engine.as(officer);
  const community = `community/${at}`;
  const pact = await signPact(stage, { area: at }, changes);
  await done(communities.propose({ area: at, reportedName: 'Kotalama', source: 'contoh' }));
  await done(communities.notePact(community, {}));
  const decree = { number: 'contoh/1', date: after(0), signatory: 'lurah-contoh' };
  await done(communities.constitute(community, { decree }));
  const volunteer = await activate(stage, stage.engine.as(officer), person, at);
  await done(communities.activate(community, { focalPoint: 'coordinator-a', volunteers: [volunteer] }));
  return pact;
}

/** Takes a person through every step to an active volunteer. */
async function activate(
  stage: Stage,
  { volunteers }: Pick<ReturnType<Stage['engine']['as']>, 'volunteers'>,
  person: string,
  at: string,
): Promise<string> {
  const training = await done(
    stage.engine.as(officer).engagements.record({
      kind: 'training',
      area: '35.73',
      heldOn: after(0),
      attendance: {},
      outcome: 'informed',
      topics: requiredTopics,
    }),
  );
  const volunteer = await done(volunteers.nominate({ community: `community/${at}`, person: { ref: person } }));
  await done(volunteers.screen(volunteer, { identityChecked: true, references: 2, interview: true, adult: true }));
  await done(volunteers.train(volunteer, { training }));
  await done(volunteers.signCode(volunteer, { edition: 'contoh', signedOn: after(0) }));
  await done(volunteers.activate(volunteer, {}));
  return volunteer;
}

type Parties = NonNullable<Submission['parties']>;

function person(ref: string, name: string) {
  return { ref, ageClass: 'adult', identity: { name } } as const;
}

type Signing = Parameters<ReturnType<Stage['engine']['as']>['pacts']['sign']>[1];

async function signPact(
  stage: Stage,
  terms: { readonly supersedes?: string; readonly area?: typeof area | '35.73.03.1002' } = {},
  changes: Partial<Signing> = {},
): Promise<string> {
  const { engagements, pacts } = stage.engine.as(officer);
  const heldOn = stage.now();
  const audience = await done(
    engagements.record({ kind: 'audienceMeeting', area: '35.73', heldOn, attendance: {}, outcome: 'agreed' }),
  );
  const pact = await done(
    pacts.draft({
      area,
      reportedName: 'Kotalama',
      commitments: ['formVolunteers'],
      source: 'contoh',
      dueDates: { formVolunteers: later(heldOn, 14 * day) },
      ...terms,
    }),
  );
  await done(
    pacts.sign(pact, { signedOn: heldOn, audience, signatory: 'lurah-contoh', witness: 'duty-one', ...changes }),
  );
  return pact;
}

const nothingSeen = {
  outreach: 0,
  departures: 0,
  returns: 0,
  boardingHouses: 0,
  employers: 0,
  vacancies: 0,
  childrenOutOfSchool: 0,
};

async function communityOf(stage: Stage): Promise<CommunityState | undefined> {
  return found(await stage.engine.unguarded.community(community)).record.state;
}

async function pactOf(stage: Stage, pact: string): Promise<PactState | undefined> {
  return found(await stage.engine.unguarded.pact(pact)).record.state;
}

async function done(outcome: Promise<Outcome<Receipt>>): Promise<string> {
  const came = await outcome;
  if (!came.ok) throw new RangeError(came.refusals.map(({ code }) => code).join(', '));
  return came.receipt.stream;
}

describe('who may give a verb of community work', () => {
  const people: readonly (readonly [string, Actor, readonly string[]])[] = [
    ['the secretariat', officer, ['lpa']],
    ['somebody in post for the kelurahan', coordinator, ['areaOffice']],
    ['a volunteer of the community', { kind: 'person', ref: 'relawan-satu', role: 'volunteer' }, ['member', 'self']],
    ['a stranger', { kind: 'person', ref: 'warga-dua', role: 'reporter' }, []],
    ['a stranger who says to be of the LPA', { kind: 'person', ref: 'orang-lain', role: 'lpaDuty' }, []],
    ['an office that serves the city', { kind: 'person', ref: 'last-one', role: 'lastResort' }, []],
    ['an app', app, ['app']],
  ];
  const groups = ['engagements', 'pacts', 'communities', 'volunteers', 'conditionReports', 'visits'] as const;
  const claims = ['noteBreach'];

  /** The records of each group, and what its verbs that begin one need to say of whom or where. */
  async function asked() {
    const { stage, volunteer } = await volunteering();
    const { engagements, conditionReports, pacts, visits } = stage.engine.as(officer);
    const [pact] = found(await pacts.list({})).records;
    const meeting = { kind: 'training', area, plannedOn: after(day) } as const;
    return {
      stage,
      records: {
        engagements: await done(engagements.plan(meeting)),
        pacts: pact?.stream ?? '',
        communities: community,
        volunteers: volunteer,
        conditionReports: await done(conditionReports.open({ area, period: '2019-02' })),
        visits: await done(visits.plan({ area, plannedOn: after(day), purpose: 'routine' })),
      },
      begun: { area, community, person: { ref: 'relawan-satu' } },
    };
  }

  test('answers every cell of verb and relation as the table of verbs says', async () => {
    const { stage, records, begun } = await asked();
    for (const group of groups) {
      for (const [name, verb] of Object.entries<Verb>(verbs[group])) {
        expect([group, name, verb.by === undefined]).toEqual([group, name, claims.includes(name)]);
        for (const [who, actor, relations] of verb.by === undefined ? [] : people) {
          const api = stage.engine.as(actor)[group] as unknown as Readonly<
            Record<string, (...given: readonly unknown[]) => Promise<Outcome<Receipt>>>
          >;
          const isNamed = verb.on === 'record';
          const given = isNamed ? [records[group], { no: 'field' }] : [{ ...begun, no: 'field' }];
          const answer = await api[name]?.(...given);
          const code = verb.by?.includes('areaOffice') ? 'command.not-yours' : 'command.lpa-alone';
          const isRefused = JSON.stringify(answer).includes(code);
          const isGranted = relations.some((one) => (verb.by as readonly string[]).includes(one));
          expect([group, name, who, answer?.ok, isRefused]).toEqual([group, name, who, false, !isGranted]);
          if (isGranted || !isNamed) continue;
          const ofNone = await api[name]?.(records[group].replace(/\/.*/, '/tidak-ada'), { no: 'field' });
          expect(ofNone).toEqual(answer);
        }
      }
    }
  });

  test('tells who belongs to a kelurahan that its month was not opened, and nobody else', async () => {
    const { stage } = await asked();
    const submission = { submittedBy: 'coordinator-a', counts: nothingSeen, incidents: [] } as const;
    const codes = async (actor: Actor, month: `condition-report/${string}`) => {
      const came = await stage.engine.as(actor).conditionReports.submit(month, submission);
      return came.ok ? [] : came.refusals.map(({ code }) => code);
    };
    const own = `condition-report/${area}.2019-03` as const;
    const elsewhere = 'condition-report/35.73.04.1006.2019-03';
    const stranger: Actor = { kind: 'person', ref: 'warga-dua', role: 'reporter' };
    expect(await codes(coordinator, own)).toEqual(['condition-report.not-open']);
    for (const [actor, month] of [
      [coordinator, elsewhere],
      [stranger, own],
    ] as const)
      expect(await codes(actor, month)).toEqual(['command.not-yours']);
    const of = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
    expect(await stage.engine.as(of).communities.notePact('community/35.73.04.1006', {})).toMatchObject({
      refusals: [{ code: 'command.not-yours' }],
    });
  });

  test('lets no two strangers make a volunteer, suspend one, or dissolve a community', async () => {
    const { stage, records } = await asked();
    const { communities, engagements, volunteers } = stage.engine.as({
      kind: 'person',
      ref: 'warga-dua',
      role: 'reporter',
    });
    const none = { ok: false, refusals: [{ code: 'command.not-yours' }] };
    const lpaAlone = { ok: false, refusals: [{ code: 'command.lpa-alone' }] };
    const volunteer = records.volunteers as `volunteer/${string}`;
    const held = { kind: 'training', area, heldOn: after(0), attendance: {}, outcome: 'informed' } as const;
    expect(await engagements.record({ ...held, topics: requiredTopics })).toEqual(none);
    expect(await volunteers.nominate({ community, person: { ref: 'warga-satu' } })).toEqual(none);
    expect(await volunteers.suspend(volunteer, { reason: 'allegation' })).toEqual(lpaAlone);
    expect(await stage.engine.as(app).volunteers.suspend(volunteer, { reason: 'allegation' })).toEqual(lpaAlone);
    expect(await stage.engine.as(app).volunteers.exit(volunteer, { reason: 'resigned' })).toEqual(lpaAlone);
    expect(await communities.dissolve(community, { reason: 'byKelurahan' })).toEqual(lpaAlone);
    expect(await volunteerOf(stage, volunteer)).toMatchObject({ status: 'active' });
  });

  test('lets nobody of the kelurahan end or replace what watches over it, and tells the LPA and the coordinator', async () => {
    const { stage, records } = await asked();
    const { communities, pacts } = stage.engine.as(coordinator);
    const lpaAlone = { ok: false, refusals: [{ code: 'command.lpa-alone' }] };
    const pact = records.pacts as `pact/${string}`;
    expect(await communities.dissolve(community, { reason: 'byLpa' })).toEqual(lpaAlone);
    expect(await communities.rest(community, { reason: 'noActivity' })).toEqual(lpaAlone);
    expect(await communities.changeFocalPoint(community, { focalPoint: 'lurah-contoh' })).toEqual(lpaAlone);
    const volunteer = records.volunteers as `volunteer/${string}`;
    const { volunteers } = stage.engine.as(coordinator);
    expect(await volunteers.setTerm(volunteer, { termEndsOn: after(600) })).toEqual(lpaAlone);
    expect(await communities.assertPilot(community, { source: 'contoh', assertedOn: after(0) })).toEqual(lpaAlone);
    expect(await pacts.renew(pact, { validUntil: after(400 * day) })).toEqual(lpaAlone);
    expect(await pacts.beginCommitment(pact, { commitment: 'formVolunteers' })).toEqual(lpaAlone);

    const told = async (actor: Actor) => {
      const due = await stage.engine.as(actor).due();
      return due.ok
        ? due.items.flatMap(({ said }) => (said.en.includes('dissolved the community') ? [said.en] : []))
        : [];
    };
    expect(await told(coordinator)).toEqual([]);
    await done(stage.engine.as(officer).communities.dissolve(community, { reason: 'byLpa' }));
    const said = [
      `${officer.ref} dissolved the community of Kelurahan Kotalama. Ask why; if that is wrong, propose it again.`,
    ];
    expect(await told(coordinator)).toEqual(said);
    expect(await told({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' })).toEqual(said);
    for (const other of [officer, { kind: 'person', ref: 'last-one', role: 'lastResort' } as const])
      expect(await told(other)).toEqual([]);
    await stage.runTo(after(15 * day));
    expect(await told(coordinator)).toEqual([]);
  });
});

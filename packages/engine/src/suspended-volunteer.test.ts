import { type Actor, day, hour, type Instant, later, requiredTopics } from '@kawal/core';
import { expect, test } from 'vitest';
import type { Outcome, Receipt } from './command/outcome.ts';
import { after, found, officer, reportOf, stageOf } from './stage.sample.ts';

const area = '35.73.03.1001';
const community = `community/${area}`;
const person = (ref: string, role: Actor['role']): Actor => ({ kind: 'person', ref, role });
const [named, honest] = [person('duty-two', 'lpaDuty'), person('duty-one', 'lpaDuty')];
const coordinator = person('coordinator-a', 'coordinator');
const dryRun = { dryRun: true } as const;

const suspect = (ref: string, at = 2) =>
  ({ ref: `p${at}`, roles: ['suspected'], ageClass: 'adult', directoryPerson: ref }) as const;
const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Anak Karangan' } } as const;

/** The answer without the names of records, which differ from one stage to the next. */
const codeOf = (came: Outcome<Receipt>) => (came.ok ? 'ok' : came.refusals.map(({ code }) => code).join());

/** A constituted community with two active volunteers. */
async function volunteering(apart = 0) {
  const stage = await stageOf();
  const { communities, engagements, pacts, volunteers } = stage.engine.as(officer);
  const met = { area: '35.73', heldOn: after(0), attendance: {} } as const;
  const audience = await done(engagements.record({ ...met, kind: 'audienceMeeting', outcome: 'agreed' }));
  const dueDates = { formVolunteers: after(14 * day) };
  const terms = { area, reportedName: 'Kotalama', source: 'contoh' } as const;
  const pact = await done(pacts.draft({ ...terms, commitments: ['formVolunteers'], dueDates }));
  await done(pacts.sign(pact, { signedOn: after(0), audience, signatory: 'lurah-contoh', witness: 'duty-one' }));
  await done(communities.propose(terms));
  await done(communities.notePact(community, {}));
  const decree = { number: 'contoh/1', date: after(0), signatory: 'lurah-contoh' };
  await done(communities.constitute(community, { decree }));
  const taught = { kind: 'training', outcome: 'informed', topics: requiredTopics } as const;
  const training = await done(engagements.record({ ...met, ...taught }));
  const active = async (ref: string) => {
    const volunteer = await done(
      volunteers.nominate({ community, person: { ref, identity: { name: 'Relawan Karangan' } } }),
    );
    await done(volunteers.screen(volunteer, { identityChecked: true, references: 2, interview: true, adult: true }));
    await done(volunteers.train(volunteer, { training }));
    await done(volunteers.signCode(volunteer, { edition: 'contoh', signedOn: after(0) }));
    await done(volunteers.activate(volunteer, {}));
    return volunteer;
  };
  const one = await active('relawan-satu');
  await stage.runTo(after(apart));
  return { stage, one, other: await active('relawan-dua') };
}

async function done(outcome: Promise<Outcome<Receipt>>): Promise<string> {
  const came = await outcome;
  if (!came.ok) throw new RangeError(came.refusals.map(({ code }) => code).join(', '));
  return came.receipt.stream;
}

const nothingSeen = {
  ...{ outreach: 0, departures: 0, returns: 0, boardingHouses: 0 },
  ...{ employers: 0, vacancies: 0, childrenOutOfSchool: 0 },
};

test('tells nobody by a command on a volunteer’s record that the report which suspended them names its giver (1110)', async () => {
  for (const parties of [[], [suspect('relawan-satu')], [suspect('relawan-satu'), suspect('duty-two', 3)]]) {
    const { stage, one } = await volunteering();
    await stage.submit({ parties: [child, ...parties] });
    const by = (actor: Actor) => stage.engine.as(actor).cards.erase(one, { reason: 'requested' });
    expect(await by(named)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
  }
});

test('counts no word to erase a volunteer from whom the report bars that suspended them (1080, 1110)', async () => {
  const { stage, one } = await volunteering();
  await stage.submit({ parties: [{ ...child, ageClass: 'adult' }, suspect('relawan-satu'), suspect('duty-two', 3)] });
  const by = (actor: Actor) => stage.engine.as(actor).cards.erase(one, { reason: 'requested' });
  const asked = { right: 'erasure', record: one, subject: null, receivedOn: after(0) } as const;
  await done(stage.engine.as(officer).dataRequests.receive(asked));
  for (const actor of [named, honest])
    expect(await by(actor)).toMatchObject({ ok: true, receipt: { status: 'proposed' } });
});

test('tells whom a report bars no more of it, where their command names it, than of one that is not there (1110)', async () => {
  for (const who of ['duty-two', 'coordinator-a']) {
    const { stage } = await volunteering();
    const report = reportOf(await stage.submit({ parties: [child, suspect(who)] }));
    const months = stage.engine.as(who === 'duty-two' ? named : coordinator).conditionReports;
    const month = (await done(stage.engine.as(officer).conditionReports.open({ area, period: '2019-02' }))) as never;
    const submits = (incident: string, options = {}) => {
      const submission = { submittedBy: 'coordinator-a', counts: nothingSeen, incidents: [incident] };
      return months.submit(month, submission, options);
    };
    for (const incident of ['report/0wham450s65np0s71mtg56rm', report])
      expect([who, incident === report, codeOf(await submits(incident, dryRun))]).toEqual([
        who,
        incident === report,
        'ok',
      ]);
    expect(await submits(report)).toMatchObject({ ok: true });
  }
});

test('answers who records a visit as before the suspension, and tells the LPA that one who goes may not (1083, 1111)', async () => {
  const plannedOn = after(2 * day);
  const played = async (named: boolean) => {
    const { stage, one, other } = await volunteering();
    const { visits } = stage.engine.as(honest);
    const visit = (await done(visits.plan({ area, plannedOn, purpose: 'routine' }))) as `visit/${string}`;
    await done(visits.assign(visit, { visitors: [one, other] }));
    const parties = named ? [child, suspect('relawan-satu'), suspect('duty-two', 3)] : [child];
    await stage.submit({ parties });
    const due = async (ref: string) => {
      const { items } = found(await stage.engine.as(person(ref, 'volunteer')).due());
      return items
        .filter(({ record }) => record === visit)
        .map(({ verb, rank, said }) => [verb, rank, said.id, said.en]);
    };
    const days = [await due('duty-one'), await due('duty-two'), await due('coordinator-a')];
    await stage.runTo(later(plannedOn, hour));
    const past = [await due('duty-one'), await due('duty-two')];
    const holds = (ref: string) =>
      stage.engine
        .as(person(ref, 'volunteer'))
        .visits.hold(visit, { heldOn: plannedOn, confirmed: ['twoPersons', 'daylight'] }, dryRun);
    const held = [];
    for (const ref of ['relawan-satu', 'relawan-dua', 'duty-two', 'coordinator-a']) held.push(codeOf(await holds(ref)));
    return { days, past, held };
  };
  const [before, since] = [await played(false), await played(true)];
  expect(since.held).toEqual(before.held);
  expect(before.held).toEqual(['ok', 'ok', 'ok', 'ok']);
  // A day before a visit nobody is reminded of it yet.
  expect(before.days).toEqual([[], [], []]);
  const unfit = [
    'Yang tidak boleh ikut: relawan-satu. Jangan sebut alasannya.',
    'These may not go: relawan-satu. Do not say why.',
  ];
  const said = ([id, en]: readonly unknown[]) => [`${id} ${unfit[0]}`, `${en} ${unfit[1]}`];
  const assign = [
    'Kunjungan di Kelurahan Kotalama: tugaskan sekurang-kurangnya dua relawan.',
    'Visit in Kelurahan Kotalama: assign at least two volunteers.',
  ];
  expect(since.days).toEqual([[['visits.assign', 2, ...said(assign)]], [], []]);
  const recorded = before.past[0]?.[0] ?? [];
  expect(recorded.slice(0, 2)).toEqual(['visits.hold', 6]);
  expect([before.past[1], since.past[1]]).toEqual([[recorded], [recorded]]);
  expect(since.past[0]).toEqual([['visits.hold', 2, ...said(recorded.slice(2))]]);
});

test('keeps a visit that was missed in the day’s list until it is recorded or cancelled', async () => {
  const plannedOn = after(2 * day);
  const { stage, one, other } = await volunteering();
  const { visits } = stage.engine.as(honest);
  const plan = async () => (await done(visits.plan({ area, plannedOn, purpose: 'routine' }))) as `visit/${string}`;
  const [unmade, unrecorded] = [await plan(), await plan()];
  await done(visits.assign(unrecorded, { visitors: [one, other] }));
  await stage.runTo(later(plannedOn, 5 * day));
  const listed = async () => {
    const { items } = found(await stage.engine.as(honest).due());
    return items.filter(({ what }) => what === 'visit').map(({ record, verb, said }) => [record, verb, said.id]);
  };
  const past = 'Kunjungan di Kelurahan Kotalama: harinya sudah lewat dan';
  expect(new Set(await listed())).toEqual(
    new Set([
      [
        unmade,
        'visits.cancel',
        `${past} tidak ada relawan yang ditugaskan. Batalkan dan rencanakan lagi; bila sudah dilaksanakan, tugaskan relawannya lalu catat.`,
      ],
      [
        unrecorded,
        'visits.hold',
        `${past} belum tercatat dilaksanakan. Catat pelaksanaannya, atau batalkan dan rencanakan lagi.`,
      ],
    ]),
  );
  await done(visits.cancel(unmade, { reason: 'weather' }));
  await done(visits.hold(unrecorded, { heldOn: plannedOn, confirmed: [] }));
  expect((await listed()).map(([, verb]) => verb)).toEqual(['visits.report']);
});

test.each(['suspend', 'exit', 'setTerm'] as const)(
  'tells the LPA that a volunteer who has a child’s case may not handle it, whoever ends their work by %s (1112)',
  async (how) => {
    const { stage, one } = await volunteering();
    const report = reportOf(await stage.submit({ parties: [child, suspect('duty-two')] }));
    const { cases } = stage.engine.as(honest);
    const theCase = (await done(cases.open({ report, victim: 'p1' }))) as `case/${string}`;
    for (const ref of ['duty-one', 'relawan-satu']) await done(cases.assign(theCase, { person: ref }));
    const days = async () => {
      const told = ['duty-one', 'sekretaris', 'coordinator-a', 'duty-two'].map(async (ref) => {
        const { items } = found(await stage.engine.as(person(ref, 'volunteer')).due());
        return items.filter(({ said }) => said.en.includes('relawan-satu can no longer')).map(({ verb }) => verb);
      });
      return await Promise.all(told);
    };
    expect(await days()).toEqual([[], [], [], []]);
    const { volunteers } = stage.engine.as(named);
    const ends = {
      suspend: () => volunteers.suspend(one as never, { reason: 'codeBreach' }),
      exit: () => volunteers.exit(one as never, { reason: 'resigned' }),
      setTerm: () => volunteers.setTerm(one as never, { termEndsOn: later(stage.now(), hour) }),
    };
    await done(ends[how]());
    await stage.runTo(later(stage.now(), 2 * hour));
    expect(await days()).toEqual([['cases.assign'], ['cases.assign'], [], []]);
    await done(cases.assign(theCase, { person: 'duty-one' }));
    expect(await days()).toEqual([[], [], [], []]);
  },
);

test('answers as before whoever records a visit of an hour before a suspect was active, or assigns them anew (1111)', async () => {
  const plays = async (isNamed: boolean) => {
    const { stage, one, other } = await volunteering(3 * hour);
    const { visits } = stage.engine.as(honest);
    const plan = async (plannedOn: Instant) =>
      (await done(visits.plan({ area, plannedOn, purpose: 'routine' }))) as `visit/${string}`;
    const [held, next] = [await plan(later(stage.now(), hour)), await plan(later(stage.now(), day))];
    await done(visits.assign(held, { visitors: [one, other] }));
    await stage.runTo(later(stage.now(), 2 * hour));
    if (isNamed) await stage.submit({ parties: [child, suspect('relawan-dua'), suspect('duty-two', 3)] });
    const theirs = (ref: string) => stage.engine.as(person(ref, 'volunteer')).visits;
    const early = { heldOn: after(hour), confirmed: [] };
    const answers = [];
    for (const ref of ['relawan-satu', 'relawan-dua', 'coordinator-a', 'duty-two', 'duty-one'])
      answers.push(codeOf(await theirs(ref).hold(held, early, dryRun)));
    for (const ref of ['coordinator-a', 'duty-two', 'duty-one'])
      answers.push(codeOf(await theirs(ref).assign(next, { visitors: [one, other] }, dryRun)));
    return answers;
  };
  const before = await plays(false);
  expect(before).toEqual([...Array.from({ length: 5 }, () => 'visit.held-before-active'), 'ok', 'ok', 'ok']);
  // Whoever may know is told not to send them.
  expect(await plays(true)).toEqual([...before.slice(0, -1), 'visit.visitor-not-active']);
});

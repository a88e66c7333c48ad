import { type Actor, changesOf, hour } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import type { Outcome, Receipt } from './command/outcome.ts';
import { after, app, found, officer, reportOf, stageOf } from './stage.sample.ts';

const second: Actor = { ...officer, ref: 'last-one', role: 'lastResort' };

test('a report that is handed to a case, its referral and its services stand in the store as one', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }] }));
  await stage.engine.as(officer).reports.close(report, { reason: 'handedToCase' });
  await stage.engine.as(second).reports.close(report, { reason: 'handedToCase' });
  const { records } = found(await stage.engine.unguarded.list('case', { key: { name: 'report', value: report } }));
  expect(records.map(({ state }) => state)).toMatchObject([{ status: 'suspected', victim: 'p1', ageClass: 'child' }]);
  const [{ stream }] = records as [(typeof records)[number]];

  const { cases, referrals } = stage.engine.as(officer);
  await done(cases.beginIdentification(stream, { by: 'court' }));
  await done(
    cases.recordIdentification(stream, { outcome: 'victimConfirmed', decidedBy: 'court', decidedOn: after(0) }),
  );
  const referral = await done(
    referrals.prepare({
      report,
      case: stream,
      victim: 'p1',
      service: 'temporaryShelter',
      addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
      shares: [],
    }),
  );
  await done(referrals.checkConsent(referral, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } }));
  await done(referrals.send(referral, {}));
  await done(referrals.accept(referral, { reference: 'Petugas Contoh' }));
  await done(referrals.startService(referral, {}));
  expect(found(await stage.engine.unguarded.case(stream)).record.state).toMatchObject({
    status: 'inServices',
    services: [{ referral, service: 'temporaryShelter', standing: 'inService' }],
  });
  expect(
    JSON.stringify([
      found(await stage.engine.unguarded.history(referral)).entries,
      found(await stage.engine.unguarded.history(stream)).entries,
    ]),
  ).not.toMatch(/Contoh/);
});

test('opens a case though somebody planted a claim that the victim has one', async () => {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  const victim = { ref: 'p1', roles: ['victim' as const], ageClass: 'adult' as const };
  const report = reportOf(await stage.submit({ parties: [victim] }));
  const claim = { name: 'case-of-victim', value: `${report}/p1` };
  const [{ version } = { version: 0 }] = await storage.load([report]);
  const planted = { taken: [{ ...claim, stream: report }], released: [] };
  const events = [{ id: 'x', text: '{}', hash: 'x' }];
  const write = {
    stream: 'thread/x',
    type: 'thread',
    expected: 0,
    events,
    state: '{}',
    shape: 0,
    wakeAt: null,
    keys: {},
  };
  const nothing = { claimReads: [], cards: [], destroyed: [], blobs: [] };
  const commit = { at: after(0), writes: [write], reads: [{ stream: report, version }], claims: planted, ...nothing };
  expect(await storage.commit(commit)).toEqual({ outcome: 'committed' });
  const theCase = await done(stage.engine.as(officer).cases.open({ report, victim: 'p1' }));
  expect(await storage.claimant(claim)).toBe(theCase);
});

test('lets the people who work on a case or a referral open its cards, and records each opening', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] }));
  const { cases, referrals, cards } = stage.engine.as(officer);
  const theCase = await done(cases.open({ report, victim: 'p1' }));
  await done(cases.notePoliceReport(theCase, { filedOn: after(0), reference: 'LP/contoh/1' }));
  const referral = await done(
    referrals.prepare({
      report,
      case: theCase,
      victim: 'p1',
      service: 'accompaniment',
      addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
      shares: ['identity'],
    }),
  );
  expect(await cards.open(theCase, { classes: ['identity'], purpose: 'refer' })).toMatchObject({
    ok: true,
    receipt: { cards: [{ class: 'identity', fields: { reference: 'LP/contoh/1' } }] },
  });
  expect(await cards.open(referral, { purpose: 'refer' })).toMatchObject({
    ok: true,
    receipt: { cards: [{ class: 'contact' }] },
  });
  const stranger = stage.engine.as({ kind: 'person', ref: 'last-one', role: 'lastResort' });
  for (const record of [theCase, referral]) {
    expect(await stranger.cards.open(record, { purpose: 'respond' })).toEqual({
      ok: false,
      refusals: [{ code: 'access.not-found' }],
    });
  }
  const { records } = found(await stage.engine.unguarded.list('access'));
  expect(records.map(({ state }) => [state.record, state.person]).sort()).toEqual(
    [theCase, referral].map((record) => [record, officer.ref]).sort(),
  );
});

test('sends the referral of an adult whose data were restricted only once they agreed to it since', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] }));
  const { referrals, dataRequests } = stage.engine.as(officer);
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const of = { report, case: null, victim: 'p1', service: 'accompaniment', addressee, shares: ['identity'] } as const;
  const agreed = { consent: { outcome: 'given', by: 'subject', form: 'recorded' } } as const;
  const [sentAnew, sentAfter] = [await done(referrals.prepare(of)), await done(referrals.prepare(of))];
  for (const one of [sentAnew, sentAfter]) await done(referrals.checkConsent(one, agreed));
  const asked = { right: 'restriction', record: report, subject: 'p1', receivedOn: stage.now() } as const;
  const request = await done(dataRequests.receive(asked));
  await done(dataRequests.fulfil(request, { answeredOn: stage.now() }));
  const restricted = { ok: false, refusals: [{ code: 'referral.restricted' }] };
  expect([await referrals.send(sentAnew, {}), await referrals.send(sentAfter, {})]).toEqual([restricted, restricted]);
  await done(referrals.checkConsent(sentAnew, agreed));
  await done(referrals.send(sentAnew, {}));
  await done(dataRequests.drop(request, {}));
  await done(referrals.send(sentAfter, {}));
});

test('never says to hand over a referral that its person refused, but to withdraw it', async () => {
  const stage = await stageOf();
  const { referrals, due } = stage.engine.as(officer);
  const report = reportOf(await stage.submit({ parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] }));
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const of = { report, case: null, victim: 'p1', service: 'accompaniment', addressee, shares: [] } as const;
  const [refused, agreed] = [await done(referrals.prepare(of)), await done(referrals.prepare(of))];
  await done(referrals.checkConsent(refused, { consent: { outcome: 'refused', by: 'subject' } }));
  await done(referrals.checkConsent(agreed, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } }));
  const found = await due();
  const items = found.ok ? found.items.filter(({ what }) => what === 'referral') : [];
  const itemOf = (record: string) => items.find((one) => one.record === record);
  expect(itemOf(refused)).toMatchObject({
    verb: 'referrals.withdraw',
    said: { id: expect.stringContaining('jangan dikirim') },
  });
  expect(itemOf(agreed)).toMatchObject({
    verb: 'referrals.send',
    said: { en: expect.stringContaining('hand it over yourself') },
  });
});

test('a referral that nobody answers is overdue by itself, and a breach is alarmed about', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }] }));
  const { referrals, breaches } = stage.engine.as(officer);
  const referral = await done(
    referrals.prepare({
      report,
      case: null,
      victim: 'p1',
      service: 'temporaryShelter',
      addressee: { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' },
      shares: ['identity'],
    }),
  );
  await done(referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } }));
  await done(referrals.send(referral, {}));
  const breach = await done(breaches.detect({ kinds: ['confidentiality'], knownAt: after(0), story: 'Contoh.' }));
  await stage.runTo(after(80 * hour));
  expect(found(await stage.engine.unguarded.referral(referral)).record.state).toMatchObject({
    expectations: [{ of: 'answer', reminded: true, overdue: true }],
  });
  const types = changesOf(found(await stage.engine.unguarded.history(breach)).entries).map(({ change }) => change.type);
  expect(types).toEqual(['breach-detected', 'breach-deadline-near', 'breach-overdue']);
});

async function done(outcome: Promise<Outcome<Receipt>>): Promise<string> {
  const came = await outcome;
  if (!came.ok) throw new RangeError(came.refusals.map(({ code }) => code).join(', '));
  return came.receipt.stream;
}

test('closes a case as referred elsewhere by a referral to outside, also one that was prepared before there was a case (1030)', async () => {
  const stage = await stageOf();
  const adult = (ref: string) => ({ ref, roles: ['victim' as const], ageClass: 'adult' as const });
  const report = reportOf(await stage.submit({ parties: [adult('p1'), adult('p2')] }));
  const { cases, referrals } = stage.engine.as(officer);
  const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
  const handedOver = async (victim: string, of: `case/${string}` | null) => {
    const referral = await done(
      referrals.prepare({ report, case: of, victim, service: 'legalAid', addressee, shares: [] }),
    );
    await done(referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } }));
    await done(referrals.send(referral, {}));
    return referral as `referral/${string}`;
  };
  const [before, ofOther] = [await handedOver('p1', null), await handedOver('p2', null)];
  await done(referrals.accept(ofOther, { reference: 'Petugas Contoh' }));
  const theCase = (await done(cases.open({ report, victim: 'p1' }))) as `case/${string}`;
  const close = (referral: `referral/${string}`, of = theCase) =>
    cases.close(of, { closure: { reason: 'notTppoReferredElsewhere', referral, note: 'Catatan contoh.' } });
  const refusals = [{ code: 'case.not-taken-on' }];
  // Nobody took it on yet, it is of another person, or there is none.
  for (const one of [before, ofOther, 'referral/tidak-ada'] as const)
    expect([one, await close(one)]).toMatchObject([one, { ok: false, refusals }]);
  expect(await cases.owed(theCase)).toMatchObject({
    reasons: expect.not.arrayContaining(['notTppoReferredElsewhere']),
  });
  await done(referrals.accept(before, { reference: 'Petugas Contoh' }));
  expect(await cases.owed(theCase)).toMatchObject({ reasons: expect.arrayContaining(['notTppoReferredElsewhere']) });
  await done(close(before));
  // So does one that names the case.
  const other = (await done(cases.open({ report, victim: 'p2' }))) as `case/${string}`;
  const own = await handedOver('p2', other);
  await done(referrals.accept(own, { reference: 'Petugas Contoh' }));
  await done(close(own, other));
});

test('closes no case as referred elsewhere by a referral whose office a report bars since, before the case or of it (1081)', async () => {
  const stage = await stageOf();
  const adult = (ref: string) => ({ ref, roles: ['victim' as const], ageClass: 'adult' as const });
  const report = reportOf(await stage.submit({ parties: [adult('p1'), adult('p2')] }));
  const { cases, referrals } = stage.engine.as(officer);
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const takenOn = async (victim: string, of: `case/${string}` | null) => {
    const asked = { report, case: of, victim, service: 'legalAid', addressee, shares: [] } as const;
    const referral = (await done(referrals.prepare(asked))) as `referral/${string}`;
    await done(referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } }));
    await done(referrals.send(referral, {}));
    await done(stage.engine.as(second).referrals.accept(referral, {}));
    return referral;
  };
  const opened = async (victim: string) => (await done(cases.open({ report, victim }))) as `case/${string}`;
  const before = await takenOn('p1', null);
  const [first, other] = [await opened('p1'), await opened('p2')];
  const own = await takenOn('p2', other);
  const reason = 'notTppoReferredElsewhere';
  for (const one of [first, other])
    expect(await cases.owed(one)).toMatchObject({ reasons: expect.arrayContaining([reason]) });
  const accused = {
    ref: 'p3',
    roles: ['suspected' as const],
    ageClass: 'adult' as const,
    office: 'lastResort' as const,
  };
  await done(stage.engine.as(app).reports.add(report, { facts: {}, parties: [accused] }));
  for (const [one, referral] of [
    [first, before],
    [other, own],
  ] as const) {
    const closing = cases.close(one, { closure: { reason, referral, note: 'Catatan contoh.' } });
    expect(await closing).toMatchObject({ refusals: [{ code: 'case.not-taken-on' }] });
    expect(await cases.owed(one)).toMatchObject({ reasons: expect.not.arrayContaining([reason]) });
  }
});

import { guardianTold } from '@kawal/core/report';
import { expect, test } from 'vitest';
import { app, found, officer, reportOf, stageOf } from '../stage.sample.ts';

const victim = { ref: 'p1', roles: ['victim'], ageClass: 'unknown', identity: { name: 'Nama Karangan' } } as const;

test('asks for a second person only while all that is known leaves the age open, as the handing over itself does', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [victim] })) as `report/${string}`;
  const { cases, referrals, due } = stage.engine.as(officer);
  const opened = await cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new RangeError(JSON.stringify(opened.refusals));
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const asked = {
    report,
    case: opened.receipt.stream,
    victim: 'p1',
    service: 'legalAid',
    shares: ['identity'],
  } as const;
  const prepared = await referrals.prepare({ ...asked, addressee });
  if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
  const referral = prepared.receipt.stream;
  await referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } });
  const step = async () => found(await due()).items.filter(({ record }) => record === referral)[0];
  expect(await step()).toMatchObject({ verb: 'cards.open' });
  expect(await referrals.send(referral, {})).toMatchObject({ refusals: [{ code: 'referral.needs-review' }] });
  expect(await cases.noteAge(opened.receipt.stream, { ageClass: 'child' })).toMatchObject({ ok: true });
  expect(await step()).toMatchObject({ verb: 'referrals.send' });
});

test('refuses the own consent of the only victim once an addition says that it is about a child', async () => {
  const stage = await stageOf();
  const unknown = { facts: { danger: ['yes'], victimAge: ['unknown'] }, parties: [victim] } as never;
  const report = reportOf(await stage.submit(unknown)) as `report/${string}`;
  const { reports, referrals } = stage.engine.as(officer);
  expect(await reports.add(report, { facts: { victimAge: ['child'] }, parties: [] })).toMatchObject({ ok: true });
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const asked = { report, case: null, victim: 'p1', service: 'legalAid', shares: ['identity'] } as const;
  const prepared = await referrals.prepare({ ...asked, addressee });
  if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
  const referral = prepared.receipt.stream;
  const given = { outcome: 'given', form: 'written' } as const;
  expect(await referrals.checkConsent(referral, { consent: { ...given, by: 'subject' } })).toMatchObject({
    refusals: [{ code: 'referral.child-needs-guardian' }],
  });
  const childHeard = { answer: 'agreed', supportedBy: 'socialWorker' } as const;
  const consent = { ...given, by: 'guardian', childHeard } as const;
  expect(await referrals.checkConsent(referral, { consent })).toMatchObject({ ok: true });
  const ofReferral = async () =>
    found(await stage.engine.as(officer).due()).items.find(({ record }) => record === referral);
  expect(await ofReferral()).toMatchObject({ verb: 'referrals.send' });
  // A story told what a parent did since: their yes no longer stands, and the way out is said (2005).
  const told = { facts: {}, parties: [guardianTold] } as never;
  expect(await stage.engine.as(app).reports.add(report, told)).toMatchObject({ ok: true });
  expect(await ofReferral()).toMatchObject({
    verb: 'referrals.checkConsent',
    said: { id: expect.stringMatching(/TIDAK berlaku lagi\. JANGAN menghubungi mereka\..*sekali lagi/) },
  });
  expect(await referrals.send(referral, {})).toMatchObject({ refusals: [{ code: 'referral.consent-outdated' }] });
  expect(await referrals.get(referral)).toMatchObject({ access: { barred: { isOfGuardian: true } } });
  // Who read it records the other parent's yes. A second story ends that one, too.
  expect(await referrals.checkConsent(referral, { consent })).toMatchObject({ ok: true });
  expect(await ofReferral()).toMatchObject({ verb: 'referrals.send' });
  expect(await reports.add(report, { facts: { concern: ['some'] }, parties: [] })).toMatchObject({ ok: true });
  expect(await ofReferral()).toMatchObject({ verb: 'referrals.send' });
  expect(await stage.engine.as(app).reports.add(report, told)).toMatchObject({ ok: true });
  expect(await ofReferral()).toMatchObject({ verb: 'referrals.checkConsent' });
  expect(await referrals.send(referral, {})).toMatchObject({ refusals: [{ code: 'referral.consent-outdated' }] });
  // Once a guardian may be involved, their yes is gone, and nobody is led to hand it over upon it.
  const parent = { ref: 'p2', roles: ['guardian', 'suspected'], ageClass: 'adult' } as const;
  expect(await reports.add(report, { facts: {}, parties: [parent] })).toMatchObject({ ok: true });
  expect(await ofReferral()).toMatchObject({
    verb: 'referrals.checkConsent',
    said: { id: expect.stringMatching(/persetujuan mereka TIDAK dipakai\. JANGAN menghubunginya/) },
  });
});

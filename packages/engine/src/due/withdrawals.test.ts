import { day } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, app, found, officer, reportOf, stageOf } from '../stage.sample.ts';

const giver = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
const victim = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'Nama Karangan' } } as const;

test('asks the office that gives a child its service whether it may be withdrawn, and keeps it until they agree', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [victim] }));
  const { referrals } = stage.engine.as(officer);
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const asked = {
    report,
    case: null,
    victim: 'p1',
    service: 'temporaryShelter',
    addressee,
    shares: ['identity'],
  } as const;
  const prepared = await referrals.prepare(asked);
  if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
  const referral = prepared.receipt.stream;
  await referrals.checkConsent(referral, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } });
  await referrals.send(referral, {});
  await stage.engine.as(giver).referrals.accept(referral, {});
  await stage.engine.as(giver).referrals.startService(referral);
  expect(await referrals.withdraw(referral, { reason: 'notNeeded' })).toMatchObject({ ok: true });
  expect(await referrals.get(referral)).toMatchObject({ record: { state: { status: 'inService' } } });
  const waiting = async (who: typeof giver | typeof officer) =>
    found(await stage.engine.as(who).due()).items.filter(({ verb }) => verb === 'referrals.withdraw');
  const [own, ...others] = await waiting(officer);
  expect([own?.what, others]).toEqual(['ownWord', []]);
  expect(own?.said.en).toMatch(
    /^Waiting for a second person: you proposed to withdraw .*These can agree: last-one, last-two\./,
  );
  const [item] = await waiting(giver);
  expect(item).toMatchObject({ what: 'secondWord', record: referral, fields: { reason: 'notNeeded' } });
  expect(item?.said.en).toMatch(/may be a child\. Ask first how they are/);
  // What the report learns since takes the first word away, and nobody is asked for a second.
  expect(await stage.engine.as(app).reports.add(report, { facts: { danger: ['yes'] }, parties: [] })).toMatchObject({
    ok: true,
  });
  expect(await waiting(giver)).toEqual([]);
  expect(await referrals.withdraw(referral, { reason: 'notNeeded' })).toMatchObject({ ok: true });
  expect(await waiting(giver)).toHaveLength(1);
  await stage.runTo(after(60));
  expect(await stage.engine.as(giver).referrals.withdraw(referral, { reason: 'notNeeded' })).toMatchObject({
    ok: true,
  });
  expect(await referrals.get(referral)).toMatchObject({ record: { state: { status: 'withdrawn' } } });
  expect(await waiting(giver)).toEqual([]);
});

test('asks on for a service that failed while one person alone took back the next referral for it', async () => {
  const stage = await stageOf();
  const report = reportOf(await stage.submit({ parties: [victim] }));
  const { referrals } = stage.engine.as(officer);
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const asked = {
    report,
    case: null,
    victim: 'p1',
    service: 'temporaryShelter',
    addressee,
    shares: ['identity'],
  } as const;
  const preparedNow = async () => {
    const prepared = await referrals.prepare(asked);
    if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
    return prepared.receipt.stream;
  };
  const first = await preparedNow();
  await referrals.checkConsent(first, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } });
  await referrals.send(first, {});
  await stage.engine.as(giver).referrals.accept(first, {});
  await referrals.fail(first, { reason: 'victimLeft' });
  const unserved = async () =>
    found(await stage.engine.as(officer).due())
      .items.filter(({ verb }) => verb === 'referrals.prepare')
      .map(({ record }) => record);
  expect(await unserved()).toEqual([first]);
  await stage.runTo(after(60));
  const second = await preparedNow();
  expect(await unserved()).toEqual([]);
  expect(await referrals.withdraw(second, { reason: 'notNeeded' })).toMatchObject({ ok: true });
  expect(await unserved()).toEqual([first]);
  await referrals.withdraw(first, { reason: 'notNeeded' });
  expect(await unserved()).toEqual([first]);
  expect(await stage.engine.as(giver).referrals.withdraw(first, { reason: 'notNeeded' })).toMatchObject({ ok: true });
  expect(await unserved()).toEqual([]);
});

test.each(['handed', 'corrected', 'linked', 'linked to a case that it does not name'] as const)(
  'waits no longer for an answer about a child in danger whose report is %s, and says the danger in the day',
  async (how) => {
    const isLinked = how.startsWith('linked');
    const stage = await stageOf();
    const report = reportOf(
      await stage.submit({ facts: isLinked ? {} : { danger: ['yes'] }, parties: [victim] }),
    ) as `report/${string}`;
    const { cases, referrals, reports } = stage.engine.as(officer);
    const opened = await cases.open({ report, victim: 'p1' });
    if (!opened.ok) throw new RangeError(JSON.stringify(opened.refusals));
    const name = opened.receipt.stream as `case/${string}`;
    if (isLinked) {
      const other = reportOf(await stage.submit({ facts: { danger: ['yes'] }, parties: [victim] }));
      expect(await cases.linkReport(name, { report: other } as never)).toMatchObject({ ok: true });
    }
    const calms = { reason: 'foundOtherwise', facts: { danger: ['no'] } } as const;
    if (how === 'corrected') expect(await reports.correct(report, calms)).toMatchObject({ ok: true });
    for (const who of how === 'handed' ? [officer, giver] : [])
      expect(await stage.engine.as(who).reports.close(report, { reason: 'handedToCase' })).toMatchObject({ ok: true });
    const addressee = { kind: 'office', office: 'lastResort' } as const;
    const asked = { victim: 'p1', service: 'temporaryShelter', addressee, shares: ['identity'] } as const;
    const prepared = await referrals.prepare({ report, case: how.includes('not name') ? null : name, ...asked });
    if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
    const referral = prepared.receipt.stream;
    await referrals.checkConsent(referral, { consent: { outcome: 'notRequired', basis: 'vitalInterest' } });
    expect(await referrals.send(referral, { answerBy: after(89 * day) })).toMatchObject({
      refusals: [{ code: 'referral.answer-by-late' }],
    });
    expect(await referrals.send(referral, { answerBy: after(day / 2) })).toMatchObject({ ok: true });
    // The day asks the reports that the referral names.
    if (how.includes('not name')) return;
    const items = found(await stage.engine.as(officer).due()).items.filter(({ record }) => record === referral);
    expect(items).toMatchObject([{ rank: 1, said: { en: expect.stringMatching(/^DANGER NOW\. A CHILD\. /) } }]);
  },
);

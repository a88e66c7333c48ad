import { expect, test } from 'vitest';
import { found, metIn, officer, reportOf, type Stage, seen, stageOf } from '../stage.sample.ts';

const duty = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' } as const;
const last = { kind: 'person', ref: 'last-one', role: 'lastResort' } as const;
const victim = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;

/** Prepares a referral to the office of last resort; the report accuses nobody yet. */
async function referred(stage: Stage) {
  const report = reportOf(await stage.submit({ parties: [victim] }));
  const { referrals } = stage.engine.as(officer);
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const shares = ['identity'] as const;
  const asked = { report, case: null, victim: 'p1', service: 'legalAid', addressee, shares } as const;
  const prepared = await referrals.prepare(asked);
  if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
  const referral = prepared.receipt.stream;
  await referrals.checkConsent(referral, { consent: { outcome: 'given', by: 'subject', form: 'recorded' } });
  return { report, referral, send: async () => expect(await referrals.send(referral, {})).toMatchObject({ ok: true }) };
}

/** Adds a suspect to the report: an office, or a person of the directory. */
async function accuse(stage: Stage, report: string, whom: { office: 'lastResort' } | { directoryPerson: string }) {
  const suspect = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', ...whom } as const;
  expect(await stage.engine.as(officer).reports.add(report, { facts: {}, parties: [suspect] })).toMatchObject({
    ok: true,
  });
}

async function saidOf(stage: Stage, who: typeof duty | typeof last, what: string): Promise<readonly string[]> {
  const { items } = found(await stage.engine.as(who).due());
  return items.filter((item) => item.what === what).map(({ said, verb }) => `${verb}: ${said.id} | ${said.en}`);
}

test('asks for no handing over of a referral to an office that the report accuses since', async () => {
  const stage = await stageOf();
  const { report } = await referred(stage);
  expect((await saidOf(stage, duty, 'referral')).join()).toContain('serahkan sendiri');
  await accuse(stage, report, { office: 'lastResort' });
  const said = await saidOf(stage, duty, 'referral');
  expect(said).toEqual([
    expect.stringMatching(/^referrals.withdraw: .*JANGAN menyerahkannya.* \| .*Do NOT hand it over/),
  ]);
  expect(said.join()).not.toMatch(/serahkan sendiri|hand it over yourself/);
});

test('leads nobody to contact the addressee of a referral whom the report accuses since, and says that they know', async () => {
  const stage = await stageOf();
  const { report, referral, send } = await referred(stage);
  await send();
  expect((await saidOf(stage, duty, 'referral')).join()).toContain('Pastikan mereka menerimanya');
  await accuse(stage, report, { office: 'lastResort' });
  const said = await saidOf(stage, duty, 'referral');
  expect(said).toEqual([
    expect.stringMatching(/^referrals.withdraw: .*SUDAH MENERIMA.*Jangan menghubungi.* \| .*HAVE .*Do not contact/),
  ]);
  expect(said.join()).not.toMatch(/Pastikan mereka|Hubungi mereka|Make sure that they|Call them/);
  expect(await saidOf(stage, last, 'referral')).toEqual([]);
  const { referrals } = stage.engine.as(officer);
  expect(await referrals.withdraw(referral, { reason: 'consentWithdrawn' })).toMatchObject({ ok: true });
  expect(await saidOf(stage, duty, 'referral')).toEqual([]);
});

test('names somebody who opened a referral and is accused afterwards among those who may warn others', async () => {
  const stage = await stageOf();
  const { report, referral, send } = await referred(stage);
  await send();
  expect(await stage.engine.as(last).cards.open(referral, { purpose: 'respond' })).toMatchObject({ ok: true });
  expect(await saidOf(stage, duty, 'forewarned')).toEqual([]);
  await accuse(stage, report, { directoryPerson: 'last-one' });
  expect(await saidOf(stage, duty, 'forewarned')).toEqual([expect.stringContaining('last-one')]);
  expect(await saidOf(stage, last, 'forewarned')).toEqual([]);
  // Their office is barred with them.
  expect((await saidOf(stage, duty, 'referral')).join()).toContain('Jangan menghubungi mereka');
});

test('says of no report that somebody may warn others who opened a referral of another report alone', async () => {
  const stage = await stageOf();
  const { referral, send } = await referred(stage);
  await send();
  expect(await stage.engine.as(last).cards.open(referral, { purpose: 'respond' })).toMatchObject({ ok: true });
  const other = reportOf(await stage.submit({ parties: [{ ...victim, ref: 'p2' }] }));
  await accuse(stage, other, { directoryPerson: 'last-one' });
  expect(await saidOf(stage, duty, 'forewarned')).toEqual([]);
});

test('names somebody who read a proposal to close a report and is accused afterwards, and asks them no more', async () => {
  const stage = await stageOf();
  const report = reportOf(
    await stage.submit({ story: 'Cerita Karangan', parties: [{ ...victim, ageClass: 'child' }] }),
  );
  const close = { reason: 'falseReportGoodFaith', ...seen, note: 'Catatan karangan.' } as const;
  await metIn(stage, report);
  expect(await stage.engine.as(duty).cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
  expect(await stage.engine.as(duty).reports.close(report, close)).toMatchObject({ ok: true });
  expect((await saidOf(stage, last, 'closing')).join()).toContain('duty-one');
  expect((await saidOf(stage, duty, 'closing')).join()).toContain('last-one');
  expect(await stage.engine.as(last).cards.open(report, { purpose: 'agreeToClosing' })).toMatchObject({ ok: true });
  await accuse(stage, report, { directoryPerson: 'last-one' });
  expect(await saidOf(stage, last, 'closing')).toEqual([]);
  expect(await saidOf(stage, duty, 'forewarned')).toEqual([expect.stringContaining('last-one')]);
  expect((await saidOf(stage, duty, 'closing')).join()).not.toContain('last-one');
});

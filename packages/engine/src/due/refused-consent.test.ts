import { expect, test } from 'vitest';
import { found, officer, reportOf, stageOf } from '../stage.sample.ts';

const said = {
  child: /anak KEBERATAN; jangan mendesak.*undang-undang mewajibkannya.*jangan tarik rujukan/,
  parent: /orang tua atau wali MENOLAK; jangan mendesak.*terlibat atau menghalangi.*jangan tarik rujukan/,
  adult: /persetujuan DITOLAK;.*Tarik rujukan ini/,
};

test.each([
  ['child', /pastikan dahulu bahwa orang tua atau walinya tidak mungkin terlibat, lalu tanyakan persetujuan\.$/],
  ['adult', /: tanyakan persetujuan\.$/],
] as const)('leads to the consent of %s, of a child past the parents first', async (ageClass, text) => {
  const { item } = await preparedFor(ageClass);
  expect((await item())?.said.id).toMatch(text);
});

test.each([
  ['child', 'subject', 'referrals.checkConsent', said.child],
  ['child', 'guardian', 'referrals.checkConsent', said.parent],
  ['unknown', 'guardian', 'referrals.checkConsent', said.parent],
  ['adult', 'guardian', 'referrals.checkConsent', /: tanyakan persetujuan\./],
  ['adult', 'subject', 'referrals.withdraw', said.adult],
] as const)('leads for %s after a no by the %s to %s', async (ageClass, by, verb, text) => {
  const { referrals, referral, item } = await preparedFor(ageClass);
  expect(await referrals.checkConsent(referral, { consent: { outcome: 'refused', by } })).toMatchObject({ ok: true });
  const after = await item();
  expect(after).toMatchObject({ verb });
  expect(after?.said.id).toMatch(text);
});

async function preparedFor(ageClass: 'child' | 'unknown' | 'adult') {
  const stage = await stageOf();
  const facts = { danger: ['no'], victimAge: [ageClass] };
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass, identity: { name: 'Nama Karangan' } }];
  const report = reportOf(await stage.submit({ facts, parties } as never)) as `report/${string}`;
  const { referrals, due } = stage.engine.as(officer);
  const addressee = { kind: 'office', office: 'lastResort' } as const;
  const asked = { report, case: null, victim: 'p1', service: 'legalAid', shares: ['identity'], addressee } as const;
  const prepared = await referrals.prepare(asked);
  if (!prepared.ok) throw new RangeError(JSON.stringify(prepared.refusals));
  const referral = prepared.receipt.stream;
  const item = async () => found(await due()).items.find(({ record }) => record === referral);
  return { referrals, referral, item };
}

import { expect, test } from 'vitest';
import { found, officer, reportOf, stageOf } from '../stage.sample.ts';

const said = {
  child: /anak KEBERATAN; jangan mendesak.*undang-undang mewajibkannya.*jangan tarik rujukan/,
  parent: /orang tua atau wali MENOLAK; jangan mendesak.*terlibat atau menghalangi.*jangan tarik rujukan/,
  adult: /persetujuan DITOLAK;.*Tarik rujukan ini/,
};

test.each([
  ['child', 'subject', 'referrals.checkConsent', said.child],
  ['child', 'guardian', 'referrals.checkConsent', said.parent],
  ['unknown', 'guardian', 'referrals.checkConsent', said.parent],
  ['adult', 'guardian', 'referrals.checkConsent', /: tanyakan persetujuan\./],
  ['adult', 'subject', 'referrals.withdraw', said.adult],
] as const)('leads for %s after a no by the %s to %s', async (ageClass, by, verb, text) => {
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
  expect(await referrals.checkConsent(referral, { consent: { outcome: 'refused', by } })).toMatchObject({ ok: true });
  const item = found(await due()).items.find(({ record }) => record === referral);
  expect(item).toMatchObject({ verb });
  expect(item?.said.id).toMatch(text);
});

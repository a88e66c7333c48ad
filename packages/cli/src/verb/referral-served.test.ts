import { day, hour, parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { applied, inFolder, report } from '../kawal.sample.ts';

/** A report of one adult, whose victim the UPTD takes on by a referral and serves to the end. */
async function served(age: 'adult' | 'child', { complete = true, isTold = true } = {}) {
  const made = await applied();
  const { clock, write } = made;
  // On a Monday; on the day after, which is no holiday, the office has had its message.
  clock.now = parseLocal('2019-02-11T09:00', 'WIB') as number;
  const kawal = made.reconfigured('return [email]', inFolder);
  write('laporan.yaml', report.replace('ageClass: child', `ageClass: ${age}`).replace('danger: [yes]', 'danger: [no]'));
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  clock.now += isTold ? 23.5 * hour : hour;
  await kawal('worker', '--once');
  write(
    'rujukan.yaml',
    `report: ${number}\nvictim: p1\nservice: accompaniment\naddressee: { kind: office, office: uptdPpa }\nshares: [identity]\n`,
  );
  const refer = (verb: string, as: string, ...words: readonly string[]) => kawal('rujukan', verb, ...words, '--as', as);
  const referral = /Nomor (\S+)\./.exec((await refer('siapkan', 'petugas-lpa-1', 'rujukan.yaml')).out)?.[1] ?? '';
  const basis = [
    'hasil=tidak diperlukan, ada dasar lain',
    'dasar pemrosesan=jiwa atau keselamatannya terancam (kepentingan vital)',
  ];
  await refer('tanyakan', 'petugas-lpa-1', referral, ...basis);
  await refer('tandai', 'petugas-lpa-1', referral);
  await refer('sanggupi', 'petugas-uptd-1', referral);
  await refer('mulai', 'petugas-uptd-1', referral);
  if (complete) await refer('selesaikan', 'petugas-uptd-1', referral);
  clock.now += 5 * day;
  const worked = await kawal('worker', '--once');
  const today = (await kawal('hari-ini', '--as', 'petugas-lpa-1')).out;
  const explained = (await kawal('explain', number)).out;
  return { number, referral, alarms: worked.out + worked.err, today, explained };
}

test('warns of a referral that shares nothing, whose addressee would see nobody', async () => {
  const { kawal, write } = await applied();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const to = ['layanan=pendampingan', 'jenis-tujuan=jabatan-dalam-direktori', 'jabatan=UPTD-PPA'];
  const prepare = (...shares: readonly string[]) =>
    kawal('rujukan', 'siapkan', `laporan=${number}`, 'korban=p1', ...to, ...shares, '--as', 'petugas-lpa-1');
  expect((await prepare()).out).toContain('rujukan ini tidak menyertakan data apa pun');
  expect((await prepare('data=identitas')).out).not.toContain('tidak menyertakan');
});

test('raises no alarm about an adult whom the service has served to the end, and asks nothing more of it', async () => {
  const { referral, alarms, today } = await served('adult');
  expect(referral).not.toBe('');
  expect(alarms).not.toContain(referral);
  expect(today).not.toContain(referral);
});

test('asks on for an adult who is still in service, and for a child to the end', async () => {
  for (const one of [await served('adult', { complete: false }), await served('child')]) {
    expect(one.alarms).toContain(one.referral);
    expect(one.today).toContain(one.referral);
    expect(one.today).toContain(`kawal rujukan lampirkan ${one.referral}`);
  }
});

test('counts the office as told that takes on a referral for the only victim of a report', async () => {
  const { explained } = await served('adult');
  expect(explained).toMatch(/UPTD PPA harus sudah diberi tahu .* Sudah terpenuhi\./);
  expect(explained).toContain('petugas-uptd-1 (UPTD PPA) menyanggupi rujukan untuk korban laporan ini');
});

test('does not count an office as told that took the referral on before any message about the report went to it', async () => {
  const { explained } = await served('adult', { isTold: false });
  expect(explained).toMatch(/UPTD PPA harus sudah diberi tahu .* belum terbukti\./i);
});

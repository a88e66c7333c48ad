import { parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { handedToCase } from './answering.sample.ts';

test('takes a case from its opening over referral, monitoring and closing to the erasure of its person, in Indonesian, at the terminal alone', async () => {
  const { asks, kawal, clock, does, number, theCase: own, referred } = await handedToCase();
  const at = (time: string): void => {
    clock.now = parseLocal(time, 'WIB') as number;
  };
  // A closing that hands the report over opened the case of each victim, and the officer who closed it handles that.
  await does(`kasus tugaskan ${own}`, { 'penanggung jawab kasus': 'petugas-lpa-2' }, 'petugas-lpa-1');
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-2')).out).toContain(own);

  at('2019-02-02T09:00');
  const letter = 'nomor surat atau perkara';
  await does(`kasus tandai ${own}`, { 'yang memeriksa': 'Unit PPA kepolisian' });
  await does(`kasus lampirkan ${own}`, { 'waktu laporan polisi': '2019-02-01 14.00', [letter]: 'LP/contoh/1' });
  await does(`kasus terima ${own}`, {
    'hasil identifikasi': 'ditetapkan sebagai korban',
    'yang memutuskan': 'Unit PPA kepolisian',
    'waktu diputuskan': '2019-02-01 15.00',
    [letter]: 'BA/contoh/1',
  });
  await does(`kasus ikuti ${own}`, { 'tahap perkara pidana': 'perkara berjalan', [letter]: 'P/contoh/1' });

  const referral = await referred();
  for (const verb of ['mulai', 'selesaikan']) await does(`rujukan ${verb} ${referral}`, {}, 'petugas-lpa-1');

  await does(`kasus rekam ${own}`, {
    'korban ingin pulang': 'ya',
    'aman untuk pulang': 'ya',
    'waktu diperiksa': '2019-02-02 08.00',
    'wilayah tujuan': 'Kotalama',
    'cara dihubungi pilihan korban': 'telepon',
  });
  for (const month of ['03', '04', '05', '06', '07', '08', '09']) {
    at(`2019-${month}-05T09:00`);
    await does(`kasus perbarui ${own}`, { 'keadaan korban': 'keadaannya baik' });
  }
  await does(`baca ${number}`, { tujuan: 'menangani laporan' });
  const closed = await does(`kasus tutup ${own}`, { 'alasan penutupan': 'reintegrasi selesai dipantau' });
  expect(closed).toContain('Kasus sudah ditutup. Laporan yang masih terbuka ditutup tersendiri.');
  expect(closed).not.toContain('Laporan sudah ditutup');
  expect((await kawal('hari-ini', '--as', 'petugas-lpa-2')).out).not.toContain(own);

  const erase = (who: string) =>
    asks({}, ...['erase', number, '--subject', 'p1', '--reason', 'tidak-diperlukan', '--yes', '--as', who]);
  expect((await erase('petugas-lpa-1')).out).toContain('belum ada yang dimusnahkan. Orang kedua dari LPA');
  // Nothing is destroyed while a prosecution runs, and one person alone destroys nothing.
  expect(await erase('petugas-lpa-2')).toMatchObject({ code: 1, err: expect.stringContaining('Pasal 44') });
  await does(`kasus ikuti ${own}`, { 'tahap perkara pidana': 'sudah diputus', [letter]: 'P/contoh/1' });
  const sheet = async () => (await kawal('data', 'orang', number, 'p1', '--yes', '--as', 'petugas-lpa-1')).out;
  expect(await sheet()).toContain('Orang Contoh Rahasia');
  expect(await erase('petugas-lpa-2')).toMatchObject({
    code: 0,
    out: expect.stringContaining('dimusnahkan dan tercatat'),
  });
  expect(await sheet()).not.toContain('Orang Contoh Rahasia');
});

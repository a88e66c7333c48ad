import { expect, test } from 'vitest';
import { harmSaid, harmTold } from './harm-told.ts';

const adult = { danger: ['no'], victimAge: ['adult'] };

test.each([
  ['Sekarang ia dikunci di kamar dan diancam dibunuh, bersama anaknya umur 7 tahun.', ['danger', 'child']],
  ['Ia dikurung dan dipukul. Anaknya yang 7 tahun ikut.', ['danger', 'child']],
  ['Kakinya luka dan lebam.', ['danger']],
  ['She is locked up with her baby.', ['danger', 'child']],
  ['Usianya baru 16, kelas 2 SMA.', ['child']],
  ['Kunci motornya diambil, gajinya ditahan.', []],
  ['Ia anak buah kapal, upahnya belum dibayar.', []],
  ['Majikan menahan paspornya.', []],
  ['Dong pukul sampe badarah.', ['danger']],
  ['Takurung di dalam kos.', ['danger']],
  ['Muka bengkak.', ['danger']],
  ['Ia ditempeleng.', ['danger']],
  ['Tangannya disetrika.', ['danger']],
  ['Sudah dua hari tidak dikasih makan.', ['danger']],
  ['Paspornya ditahan dan tidak boleh keluar.', ['danger']],
  ['Bos paksa layani tamu.', ['danger']],
  ['Ia dipaksa minum obat.', ['danger']],
  ['Gigi patah.', ['danger']],
  ['Ginjalnya diambil.', ['danger']],
  ['Ia takut mati.', ['danger']],
  ['Bayar, kalau tidak dibunuh.', ['danger']],
  ['Pulang? Tidak. Dipukul lagi.', ['danger']],
  ['Umur lima belas tahun.', ['child']],
  ['Usianya tujuh belas.', ['child']],
  ['Baru tamat SMP.', ['child']],
  ['Kelas dua SMP.', ['child']],
  ['Belum haid.', ['child']],
  ['Seorang remaja putri.', ['child']],
  ['Ia santriwati di sana.', ['child']],
  ['Ia tidak pernah dipukul dan tidak dikurung.', []],
  ['Upahnya dipukul rata, pukul rata dua juta.', []],
  ['Ia dipukul rata-rata tiga kali sehari.', ['danger']],
  ['Tokonya memukul rekor.', []],
  ['Ia punya 2 anak.', []],
  ['Alamatnya Jalan Anak Air.', []],
  ['Anaknya sudah besar.', []],
  ['Anak-anaknya sudah besar.', []],
  ['Umur delapan belas tahun.', []],
  ['Umur dua puluh tahun.', []],
  ['Kumpul pukul tujuh.', []],
] as const)('reads in "%s": %s', (story, told) => {
  expect(harmTold(story, adult)).toEqual(told);
});

test('asks nothing that a report says already', () => {
  const story = 'Anak itu dikurung dan dipukul.';
  expect(harmTold(story, { danger: ['yes'], victimAge: ['adult', 'child'] })).toEqual([]);
  expect(harmTold(story, { danger: ['no'], victimAge: ['unknown', 'child'] })).toEqual(['danger']);
});

test.each([
  'Anak perempuan 15 tahun dikunci majikan di kos',
  'Siswi SMP dibawa kabur orang',
  'Gadis 15 tahun, tinggal di mes',
  'Perempuan cantik 16thn ikut orang',
  'Keponakan saya umur 16 th ikut orang',
  'Adik 9 tahun disuruh mengemis',
  'Masih sekolah di SMP',
  'Masih di bawah umur',
  'My daughter went with them',
  'She is 14',
  'A 15 year old works there',
])('asks of "%s" if the victim is a child while no age is recorded', (story) => {
  expect(harmTold(story, { danger: ['yes'] })).toEqual(['age']);
  expect(harmTold(story, { danger: ['yes'], victimAge: ['unknown'] })).toEqual(['age']);
  expect(harmTold(story, { danger: ['yes'], victimAge: ['adult', 'child'] })).toEqual([]);
});

test.each([
  'Perempuan 30 tahun ikut orang',
  'Sudah 12 tahun bekerja di sana',
  'Ditahan 15 tahun yang lalu',
  'Kontraknya 2 tahun',
  'Ia sudah tinggal di sana selama 11 tahun',
  'He left 10 years ago',
  'She is 5 months pregnant',
])('asks nobody of "%s" if the victim is a child', (story) => {
  expect(harmTold(story, { danger: ['yes'], victimAge: ['unknown'] })).toEqual([]);
});

test('says of a yes what the report lacks, and no second victim where the age was open', () => {
  expect(harmSaid(['danger', 'age'])).toEqual({ facts: { danger: ['yes'], victimAge: ['child'] }, parties: [] });
  expect(harmSaid(['child']).parties).toHaveLength(1);
  expect(harmSaid([])).toEqual({ facts: {}, parties: [] });
});

import type { Chapter, Office, OfficeKind } from '@kawal/core';
import { expect, test } from 'vitest';
import { sampleReading } from '../stage.sample.ts';
import { titledOffices } from './titled-offices.ts';
import { withoutReceiver } from './written-to-lpa.ts';

const area = '35.73.03.1001';
const { chapter: sample } = sampleReading();
const office = (kind: OfficeKind, of: string, localName: string): Office => {
  const plain = { deputies: [], shifts: [], reach: 'message', number: null, hours: null, drill: false } as const;
  return { ...plain, id: localName, kind, area: of as Office['area'], localName, holders: [localName] };
};
const chapter: Pick<Chapter, 'areas' | 'directory'> = {
  areas: sample.areas,
  directory: {
    ...sample.directory,
    offices: [
      office('coordinator', area, 'Koordinator komunitas Kotalama'),
      office('lpaDuty', '35.73', 'Petugas jaga LPA Kota Malang'),
      office('policeUnitPpa', '35.73', 'Unit PPA Polresta Malang Kota'),
    ],
  },
};
const asks = (story: string, of: OfficeKind = 'lpaDuty') =>
  titledOffices({ names: [], story, area }, chapter).some((one) => one.office === of);

test.each([
  'Yth. LPA Kota Malang, mohon bantuannya segera. Anak tetangga saya 14 tahun akan dibawa agen ke Batam malam ini jam 8.',
  'LPA tolong segera, anak saya akan dibawa ke Malaysia besok pagi.',
  'Saya sudah lapor ke koordinator LPA. Anak itu masih di rumah agen.',
  'LPA sudah tahu. Anak itu masih disekap di ruko.',
  'Kepada LPA, mohon segera ditindaklanjuti, tetangga saya menyekap pembantunya.',
  'Mohon bantuan LPA, keponakan saya dijual pacarnya lewat aplikasi.',
  'Kepada Yth. Petugas LPA, saya melihat anak-anak dipaksa mengemis di lampu merah.',
  'Tolong LPA bantu anak ini, dia dipukul majikan setiap hari.',
  'Selamat malam LPA, saya mau melaporkan agen yang memalsukan KTP anak.',
  'Assalamualaikum Bapak Ibu LPA, anak saya 15 tahun dibawa kenalan ke Surabaya.',
  'Halo LPA, tetangga saya mau menikahkan anaknya yang 13 tahun untuk bayar utang.',
  'Saya minta tolong ke LPA karena polisi belum datang. Anak itu di hotel.',
  'Ibu RT menyarankan saya menghubungi LPA. Anak itu dipaksa kerja di karaoke.',
  'Saya berharap LPA bisa menolong, anak itu belum makan dua hari.',
  'Semoga LPA cepat datang. Agen mau berangkat jam 8.',
  'Dengan hormat, Ketua LPA Kota Malang. Bersama ini saya laporkan perekrutan anak di desa kami.',
  'Petugas LPA tolong telepon saya, anaknya masih di terminal.',
  'Sudah saya kabari LPA dan koordinator, tapi anak itu dipindah ke rumah lain.',
  'Mohon LPA mengirim petugas, ada tiga anak di kos-kosan itu.',
  'LPA yang baik, tolong selamatkan adik saya.',
  'Apakah LPA bisa menjemput anak ini? Dia sendirian di stasiun.',
  'Tolong sampaikan ke petugas LPA, anak itu dipindah ke Jalan Mawar.',
  'Kami lapor kepada LPA melalui formulir ini. Anak itu diberi obat oleh pacarnya.',
  'Petugas LPA sudah kami hubungi tadi pagi. Agen mengancam ibunya.',
  'Bpk/Ibu LPA yth, di kontrakan sebelah ada anak dikurung.',
  'Laporan ini untuk LPA. Mucikarinya sering ganti nomor.',
  'Mas LPA tulung, adikku digowo wong.',
  'Terima kasih LPA sudah membantu kemarin. Sekarang ada anak lain yang dibawa agen yang sama.',
  'Yth Bpk. Ketua LPA Kota Malang, anak tetangga saya dibawa agen.',
  'Mohon LPA segera datang, anak itu ada di terminal.',
  'Kepada petugas LPA, anak saya hilang.',
  'Please help LPA, my sister is locked in.',
  'Saya sudah telepon LPA tadi. Anak itu masih di sana.',
  'LPA mohon dibantu, anak ini mau dikawinkan.',
  'Dear LPA, my neighbour sells girls.',
  'Selamat sore. LPA tolong tindak lanjuti, ada anak di karaoke.',
  'Kami sudah lapor ke Ketua LPA kemarin. Agennya kabur.',
  'LPA Malang tolong segera',
])('asks nothing of the LPA where a story only writes to it: "%s"', (story) => {
  expect(asks(story)).toBe(false);
});

test.each([
  'Koordinator LPA membawa anak perempuan 14 tahun ke hotel tadi malam.',
  'Yth. Polisi, petugas LPA membawa anak saya dan tidak mau mengembalikan.',
  'Anak itu dititipkan di LPA lalu dijual orang LPA ke Batam.',
  'Yth. LPA, salah satu petugas LPA sendiri yang menjemput anak itu malam-malam.',
  'Saya curiga orang dalam LPA ikut bermain, soalnya agennya selalu tahu duluan.',
  'Mobil LPA sering parkir di rumah agen itu.',
  'LPA minta uang dua juta kepada ibu korban supaya laporan diurus.',
  'Petugas LPA menyuruh ibu korban mencabut laporan.',
  'Pak Darto dari LPA yang mengantar anak-anak itu ke karaoke.',
  'Mohon bantuannya, anak saya diperkosa relawan LPA.',
  'LPA tolong segera, anak buah Anda sendiri memukul anak saya di rumah aman.',
  'Saya sudah lapor ke LPA tapi petugasnya malah menyerahkan anak itu kembali ke agen.',
  'Sudah lapor LPA, malah anak saya dipegang-pegang petugasnya.',
  'Agen itu mengaku orang LPA dan membawa surat berstempel LPA.',
  'Kata anak saya, bapak yang dari LPA itu sering minta difoto tanpa baju.',
  'Jangan kasih tahu LPA, mereka komplotan.',
  'Ketua LPA bersaudara dengan pemilik karaoke.',
  'LPA sudah tahu tapi mereka dibayar supaya diam.',
  'Di rumah aman LPA anak-anak disuruh kerja tanpa dibayar.',
  'Sopir LPA ngajak anak itu ke hotel dua kali.',
  'Wong LPA sing nggowo bocahe, Pak.',
  'Anak saya diambil LPA dari rumah tanpa surat, sampai sekarang tidak tahu di mana.',
  'Yang merekrut anak-anak itu namanya Bu Sri, dia kerja di LPA.',
  'LPA bekerja sama dengan agen untuk mengirim anak ke Malaysia.',
  'Tolong LPA diperiksa, uang korban diambil mereka.',
  'Kepada Yth. Ketua LPA: staf Anda bernama Yanto mengancam korban supaya tidak bicara.',
  'Saya lapor ke koordinator LPA, lalu koordinator itu mengajak anak saya menginap.',
  'Pelakunya pegawai LPA.',
  'Anak itu hilang sesudah dijemput petugas LPA dari sekolah.',
  'Petugas LPA, dia membawa anak saya.',
  'Pelakunya siapa? Ketua LPA.',
  'Yth LPA, kembalikan anak saya.',
  'LPA tolong kembalikan anak saya',
  'Tolong, LPA membawa anak saya',
  'Mohon LPA berhenti mengganggu anak saya',
  'Halo LPA, kenapa anak saya kalian bawa',
  'Selamat malam, LPA menjual anak',
  'Yth. LPA Kota Malang, petugas Anda minta uang kepada ibu korban.',
  'Apakah LPA yang mengirim anak itu ke Malaysia?',
  'Saya minta tolong LPA tapi mereka menyerahkan anak itu ke agen.',
  'Agen bilang LPA sudah tahu.',
  'Pelaku sudah telepon petugas LPA tadi pagi.',
  'LPA membantu agen itu.',
  'Tolong LPA jangan bawa anak saya.',
  'Kepada LPA, kantor Bapak ikut menjual anak.',
  'Yth. LPA. Pegawainya sendiri yang menyekap anak.',
  'LPA minta bantuan agen untuk mencari anak.',
  'Mohon polisi menangkap petugas LPA.',
  'The LPA officer took her. Please help.',
  'Bapak LPA yang menjemput anak itu.',
  'Yth. Polisi, petugas LPA membawa anak saya.',
  'Tolong cari anak saya, dibawa petugas LPA.',
  'Saya hubungi LPA, relawannya malah mengajak anak saya ke hotel.',
  'Halo LPA. Kalian menjual anak saya.',
])('asks of the LPA where a story may accuse it: "%s"', (story) => {
  expect(asks(story)).toBe(true);
});

test('asks of others whom a story to the LPA names, and of no coordinator to whom it was told', () => {
  expect(asks('Tolong LPA selamatkan anak saya dari koordinator komunitas.', 'coordinator')).toBe(true);
  expect(asks('Yth. LPA, Pak Polisi ikut menjemput.', 'policeUnitPpa')).toBe(true);
  expect(asks('Saya sudah lapor ke koordinator LPA. Anak itu masih di sana.', 'coordinator')).toBe(false);
});

test('leaves a story as it is that does not write to the LPA', () => {
  for (const story of ['Anak itu dibawa ke hotel.', 'LPA menjual anak itu.'])
    expect(withoutReceiver(story, new Set())).toBe(story);
});

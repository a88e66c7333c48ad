import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import type { Chapter } from '@kawal/core';
import { expect, test } from 'vitest';
import { malangFolder } from '../kawal.sample.ts';
import { difference } from './difference.ts';
import { changeText } from './words.ts';

const names = ['chapter.yaml', 'directory.yaml', 'policy.yaml'] as const;

function chapter(edits: readonly (readonly [string, string])[] = []): Chapter {
  const files = names.map((name) => ({
    name,
    text: edits.reduce((text, [from, to]) => text.replace(from, to), readFileSync(join(malangFolder, name), 'utf8')),
  }));
  const reading = readChapter(files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.chapter;
}

function lines(...edits: readonly (readonly [string, string])[]): readonly string[] {
  return difference(chapter(), chapter(edits)).map((change) => changeText(change, 'id'));
}

test('a chapter does not differ from itself', () => {
  expect(lines()).toEqual([]);
});

test('a step is known by its path and its id', () => {
  expect(lines(['id: disnaker, setelah: 2 jam', 'id: disnaker, setelah: 90 menit'])).toEqual([
    '~ langkah kerja-luar-negeri/disnaker: 2 jam → 1 jam 30 menit',
  ]);
  expect(lines(['{ id: lpa,      setelah: 1 jam', '{ id: lpa-jaga,      setelah: 1 jam'])).toEqual([
    '- langkah kerja-luar-negeri/lpa',
    '+ langkah kerja-luar-negeri/lpa-jaga',
  ]);
});

test('shows no change of paths where a city only declares a fact of its own', () => {
  const fact = '\nfakta:\n  tempat: { sebutan: { id: tempat, en: place }, nilai: [pasar, rumah] }\njalur:';
  const changed = lines(['\njalur:', fact]);
  expect(changed.filter((line) => line.includes('jalur') || line.includes('larangan'))).toEqual([]);
});

test('names the step of the nation that a city adjusts', () => {
  const adjust = `
sesuaikan:
  anak-berisiko/wewenang: { setelah: 30 menit, ulangi: { tiap: 10 menit, kali: 12 } }
  setiap-laporan/wakil: { kecuali: tidakAda }
jalur:`;
  expect(lines(['\njalur:', adjust])).toEqual([
    '~ langkah anak-berisiko/wewenang: 1 jam → 30 menit',
    '~ langkah anak-berisiko/wewenang: ulangi tiap 15 menit, 8 kali → tiap 10 menit, 12 kali',
    '~ langkah setiap-laporan/wakil: kecuali sudah disanggupi koordinator komunitas → apa pun jawabannya',
  ]);
});

test('ceilings and requirements are said in the words of the vocabulary', () => {
  const ceiling = `
jangan:
  lurah-belum-jelas:
    bila: { keterlibatan: [belumDiketahui] }
    jangan: [lurah]
jalur:`;
  expect(lines(['dinasTenagaKerja: { siaga: jamKerja', 'dinasTenagaKerja: { siaga: selalu'])).toEqual([
    '~ ketentuan jabatan dinas tenaga kerja: siaga jam kerja → selalu',
  ]);
  expect(lines(['\njalur:', ceiling])).toEqual(['+ larangan memberi tahu lurah-belum-jelas']);
});

test('names the days of office hours, and no numbers for them', () => {
  const hours =
    'jamKerja: { hari: senin-jumat, buka: 07:30, tutup: 16:00, masa: [{ dari: 2019-05-06, sampai: 2019-06-04, hari: [senin, rabu], buka: 08:00, tutup: 15:00 }] }';
  expect(lines(['jenis: uptdPpa,', `jenis: uptdPpa, ${hours},`]).join()).toContain(
    'Senin–Jumat 07:30–16:00; 2019-05-06–2019-06-04: Senin, Rabu 08:00–15:00',
  );
});

test('places, people, contacts and offices are told apart', () => {
  expect(
    lines(
      ['nama: Polehan }', 'nama: Polehan, ejaanLain: [Polean] }'],
      ['diperiksa: 2018-12-10, berdering: ya }', 'diperiksa: 2019-01-20 }'],
      ['pemegang: [lurah-kotalama]', 'pemegang: [lurah-kotalama], wakil: [wakil-kotalama]'],
    ),
  ).toEqual([
    '~ wilayah 35.73.01.1010: ejaan lain (tidak ada) → Polean',
    '~ kontak surel-koordinator-kotalama: diperiksa 2018-12-10 00:00 → 2019-01-20 00:00',
    '~ kontak surel-koordinator-kotalama: berdering ya → tidak',
    '~ jabatan jabatan-lurah-kotalama: wakil (tidak ada) → wakil-kotalama',
  ]);
});

test('every change can be said in English too', () => {
  const changes = difference(chapter(), chapter([['id: disnaker, setelah: 2 jam', 'id: disnaker, setelah: segera']]));
  expect(changes.map((change) => changeText(change, 'en'))).toEqual([
    '~ step kerja-luar-negeri/disnaker: 2 hours → at once',
  ]);
});

test('a condition that asks for an area is said like any other, and so are floors', () => {
  const addition = `
kewajiban:
  tepi-kota-ke-lpa: { asal: praktik, bila: { wilayah: [35.73.03] }, beritahu: [petugasLpa], palingLambat: 2 hari kerja }
jalur:
  tepi-kota:
    bila: { wilayah: [35.73.03] }
    langkah: [{ id: lpa, setelah: segera, beritahu: [petugasLpa] }]`;
  const changed = lines(['\njalur:', addition]);
  expect(changed).toEqual([
    '+ jalur tepi-kota',
    '+ langkah tepi-kota/lpa',
    '+ kewajiban memberi tahu tepi-kota-ke-lpa',
  ]);
});

test('a place, an office, a contact and an absence say more than an id when they come or go', () => {
  const absence = '\nberhalangan: [{ orang: petugas-lpa-2, dari: 2019-02-04, sampai: 2019-02-06 }]\n';
  expect(
    lines(
      ['  - { kode: 35.73.01.1011, nama: Jodipan }\n', ''],
      [
        '\n  - { id: lpsk,',
        '\n  - { id: camat-sukun, jenis: camat, wilayah: 35.73.04, sebutan: Camat, pemegang: [petugas-lpa-1], jamKerja: { hari: senin-jumat, buka: 07.30, tutup: 16.00 } }\n  - { id: lpsk,',
      ],
      ['\n# Contoh giliran dan cuti', `${absence}\n# Contoh giliran dan cuti`],
    ),
  ).toEqual([
    '- wilayah 35.73.01.1011 (nama Jodipan)',
    '+ jabatan camat-sukun (jenis camat; pemegang petugas-lpa-1; jam kerja Senin–Jumat 07:30–16:00)',
    '+ berhalangan petugas-lpa-2 2019-02-04 00:00 (sampai 2019-02-07 00:00)',
  ]);
});

test('shifts and days off are said, of a long list only what comes and goes', () => {
  const shift = (day: number, person: number) =>
    `{ orang: petugas-lpa-${person}, dari: 2019-02-0${day}T07:00, sampai: 2019-02-0${day}T19:00 }`;
  const lpa = 'pemegang: [petugas-lpa-1, petugas-lpa-2]';
  const week = (last: number) =>
    `${lpa}, giliran: [${[1, 2, 3, 4].map((day) => shift(day, 1)).join(', ')}, ${shift(5, last)}]`;
  const before = chapter([[lpa, week(1)]]);
  const changes = difference(
    before,
    chapter([
      [lpa, week(2)],
      ['zona: WIB\n', 'zona: WIB\nhariLibur: [{ tanggal: 2019-04-01, nama: Hari jadi kota }]\n'],
    ]),
  );
  expect(changes.map((change) => changeText(change, 'id'))).toEqual([
    '~ lembaga: hari libur setempat (tidak ada) → 2019-04-01 Hari jadi kota',
    '~ jabatan lpa-jaga: giliran ditambah petugas-lpa-2 2019-02-05 07:00–19:00; dihapus petugas-lpa-1 2019-02-05 07:00–19:00',
  ]);
  expect(changes.map((change) => changeText(change, 'en'))[1]).toContain('shifts added petugas-lpa-2');
});

test('a roster of months is one entry for each person and hours, not one for each shift', () => {
  const lpa = 'pemegang: [petugas-lpa-1, petugas-lpa-2]';
  const turn = (person: number, hours: string) =>
    `{ orang: petugas-lpa-${person}, dari: 2019-02-01, sampai: 2019-04-30, tiap: senin-minggu ${hours} }`;
  const roster = `${lpa}, giliran: [${turn(1, '07.00-19.00')}, ${turn(2, '19.00-07.00')}]`;
  const [change] = difference(chapter([]), chapter([[lpa, roster]])).map((one) => changeText(one, 'id'));
  expect(change).toBe(
    '~ jabatan lpa-jaga: giliran ditambah petugas-lpa-1 07:00–19:00, 89 giliran dari 2019-02-01 sampai 2019-04-30; petugas-lpa-2 19:00–07:00, 89 giliran dari 2019-02-01 sampai 2019-04-30',
  );
});

test('a fact that a city adds is said, and the policy it follows', () => {
  const fact = '\nfakta:\n  dekatPelabuhan: { sebutan: dekat pelabuhan, nilai: [ya, tidak] }\njalur:';
  expect(lines(['\njalur:', fact])).toContain('+ fakta dekatPelabuhan');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import type { Chapter } from '@kawal/core';
import { expect, test } from 'vitest';
import { malangFolder } from '../kawal.sample.ts';
import { changeText } from '../words/difference.ts';
import { difference } from './difference.ts';

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
  expect(lines(['id: lurah, setelah: 2 jam', 'id: lurah, setelah: 90 menit'])).toEqual([
    '~ langkah kerja-luar-negeri/lurah: 2 jam → 1 jam 30 menit',
  ]);
  expect(lines(['{ id: lpa,   setelah: 1 jam', '{ id: lpa-jaga,   setelah: 1 jam'])).toEqual([
    '- langkah kerja-luar-negeri/lpa',
    '+ langkah kerja-luar-negeri/lpa-jaga',
  ]);
});

test('what a city adjusts is said of the step of the nation that it adjusts', () => {
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
  expect(lines(['lurah: { siaga: jamKerja', 'lurah: { siaga: selalu'])).toEqual([
    '~ syarat lurah: siaga jam kerja → selalu',
  ]);
  expect(lines(['\njalur:', ceiling])).toEqual(['+ larangan memberi tahu lurah-belum-jelas']);
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
  const changes = difference(chapter(), chapter([['id: lurah, setelah: 2 jam', 'id: lurah, setelah: segera']]));
  expect(changes.map((change) => changeText(change, 'en'))).toEqual([
    '~ step kerja-luar-negeri/lurah: 2 hours → at once',
  ]);
});

test('a condition that asks for an area is said like any other, and so are floors', () => {
  const addition = `
wajib:
  tepi-kota-ke-lpa: { asal: praktik, bila: { wilayah: [35.73.03] }, beritahu: [petugasLpa], palingLambat: 2 hari kerja }
jalur:
  tepi-kota:
    bila: { wilayah: [35.73.03] }
    langkah: [{ id: lpa, setelah: segera, beritahu: [petugasLpa] }]`;
  const changed = lines(['\njalur:', addition]);
  expect(changed).toEqual(['+ jalur tepi-kota', '+ langkah tepi-kota/lpa', '+ batas wajib tepi-kota-ke-lpa']);
});

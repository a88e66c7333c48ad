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
  expect(lines(['id: wewenang, setelah: 1 jam', 'id: wewenang, setelah: 90 menit'])).toEqual([
    '~ langkah anak-berisiko/wewenang: 1 jam → 1 jam 30 menit',
  ]);
  expect(lines(['id: lpa,      setelah: 15 menit', 'id: lpa-jaga, setelah: 15 menit'])).toEqual([
    '- langkah anak-berisiko/lpa',
    '+ langkah anak-berisiko/lpa-jaga',
  ]);
});

test('who is told, who holds it back and how often it is repeated are said in words', () => {
  expect(
    lines(
      ['kecuali: { disanggupi: [koordinator] }', 'kecuali: { ditindaklanjuti: [koordinator] }'],
      ['ulangi: { tiap: 15 menit, kali: 8 }', 'ulangi: { tiap: 10 menit, kali: 12 }'],
      ['beritahu: [kepolisianUnitPpa, uptdPpa, petugasLpa]', 'beritahu: [kepolisianUnitPpa, petugasLpa]'],
    ),
  ).toEqual([
    '~ langkah anak-berisiko/wewenang: ulangi tiap 15 menit, 8 kali → tiap 10 menit, 12 kali',
    '~ langkah bahaya-sekarang/sekarang: beri tahu Unit PPA kepolisian, UPTD PPA, petugas jaga LPA → Unit PPA kepolisian, petugas jaga LPA',
    '~ langkah setiap-laporan/wakil: kecuali disanggupi koordinator komunitas → ditindaklanjuti koordinator komunitas',
  ]);
});

test('conditions, ceilings and requirements are said in the words of the vocabulary', () => {
  expect(
    lines(
      ['bila: { keterlibatan: [kelurahan, belumDiketahui] }', 'bila: { keterlibatan: [kelurahan] }'],
      ['jangan: [lurah, ketuaRt, ketuaRw, koordinator]', 'jangan: [lurah, ketuaRt, ketuaRw]'],
      ['uptdPpa:           { siaga: jamKerja', 'uptdPpa:           { siaga: selalu'],
    ),
  ).toEqual([
    '~ syarat UPTD PPA: siaga jam kerja → selalu',
    '~ larangan memberi tahu kelurahan-belum-jelas: bila pejabat yang mungkin terlibat: pihak kelurahan atau belum diketahui → pejabat yang mungkin terlibat: pihak kelurahan',
    '~ larangan memberi tahu kelurahan-terlibat: jangan beri tahu lurah, ketua RT, ketua RW, koordinator komunitas → lurah, ketua RT, ketua RW',
  ]);
});

test('places, people, contacts and offices are told apart', () => {
  expect(
    lines(
      ['nama: Polehan }', 'nama: Polehan, ejaanLain: [Polean] }'],
      ['diperiksa: 2019-01-08, berdering: ya }', 'diperiksa: 2019-01-20 }'],
      ['pemegang: [lurah-kotalama]', 'pemegang: [lurah-kotalama], wakil: [wakil-kotalama]'],
    ),
  ).toEqual([
    '~ wilayah 35.73.01.1010: ejaan lain (tidak ada) → Polean',
    '~ kontak surel-koordinator-kotalama: diperiksa 2019-01-08 00:00 → 2019-01-20 00:00',
    '~ kontak surel-koordinator-kotalama: berdering ya → tidak',
    '~ jabatan jabatan-lurah-kotalama: wakil (tidak ada) → wakil-kotalama',
  ]);
});

test('every change can be said in English too', () => {
  const changes = difference(
    chapter(),
    chapter([
      ['id: wewenang, setelah: 1 jam', 'id: wewenang, setelah: segera'],
      ['saran: telepon-110', 'saran: telepon-129'],
    ]),
  );
  expect(changes.map((change) => changeText(change, 'en'))).toEqual([
    '~ path bahaya-sekarang: advice call 110 → call 129',
    '~ step anak-berisiko/wewenang: 1 hour → at once',
  ]);
});

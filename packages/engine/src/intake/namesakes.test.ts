import type { Office, OfficeKind } from '@kawal/core';
import { expect, test } from 'vitest';
import { sampleReading } from '../stage.sample.ts';
import { calledByPart, isNearIn, isPartOf } from './called-by-part.ts';
import { plainWords } from './name-words.ts';

const area = '35.73.03.1001';
const { chapter: sample } = sampleReading();
const office = (kind: OfficeKind, of: string, ...holders: readonly string[]): Office => {
  const plain = { deputies: [], shifts: [], reach: 'message', number: null, hours: null, drill: false } as const;
  return { ...plain, id: `${kind}-${of}`, kind, area: of as Office['area'], localName: kind, holders };
};
const names = {
  'petugas-lpa-2': 'Hendri Saputra',
  'lurah-a': 'Syafrizal Karangan',
  'lurah-b': 'Wahyudi Karangan',
  'koordinator-a': 'Dewi Contoh Rekaan',
  'uptd-1': 'Bambang Rekaan',
  sekretaris: 'Ratna Rekayasa',
};
const known = Object.entries(names).map(([person, name]) => ({ person, words: plainWords(name) }));
const offices = [
  office('lpaDuty', '35.73', 'petugas-lpa-2'),
  office('lurah', area, 'lurah-a'),
  office('lurah', '35.73.03.1002', 'lurah-b'),
  office('coordinator', area, 'koordinator-a'),
  office('uptdPpa', '35.73', 'uptd-1'),
];
const directory = { ...sample.directory, offices, secretariat: ['sekretaris'] };
const found = (story: string): readonly string[] => {
  const near = known.filter(({ words }) => isNearIn(plainWords(story), words)).map(({ person }) => person);
  return [...new Set([...near, ...calledByPart(story, known, { chapter: { directory }, area })])];
};

test.each([
  ['Pak Hendri dari LPA membawanya.', 'petugas-lpa-2'],
  ['Hendri Saputera yang membawanya.', 'petugas-lpa-2'],
  ['Kata ibunya si hendri, orang LPA, menjemput dini hari.', 'petugas-lpa-2'],
  ['Petugas bernama Hendry menawarkan pekerjaan.', 'petugas-lpa-2'],
  ['Bapak Hendri menyuruh ia naik kapal.', 'petugas-lpa-2'],
  ['Pak Saputra ikut mengantar.', 'petugas-lpa-2'],
  ['Pak Syafrizal meminta uang paspor.', 'lurah-a'],
  ['Lurah Syafrizal meminta uang paspor.', 'lurah-a'],
  ['Dijemput Wahyudy Karangan.', 'lurah-b'],
  ['Bambang, oknum UPTD, membawanya kembali.', 'uptd-1'],
  ['Bu Ratna yang mengurus.', 'sekretaris'],
])('finds in "%s" who may be meant', (story, person) => {
  expect(found(story)).toEqual([person]);
});

const calm = [
  'Hendri, temannya, menunggu di terminal.',
  'Pak Wahyudi memberi tumpangan.',
  'Anak bernama Dewi belum pulang sejak Senin.',
  'Pak Bambang tetangga depan merekam pelat mobil.',
  'Hendri sudah lapor ke LPA kemarin.',
  'Kakaknya Bambang menelepon UPTD tadi pagi.',
  'Pak Andri dan Bu Desi tetangganya.',
  'Dewi takut kepada pamannya.',
  'Ibunya bekerja di pasar, ayahnya nelayan.',
];

test.each(calm)('asks nothing about "%s"', (story) => {
  expect(found(story)).toEqual([]);
});

test.each([
  ['Hendri', 'Hendri Saputra', true],
  ['Hendri S', 'Hendri Saputra', true],
  ['Hendri dari LPA', 'Hendri Saputra', true],
  ['Hendri Saputera', 'Hendri Saputra', true],
  // Eight people shared one word with a suspect of another name, and all of them were kept out of the report.
  ['Contoh Seragam', 'Petugas Contoh Satu', false],
  ['Hendri Gunawan', 'Hendri Saputra', false],
])('takes "%s" for a part of the name "%s": %s', (given, name, isPart) => {
  expect(isPartOf(plainWords(given), plainWords(name))).toBe(isPart);
});

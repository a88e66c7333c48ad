import { expect, test } from 'vitest';
import { offersAt } from './complete.ts';

/** The words offered where the text has a `|`. */
function offered(text: string): readonly string[] {
  const position = text.indexOf('|');
  return offersAt(text.replace('|', ''), position).offers.map(({ word }) => word);
}

test.each([
  [
    'at the root, without what is there',
    'kawal: kebijakan/1\nid: x\n|',
    ['versi', 'lapis'],
    ['id', 'kawal', 'setelah'],
  ],
  ['in a path', 'kawal: kebijakan/1\njalur:\n  a:\n    |', ['bila', 'langkah'], ['versi']],
  ['in a step of one line', 'jalur:\n  a:\n    langkah:\n      - { id: x, se|', ['setelah', 'beritahu'], ['id']],
  ['in a step of several lines', 'jalur:\n  a:\n    langkah:\n      - id: x\n        |', ['setelah'], ['id', 'bila']],
  ['for a fact', 'jalur:\n  a:\n    bila: { umurKorban: [a|', ['anak', 'belumDiketahui'], ['ya']],
  ['for an office', 'jalur:\n  a:\n    langkah:\n      - { beritahu: [|', ['koordinator', 'uptdPpa'], ['anak']],
  ['for a word after a colon', 'ketentuanJabatan:\n  lurah: { siaga: |', ['selalu', 'jamKerja'], ['lurah']],
  ['in a story', 'uji:\n  - nama: x\n    laporan: { |', ['umurKorban', 'bahaya'], ['nama']],
  ['for a time', 'jalur:\n  a:\n    langkah:\n      - setelah: |', ['segera', '15 menit'], ['beritahu']],
  ['in English', 'kawal: policy/1\npaths:\n  a:\n    steps:\n      - { id: x, |', ['after', 'tell'], ['setelah']],
])('offers what may be written %s', (_, text, some, none) => {
  const words = offered(text);
  expect(words).toEqual(expect.arrayContaining(some));
  for (const word of none) expect(words).not.toContain(word);
});

test('offers nothing where only the writer knows', () => {
  expect(offered('jalur:\n  |')).toEqual([]);
});

import { expect, test } from 'vitest';
import { tellsOfGuardian } from './guardian-told.ts';

test.each([
  'Anak 13 tahun, ibunya sendiri yang menjual.',
  'Ayah tirinya menyuruh ia ikut ke terminal.',
  'Orang tuanya tega menjualnya.',
  'Anak itu dijual ibunya sendiri.',
  'Dipaksa oleh bapaknya, kata tetangga.',
  'Ortunya yang menyerahkan ke agen.',
  'Neneknya sudah menerima uang dari calo.',
  'Her own mother sold her.',
  'She was sold by her stepfather.',
])('finds that "%s" tells of a parent or guardian who may be involved', (story) => {
  expect(tellsOfGuardian(story)).toBe(true);
});

test.each([
  'Ibunya menelepon dan menangis.',
  'Ayahnya tidak menyuruh siapa pun.',
  'Anak disuruh pulang, lalu ibunya datang.',
  'Kata ibunya, tetangga menjual motor.',
  'Diantar ibunya ke puskesmas.',
  'Bapak RT menjual tanah.',
  'Her mother was told by the police.',
  '',
])('finds no parent or guardian who did it in "%s"', (story) => {
  expect(tellsOfGuardian(story)).toBe(false);
});

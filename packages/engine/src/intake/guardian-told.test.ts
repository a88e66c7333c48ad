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
  'Anaknya mau dibawa bapak tirinya nanti malam.',
  'Dibawa bapaknya nanti malam ke Batam.',
  'Mamanya yang terima uang DP.',
  'Emaknya nawarin anaknya di MiChat.',
  'Neneknya yang ngasuh sudah terima uang.',
  'Anak itu dikasihkan ibunya ke orang.',
  'Bapak tiri mau bawa anak itu.',
  'Om yang ngasuh dia mau ngirim ke Malaysia.',
  'Ibunya janji anaknya kerja di Surabaya.',
  'Ortunya yg ngasih ke germo.',
  'Mboke sing adol arek e.',
  'Bundanya sendiri yang posting.',
  'Maknya jual.',
  'Anaknya mau dibawa buliknya ke Batam.',
  'Bulek sudah terima uang dari orang.',
  'Pakliknya yang menjual dia.',
  'Budhenya nawarin dia.',
  'Pakdhenya mau mengirim dia.',
  'Mbahnya sudah menerima uang.',
  'Kakaknya sendiri yang posting.',
  'Dijual sepupunya.',
  'Mertuanya menyuruh dia.',
  'She was sold by her uncle.',
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
  'Anak itu dibawa ibunya ke puskesmas.',
  'Ibunya membawa dia pulang ke rumah.',
  'Om Contoh jual bakso.',
  'Ibunya menerima tamu.',
  'Mbah Contoh jual jamu.',
  'Kakaknya menelepon dari Batam.',
  'Her mother was told by the police.',
  '',
])('finds no parent or guardian who did it in "%s"', (story) => {
  expect(tellsOfGuardian(story)).toBe(false);
});

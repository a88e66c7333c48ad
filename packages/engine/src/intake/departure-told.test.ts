import { expect, test } from 'vitest';
import { departureTold } from './departure-told.ts';

test.each([
  ['Adik saya di Johor Malaysia dikunci majikan, paspor ditahan, tadi malam dia telepon dipukul.', ['abroad']],
  ['Istri saya di Kuching, paspor ditahan, minta pulang.', ['abroad']],
  ['Anak saya sudah di Malaysia, kerja pembantu.', ['abroad']],
  ['Keponakan di Kamboja disuruh menipu online.', ['abroad']],
  ['Dia kerja di Arab Saudi, majikan pukul.', ['abroad']],
  ['Tadi malam dia telepon dari Malaysia.', ['abroad']],
  ['Dia tidak bisa pulang dari Malaysia.', ['abroad']],
  ['Anak itu sudah dibawa ke Malaysia.', ['abroad']],
  ['My sister is in Malaysia and her passport was taken.', ['abroad']],
  ['Korban di luar negeri.', ['abroad']],
  ['Anak mau dibawa ke Malaysia oleh om itu. Besok malam naik kapal dari Tenau.', ['dated']],
  ['Dia dijanjikan kerja di Malaysia.', ['signs']],
  ['Bapa deng mama yang suruh dia pi Malaysia.', ['signs']],
  ['Anak itu akan diberangkatkan lewat Batam.', ['signs']],
  ['Anaknya mau dibawa bapak tirinya nanti malam.', ['dated']],
  ['Omnya di Malaysia, dan besok dia dijemput orang di terminal.', ['abroad', 'dated']],
  ['She will be sent to Taiwan tomorrow.', ['dated']],
])('finds in "%s" what to ask of the departure: %j', (story, told) => {
  expect(departureTold(story, {})).toEqual(told);
  expect(departureTold(story, { departure: ['none'] })).toEqual(told);
  for (const known of ['signs', 'dated', 'abroad']) expect(departureTold(story, { departure: [known] })).toEqual([]);
});

test.each([
  'Ibunya sudah pulang dari Malaysia.',
  'Ia pernah kerja di Taiwan.',
  'Tetangga punya agen di Malaysia.',
  'Besok dia dibawa ibunya ke puskesmas.',
  'Anak itu disuruh mengemis di lampu merah.',
  'Kemarin ia dibawa pamannya.',
  'Tadi malam ia dibawa pamannya.',
  '',
])('finds nothing to ask of the departure in "%s"', (story) => {
  expect(departureTold(story, {})).toEqual([]);
});

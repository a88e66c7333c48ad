import { expect, test } from 'vitest';
import { harmTold } from './harm-told.ts';

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
] as const)('reads in "%s": %s', (story, told) => {
  expect(harmTold(story, adult)).toEqual(told);
});

test('asks nothing that a report says already', () => {
  const story = 'Anak itu dikurung dan dipukul.';
  expect(harmTold(story, { danger: ['yes'], victimAge: ['adult', 'child'] })).toEqual([]);
  expect(harmTold(story, { danger: ['no'], victimAge: ['unknown'] })).toEqual(['danger']);
});

import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test.each([
  ['musnahkan', 'erase'],
  ['hapus', 'erase'],
  ['cadangkan', 'backup'],
  ['periksa', 'check'],
  ['cari', 'data cari'],
])('suggests to who types %s the command %s', async (typed, meant) => {
  const { code, err } = await deployment().kawal(typed);
  expect([code, err]).toEqual([2, expect.stringContaining(`Mungkin maksud Anda \`${meant}\`?`)]);
});
